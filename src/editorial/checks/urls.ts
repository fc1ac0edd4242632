import { path } from '../../platform/web/urls.js';

export const checkUrls = {
  staff: path('/:journal/:lang/desk/submissions/:submission/author-checks'),
  own: path('/:journal/:lang/submissions/:submission/checking'),
  ownFile: path('/:journal/:lang/submissions/:submission/checking/file'),
  galley: path('/:journal/:lang/submissions/:submission/checking/galleys/:galley'),
};
