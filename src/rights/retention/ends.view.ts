import type { Link } from '../../platform/views/layout.js';
import { defineView, type PageModel } from '../../platform/views/view.js';
import type { TabsModel } from '../safeguards/tabs.js';

export interface EndRow {
  what: string;
  happens: string[];
  /** How often; null for what someone has to do. */
  often: string | null;
  kept: string;
  grounds: string[];
  /** Who can set another time. */
  changed: string;
  change: { href: string; label: string; about: string } | null;
  /** In the last run, and in the next. */
  removed: string[];
}

export interface EndsPage extends PageModel {
  tabs: TabsModel;
  intro: string;
  last: { text: string; link: Link };
  failed: string | null;
  contents: { label: string; items: Link[] };
  columns: { what: string; kept: string; ground: string; removed: string };
  groups: { id: string; heading: string; note: string; rows: EndRow[] }[];
}

const tabs: TabsModel = { label: 'Protection of data', items: [{ label: 'Ends', href: '/en/admin/retention', current: true }] };

export const endsView = defineView<EndsPage>('rights/retention/ends', 'staff', {
  title: 'How long data is kept', tabs, intro: 'Every rule.', last: { text: 'Last run on 1 May 2026.', link: { label: 'Earlier runs', href: '/en/admin/retention-reports' } }, failed: 'Could not be carried out: Ethics cases.',
  contents: { label: 'On this page', items: [{ href: '#chapter-c', label: 'C · Work on manuscripts (1)' }] },
  columns: { what: 'What', kept: 'Kept', ground: 'Ground', removed: 'Removed' },
  groups: [{
    id: 'chapter-c', heading: 'C · Work on manuscripts', note: 'One rule, which you can change.',
    rows: [{
      what: 'Ethics cases', happens: ['An ethics case is deleted 5 years after it was closed.'], often: 'By itself, every night', kept: '5 years after the case was closed', grounds: ['Article 6(1)(f): legitimate interest'],
      changed: 'You can set from 1 to 10 years.', change: { href: '/en/admin/retention/ethics', label: 'Change', about: 'Ethics cases' }, removed: ['2 in the last run', '1 in the next'],
    }],
  }],
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
