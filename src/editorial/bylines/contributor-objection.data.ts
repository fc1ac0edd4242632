import { dataMap, personal, technical, type Personal } from '../../personal-data/data-map.js';
import { ContributorObjection } from './contributor-objection.entity.js';

const editors = ['manager', 'editor', 'productionEditor', 'sectionEditor', 'guestEditor', 'editorialAssistant'] as const;

const said = (what: Personal['what'], source: 'self' | 'system'): Personal => personal({
  category: 'B', what, purposes: ['manuscript'], source: [source], seenBy: ['self', 'webAdmin', ...editors], editedBy: ['nobody'], onErasure: 'delete',
});

export const contributorObjectionData = dataMap(ContributorObjection, {
  id: technical('Its number, for references within the database.'),
  submissionId: technical('The manuscript that it is about.'),
  contributorId: said({ en: 'that you objected to what was entered about you as a contributor', nb: 'at du har innvendt noe mot det som er lagt inn om deg som bidragsyter', nn: 'at du har innvendt noko mot det som er lagt inn om deg som bidragsytar' }, 'self'),
  reason: said({ en: 'why you objected', nb: 'hvorfor du innvendte', nn: 'kvifor du innvende' }, 'self'),
  raisedAt: said({ en: 'when you objected', nb: 'når du innvendte', nn: 'når du innvende' }, 'system'),
  settledAt: technical('When the editors dealt with it.'),
  settledById: personal({
    category: 'C', what: { en: 'who dealt with the objection of a contributor', nb: 'hvem som behandlet innvendingen fra en bidragsyter', nn: 'kven som handsama innvendinga frå ein bidragsytar' },
    purposes: ['manuscript'], source: ['system'], seenBy: ['self', 'webAdmin', ...editors], editedBy: ['nobody'], onErasure: 'pseudonym',
  }),
}, { about: [{ through: 'contributorId' }], called: { en: 'Objections as a contributor', nb: 'Innvendinger som bidragsyter', nn: 'Innvendingar som bidragsytar' } });
