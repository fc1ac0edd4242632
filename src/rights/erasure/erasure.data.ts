import { dataMap, personal, technical } from '../../personal-data/data-map.js';
import { Erasure } from './erasure.entity.js';

export const erasureData = dataMap(Erasure, {
  id: technical('Its number, for references within the database.'),
  requestId: technical('The request that led to it.'),
  personId: technical('Whose data was erased: the number of a ghost.'),
  state: technical('How far it has come.'),
  choices: technical('What was chosen otherwise than the data maps say, by table.'),
  counts: technical('How many rows were changed, by table.'),
  sought: personal({
    category: 'A', what: { en: 'what to look for after an erasure, until that is done', nb: 'det som skal letes etter etter en sletting, til det er gjort', nn: 'det som skal leitast etter etter ei sletting, til det er gjort' },
    purposes: ['requests'], source: ['system'], seenBy: ['nobody'], editedBy: ['nobody'], onErasure: 'blank',
  }),
  hits: technical('Where something was found, and how often; not what.'),
  files: technical('How many files were searched.'),
  orderedById: personal({
    category: 'A', what: { en: 'that you ordered an erasure', nb: 'at du satte i gang en sletting', nn: 'at du sette i gang ei sletting' },
    purposes: ['requests'], source: ['system'], seenBy: ['webAdmin'], editedBy: ['nobody'], onErasure: 'pseudonym',
  }),
  orderedAt: technical('When it was ordered.'),
  erasedAt: technical('When it was done.'),
  provenAt: technical('When what is left had been looked for.'),
}, { called: { en: 'Erasures', nb: 'Slettinger', nn: 'Slettingar' } });
