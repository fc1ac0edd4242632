import { path } from '../../platform/web/urls.js';

export const mergingUrls = {
  person: path('/:lang/admin/people/:person/merge'),
  cancel: path('/:lang/admin/people/:person/merge/:proposal/cancel'),
  own: path('/:lang/profile/merge'),
  merge: path('/:lang/profile/merge/:merge'),
  decline: path('/:lang/profile/merge/:merge/decline'),
};
