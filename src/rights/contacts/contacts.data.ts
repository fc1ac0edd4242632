import { dataMap, personal, technical, type Personal } from '../../personal-data/data-map.js';
import { ContactPerson } from './contact-person.entity.js';

const about = (what: Personal['what']): Personal =>
  personal({ category: 'A', what, purposes: ['partners'], source: ['staff'], seenBy: ['self', 'webAdmin', 'manager'], editedBy: ['webAdmin', 'manager'], onErasure: 'delete' });

export const contactPersonData = dataMap(ContactPerson, {
  id: technical('Its number.'),
  journalId: technical('The journal that deals with them.'),
  kind: technical('In what matter.'),
  name: about({ en: 'your name, where you speak for an organisation that we deal with', nb: 'navnet ditt, når du representerer en organisasjon vi har med å gjøre', nn: 'namnet ditt, når du representerer ein organisasjon vi har med å gjere' }),
  organisation: about({ en: 'the organisation that you speak for', nb: 'organisasjonen du representerer', nn: 'organisasjonen du representerer' }),
  email: about({ en: 'your e-mail address there', nb: 'e-postadressen din der', nn: 'e-postadressa di der' }),
  phone: about({ en: 'your phone number there', nb: 'telefonnummeret ditt der', nn: 'telefonnummeret ditt der' }),
  enteredAt: technical('When it was entered.'),
  enteredById: personal({
    category: 'A', what: { en: 'that you entered a contact person', nb: 'at du la inn en kontaktperson', nn: 'at du la inn ein kontaktperson' },
    purposes: ['staff'], source: ['system'], seenBy: ['self', 'webAdmin'], editedBy: ['nobody'], onErasure: 'pseudonym',
  }),
  confirmedAt: technical('When it was last said to be right.'),
}, { about: [{ address: 'email' }], name: 'organisation', beside: ['enteredAt'], called: { en: 'Contact person of an organisation', nb: 'Kontaktperson for en organisasjon', nn: 'Kontaktperson for ein organisasjon' } });
