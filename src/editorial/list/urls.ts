import { path } from '../../platform/web/urls.js';

export const listUrls = {
  views: path('/:journal/:lang/desk/submissions/views'),
  viewRemoval: path('/:journal/:lang/desk/submissions/views/:view/removal'),
};
