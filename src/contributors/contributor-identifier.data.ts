import { dataMap, personal, technical } from '../personal-data/data-map.js';
import { ContributorIdentifier } from './contributor-identifier.entity.js';

const editors = ['manager', 'editor', 'productionEditor', 'sectionEditor', 'guestEditor', 'editorialAssistant'] as const;
const readers = ['self', 'author', 'webAdmin', ...editors, 'copyeditor', 'layoutEditor', 'proofreader', 'public'] as const;

export const contributorIdentifierData = dataMap(ContributorIdentifier, {
  id: technical('Its number, for references within the database.'),
  contributorId: technical('Whose it is in which byline.'),
  type: technical('Which authority register.'),
  value: personal({
    category: 'B', what: { en: 'your identifiers in authority registers (ISNI, the national register)', nb: 'identifikatorene dine i autoritetsregistre (ISNI, det nasjonale registeret)', nn: 'identifikatorane dine i autoritetsregister (ISNI, det nasjonale registeret)' },
    purposes: ['byline'], source: ['submitter', 'staff', 'registers', 'import'], seenBy: readers, editedBy: ['author', ...editors], sentTo: ['indexing services'], onErasure: { keep: 'byline' },
  }),
  source: personal({
    category: 'B', what: { en: 'who gave your identifiers', nb: 'hvem som oppga identifikatorene dine', nn: 'kven som oppgav identifikatorane dine' },
    purposes: ['manuscript'], source: ['system'], seenBy: ['self', 'webAdmin', ...editors], editedBy: ['nobody'], onErasure: { keep: 'manuscript' },
  }),
}, { about: [{ through: 'contributorId' }], published: `exists (select 1 from contributor c join publication v on v.id = c.publication_id where c.id = t.contributor_id and v.status in ('published', 'removed'))`, called: { en: 'Identifiers in registers', nb: 'Identifikatorer i registre', nn: 'Identifikatorar i register' } });
