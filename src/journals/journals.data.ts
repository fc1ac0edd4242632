import { dataMap, personal, technical } from '../personal-data/data-map.js';
import { Journal } from './journal.entity.js';
import { Section } from './section.entity.js';

const contact = { category: 'A', purposes: ['contactPerson'], source: ['staff'], seenBy: ['public'], editedBy: ['manager', 'webAdmin'], onErasure: { keep: 'contactPerson' } } as const;

export const journalData = dataMap(Journal, {
  id: technical('row number'),
  path: technical('the part of the address that is the journal’s'),
  name: technical('the name of the journal'),
  acronym: technical('its short name'),
  publisher: technical('an organisation'),
  languages: technical('languages of its content'),
  primaryLanguage: technical('its first language'),
  issnPrint: technical('an identifier of the journal'),
  issnOnline: technical('an identifier of the journal'),
  contactName: personal({ ...contact, what: { en: 'name of the journal’s contact', nb: 'navn på tidsskriftets kontakt', nn: 'namn på kontakten i tidsskriftet' } }),
  contactEmail: personal({ ...contact, what: { en: 'e-mail address of the journal’s contact', nb: 'e-postadresse til tidsskriftets kontakt', nn: 'e-postadresse til kontakten i tidsskriftet' }, sentTo: ['recipients of the journal’s mail, as the address for replies'] }),
  tagline: technical('what the journal says of itself'),
  about: technical('what the journal says of itself'),
  authorGuidelines: technical('what the journal asks of authors'),
  licence: technical('the licence of its articles'),
  accent: technical('its colour'),
  logoFileId: technical('its logo'),
  timeZone: technical('the time zone of its deadlines'),
  enabled: technical('whether it is open to readers'),
  closed: technical('whether it takes no manuscripts'),
  closedFrom: technical('from which day it takes none'),
  closedUntil: technical('until which day it takes none'),
  closedText: technical('what it says while it takes none'),
  createdAt: technical('when it was set up'),
}, { about: [{ address: 'contactEmail' }], name: 'name', called: { en: 'Contact of a journal', nb: 'Kontakt for et tidsskrift', nn: 'Kontakt for eit tidsskrift' } });

export const sectionData = dataMap(Section, {
  id: technical('row number'),
  journalId: technical('the journal of the section'),
  title: technical('its title'),
  abbreviation: technical('its short title'),
  peerReviewed: technical('whether its articles are peer-reviewed'),
  open: technical('whether it takes manuscripts'),
  invitation: technical('the link by which invited authors reach it'),
  abstractWords: technical('how long an abstract may be'),
  textWords: technical('how long a text may be'),
  guidance: technical('what authors should know before they choose it'),
  checklist: technical('what authors confirm before they submit'),
  bookReviews: technical('whether its articles are about another work'),
  position: technical('its place among the sections'),
});
