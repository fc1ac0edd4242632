import { path } from '../../platform/web/urls.js';

export const hiddenUrls = {
  of: path('/:lang/admin/hidden-addresses/:rightsRequest'),
  shown: path('/:lang/admin/hidden-addresses/:rightsRequest/shown'),
};
