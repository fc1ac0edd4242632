import type { ErrorSummary, Field, Textarea } from '../../platform/web/fields.js';
import type { MailModel } from '../../platform/mail/mail.js';
import { defineView, type PageModel } from '../../platform/views/view.js';
import { sampleTabs } from '../people/people.view.js';
import type { PersonTabs } from '../people/person-menu.js';
import { sampleField } from '../sign-in/sign-in.view.js';

export interface ActPage extends PageModel {
  crumbs: { label: string; href: string | null }[];
  tabs: PersonTabs;
  heading: string;
  text: string;
  points: string[];
  errors: ErrorSummary | null;
  action: string;
  username: string;
  reason: Textarea;
  password: Field;
  submit: string;
  cancel: { label: string; href: string };
}

const { type: _type, autocomplete: _autocomplete, inputmode: _inputmode, ...area } = sampleField;

export const actView = defineView<ActPage>('accounts/act', 'staff', {
  title: 'Ada Lovelace', crumbs: [{ label: 'People', href: '/en/admin/people' }, { label: 'Ada Lovelace', href: null }], tabs: sampleTabs, heading: 'Sign in as this person', text: 'You see what they see.',
  points: ['They are told at once.'], errors: { title: 'There is a problem', errors: [{ href: '#reason', text: 'Write why' }] }, action: '/en/admin/people/x/act', username: 'admin',
  reason: { ...area, id: 'reason', name: 'reason', rows: 3 }, password: { ...sampleField, id: 'password', name: 'password', type: 'password', autocomplete: 'current-password', value: '' },
  submit: 'Sign in as Ada Lovelace', cancel: { label: 'Cancel', href: '/en/admin/people/x' },
});

export interface ActedForPage extends PageModel {
  text: string;
  know: null | { action: string; text: string; label: string };
  items: { heading: string; time: string; reason: string | null; who: string; fresh: string | null; end: null | { action: string; label: string } }[];
  nothing: { title: string; text: string; action: null };
}

export const actedForView = defineView<ActedForPage>('accounts/acted-for', 'profile', {
  title: 'Acted for you', text: 'When an administrator signed in as you.', know: { action: '/en/profile/acted-for/known', text: 'This is new.', label: 'I have read this' },
  items: [{ heading: '1 May 2026', time: '12:00 to 12:30', reason: 'You asked for help', who: 'A web administrator', fresh: 'New', end: { action: '/en/profile/acted-for/1/end', label: 'End it now' } }],
  nothing: { title: 'Never', text: 'No one has.', action: null },
});

export interface ActedForMail extends MailModel {
  reason: string;
  until: string;
  href: string;
}

export const actedForMail = defineView<ActedForMail>('mail/account-acted-for', null, {
  subject: 'An administrator has signed in as you', name: 'Ada Lovelace', link: null, from: 'Palimpsest', reason: 'You asked for help', until: '1 May 2026, 13:00', href: 'https://journals.example/en/profile/acted-for',
});
