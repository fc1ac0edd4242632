import { path } from '../../platform/web/urls.js';

export const reportUrls = {
  report: path('/:lang/report/:kind/:text'),
  sent: path('/:lang/report-sent'),
  journalReports: path('/:journal/:lang/desk/reports'),
  journalReport: path('/:journal/:lang/desk/reports/:textReport'),
  reports: path('/:lang/admin/reports'),
  oneReport: path('/:lang/admin/reports/:textReport'),
};
