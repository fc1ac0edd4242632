import type { Part } from '../../access/part.js';
import { AddressChange } from './address-change.js';
import { contactMailTexts } from './contact-mail.texts.js';
import { emailChangeData, furtherEmailData } from './contact.data.js';
import { contactTexts } from './contact.texts.js';
import { ContactController } from './contact.controller.js';
import { ContactLetters } from './contact-letters.js';
import { ContactLinks } from './contact-links.js';
import { ContactLinksController } from './contact-links.controller.js';
import { ContactPages } from './contact-pages.js';
import { EmailChange } from './email-change.entity.js';
import { FurtherEmail } from './further-email.entity.js';
import { FurtherEmails } from './further-emails.js';
import { PreferredEmail } from './preferred-email.js';
import { PreferredEmailController } from './preferred-email.controller.js';
import { contactUrls } from './urls.js';
import { editedAt } from '../../personal-data/data-map.js';
import { Person } from '../person/person.entity.js';
import { personParts } from '../person/person-parts.js';

/** How a person is reached, and which addresses lead to them. */
export const contactPart: Part = {
  edited: [editedAt(Person, ['email', ...personParts.contact], contactUrls.contact), editedAt(FurtherEmail, ['address'], contactUrls.contact), editedAt(EmailChange, ['address'], contactUrls.contact)],
  controllers: [ContactController, ContactLinksController, PreferredEmailController],
  providers: [AddressChange, ContactLetters, ContactLinks, ContactPages, FurtherEmails, PreferredEmail],
  entities: [FurtherEmail, EmailChange],
  maps: [furtherEmailData, emailChangeData],
  texts: [contactTexts, contactMailTexts],
  navigation: [{ place: 'profile', group: 'profile.group.me', order: 12, label: 'profile.tab.contact', href: contactUrls.contact, action: 'profile.read' }],
  automated: [
    { job: 'contact.unconfirmed', words: { en: 'An e-mail address that you add and do not confirm is forgotten after {addressUnconfirmed}.', nb: 'En e-postadresse du legger til og ikke bekrefter, glemmes etter {addressUnconfirmed}.', nn: 'Ei e-postadresse som du legg til og ikkje stadfestar, blir gløymd etter {addressUnconfirmed}.' } },
    { job: 'contact.due', words: { en: 'Another preferred e-mail address takes effect after {emailChange} if the old one neither agrees nor stops it.', nb: 'En ny foretrukket e-postadresse trer i kraft etter {emailChange} hvis den gamle verken godtar eller stopper den.', nn: 'Ei ny føretrekt e-postadresse tek til å gjelde etter {emailChange} dersom den gamle korkje godtek eller stoppar ho.' } },
  ],
  onMerge: {
    pointers: [
      { table: 'further_email', column: 'person_id', how: { same: ['address'], then: 'delete' } },
      { table: 'email_change', column: 'person_id', how: 'drop' },
    ],
  },
};
