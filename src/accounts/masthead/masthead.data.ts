import { dataMap, inWords, personal, technical, type Personal } from '../../personal-data/data-map.js';
import { MastheadEntry } from './masthead-entry.entity.js';
import { MastheadVersion } from './masthead-version.entity.js';

const desk = ['self', 'webAdmin', 'manager'] as const;

/** Public once the person has confirmed it; theirs to change, to end and to object to (A18). */
const shown = (what: Personal['what'], own: readonly ['self'] | readonly [] = ['self']): Personal => personal({
  category: 'A', what, purposes: ['masthead'], source: ['staff', 'self'], seenBy: [...desk, 'public'], editedBy: [...own, 'manager', 'webAdmin'], onErasure: 'delete',
});
const recorded = (what: Personal['what'], source: Personal['source'] = ['system']): Personal => personal({
  category: 'A', what, purposes: ['masthead'], source, seenBy: desk, editedBy: ['nobody'], onErasure: 'delete',
});

export const mastheadEntryData = dataMap(MastheadEntry, {
  id: technical('Its number, for references within the database.'),
  publicId: technical('Its random name in addresses.'),
  journalId: recorded({ en: 'the journal whose masthead names you', nb: 'tidsskriftet som nevner deg i redaksjonslisten', nn: 'tidsskriftet som nemner deg i redaksjonslista' }, ['staff']),
  personId: personal({
    category: 'A', what: { en: 'that an entry on a masthead is about you', nb: 'at en oppføring i en redaksjonsliste gjelder deg', nn: 'at ei oppføring i ei redaksjonsliste gjeld deg' },
    purposes: ['masthead'], source: ['staff'], seenBy: desk, editedBy: ['nobody'], onErasure: 'blank',
  }),
  email: personal({
    category: 'A', what: { en: 'the address at which we asked you about the masthead', nb: 'adressen der vi spurte deg om redaksjonslisten', nn: 'adressa der vi spurde deg om redaksjonslista' },
    purposes: ['masthead'], source: ['staff'], seenBy: desk, editedBy: ['manager', 'webAdmin'], onErasure: 'delete',
  }),
  language: inWords(recorded({ en: 'the language in which we asked you about the masthead', nb: 'språket vi spurte deg på om redaksjonslisten', nn: 'språket vi spurde deg på om redaksjonslista' }, ['staff']), 'language'),
  position: technical('Its place on the page.'),
  askedAt: recorded({ en: 'when we asked you about the masthead', nb: 'når vi spurte deg om redaksjonslisten', nn: 'når vi spurde deg om redaksjonslista' }),
  objectedAt: recorded({ en: 'when you objected to being on the masthead', nb: 'når du protesterte mot å stå i redaksjonslisten', nn: 'når du protesterte mot å stå i redaksjonslista' }, ['self']),
  takenAwayAt: recorded({ en: 'when the journal took your entry off the masthead', nb: 'når tidsskriftet tok deg ut av redaksjonslisten', nn: 'når tidsskriftet tok deg ut av redaksjonslista' }, ['staff']),
}, { about: ['personId', { address: 'email' }], called: { en: 'Entries on mastheads', nb: 'Oppføringer i redaksjonslister', nn: 'Oppføringar i redaksjonslister' } });

export const mastheadVersionData = dataMap(MastheadVersion, {
  id: technical('Its number, for references within the database.'),
  entryId: technical('The entry that it is a version of.'),
  number: technical('Which version it is.'),
  name: shown({ en: 'your name on the masthead', nb: 'navnet ditt i redaksjonslisten', nn: 'namnet ditt i redaksjonslista' }),
  affiliation: shown({ en: 'your affiliation on the masthead', nb: 'tilknytningen din i redaksjonslisten', nn: 'tilknytinga di i redaksjonslista' }),
  orcid: shown({ en: 'your ORCID iD on the masthead', nb: 'ORCID-iD-en din i redaksjonslisten', nn: 'ORCID-iD-en din i redaksjonslista' }),
  title: inWords(shown({ en: 'your role on the masthead', nb: 'rollen din i redaksjonslisten', nn: 'rolla di i redaksjonslista' }, []), { text: 'masthead.title.' }),
  ownTitle: shown({ en: 'your role on the masthead, in the journal’s words', nb: 'rollen din i redaksjonslisten, med tidsskriftets ord', nn: 'rolla di i redaksjonslista, med orda til tidsskriftet' }, []),
  heading: inWords(shown({ en: 'the part of the masthead that you stand in', nb: 'delen av redaksjonslisten du står i', nn: 'delen av redaksjonslista du står i' }, []), { text: 'masthead.group.' }),
  ownHeading: shown({ en: 'the part of the masthead that you stand in, in the journal’s words', nb: 'delen av redaksjonslisten du står i, med tidsskriftets ord', nn: 'delen av redaksjonslista du står i, med orda til tidsskriftet' }, []),
  startsOn: shown({ en: 'since when you are on the masthead', nb: 'når du kom med i redaksjonslisten', nn: 'når du kom med i redaksjonslista' }, []),
  endsOn: shown({ en: 'until when you were on the masthead', nb: 'hvor lenge du var med i redaksjonslisten', nn: 'kor lenge du var med i redaksjonslista' }),
  madeById: personal({
    category: 'A', what: { en: 'what you wrote on a masthead', nb: 'det du har skrevet i en redaksjonsliste', nn: 'det du har skrive i ei redaksjonsliste' },
    purposes: ['masthead'], source: ['system'], seenBy: ['self', 'webAdmin'], editedBy: ['nobody'], onErasure: 'pseudonym',
  }),
  madeAt: recorded({ en: 'when your entry on the masthead was changed', nb: 'når oppføringen din i redaksjonslisten ble endret', nn: 'når oppføringa di i redaksjonslista vart endra' }),
  confirmedAt: recorded({ en: 'when you confirmed your entry on the masthead', nb: 'når du bekreftet oppføringen i redaksjonslisten', nn: 'når du stadfesta oppføringa i redaksjonslista' }, ['self']),
  declinedAt: recorded({ en: 'when you declined your entry on the masthead', nb: 'når du sa nei til oppføringen i redaksjonslisten', nn: 'når du sa nei til oppføringa i redaksjonslista' }, ['self']),
}, { about: [{ through: 'entryId' }], called: { en: 'What mastheads say of you', nb: 'Det redaksjonslister sier om deg', nn: 'Det redaksjonslister seier om deg' } });
