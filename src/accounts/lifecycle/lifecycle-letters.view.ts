import type { MailModel } from '../../platform/mail/mail.js';
import { defineView } from '../../platform/views/view.js';

export interface LifecycleMail extends MailModel {
  paragraphs: string[];
  button: null | { href: string; label: string };
}

const sample = { subject: 'Your account', name: 'Ada Lovelace', link: 'https://journals.example/en/keep-account/x', from: 'Palimpsest', paragraphs: ['Your account expires.'] };

export const lifecycleMail = defineView<LifecycleMail>('mail/account-lifecycle', null, { ...sample, button: { href: 'https://journals.example/en/desk', label: 'Open' } });

/** With the secret link to the page that keeps the account. */
export const idleMail = defineView<LifecycleMail>('mail/account-idle', null, { ...sample, button: null });
