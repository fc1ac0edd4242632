import { path } from '../../platform/web/urls.js';

export const organisationsUrls = {
  list: path('/:lang/admin/organisations'),
  add: path('/:lang/admin/organisations/new'),
  edit: path('/:lang/admin/organisations/:organisation'),
  remove: path('/:lang/admin/organisations/:organisation/remove'),
  office: path('/:lang/admin/privacy-office'),
  journalList: path('/:journal/:lang/desk/settings/organisations'),
  journalAdd: path('/:journal/:lang/desk/settings/organisations/new'),
  journalEdit: path('/:journal/:lang/desk/settings/organisations/:organisation'),
  journalRemove: path('/:journal/:lang/desk/settings/organisations/:organisation/remove'),
  journalOffice: path('/:journal/:lang/desk/settings/organisations/office'),
};

/** The same pages, of the platform or of the journal that is given. */
export function organisationsAt(lang: string, journal: string | null) {
  const at = { lang, journal: journal ?? '' };
  const of = journal === null
    ? { list: organisationsUrls.list, add: organisationsUrls.add, edit: organisationsUrls.edit, remove: organisationsUrls.remove, office: organisationsUrls.office }
    : { list: organisationsUrls.journalList, add: organisationsUrls.journalAdd, edit: organisationsUrls.journalEdit, remove: organisationsUrls.journalRemove, office: organisationsUrls.journalOffice };
  return {
    list: of.list(at), add: of.add(at), office: of.office(at),
    edit: (organisation: number) => of.edit({ ...at, organisation }), remove: (organisation: number) => of.remove({ ...at, organisation }),
  };
}
