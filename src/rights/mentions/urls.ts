import { path } from '../../platform/web/urls.js';

export const mentionsUrls = {
  list: path('/:lang/admin/mentions'),
  begin: path('/:lang/admin/mentions/new/:rightsRequest'),
  search: path('/:lang/admin/mentions/:mentionSearch'),
  weigh: path('/:lang/admin/mentions/:mentionSearch/works/:number'),
};
