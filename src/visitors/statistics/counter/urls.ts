import { path } from '../../../platform/web/urls.js';

export const counterUrls = {
  status: path('/r51/status'),
  members: path('/r51/members'),
  reports: path('/r51/reports'),
  report: path('/r51/reports/:report'),
  admin: path('/:lang/admin/counter'),
  adminReports: path('/:lang/admin/counter/reports'),
  adminFile: path('/:lang/admin/counter/reports/:report/:format'),
  end: path('/:lang/admin/counter/clients/:client/end'),
  journal: path('/:journal/:lang/desk/statistics/counter'),
  journalFile: path('/:journal/:lang/desk/statistics/counter/:report/:format'),
};
