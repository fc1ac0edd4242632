import { path } from '../../platform/web/urls.js';

export const contactsUrls = {
  list: path('/:lang/admin/contact-persons'),
  add: path('/:lang/admin/contact-persons/new'),
  edit: path('/:lang/admin/contact-persons/:contactPerson'),
  remove: path('/:lang/admin/contact-persons/:contactPerson/remove'),
  journalList: path('/:journal/:lang/desk/settings/contact-persons'),
  journalAdd: path('/:journal/:lang/desk/settings/contact-persons/new'),
  journalEdit: path('/:journal/:lang/desk/settings/contact-persons/:contactPerson'),
  journalRemove: path('/:journal/:lang/desk/settings/contact-persons/:contactPerson/remove'),
};

/** The same pages, of the platform or of the journal that is given. */
export function contactsAt(lang: string, journal: string | null) {
  const at = { lang, journal: journal ?? '' };
  const { list, add, edit, remove, journalList, journalAdd, journalEdit, journalRemove } = contactsUrls;
  return journal === null
    ? { list: list(at), add: add(at), edit: (contactPerson: number) => edit({ ...at, contactPerson }), remove: (contactPerson: number) => remove({ ...at, contactPerson }) }
    : { list: journalList(at), add: journalAdd(at), edit: (contactPerson: number) => journalEdit({ ...at, contactPerson }), remove: (contactPerson: number) => journalRemove({ ...at, contactPerson }) };
}
