import type { MailModel } from '../../platform/mail/mail.js';
import { defineView } from '../../platform/views/view.js';

export interface RightsLetter extends MailModel {
  paragraphs: string[];
  button: null | { href: string; label: string };
}

/** A letter about someone's rights. */
export const letterMail = defineView<RightsLetter>('mail/rights', null, {
  subject: 'Your copy is ready', name: 'Ada Lovelace', link: '', from: 'Palimpsest', paragraphs: ['Your copy is ready.'], button: { href: 'https://journals.example/en/profile/data-copies', label: 'Open' },
} as RightsLetter);
