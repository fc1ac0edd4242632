import { dataMap, personal, technical, type Personal } from '../../personal-data/data-map.js';
import { authorsOf } from '../facts.js';
import { EthicsCase, EthicsConcerned, EthicsNote } from './ethics.entities.js';

const ofCase = (what: Personal['what'], onErasure: Personal['onErasure'] = { keep: 'ethics' }): Personal =>
  personal({ category: 'C', what, purposes: ['ethics'], source: ['staff'], seenBy: ['webAdmin', 'manager', 'editor'], editedBy: ['nobody'], onErasure });

/** Whom a case may be about: the administrator sees the cases of all works that someone wrote, reviewed or handled. */
const mayRegard = (submission: string): string => `(exists (select from ethics_case ec join ethics_concerned k on k.case_id = ec.id where ec.submission_id = ${submission} and k.person_id = $1) or $1 in (${authorsOf(submission)}) or exists (select from review_assignment a where a.submission_id = ${submission} and a.person_id = $1) or exists (select from participant pa where pa.submission_id = ${submission} and pa.person_id = $1))`;
/** That a case is open would warn whom it is about; of one that is closed, the authors of the work are told that it was. */
const unlisted = (closedAt: string, submission: string): string => `(${closedAt} is null or not ($1 in (${authorsOf(submission)})))`;
const ofNote = (column: string): string => `(select c.${column} from ethics_case c where c.id = t.case_id)`;

export const ethicsCaseData = dataMap(EthicsCase, {
  id: technical('Its number, for references within the database.'),
  submissionId: technical('The manuscript.'),
  concern: ofCase({ en: 'a concern about research ethics in a manuscript that you wrote, reviewed or handled', nb: 'en mistanke om brudd på forskningsetikk i et manuskript du skrev, vurderte eller behandlet', nn: 'ein mistanke om brot på forskingsetikk i eit manuskript du skreiv, vurderte eller handsama' }),
  openedAt: technical('When the case was opened.'),
  openedById: ofCase({ en: 'that you opened an ethics case', nb: 'at du åpnet en etikksak', nn: 'at du opna ei etikksak' }, 'pseudonym'),
  outcome: ofCase({ en: 'how an ethics case ended', nb: 'hvordan en etikksak endte', nn: 'korleis ei etikksak enda' }),
  closedAt: technical('When the case was closed.'),
  closedById: ofCase({ en: 'that you closed an ethics case', nb: 'at du avsluttet en etikksak', nn: 'at du avslutta ei etikksak' }, 'pseudonym'),
}, {
  regards: { columns: ['concern', 'outcome'], submission: 't.submission_id', when: mayRegard('t.submission_id'), unlisted: unlisted('t.closed_at', 't.submission_id') },
  untraceable: 'Whom a case is about stands in its words only: the web administrator reads the cases of a person’s manuscripts.',
  called: { en: 'Cases of research ethics', nb: 'Forskningsetiske saker', nn: 'Forskingsetiske saker' },
});

export const ethicsNoteData = dataMap(EthicsNote, {
  id: technical('Its number, for references within the database.'),
  caseId: technical('The case.'),
  text: ofCase({ en: 'a note in an ethics case', nb: 'et notat i en etikksak', nn: 'eit notat i ei etikksak' }),
  writtenAt: technical('When it was written.'),
  writtenById: ofCase({ en: 'that you wrote a note in an ethics case', nb: 'at du skrev et notat i en etikksak', nn: 'at du skreiv eit notat i ei etikksak' }, 'pseudonym'),
}, {
  regards: { columns: ['text'], submission: ofNote('submission_id'), when: mayRegard(ofNote('submission_id')), unlisted: unlisted(ofNote('closed_at'), ofNote('submission_id')) },
  untraceable: 'Whom a note is about stands in its words only: the web administrator reads the cases of a person’s manuscripts.',
  called: { en: 'Notes in cases of research ethics', nb: 'Notater i forskningsetiske saker', nn: 'Notat i forskingsetiske saker' },
});

/** Never told to the person, as long as the case is in confidence: that they are named here would say that there is one. The administrator decides on it with the case itself. */
export const ethicsConcernedData = dataMap(EthicsConcerned, {
  caseId: technical('The case.'),
  personId: ofCase({ en: 'that an ethics case concerns you', nb: 'at en etikksak gjelder deg', nn: 'at ei etikksak gjeld deg' }, 'pseudonym'),
}, { about: ['personId'], called: { en: 'Whom ethics cases concern', nb: 'Hvem etikksaker gjelder', nn: 'Kven etikksaker gjeld' } });
