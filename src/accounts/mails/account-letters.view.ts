import type { MailModel } from '../../platform/mail/mail.js';
import { defineView } from '../../platform/views/view.js';

export interface AccountMail extends MailModel {
  username: string;
}

const sample = { subject: 'Your account', name: 'Ada Lovelace', link: 'https://journals.example/en/confirm/x', from: 'Palimpsest', username: 'ada' };

export const confirmMail = defineView<AccountMail>('mail/account-confirm', null, sample);
export const existsMail = defineView<AccountMail>('mail/account-exists', null, sample);
export const resetMail = defineView<AccountMail>('mail/account-reset', null, sample);
export const passwordChangedMail = defineView<AccountMail>('mail/account-password-changed', null, sample);
export const emailChangedMail = defineView<AccountMail>('mail/account-email-changed', null, sample);
