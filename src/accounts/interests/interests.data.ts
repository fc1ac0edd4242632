import { dataMap, personal, technical } from '../../personal-data/data-map.js';
import { Interest, PersonInterest } from './interest.entity.js';

export const interestData = dataMap(Interest, {
  id: technical('Its number, for references within the database.'),
  words: technical('A subject of the shared vocabulary; whose it is stands elsewhere, and it goes when nobody has it.'),
  folded: technical('The same words without case and accents, so that each is there once.'),
}, { name: 'words', called: { en: 'Interests', nb: 'Interesser', nn: 'Interesser' } });

export const personInterestData = dataMap(PersonInterest, {
  personId: technical('The person who could review.'),
  interestId: personal({
    category: 'A', what: { en: 'your reviewing interests', nb: 'interessene dine som fagfelle', nn: 'interessene dine som fagfelle' },
    purposes: ['profile', 'reviewerPool'], source: ['self', 'staff', 'import'], seenBy: ['self', 'webAdmin', 'manager', 'editor', 'productionEditor', 'sectionEditor', 'guestEditor', 'editorialAssistant'], editedBy: ['self', 'webAdmin', 'manager'], onErasure: 'delete',
  }),
}, { called: { en: 'Reviewing interests', nb: 'Interesser som fagfelle', nn: 'Interesser som fagfelle' } });
