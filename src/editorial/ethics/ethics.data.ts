import { dataMap, personal, technical, type Personal } from '../../personal-data/data-map.js';
import { EthicsCase, EthicsNote } from './ethics.entities.js';

const ofCase = (what: Personal['what'], onErasure: Personal['onErasure'] = { keep: 'ethics' }): Personal =>
  personal({ category: 'C', what, purposes: ['ethics'], source: ['staff'], seenBy: ['webAdmin', 'manager', 'editor'], editedBy: ['nobody'], onErasure });

export const ethicsCaseData = dataMap(EthicsCase, {
  id: technical('Its number, for references within the database.'),
  submissionId: technical('The manuscript.'),
  concern: ofCase({ en: 'a concern about research ethics in a manuscript that you wrote, reviewed or handled', nb: 'en mistanke om brudd på forskningsetikk i et manuskript du skrev, vurderte eller behandlet', nn: 'ein mistanke om brot på forskingsetikk i eit manuskript du skreiv, vurderte eller handsama' }),
  openedAt: technical('When the case was opened.'),
  openedById: ofCase({ en: 'that you opened an ethics case', nb: 'at du åpnet en etikksak', nn: 'at du opna ei etikksak' }, 'pseudonym'),
  outcome: ofCase({ en: 'how an ethics case ended', nb: 'hvordan en etikksak endte', nn: 'korleis ei etikksak enda' }),
  closedAt: technical('When the case was closed.'),
  closedById: ofCase({ en: 'that you closed an ethics case', nb: 'at du avsluttet en etikksak', nn: 'at du avslutta ei etikksak' }, 'pseudonym'),
}, { untraceable: 'Whom a case is about stands in its words only: the web administrator reads the cases of a person’s manuscripts.', called: { en: 'Cases of research ethics', nb: 'Forskningsetiske saker', nn: 'Forskingsetiske saker' } });

export const ethicsNoteData = dataMap(EthicsNote, {
  id: technical('Its number, for references within the database.'),
  caseId: technical('The case.'),
  text: ofCase({ en: 'a note in an ethics case', nb: 'et notat i en etikksak', nn: 'eit notat i ei etikksak' }),
  writtenAt: technical('When it was written.'),
  writtenById: ofCase({ en: 'that you wrote a note in an ethics case', nb: 'at du skrev et notat i en etikksak', nn: 'at du skreiv eit notat i ei etikksak' }, 'pseudonym'),
}, { untraceable: 'Whom a note is about stands in its words only: the web administrator reads the cases of a person’s manuscripts.', called: { en: 'Notes in cases of research ethics', nb: 'Notater i forskningsetiske saker', nn: 'Notat i forskingsetiske saker' } });
