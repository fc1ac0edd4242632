import type { MailModel } from '../../platform/mail/mail.js';
import { defineView } from '../../platform/views/view.js';

export interface MastheadMail extends MailModel {
  journal: string;
  /** What would be public. */
  facts: { term: string; text: string }[];
  /** For whoever has an account; a private link otherwise. */
  href: string | null;
  again: boolean;
}

export const mastheadMail = defineView<MastheadMail>('mail/masthead', null, {
  subject: 'Your entry on the masthead', name: 'Ada Lovelace', link: 'https://journals.example/boreal/en/masthead/own/x', from: 'Boreal Studies', journal: 'Boreal Studies',
  facts: [{ term: 'Name', text: 'Ada Lovelace' }], href: 'https://journals.example/en/profile/masthead/x', again: true,
});
