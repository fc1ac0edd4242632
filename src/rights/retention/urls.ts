import { path } from '../../platform/web/urls.js';

export const endsUrls = {
  list: path('/:lang/admin/retention'),
  reports: path('/:lang/admin/retention-reports'),
  rule: path('/:lang/admin/retention/:rule'),
};
