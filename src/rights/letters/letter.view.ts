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

export interface ConfirmLetter extends MailModel {
  paragraphs: string[];
  label: string;
}

/** With a secret link that shows whose address it is. */
export const confirmMail = defineView<ConfirmLetter>('mail/rights-confirm', null, {
  subject: 'Confirm your address', name: 'Ada Lovelace', link: 'https://journals.example/en/privacy/request/x', from: 'Palimpsest', paragraphs: ['Confirm that it was you.'], label: 'Confirm',
});
