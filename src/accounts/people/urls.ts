import { path } from '../../platform/web/urls.js';

export const peopleUrls = {
  export: path('/:lang/admin/people-export'),
  journalExport: path('/:journal/:lang/desk/people-export'),
};
