import type { Pager } from '../../platform/web/pager.js';
import type { Checkbox, Choices, ErrorSummary, Field } from '../../platform/web/fields.js';
import { defineView, type PageModel } from '../../platform/views/view.js';
import { sampleCheckbox, sampleChoices } from '../registration/register.view.js';
import { sampleField } from '../sign-in/sign-in.view.js';

interface Notice {
  kind: 'info' | 'success' | 'warning';
  title: string | null;
  text: string;
  live: boolean;
}
type Crumbs = { label: string; href: string | null }[];

const crumbs: Crumbs = [{ label: 'Journals and roles', href: '/en/profile/roles' }, { label: 'Journal of Examples', href: null }];
const pager: Pager = { summary: '1–20 of 40', previous: { href: '?page=1' }, next: { href: '?page=3' }, pages: [{ label: '1', href: '?page=1', current: true }, { label: '…', href: null, current: false }] };

export interface OwnRolesPage extends PageModel {
  left: (Notice & { open: string[] }) | null;
  join: { href: string; label: string };
  columns: { journal: string; roles: string };
  rows: { name: string; lang: string; href: string | null; closed: string | null; roles: { label: string; detail: string }[] }[];
  nothing: { title: string; text: string; action: null };
}

export const ownRolesView = defineView<OwnRolesPage>('accounts/own-roles', 'profile', {
  title: 'Journals and roles', left: { kind: 'success', title: 'You have left', text: 'You have left Journal of Examples.', live: true, open: ['A manuscript of yours is under way.'] },
  join: { href: '/en/profile/roles/join', label: 'Join a journal' }, columns: { journal: 'Journal', roles: 'What you are' },
  rows: [{ name: 'Journal of Examples', lang: 'en', href: '/en/profile/roles/in/joe', closed: 'Closed', roles: [{ label: 'Author', detail: 'chosen by you, since 1 May 2026' }] }],
  nothing: { title: 'You are in no journal', text: 'Join one.', action: null },
});

export interface OwnRolesAtPage extends PageModel {
  crumbs: Crumbs;
  lang: string;
  errors: ErrorSummary | null;
  open: null | { heading: string; items: string[] };
  action: string;
  roles: Choices | null;
  reviewerPool: Checkbox | null;
  submit: string;
  closed: Notice | null;
  leave: null | { heading: string; text: string; action: string; label: string };
  given: null | { heading: string; text: string; items: { label: string; detail: string; back: { href: string; label: string } }[] };
}

export const ownRolesAtView = defineView<OwnRolesAtPage>('accounts/own-roles-at', 'profile', {
  title: 'Journal of Examples', crumbs, lang: 'en', errors: { title: 'There is a problem', errors: [{ href: '#roles', text: 'Choose' }] },
  open: { heading: 'Open here', items: ['A manuscript of yours is under way.'] }, action: '/en/profile/roles/in/joe', roles: sampleChoices,
  reviewerPool: { ...sampleCheckbox, id: 'reviewerPool', name: 'reviewerPool' }, submit: 'Save', closed: { kind: 'info', title: 'Closed', text: 'The journal is closed.', live: false },
  leave: { heading: 'Leave', text: 'All at once.', action: '/en/profile/roles/in/joe/leave', label: 'Leave this journal' },
  given: { heading: 'Given by the journal', text: 'These are not yours to choose.', items: [{ label: 'Editor', detail: 'since 1 May 2026', back: { href: '/en/profile/roles/in/joe/give-back/editor', label: 'Give it back' } }] },
});

export interface GiveBackPage extends PageModel {
  crumbs: Crumbs;
  last: Notice | null;
  heading: string;
  follows: string[];
  form: null | { action: string; submit: string };
  links: { href: string; label: string }[];
}

export const giveBackView = defineView<GiveBackPage>('accounts/own-role-back', 'profile', {
  title: 'Give back the role?', crumbs, last: { kind: 'warning', title: 'You are the last', text: 'Name a successor.', live: false }, heading: 'What follows', follows: ['You no longer open the desk.'],
  form: { action: '/en/profile/roles/in/joe/give-back/editor', submit: 'Give it back' }, links: [{ href: '/en/profile/roles/in/joe', label: 'Keep it' }],
});

export interface JoinPage extends PageModel {
  crumbs: Crumbs;
  intro: string;
  action: string;
  search: Field;
  apply: string;
  columns: { journal: string; roles: string };
  rows: { name: string; lang: string; detail: { text: string; lang: string } | null; href: string; roles: string }[];
  pager: Pager;
  nothing: { title: string; text: string; action: null };
}

export const joinView = defineView<JoinPage>('accounts/own-roles-join', 'profile', {
  title: 'Join a journal', crumbs, intro: 'Choose a journal.', action: '/en/profile/roles/join', search: { ...sampleField, id: 'q', name: 'q', type: 'search', autocomplete: null }, apply: 'Search',
  columns: { journal: 'Journal', roles: 'What you are there' },
  rows: [{ name: 'Journal of Examples', lang: 'en', detail: { text: 'About examples', lang: 'en' }, href: '/en/profile/roles/in/joe', roles: 'Author' }], pager,
  nothing: { title: 'No journal', text: 'Try other words.', action: null },
});
