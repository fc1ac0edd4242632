import { item, type FormItem } from '../../journals/staff-form.view.js';
import type { Link } from '../../platform/views/layout.js';
import { defineView, type PageModel } from '../../platform/views/view.js';
import type { Tag } from './case.view.js';

/** What the administrator keeps an eye on, as a table; with a form to look for some of it, where there is much. */
export interface ListPage extends PageModel {
  crumbs: { label: string; href: string | null }[];
  intro: string;
  tabs: { label: string; items: { label: string; href: string; current: boolean }[] } | null;
  links: Link[];
  filter: { action: string; items: FormItem[]; submit: string } | null;
  columns: string[];
  rows: { title: string; href: string | null; cells: { label: string; text: string; tag: Tag | null }[] }[];
  none: { title: string; text: string; action: null };
  previous: Link | null;
  next: Link | null;
}

export const listView = defineView<ListPage>('rights/pages/list', 'staff', {
  title: 'Restrictions', crumbs: [{ label: 'Requests about data', href: '/en/admin/requests' }, { label: 'Restrictions', href: null }], intro: 'Stored, and not otherwise used.', tabs: { label: 'Restrictions', items: [{ label: 'In force', href: '/en/admin/restrictions', current: true }] }, links: [{ label: 'As a file', href: '/en/admin/restrictions/csv' }],
  filter: { action: '/en/admin/restrictions', items: [item.field({ id: 'who', name: 'who', label: 'Who', type: 'text', value: '', error: null, hint: null, required: false, autocomplete: null, inputmode: null, maxlength: null, lang: null })], submit: 'Show' },
  columns: ['Who', 'State'], rows: [{ title: 'Ada Lovelace', href: '/en/admin/restrictions/x', cells: [{ label: 'State', text: 'Since 1 May', tag: { text: 'In force', color: 'warning' } }] }, { title: 'Ada', href: null, cells: [{ label: 'State', text: 'Since 1 May', tag: null }] }],
  none: { title: 'None', text: 'Nobody.', action: null }, previous: { label: 'Before', href: '/en/admin/restrictions?page=1' }, next: { label: 'Next', href: '/en/admin/restrictions?page=3' },
});
