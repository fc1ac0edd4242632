import { path } from '../../platform/web/urls.js';

export const hiddenUrls = {
  all: path('/:lang/admin/hidden-addresses'),
  of: path('/:lang/admin/hidden-addresses/:rightsRequest'),
  shown: path('/:lang/admin/hidden-addresses/:rightsRequest/shown'),
};
