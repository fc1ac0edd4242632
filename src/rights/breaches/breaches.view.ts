import type { Link } from '../../platform/views/layout.js';
import { defineView, type PageModel } from '../../platform/views/view.js';
import { item, type FormItem } from '../../journals/staff-form.view.js';
import type { ErrorSummary } from '../../platform/web/fields.js';
import type { TabsModel } from '../safeguards/tabs.js';

interface Tag {
  text: string;
  color: 'neutral' | 'info' | 'success' | 'warning' | 'danger';
}
interface Facts {
  items: { term: string; values: { text: string; href: string | null; lang: string | null }[] }[];
}

const tag: Tag = { text: '31 hours left', color: 'warning' };
const facts: Facts = { items: [{ term: 'What happened', values: [{ text: 'A laptop was stolen.', href: null, lang: null }] }] };
const crumbs = [{ label: 'Breaches', href: '/en/admin/breaches' }, { label: 'A laptop', href: null }];

export interface BreachesPage extends PageModel {
  tabs: TabsModel;
  intro: string;
  enter: Link;
  file: Link;
  columns: { what: string; found: string; number: string; state: string };
  rows: { href: string; what: string; found: string; number: string; state: Tag }[];
  none: { title: string; text: string; action: null };
}

export const breachesView = defineView<BreachesPage>('rights/breaches/list', 'staff', {
  title: 'Breaches', tabs: { label: 'Protection of data', items: [{ label: 'Breaches', href: '/en/admin/breaches', current: true }] }, intro: 'Each one is written down.', enter: { label: 'Enter a breach', href: '/en/admin/breaches/new' },
  file: { label: 'CSV', href: '/en/admin/breaches/csv' }, columns: { what: 'What', found: 'Found', number: 'People', state: 'State' },
  rows: [{ href: '/en/admin/breaches/x', what: 'A laptop', found: '1 May 2026', number: '40', state: tag }], none: { title: 'None', text: 'No breach.', action: null },
});

export interface BreachPage extends PageModel {
  crumbs: { label: string; href: string | null }[];
  state: Tag;
  change: Link | null;
  closing: { action: string; label: string; text: string; ready: boolean } | null;
  facts: Facts;
  history: { heading: string; text: string; entries: { id: string; heading: string; facts: Facts; hidden: string | null; report: Link | null }[] };
}

export const breachView = defineView<BreachPage>('rights/breaches/breach', 'staff', {
  title: 'A laptop was stolen', crumbs, state: tag, change: { label: 'Write what is known now', href: '/en/admin/breaches/x/change' }, closing: { action: '/en/admin/breaches/x/closing', label: 'Close', text: 'Nothing more.', ready: true }, facts,
  history: { heading: 'History', text: 'Nothing is taken back.', entries: [{ id: 'entry-1', heading: '1 May 2026, Ada', facts, hidden: 'Hidden', report: { label: 'Report this text', href: '/en/report/breach/1' } }] },
});

export interface BreachFormPage extends PageModel {
  crumbs: { label: string; href: string | null }[];
  texts: string[];
  errors: ErrorSummary | null;
  action: string;
  seen: string;
  groups: { id: string; heading: string; items: FormItem[] }[];
  submit: string;
  cancel: Link;
}

export const breachFormView = defineView<BreachFormPage>('rights/breaches/form', 'staff', {
  title: 'Enter a breach', crumbs, texts: ['Write at once what you know.'], errors: { title: 'There is a problem', errors: [{ href: '#number', text: 'Write less' }] }, action: '/en/admin/breaches/new', seen: '1',
  groups: [{
    id: 'happened', heading: 'What happened',
    items: [item.field({ id: 'number', name: 'number', label: 'How many', type: 'text', value: '40', error: 'Write less', hint: 'About.', required: false, autocomplete: null, inputmode: null, maxlength: 100, lang: null })],
  }],
  submit: 'Save', cancel: { label: 'Cancel', href: '/en/admin/breaches' },
});
