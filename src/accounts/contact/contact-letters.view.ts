import type { MailModel } from '../../platform/mail/mail.js';
import { defineView } from '../../platform/views/view.js';

export interface ContactMail extends MailModel {
  text: string;
  /** What the link does. Null where there is none. */
  label: string | null;
  after: string | null;
}

export const contactMail = defineView<ContactMail>('mail/contact', null, {
  subject: 'Confirm this address', name: 'Ada Lovelace', link: 'https://journals.example/en/confirm-address/x', from: 'Palimpsest',
  text: 'The account ada asks to add this address.', label: 'Confirm the address', after: 'If this was not you, do nothing.',
});
