import type { StaffFormPage } from '../../journals/staff-form.view.js';
import type { Link } from '../../platform/views/layout.js';
import { defineView, type PageModel } from '../../platform/views/view.js';
import type { ErrorSummary, Field, Choices } from '../../platform/web/fields.js';

interface Changes {
  title: string;
  /** By the headings that it stands under. */
  groups: { under: string; items: { label: string | null; text: string }[] }[];
}

export interface ChangesPage extends PageModel {
  intro: string;
  links: Link[];
  added: Changes | null;
  removed: Changes | null;
  none: string | null;
}

export const changesView = defineView<ChangesPage>('rights/statement-changes', 'public', {
  title: 'What changed in version 2', intro: 'Compared with version 1.', links: [{ label: 'Version 2', href: '/en/privacy/version/2' }],
  added: { title: 'New', groups: [{ under: 'Your account', items: [{ label: 'Given name', text: 'It is kept for a year.' }] }] }, removed: { title: 'No longer said', groups: [{ under: 'Your account', items: [{ label: 'Given name', text: 'It is kept for two years.' }] }] }, none: 'Nothing.',
});

export interface VersionsPage extends PageModel {
  crumbs: { items: StaffFormPage['crumbs'] extends { items: infer I } | null ? I : never };
  intro: string;
  form: null | { title: string; text: string; changes: Link; errors: ErrorSummary | null; action: string; how: Choices; until: Field; submit: string };
  columns: { version: string; from: string; how: string; changes: string };
  rows: { version: string; href: string; from: string; how: string; changes: Link | null }[];
}

export const versionsView = defineView<VersionsPage>('rights/statement-versions', 'staff', {
  title: 'Versions of the privacy statement', crumbs: { items: [{ label: 'Who is responsible', href: '/en/admin/organisations' }, { label: 'Versions', href: null }] }, intro: 'Each is kept.',
  form: {
    title: 'Version 2 is not announced', text: 'Is the change significant?', changes: { label: 'What changed', href: '/en/privacy/version/2/changes' }, errors: { title: 'There is a problem', errors: [{ href: '#how', text: 'Choose one.' }] }, action: '/en/admin/privacy-statement',
    how: { id: 'how-group', name: 'how', legend: 'How', options: [{ id: 'how', value: 'notice', label: 'A notice', hint: 'On every page.', checked: true }], hint: 'Choose.', error: null, required: true },
    until: { id: 'until', name: 'until', label: 'Until', type: 'date', value: '2026-06-01', error: null, hint: 'The last day.', required: false, autocomplete: 'off', inputmode: null, maxlength: null, lang: null }, submit: 'Announce',
  },
  columns: { version: 'Version', from: 'In force from', how: 'Announced', changes: 'Changes' },
  rows: [{ version: 'Version 2', href: '/en/privacy/version/2', from: '1 May 2026', how: 'Not yet', changes: { label: 'What changed', href: '/en/privacy/version/2/changes' } }],
});
