import type { Part } from '../../../access/part.js';
import { DayFiles } from './day-files.js';
import { Ingest } from './ingest.js';

/** From files of events to figures. */
export const ingestPart: Part = {
  providers: [DayFiles, Ingest],
  exports: [DayFiles],
  automated: [{
    job: 'usage.ingest',
    words: {
      en: 'What was read is counted in the night after, and the records are then deleted.',
      nb: 'Det som er lest, telles natten etter, og opplysningene slettes deretter.',
      nn: 'Det som er lese, blir talt natta etter, og opplysningane blir deretter sletta.',
    },
  }, {
    job: 'usage.keys',
    words: {
      en: 'What could not be counted in time loses, before two days are over, all that tells one visitor from another.',
      nb: 'Det som ikke ble telt i tide, mister innen to døgn alt som skiller én besøkende fra en annen.',
      nn: 'Det som ikkje vart talt i tide, mistar innan to døgn alt som skil éin besøkjande frå ein annan.',
    },
  }],
};
