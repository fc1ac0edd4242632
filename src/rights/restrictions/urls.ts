import { path } from '../../platform/web/urls.js';

export const restrictionsUrls = {
  list: path('/:lang/admin/restrictions'),
  begin: path('/:lang/admin/restrictions/new/:rightsRequest'),
  one: path('/:lang/admin/restrictions/:restriction'),
  exceptions: path('/:lang/admin/restrictions/:restriction/exceptions'),
  endException: path('/:lang/admin/restrictions/:restriction/exceptions/:use/ended'),
  letter: path('/:lang/admin/restrictions/:restriction/letter'),
  lift: path('/:lang/admin/restrictions/:restriction/lifted'),
};
