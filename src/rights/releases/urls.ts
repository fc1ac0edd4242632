import { path } from '../../platform/web/urls.js';

export const releasesUrls = {
  list: path('/:lang/admin/requests/:rightsRequest/withheld'),
  item: path('/:lang/admin/requests/:rightsRequest/withheld/:item'),
};
