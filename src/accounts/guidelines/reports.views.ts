import type { Choices, ErrorSummary, Textarea } from '../../platform/web/fields.js';
import { defineView, type PageModel } from '../../platform/views/view.js';
import { sampleChoices, sampleNames } from '../registration/register.view.js';

type Tag = { text: string; color: string };

export interface ReportPage extends PageModel {
  intro: string;
  guidelines: { label: string; href: string };
  errors: ErrorSummary | null;
  action: string;
  reason: Choices;
  words: Textarea;
  submit: string;
  /** For those who may decide: hides the text with the report. */
  hide: string | null;
}

export const reportView = defineView<ReportPage>('accounts/guidelines/report', 'plain', {
  title: 'Report a text', intro: 'You report a biography.', guidelines: { label: 'Guidelines', href: '/en/guidelines' }, errors: { title: 'There is a problem', errors: [{ href: '#reason', text: 'Choose a reason' }] },
  action: '/en/report/biography/7', reason: { ...sampleChoices, id: 'reason-group', name: 'reason', options: [{ id: 'reason', value: 'sensitive', label: 'Sensitive', hint: 'Health', checked: true }] },
  words: { ...sampleNames.interests, id: 'words', name: 'words' }, submit: 'Send the report', hide: 'Send and hide the text at once',
});

export interface ReportsPage extends PageModel {
  intro: string;
  columns: { text: string; reason: string; date: string; state: string };
  rows: { href: string; kind: string; excerpt: string; reason: string; date: string; state: Tag }[];
  none: { title: string; text: string; action: null };
}

export const reportsView = defineView<ReportsPage>('accounts/guidelines/reports', 'staff', {
  title: 'Reported texts', intro: 'Texts that someone has reported.', columns: { text: 'Text', reason: 'Reason', date: 'Reported', state: 'State' },
  rows: [{ href: '/boreal/en/desk/reports/x', kind: 'Biography', excerpt: 'Ada was …', reason: 'Sensitive', date: '4 May 2026', state: { text: 'Open', color: 'warning' } }],
  none: { title: 'Nothing is reported', text: 'Reports stand here.', action: null },
});

export interface OneReportPage extends PageModel {
  crumbs: { label: string; href: string | null }[];
  state: Tag;
  text: { heading: string; paragraphs: string[]; place: null | { label: string; href: string } };
  report: { heading: string; facts: { items: { term: string; values: { text: string; href: string | null; lang: string | null }[] }[] }; words: string[] };
  action: string;
  decisions: { value: string; label: string; variant: string; color: string }[];
  /** What each decision does. */
  notes: string[];
}

export const oneReportView = defineView<OneReportPage>('accounts/guidelines/one-report', 'staff', {
  title: 'Biography', crumbs: [{ label: 'Reported texts', href: '/boreal/en/desk/reports' }, { label: 'Biography', href: null }], state: { text: 'Open', color: 'warning' },
  text: { heading: 'The text', paragraphs: ['Ada was …'], place: { label: 'See it in its place', href: '/boreal/en/article/1' } },
  report: { heading: 'The report', facts: { items: [{ term: 'Reason', values: [{ text: 'Sensitive', href: '/en/guidelines', lang: 'en' }] }] }, words: ['It tells of an illness.'] },
  action: '/boreal/en/desk/reports/x', decisions: [{ value: 'hide', label: 'Hide the text', variant: 'primary', color: 'danger' }], notes: ['Hidden texts are kept.'],
});
