import type { Part } from '../../access/part.js';
import { personal, technical } from '../../personal-data/data-map.js';
import { placeCalled } from '../../platform/data-places.js';
import { ErasureNote } from './erasure-note.entity.js';
import { erasureNoteData } from './ledger.data.js';
import { Ledger } from './ledger.js';

/** What was erased, so that no restored backup brings it back (X55). */
export const ledgerPart: Part = {
  providers: [Ledger],
  exports: [Ledger],
  entities: [ErasureNote],
  maps: [erasureNoteData],
  elsewhere: [
    { place: placeCalled('erasures.jsonl'), datum: technical('The same lines as the table erasure_note, outside the database.') },
    { place: placeCalled('erasures.key'), datum: technical('The key of those hashes.') },
    {
      place: placeCalled('backups'),
      datum: personal({
        category: 'A', what: { en: 'copies of all of this, to be used if it is lost', nb: 'kopier av alt dette, til bruk hvis det går tapt', nn: 'kopiar av alt dette, til bruk om det går tapt' },
        purposes: ['backup'], source: ['system'], seenBy: ['nobody'], editedBy: ['nobody'], onErasure: { keep: 'backup' },
      }),
    },
  ],
  automated: [{
    job: 'erasures.ledger',
    words: {
      en: 'What was erased is noted as a keyed hash, and erased again if a backup is restored; the note is removed when the last backup is.',
      nb: 'Det som er slettet, noteres som en nøklet hash og slettes på nytt hvis en sikkerhetskopi gjenopprettes; notatet fjernes når den siste sikkerhetskopien er borte.',
      nn: 'Det som er sletta, blir notert som ein nøkla hash og sletta på nytt om ein tryggingskopi blir gjenoppretta; notatet blir fjerna når den siste tryggingskopien er borte.',
    },
  }],
};
