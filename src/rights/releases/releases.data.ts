import { dataMap, personal, technical, type Personal } from '../../personal-data/data-map.js';
import { ReleasedItem } from './released-item.entity.js';

const of = (what: Personal['what'], more: Partial<Personal> = {}): Personal =>
  personal({ category: 'C', what, purposes: ['requests'], source: ['staff'], seenBy: ['self', 'webAdmin'], editedBy: ['nobody'], onErasure: 'delete', ...more });

export const releasedItemData = dataMap(ReleasedItem, {
  id: technical('Its number, for references within the database.'),
  requestId: technical('The request that it answers.'),
  personId: technical('The person to whom it was handed out.'),
  place: technical('Where the original stands.'),
  rowId: technical('In which row.'),
  submissionId: technical('The manuscript that it is about.'),
  what: of({ en: 'what it is', nb: 'hva det er', nn: 'kva det er' }, { source: ['system'] }),
  text: of({ en: 'what it says, redacted', nb: 'det som står der, sladdet', nn: 'det som står der, sladda' }),
  reason: of({ en: 'why it was handed out', nb: 'hvorfor det ble utlevert', nn: 'kvifor det vart utlevert' }),
  releasedAt: of({ en: 'when it was handed out', nb: 'når det ble utlevert', nn: 'når det vart utlevert' }, { source: ['system'] }),
  releasedById: of({ en: 'that you handed out something withheld', nb: 'at du utleverte noe som var holdt tilbake', nn: 'at du utleverte noko som var halde tilbake' }, { category: 'A', source: ['system'], seenBy: ['webAdmin'], onErasure: 'pseudonym' }),
}, { called: { en: 'Handed out to you, redacted', nb: 'Utlevert til deg, sladdet', nn: 'Utlevert til deg, sladda' } });
