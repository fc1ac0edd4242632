import { path } from '../../platform/web/urls.js';

export const peopleUrls = {
  export: path('/:lang/admin/people-export'),
  edit: path('/:lang/admin/people/:person/edit'),
  journalEdit: path('/:journal/:lang/desk/people/:person/edit'),
  journalExport: path('/:journal/:lang/desk/people-export'),
};
