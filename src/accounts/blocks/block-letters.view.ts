import type { MailModel } from '../../platform/mail/mail.js';
import { defineView } from '../../platform/views/view.js';

export interface BlockMail extends MailModel {
  reason: string;
  until: string;
  comment: string | null;
  complain: string;
  privacyHref: string;
}

const sample = { subject: 'Your account', name: 'Ada Lovelace', link: null, from: 'Palimpsest' };

export const blockedMail = defineView<BlockMail>('mail/account-blocked', null, {
  ...sample, reason: 'Spam', until: 'until 1 June 2026', comment: 'Please write to us.', complain: 'Write to office@example.org.', privacyHref: 'https://journals.example/en/privacy',
});

export interface LiftedMail extends MailModel {
  signInHref: string;
}

export const liftedMail = defineView<LiftedMail>('mail/account-block-lifted', null, { ...sample, signInHref: 'https://journals.example/en/sign-in' });
