import type { MailModel } from '../../platform/mail/mail.js';
import { defineView } from '../../platform/views/view.js';

export interface GuestMail extends MailModel {
  issue: string;
  journal: string;
  href: string;
}

export const guestMail = defineView<GuestMail>('mail/special-guest', null, {
  subject: 'You are guest editor of Thaw', name: 'Ada Lovelace', link: null, from: 'Boreal Studies', issue: 'Thaw, Vol. 8, No. 2 (2026)', journal: 'Boreal Studies', href: 'https://journals.example/boreal/en/guest-editing/1',
});
