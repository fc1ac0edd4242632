import { path } from '../../platform/web/urls.js';

export const erasureUrls = {
  erasure: path('/:lang/admin/requests/:rightsRequest/erasure'),
};
