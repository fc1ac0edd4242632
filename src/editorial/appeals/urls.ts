import { path } from '../../platform/web/urls.js';

export const appealUrls = {
  own: path('/:journal/:lang/submissions/:submission/appeal'),
  staff: path('/:journal/:lang/desk/submissions/:submission/appeal'),
  handler: path('/:journal/:lang/desk/submissions/:submission/appeal/handler'),
};
