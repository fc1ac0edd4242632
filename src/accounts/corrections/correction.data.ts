import { dataMap, personal, technical, type Personal } from '../../personal-data/data-map.js';
import { Correction } from './correction.entity.js';

const about: Omit<Personal, 'what'> = { category: 'A', purposes: ['staff'], source: ['staff'], seenBy: ['self', 'webAdmin'], editedBy: ['nobody'], onErasure: 'delete' };
const staff: Omit<Personal, 'what'> = { category: 'A', purposes: ['staff'], source: ['system'], seenBy: ['self', 'webAdmin'], editedBy: ['nobody'], onErasure: 'pseudonym' };

export const correctionData = dataMap(Correction, {
  id: technical('Its number, for references within the database.'),
  personId: technical('The person whom it is about.'),
  journalId: technical('The journal whose staff suggest it.'),
  suggestedById: personal({ ...staff, what: { en: 'that you suggested a correction', nb: 'at du foreslo en rettelse', nn: 'at du foreslo ei retting' } }),
  field: technical('Which field it is about.'),
  value: personal({ ...about, what: { en: 'what a journal thinks is right about you', nb: 'hva et tidsskrift mener er riktig om deg', nn: 'det eit tidsskrift meiner er rett om deg' } }),
  reason: personal({ ...about, what: { en: 'why a journal thinks so', nb: 'hvorfor et tidsskrift mener det', nn: 'kvifor eit tidsskrift meiner det' } }),
  suggestedAt: personal({ ...about, what: { en: 'when a journal suggested a correction', nb: 'når et tidsskrift foreslo en rettelse', nn: 'når eit tidsskrift foreslo ei retting' } }),
  settledAt: technical('When it was decided.'),
  settledById: personal({ ...staff, what: { en: 'that you decided on a correction', nb: 'at du avgjorde en rettelse', nn: 'at du avgjorde ei retting' } }),
  accepted: technical('Whether it was accepted.'),
}, { called: { en: 'Suggested corrections', nb: 'Foreslåtte rettelser', nn: 'Føreslåtte rettingar' } });
