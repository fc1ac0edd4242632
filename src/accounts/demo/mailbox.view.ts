import type { Select } from '../../platform/web/fields.js';
import { defineView, type PageModel } from '../../platform/views/view.js';

export interface MailboxPage extends PageModel {
  text: string;
  action: string;
  to: Select;
  mails: { href: string; to: string; subject: string; iso: string; time: string }[];
  nothing: { title: string; text: string; action: null };
}

export const mailboxView = defineView<MailboxPage>('accounts/mailbox', 'plain', {
  title: 'The demo’s mailbox', text: 'Every mail', action: '/demo/mailbox',
  to: { id: 'to', name: 'to', label: 'To', options: [{ value: 'ada@demo.example', label: 'Ada', selected: true }], hint: 'One person', error: 'Unknown', required: true },
  mails: [{ href: '/demo/mailbox/1-a', to: 'Ada Lovelace', subject: 'Welcome', iso: '2026-01-01T12:00:00Z', time: '1 Jan 2026, 13:00' }],
  nothing: { title: 'No mail yet', text: 'It shows here.', action: null },
});

export interface MailboxMailPage extends PageModel {
  back: { label: string; href: string };
  facts: { items: { term: string; values: { text: string; href: string | null; lang: string | null }[] }[] };
  text: string;
  lang: string;
  linksHeading: string;
  links: { href: string; label: string }[];
}

export const mailboxMailView = defineView<MailboxMailPage>('accounts/mailbox-mail', 'plain', {
  title: 'Welcome', back: { label: 'All mail', href: '/demo/mailbox' },
  facts: { items: [{ term: 'To', values: [{ text: 'Ada', href: 'mailto:ada@demo.example', lang: 'en' }] }] },
  text: 'Dear Ada,\n\nwelcome.', lang: 'en', linksHeading: 'Links in this mail', links: [{ href: 'http://localhost:3000/en/confirm/x', label: 'Confirm' }],
});
