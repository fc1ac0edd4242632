import { dataMap, inWords, personal, technical, type Personal } from '../personal-data/data-map.js';
import { Contributor } from './contributor.entity.js';

const staff = ['manager', 'editor', 'productionEditor', 'sectionEditor', 'guestEditor', 'editorialAssistant', 'copyeditor', 'layoutEditor', 'proofreader'] as const;
const editors = ['manager', 'editor', 'productionEditor', 'sectionEditor', 'guestEditor', 'editorialAssistant'] as const;

/** What readers see of a published work. It is part of its metadata, and erased only in special cases (B7). Their own name, affiliation and ORCID iD people put right themselves (B2). */
const printed = (what: Personal['what'], own: readonly ['self'] | readonly [] = []): Personal => personal({
  category: 'B', what, purposes: ['byline'], source: ['submitter', 'staff', 'import', 'self'],
  seenBy: ['self', 'author', 'webAdmin', ...staff, 'public'], editedBy: [...own, 'author', ...editors], sentTo: ['indexing services'], onErasure: { keep: 'byline' },
});

const contact = (what: Personal['what']): Personal => personal({
  category: 'B', what, purposes: ['contactAuthor'], source: ['submitter', 'staff', 'import'],
  seenBy: ['self', 'author', 'webAdmin', ...staff], editedBy: ['author', ...editors], onErasure: 'blank',
});

export const contributorData = dataMap(Contributor, {
  id: technical('Its number, for references within the database.'),
  publicationId: technical('Which version of which work the byline belongs to.'),
  personId: personal({
    category: 'B', what: { en: 'your account or entry on the platform, if you have one', nb: 'kontoen eller oppføringen din på plattformen, hvis du har en', nn: 'kontoen eller oppføringa di på plattforma, om du har ei' },
    purposes: ['manuscript'], source: ['system'], seenBy: ['webAdmin'], editedBy: ['nobody'], onErasure: 'pseudonym',
  }),
  role: inWords(printed({ en: 'what you did in the work', nb: 'hva du gjorde i arbeidet', nn: 'kva du gjorde i arbeidet' }), { text: 'contributor.role.' }),
  position: printed({ en: 'your place in the byline', nb: 'plassen din blant forfatterne', nn: 'plassen din mellom forfattarane' }),
  corresponding: contact({ en: 'whether the journal writes to you', nb: 'om tidsskriftet skriver til deg', nn: 'om tidsskriftet skriv til deg' }),
  salutation: contact({ en: 'salutation', nb: 'tiltaleform', nn: 'tiltaleform' }),
  givenName: printed({ en: 'given name', nb: 'fornavn', nn: 'førenamn' }, ['self']),
  middleName: printed({ en: 'middle name', nb: 'mellomnavn', nn: 'mellomnamn' }, ['self']),
  familyName: printed({ en: 'family name', nb: 'etternavn', nn: 'etternamn' }, ['self']),
  suffix: printed({ en: 'suffix', nb: 'suffiks', nn: 'suffiks' }, ['self']),
  email: contact({ en: 'e-mail address', nb: 'e-postadresse', nn: 'e-postadresse' }),
  emailPublic: contact({ en: 'whether readers may see your e-mail address', nb: 'om leserne får se e-postadressen din', nn: 'om lesarane får sjå e-postadressa di' }),
  orcid: printed({ en: 'ORCID iD', nb: 'ORCID iD', nn: 'ORCID iD' }, ['self']),
  website: printed({ en: 'website', nb: 'nettsted', nn: 'nettstad' }),
  country: inWords(printed({ en: 'country', nb: 'land', nn: 'land' }), 'country'),
  affiliation: printed({ en: 'affiliation', nb: 'tilknytning', nn: 'tilknyting' }, ['self']),
  biography: printed({ en: 'biography', nb: 'biografi', nn: 'biografi' }),
  source: inWords(personal({
    category: 'B', what: { en: 'how the journal got these details', nb: 'hvordan tidsskriftet fikk opplysningene', nn: 'korleis tidsskriftet fekk opplysningane' },
    purposes: ['manuscript'], source: ['system'], seenBy: ['self', 'webAdmin', ...editors], editedBy: ['nobody'], onErasure: { keep: 'manuscript' },
  }), { text: 'rights.source.' }),
  enteredById: personal({
    category: 'B', what: { en: 'who entered these details', nb: 'hvem som la inn opplysningene', nn: 'kven som la inn opplysningane' },
    purposes: ['manuscript'], source: ['system'], seenBy: ['self', 'webAdmin', ...editors], editedBy: ['nobody'], onErasure: 'pseudonym',
  }),
  permissionDeclaredAt: personal({
    category: 'B', what: { en: 'when the submitter declared to have your permission', nb: 'når innsenderen erklærte å ha tillatelse fra deg', nn: 'når innsendaren erklærte å ha løyve frå deg' },
    purposes: ['manuscript'], source: ['submitter'], seenBy: ['self', 'author', 'webAdmin', ...editors], editedBy: ['nobody'], onErasure: { keep: 'manuscript' },
  }),
  waiver: personal({
    category: 'B', what: { en: 'why details of yours were left out', nb: 'hvorfor opplysninger om deg er utelatt', nn: 'kvifor opplysningar om deg er utelatne' },
    purposes: ['manuscript'], source: ['staff'], seenBy: ['self', 'webAdmin', ...editors], editedBy: [...editors], onErasure: { keep: 'manuscript' },
  }),
  searchText: personal({
    category: 'B', purposes: ['byline'], source: ['system'], seenBy: ['nobody'], editedBy: ['nobody'], onErasure: { keep: 'byline' },
    what: { en: 'a searchable copy of your name', nb: 'en søkbar kopi av navnet ditt', nn: 'ein søkbar kopi av namnet ditt' },
  }),
}, { about: ['personId', { address: 'email' }], published: `exists (select 1 from publication v where v.id = t.publication_id and v.status in ('published', 'removed'))`, called: { en: 'Bylines of works', nb: 'Oppføringer som bidragsyter', nn: 'Oppføringar som bidragsytar' } });
