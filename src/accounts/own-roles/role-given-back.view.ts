import type { MailModel } from '../../platform/mail/mail.js';
import { defineView } from '../../platform/views/view.js';
import { sampleOptOut, type OptOut } from '../notifications/opt-out.js';

interface RoleGivenBackMail extends MailModel {
  text: string;
  button: { href: string; label: string };
  optOut: OptOut;
}

export const roleGivenBackMail = defineView<RoleGivenBackMail>('mail/role-given-back', null, {
  subject: 'Ada Lovelace gives back a role', name: 'Kari Nordmann', from: 'Journal of Examples', link: null, text: 'Ada Lovelace is no longer section editor.',
  button: { href: 'https://journals.example/joe/en/desk/people', label: 'People' }, optOut: sampleOptOut,
});
