import type { MailModel } from '../../platform/mail/mail.js';
import { defineView } from '../../platform/views/view.js';

export interface MergeMail extends MailModel {
  paragraphs: string[];
  button: null | { href: string; label: string };
}

export const mergeMail = defineView<MergeMail>('mail/account-merge', null, {
  subject: 'Your accounts', name: 'Ada Lovelace', link: null, from: 'Palimpsest', paragraphs: ['Are both accounts yours?'], button: { href: 'https://journals.example/en/profile/merge/x', label: 'Look' },
});
