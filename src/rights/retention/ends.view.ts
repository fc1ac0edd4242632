import type { Link } from '../../platform/views/layout.js';
import { defineView, type PageModel } from '../../platform/views/view.js';
import type { TabsModel } from '../safeguards/tabs.js';

export interface EndsPage extends PageModel {
  tabs: TabsModel;
  intro: string;
  last: { text: string; link: Link };
  columns: { what: string; kept: string; ground: string; by: string; last: string; next: string; change: string };
  rows: { what: string; kept: string; ground: string; by: string; last: string[]; next: string[]; change: { href: string; label: string; about: string } | null }[];
}

const tabs: TabsModel = { label: 'Protection of data', items: [{ label: 'Ends', href: '/en/admin/retention', current: true }] };

export const endsView = defineView<EndsPage>('rights/retention/ends', 'staff', {
  title: 'How long data is kept', tabs, intro: 'Every rule.', last: { text: 'Last run on 1 May 2026.', link: { label: 'Earlier runs', href: '/en/admin/retention-reports' } },
  columns: { what: 'What', kept: 'Kept', ground: 'Ground', by: 'Ended by', last: 'Removed last', next: 'Removed next', change: 'Change' },
  rows: [{ what: 'Ethics cases', kept: '5 years after the case was closed', ground: 'Article 6(1)(f)', by: 'ethics.retention', last: ['ethics_case: 2'], next: ['ethics_case: 1'], change: { href: '/en/admin/retention/ethics', label: 'Change', about: 'Ethics cases' } }],
});

export interface ReportsPage extends PageModel {
  crumbs: { label: string; href: string | null }[];
  intro: string;
  columns: { what: string; place: string; count: string };
  reports: { id: string; heading: string; failed: string | null; none: string | null; rows: { what: string; place: string; count: string }[] }[];
  empty: { title: string; text: string; action: null };
}

export const reportsView = defineView<ReportsPage>('rights/retention/reports', 'staff', {
  title: 'What was removed', crumbs: [{ label: 'Ends', href: '/en/admin/retention' }, { label: 'Runs', href: null }], intro: 'Counts only.', columns: { what: 'What', place: 'Table', count: 'Rows' },
  reports: [{ id: 'run-1', heading: '1 May 2026', failed: 'Could not be carried out: Ethics cases.', none: 'Nothing was due.', rows: [{ what: 'Ethics cases', place: 'ethics_case', count: '2' }] }],
  empty: { title: 'No run yet', text: 'The first is tonight.', action: null },
});
