import { defineView, type PageModel } from '../../../platform/views/view.js';
import type { ErrorSummary, Field, Select } from '../../../platform/web/fields.js';

interface Fact {
  term: string;
  values: { text: string; href: string | null; lang: string | null }[];
}

export interface ReportsPage extends PageModel {
  tabs: null | { label: string; items: { label: string; href: string; current: boolean }[] };
  crumbs: null | { items: { label: string; href: string | null }[] };
  about: string;
  action: string;
  selects: Select[];
  submit: string;
  result: { heading: string; says: string; columns: { thing: string; kind: string; metrics: string[] }; rows: { thing: string; kind: string; cells: { label: string; text: string }[] }[] };
  none: { title: string; text: string; action: null };
  files: { heading: string; items: { label: string; href: string }[] };
}

export const reportsView = defineView<ReportsPage>('statistics/counter', 'staff', {
  title: 'COUNTER reports',
  tabs: { label: 'Statistics', items: [{ label: 'COUNTER', href: '/boreal/en/desk/statistics/counter', current: true }] },
  crumbs: { items: [{ label: 'COUNTER', href: '/en/admin/counter' }, { label: 'Reports', href: null }] },
  about: 'Use as libraries count it.',
  action: '/boreal/en/desk/statistics/counter',
  selects: [{ id: 'report', name: 'report', label: 'Report', options: [{ value: 'TR_J3', label: 'TR_J3: journals', selected: true }], hint: null, error: null, required: true }],
  submit: 'Show',
  result: { heading: 'Journal Usage by Access Type', says: 'The first 100 of 120 rows.', columns: { thing: 'What', kind: 'Kind', metrics: ['Total Item Requests'] }, rows: [{ thing: 'Boreal Studies', kind: 'Open', cells: [{ label: 'Total Item Requests', text: '1,204' }] }] },
  none: { title: 'No use', text: 'Nothing was read.', action: null },
  files: { heading: 'As a file', items: [{ label: 'TSV', href: '/boreal/en/desk/statistics/counter/tr_j3/tsv?from=2026-01&to=2026-03' }] },
});

export interface ClientsPage extends PageModel {
  about: string;
  reports: { label: string; href: string };
  facts: { items: Fact[] };
  /** The key that was just made. */
  made: null | { title: string; text: string; facts: { items: Fact[] } };
  heading: string;
  columns: { organisation: string; requestor: string; made: string; seen: string; state: string };
  rows: { organisation: string; requestor: string; made: string; seen: string; ended: string | null; end: null | { action: string; label: string; description: string } }[];
  none: { title: string; text: string; action: null };
  form: { action: string; heading: string; summary: ErrorSummary | null; organisation: Field; submit: string };
}

export const clientsView = defineView<ClientsPage>('statistics/counter-clients', 'staff', {
  title: 'COUNTER',
  about: 'Library systems fetch reports by themselves.',
  reports: { label: 'Reports of all journals', href: '/en/admin/counter/reports' },
  facts: { items: [{ term: 'Address', values: [{ text: 'https://journals.example', href: null, lang: null }] }] },
  made: { title: 'The key of A library', text: 'Copy it now.', facts: { items: [{ term: 'API key', values: [{ text: 'abc', href: null, lang: null }] }] } },
  heading: 'Who may fetch reports',
  columns: { organisation: 'Organisation', requestor: 'Requestor ID', made: 'Made', seen: 'Last used', state: 'Key' },
  rows: [
    { organisation: 'A library', requestor: '0b8f5c1e', made: '1 May 2026', seen: 'Never', ended: null, end: { action: '/en/admin/counter/clients/1/end', label: 'End', description: 'End the key of A library' } },
    { organisation: 'Another library', requestor: '1b8f5c1e', made: '1 May 2026', seen: '2 May 2026', ended: 'Ended 3 May 2026', end: null },
  ],
  none: { title: 'Nobody yet', text: 'Give a library a key.', action: null },
  form: {
    action: '/en/admin/counter', heading: 'Give a key', summary: { title: 'Something is missing', errors: [{ href: '#organisation', text: 'Write the name.' }] },
    organisation: { id: 'organisation', name: 'organisation', label: 'Organisation', type: 'text', value: '', error: 'Write the name.', hint: 'No people.', required: true, autocomplete: 'off', inputmode: null, maxlength: 200, lang: null }, submit: 'Give a key',
  },
});
