import type { MailModel } from '../../platform/mail/mail.js';
import { defineView } from '../../platform/views/view.js';

interface WithdrawalAskedMail extends MailModel {
  text: string;
  button: { href: string; label: string };
}

export const withdrawalAskedMail = defineView<WithdrawalAskedMail>('mail/consent-withdrawal-asked', null, {
  subject: 'An account is to be closed', name: 'The office', from: 'Palimpsest', link: null, text: 'Ada Lovelace withdraws the consent.', button: { href: 'https://journals.example/en/admin/people/x', label: 'Open' },
});
