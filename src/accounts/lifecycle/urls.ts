import { path } from '../../platform/web/urls.js';

export const lifecycleUrls = {
  dates: path('/:lang/admin/people/:person/dates'),
  removeDate: path('/:lang/admin/people/:person/dates/:date/remove'),
  journalDates: path('/:journal/:lang/desk/people/:person/dates'),
  journalRemoveDate: path('/:journal/:lang/desk/people/:person/dates/:date/remove'),
  keep: path('/:lang/keep-account/:secret'),
};
