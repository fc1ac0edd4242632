import { path } from '../../platform/web/urls.js';

export const notesUrls = {
  list: path('/:lang/admin/people/:person/notes'),
  note: path('/:lang/admin/people/:person/notes/:note'),
  remove: path('/:lang/admin/people/:person/notes/:note/remove'),
  journalList: path('/:journal/:lang/desk/people/:person/notes'),
  journalNote: path('/:journal/:lang/desk/people/:person/notes/:note'),
  journalRemove: path('/:journal/:lang/desk/people/:person/notes/:note/remove'),
  own: path('/:lang/profile/notes'),
};
