import type { Part } from '../../access/part.js';
import { JournalNotesController } from './journal-notes.controller.js';
import { noteData, noteWordingData } from './note.data.js';
import { Note } from './note.entity.js';
import { NoteWording } from './note-wording.entity.js';
import { NotesController } from './notes.controller.js';
import { NotesDesk } from './notes-desk.js';
import { notesPolicy } from './notes.policy.js';
import { NotesQuery } from './notes.query.js';
import { notesTexts } from './notes.texts.js';
import { OwnNotesController } from './own-notes.controller.js';
import { notesUrls } from './urls.js';
import { WriteNote } from './write-note.js';

/** What staff note about a person (A13). */
export const notesPart: Part = {
  controllers: [NotesController, JournalNotesController, OwnNotesController],
  providers: [NotesDesk, NotesQuery, WriteNote],
  entities: [Note, NoteWording],
  maps: [noteData, noteWordingData],
  rules: notesPolicy,
  texts: [notesTexts],
  navigation: [{ place: 'profile', group: 'profile.group.privacy', order: 74, label: 'note.own.title', href: notesUrls.own, action: 'note.readOwn' }],
  personLinks: [{
    order: 20, label: 'note.tab', action: 'note.list',
    href: ({ lang, journal, person }) => (journal === null ? notesUrls.list({ lang, person }) : notesUrls.journalList({ journal, lang, person })),
  }],
  automated: [{
    job: 'notes.expire',
    words: {
      en: 'A note about you that staff have removed is erased after {notes}.', nb: 'Et notat om deg som medarbeidere har fjernet, slettes etter {notes}.', nn: 'Eit notat om deg som medarbeidarar har fjerna, blir sletta etter {notes}.',
    },
  }],
};
