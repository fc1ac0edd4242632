import { dataMap, personal, technical, type Personal } from '../../personal-data/data-map.js';
import { NoteWording } from './note-wording.entity.js';
import { Note } from './note.entity.js';

const author: Pick<Personal, 'category' | 'purposes' | 'source' | 'seenBy' | 'editedBy' | 'onErasure'> = {
  category: 'A', purposes: ['notes'], source: ['system'], seenBy: ['self', 'webAdmin', 'manager'], editedBy: ['nobody'], onErasure: 'pseudonym',
};
const about = { ...author, onErasure: 'delete' } as const;

export const noteData = dataMap(Note, {
  id: technical('Its number, for references within the database.'),
  personId: technical('The person whom it is about.'),
  journalId: technical('The journal that it belongs to, or the platform.'),
  writtenAt: personal({ ...about, what: { en: 'when a note about you was written', nb: 'når et notat om deg ble skrevet', nn: 'når eit notat om deg vart skrive' } }),
  removedAt: personal({ ...about, what: { en: 'when a note about you was removed', nb: 'når et notat om deg ble fjernet', nn: 'når eit notat om deg vart fjerna' } }),
  removedById: personal({ ...author, what: { en: 'that you removed a note about someone', nb: 'at du fjernet et notat om noen', nn: 'at du fjerna eit notat om nokon' } }),
}, { called: { en: 'Notes about you', nb: 'Notater om deg', nn: 'Notat om deg' } });

export const noteWordingData = dataMap(NoteWording, {
  id: technical('Its number, for references within the database.'),
  noteId: technical('The note.'),
  text: personal({
    ...about, what: { en: 'notes that staff have written about you', nb: 'notater som medarbeidere har skrevet om deg', nn: 'notat som medarbeidarar har skrive om deg' }, source: ['staff'], editedBy: ['webAdmin', 'manager'],
  }),
  writtenById: personal({ ...author, what: { en: 'that you wrote a note about someone', nb: 'at du skrev et notat om noen', nn: 'at du skreiv eit notat om nokon' } }),
  writtenAt: technical('When this wording was written.'),
}, { about: [{ through: 'noteId' }], called: { en: 'What notes about you say', nb: 'Det notater om deg sier', nn: 'Det notat om deg seier' } });
