import { dataMap, personal, technical } from '../../personal-data/data-map.js';
import { ErasureNote } from './erasure-note.entity.js';

export const erasureNoteData = dataMap(ErasureNote, {
  id: technical('Tells two erasures apart.'),
  at: technical('When it was done.'),
  keyName: technical('Which key it was made with.'),
  personHash: personal({
    category: 'A',
    what: {
      en: 'that you were erased, as a keyed hash of your number, so that a restored backup does not bring you back', nb: 'at du er slettet, som en nøklet hash av nummeret ditt, så en gjenopprettet sikkerhetskopi ikke henter deg tilbake', nn: 'at du er sletta, som ein nøkla hash av nummeret ditt, så ein gjenoppretta tryggingskopi ikkje hentar deg attende',
    },
    purposes: ['erasureLedger'], source: ['system'], seenBy: ['nobody'], editedBy: ['nobody'], onErasure: { keep: 'erasureLedger' },
  }),
  kept: technical('Which of the data map’s columns stayed, sealed with a key outside the database.'),
}, {
  untraceable: 'A keyed hash whose key stands outside the database.',
  called: { en: 'The ledger of erasures', nb: 'Protokollen over slettinger', nn: 'Protokollen over slettingar' },
});
