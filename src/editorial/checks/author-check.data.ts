import { dataMap, personal, technical, type Personal } from '../../personal-data/data-map.js';
import { AuthorCheck } from './author-check.entity.js';

const staff = ['webAdmin', 'manager', 'editor', 'productionEditor', 'sectionEditor', 'guestEditor', 'editorialAssistant', 'copyeditor', 'layoutEditor', 'proofreader'] as const;

const said = (what: Personal['what'], source: 'self' | 'staff' | 'system', onErasure: Personal['onErasure'] = { keep: 'archive' }): Personal =>
  personal({ category: 'C', what, purposes: ['manuscript', 'archive'], source: [source], seenBy: ['self', 'author', ...staff], editedBy: ['nobody'], onErasure });

export const authorCheckData = dataMap(AuthorCheck, {
  id: technical('Its number, for references within the database.'),
  submissionId: technical('The manuscript.'),
  kind: technical('Whether the copyedited text is to be looked through, or the galleys.'),
  due: technical('Until when.'),
  note: said({ en: 'what the journal asked you to look at before publication', nb: 'hva tidsskriftet ba deg se på før publisering', nn: 'kva tidsskriftet bad deg sjå på før publisering' }, 'staff'),
  askedById: said({ en: 'that you asked an author to look through an article', nb: 'at du ba en forfatter se gjennom en artikkel', nn: 'at du bad ein forfattar sjå gjennom ein artikkel' }, 'system', 'pseudonym'),
  askedAt: technical('When the author was asked.'),
  remindedAt: technical('When the author was reminded last.'),
  closedAt: technical('When the question was put anew.'),
  answeredAt: said({ en: 'when you answered', nb: 'når du svarte', nn: 'når du svara' }, 'system'),
  approved: said({ en: 'whether you approved the text or the galleys', nb: 'om du godkjente teksten eller de ferdige filene', nn: 'om du godkjende teksten eller dei ferdige filene' }, 'self'),
  words: said({ en: 'the corrections that you listed', nb: 'rettelsene du satte opp', nn: 'rettingane du sette opp' }, 'self'),
  submissionFileId: technical('The version that the author sent, where there is one.'),
}, { about: [{ through: 'submissionId' }], called: { en: 'Checks before publication', nb: 'Gjennomsyn før publisering', nn: 'Gjennomsyn før publisering' } });
