import { dataMap, personal, technical } from '../../personal-data/data-map.js';
import { Organisation } from './organisation.entity.js';
import { PrivacyOffice } from './privacy-office.entity.js';

export const organisationData = dataMap(Organisation, {
  id: technical('Its number.'),
  journalId: technical('The journal that it belongs to.'),
  name: technical('The name of an organisation.'),
  number: technical('Its number in the register of organisations.'),
  address: technical('Where it is.'),
  country: technical('In which country it is.'),
  publicBody: technical('Whether it is a public body.'),
  capacity: technical('Whether it answers for data, processes it or receives it.'),
  service: technical('What it does.'),
  detail: technical('What it does, more closely.'),
  safeguard: technical('What protects data outside the EEA.'),
  changedAt: technical('When this was last changed.'),
});

const contact = { category: 'A', purposes: ['contactPerson'], source: ['staff'], seenBy: ['public'], editedBy: ['manager', 'webAdmin'], onErasure: 'blank' } as const;

export const privacyOfficeData = dataMap(PrivacyOffice, {
  id: technical('Its number.'),
  journalId: technical('The journal that it belongs to.'),
  registerName: technical('What the collection of data is called.'),
  contactName: personal({ ...contact, what: { en: 'name of the contact for privacy', nb: 'navn på kontakten for personvern', nn: 'namn på kontakten for personvern' } }),
  contactEmail: personal({ ...contact, what: { en: 'e-mail address of the contact for privacy', nb: 'e-postadresse til kontakten for personvern', nn: 'e-postadresse til kontakten for personvern' } }),
  officerName: personal({ ...contact, what: { en: 'name of the data protection officer', nb: 'navn på personvernombudet', nn: 'namn på personvernombodet' } }),
  officerEmail: personal({ ...contact, what: { en: 'e-mail address of the data protection officer', nb: 'e-postadresse til personvernombudet', nn: 'e-postadresse til personvernombodet' } }),
  arrangement: technical('How the responsibility is shared.'),
  agreedOn: technical('The date of the agreement.'),
  essence: technical('What the agreement says.'),
  answers: technical('Which organisation answers for what.'),
  addition: technical('What the journal adds to the statement.'),
  keepingPlan: technical('The plan that keeping times follow.'),
  changedAt: technical('When this was last changed.'),
}, {
  about: [{ address: 'contactEmail' }, { address: 'officerEmail' }], name: 'registerName',
  called: { en: 'Contact for privacy', nb: 'Kontakt for personvern', nn: 'Kontakt for personvern' },
});
