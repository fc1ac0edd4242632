import { always } from '../../access/policy.js';
import type { RightsPart } from '../rights-part.js';
import { ContactPages } from './contact-pages.js';
import { ContactPerson } from './contact-person.entity.js';
import { ContactPersons } from './contact-persons.js';
import { ContactSubject } from './contact.subject.js';
import { ContactsController } from './contacts.controller.js';
import { contactPersonData } from './contacts.data.js';
import { contactsTexts } from './contacts.texts.js';
import { contactsUrls } from './urls.js';

/** Contact persons without an account (S9). */
export const contactsPart: RightsPart = {
  controllers: [ContactsController],
  providers: [ContactPages, ContactPersons, ContactSubject],
  exports: [ContactSubject],
  entities: [ContactPerson],
  maps: [contactPersonData],
  rules: {
    'contactPerson.list': { on: 'here', allow: { manager: always, webAdmin: always } },
    'contactPerson.add': { on: 'here', allow: { manager: always, webAdmin: always }, whileActing: false },
    'contactPerson.edit': { on: 'contactPerson', allow: { manager: always, webAdmin: always }, whileActing: false },
  },
  texts: [contactsTexts],
  subjects: [ContactSubject],
  navigation: [
    { place: 'platformSettings', group: 'journals.group.privacy', order: 12, label: 'contacts.title', href: contactsUrls.list, action: 'contactPerson.list' },
    { place: 'journalSettings', group: 'journals.group.privacy', order: 43, label: 'contacts.title', href: contactsUrls.journalList, action: 'contactPerson.list' },
  ],
  automated: [{
    job: 'contacts.end',
    words: {
      en: 'A contact person of an organisation whom nobody has confirmed for {partners} is erased.', nb: 'En kontaktperson for en organisasjon som ingen har bekreftet på {partners}, slettes.', nn: 'Ein kontaktperson for ein organisasjon som ingen har stadfesta på {partners}, blir sletta.',
    },
  }],
};
