import { path } from '../../platform/web/urls.js';

export const correctionsUrls = {
  suggest: path('/:journal/:lang/desk/people/:person/correction'),
  list: path('/:lang/admin/corrections'),
  settle: path('/:lang/admin/corrections/:correction'),
  own: path('/:lang/profile/corrections'),
  answer: path('/:lang/profile/corrections/:correction'),
};
