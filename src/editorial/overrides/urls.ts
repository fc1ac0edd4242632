import { path } from '../../platform/web/urls.js';

export const overridesUrls = {
  conflicts: path('/:journal/:lang/desk/submissions/:submission/conflicts'),
  end: path('/:journal/:lang/desk/submissions/:submission/conflicts/:override/end'),
};
