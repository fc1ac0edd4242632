import type { Field, Select } from '../../platform/web/fields.js';
import type { Pager } from '../../platform/web/pager.js';
import { defineView, type PageModel } from '../../platform/views/view.js';
import type { PersonTabs } from './person-menu.js';
import { sampleField } from '../sign-in/sign-in.view.js';

export interface PeoplePage extends PageModel {
  invite: { label: string; href: string };
  invitations: { label: string; href: string };
  action: string;
  search: Field;
  journal: Select | null;
  role: Select;
  state: Select;
  sort: Select;
  clear: { label: string; href: string } | null;
  columns: { name: string; email: string; roles: string; state: string };
  rows: { href: string; name: string; detail: string | null; email: string | null; roles: string[]; state: { text: string; color: string } | null; out: string | null }[];
  pager: Pager;
  nothing: { title: string; text: string; action: null };
  download: null | { action: string; fields: { name: string; value: string }[]; label: string };
}

const sampleSelect: Select = { id: 'role', name: 'role', label: 'Role', options: [{ value: 'editor', label: 'Editor', selected: true }], hint: 'One', error: 'Unknown', required: true };

export const peopleView = defineView<PeoplePage>('accounts/people', 'staff', {
  title: 'People', invite: { label: 'Invite someone', href: '/en/admin/invitations/new' }, invitations: { label: 'Invitations', href: '/en/admin/invitations' }, action: '/en/admin/people', search: { ...sampleField, id: 'q', name: 'q', type: 'search' }, journal: { ...sampleSelect, id: 'journal', name: 'journal' }, role: sampleSelect,
  state: { ...sampleSelect, id: 'state', name: 'state' }, sort: { ...sampleSelect, id: 'sort', name: 'sort' }, clear: { label: 'Show everyone', href: '/en/admin/people' },
  columns: { name: 'Name', email: 'E-mail', roles: 'Roles', state: 'Account' },
  rows: [{ href: '/en/admin/people/x', name: 'Ada Lovelace', detail: 'ada · Analytical Engine', email: 'ada@example.org', roles: ['Editor'], state: { text: 'Blocked', color: 'danger' }, out: 'Edited by the administrator' }],
  pager: { summary: '30 people', previous: { href: '/en/admin/people?before=x' }, next: { href: '/en/admin/people?after=x' }, pages: [{ label: '1', href: '/en/admin/people', current: true }, { label: '…', href: null, current: false }] },
  nothing: { title: 'Nobody', text: 'No one matches.', action: null },
  download: { action: '/en/admin/people-export', fields: [{ name: 'q', value: 'ada' }], label: 'Download as CSV' },
});

export const sampleTabs: PersonTabs = { label: 'Pages', items: [{ label: 'Person', href: '/en/admin/people/x', current: true }, { label: 'Notes', href: '/en/admin/people/x/notes', current: false }] };
