import type { MailModel } from '../../platform/mail/mail.js';
import { defineView } from '../../platform/views/view.js';

export interface GuestMail extends MailModel {
  paragraphs: string[];
  href: string;
}

export const guestMail = defineView<GuestMail>('mail/special-guest', null, {
  subject: 'You are guest editor of Thaw', name: 'Ada Lovelace', link: null, from: 'Boreal Studies', paragraphs: ['You are guest editor of Thaw.'], href: 'https://journals.example/boreal/en/guest-editing/1',
});
