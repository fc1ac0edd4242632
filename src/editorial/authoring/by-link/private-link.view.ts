import type { MailModel } from '../../../platform/mail/mail.js';
import { defineView } from '../../../platform/views/view.js';

/** A letter with a private link. It names no manuscript to whom it is forwarded. */
interface PrivateLinkMail extends MailModel {
  paragraphs: string[];
  label: string;
  after: string[];
}

export const privateLinkMail = defineView<PrivateLinkMail>('mail/private-link', null, {
  subject: 'Your private link', name: 'Ada Lovelace', from: 'Boreal Studies', link: 'https://journals.example/boreal/en/manuscript-link/x', paragraphs: ['You go on without an account.'], label: 'Open', after: ['It works again and again.'],
});
