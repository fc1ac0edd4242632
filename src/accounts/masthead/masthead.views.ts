import { item, type FormItem } from '../../journals/staff-form.view.js';
import type { ErrorSummary, Field } from '../../platform/web/fields.js';
import { defineView, type PageModel } from '../../platform/views/view.js';
import { sampleOrcid } from '../person/orcid.js';
import { sampleField } from '../sign-in/sign-in.view.js';
import type { MastheadPart, MastheadPerson, Timeline } from './masthead-look.js';

type Tag = { text: string; color: string };
type Crumbs = { label: string; href: string | null }[];

const ada: MastheadPerson = {
  name: 'Ada Lovelace', role: { text: 'Editor', lang: 'en' }, affiliation: 'University of London', years: 'Since 2024', orcid: sampleOrcid,
};
const history: Timeline = { items: [{ iso: '2026-05-04T10:00:00Z', time: '4 May 2026', text: 'Proposed by the journal', actor: 'The journal', detail: 'Ada Lovelace, Editor' }] };
const tag: Tag = { text: 'Waiting', color: 'warning' };

export interface MastheadPage extends PageModel {
  intro: string;
  parts: MastheadPart[];
  earlier: null | { heading: string; people: MastheadPerson[] };
  none: { title: string; text: string; action: null };
  /** The ways to report an entry, folded: they are seldom needed. */
  report: null | { summary: string; entries: { label: string; href: string }[] };
  own: { text: string; label: string; href: string };
}

export const mastheadView = defineView<MastheadPage>('accounts/masthead/masthead', 'public', {
  title: 'Masthead', intro: 'Who runs Boreal Studies.', parts: [{ id: 'part-1', heading: { text: 'Editors', lang: 'en' }, people: [ada] }], earlier: { heading: 'Earlier', people: [ada] },
  none: { title: 'No one is named yet', text: 'Names stand here once they are confirmed.', action: null }, report: { summary: 'Report an entry', entries: [{ label: 'Ada Lovelace', href: '/en/report/masthead/x' }] }, own: { text: 'Are you named here?', label: 'Change or end your entry', href: '/boreal/en/masthead/link' },
});

export interface MastheadDeskRow {
  name: string;
  href: string;
  role: { text: string; lang: string };
  detail: string | null;
  years: string | null;
  state: Tag;
  /** The buttons that move it; none for what has no order. */
  place: null | { action: string; up: null | { label: string }; down: null | { label: string } };
}

export interface MastheadDeskPage extends PageModel {
  intro: string;
  create: { label: string; href: string };
  page: { label: string; href: string };
  columns: { name: string; role: string; years: string; state: string; order: string };
  parts: { id: string; heading: { text: string; lang: string }; key: string; action: string; up: null | { label: string }; down: null | { label: string }; rows: MastheadDeskRow[] }[];
  others: { id: string; heading: string; rows: MastheadDeskRow[] }[];
  none: { title: string; text: string; action: null };
}

const row: MastheadDeskRow = {
  name: 'Ada Lovelace', href: '/boreal/en/desk/masthead/x', role: { text: 'Editor', lang: 'en' }, detail: 'University of London', years: 'Since 2024', state: tag,
  place: { action: '/boreal/en/desk/masthead/x/place', up: { label: 'Move up' }, down: { label: 'Move down' } },
};

export const mastheadDeskView = defineView<MastheadDeskPage>('accounts/masthead/desk', 'staff', {
  title: 'Masthead', intro: 'Nothing is public before its person has confirmed it.', create: { label: 'Propose an entry', href: '/boreal/en/desk/masthead/new' }, page: { label: 'See the page', href: '/boreal/en/masthead' },
  columns: { name: 'Name', role: 'Role', years: 'Years', state: 'State', order: 'Order' },
  parts: [{ id: 'part-1', heading: { text: 'Editors', lang: 'en' }, key: 'editors', action: '/boreal/en/desk/masthead/heading', up: { label: 'Move up' }, down: { label: 'Move down' }, rows: [row] }],
  others: [{ id: 'earlier', heading: 'Earlier', rows: [row] }], none: { title: 'No one is named yet', text: 'Propose the first entry.', action: null },
});

export interface MastheadEntryPage extends PageModel {
  crumbs: Crumbs;
  state: Tag | null;
  intro: string;
  errors: ErrorSummary | null;
  action: string;
  languages: string[];
  /** Whose entry it is, while it is new; then what it says. */
  whose: FormItem[];
  said: FormItem[];
  submit: string;
  cancel: { label: string; href: string };
  /** Whether the entry can be changed at all. */
  open: boolean;
  preview: null | { heading: string; person: MastheadPerson };
  history: null | (Timeline & { heading: string });
  asking: null | { action: string; text: string; label: string };
  away: null | { action: string; text: string; label: string };
}

export const mastheadEntryView = defineView<MastheadEntryPage>('accounts/masthead/entry', 'staff', {
  title: 'Ada Lovelace', crumbs: [{ label: 'Masthead', href: '/boreal/en/desk/masthead' }, { label: 'Ada Lovelace', href: null }], state: tag, intro: 'The person confirms each change.',
  errors: { title: 'There is a problem', errors: [{ href: '#name', text: 'Write the name' }] }, action: '/boreal/en/desk/masthead/x', languages: ['en'], whose: [item.field({ ...sampleField, id: 'name', name: 'name', autocomplete: 'off' })],
  said: [item.field({ ...sampleField, id: 'affiliation', name: 'affiliation', autocomplete: 'off' })],
  submit: 'Ask the person', cancel: { label: 'Cancel', href: '/boreal/en/desk/masthead' }, open: true, preview: { heading: 'On the page', person: ada }, history: { heading: 'History', ...history },
  asking: { action: '/boreal/en/desk/masthead/x/asking', text: 'Asked 4 May 2026', label: 'Ask again' }, away: { action: '/boreal/en/desk/masthead/x/away', text: 'At once.', label: 'Take it away' },
});

export interface OwnMastheadPage extends PageModel {
  intro: string;
  items: { journal: { text: string; lang: string }; role: { text: string; lang: string }; state: Tag; years: string | null; href: string; label: string }[];
  none: { title: string; text: string; action: null };
}

export const ownMastheadView = defineView<OwnMastheadPage>('accounts/masthead/own', 'profile', {
  title: 'Masthead entries', intro: 'What journals say of you in public.',
  items: [{ journal: { text: 'Boreal Studies', lang: 'en' }, role: { text: 'Editor', lang: 'en' }, state: tag, years: 'Since 2024', href: '/en/profile/masthead/x', label: 'Look at it' }],
  none: { title: 'No journal names you', text: 'Entries stand here.', action: null },
});

/** What the partial `masthead-own` prints: one's own entry, for those who sign in and for those who came by their private link. */
export interface OwnEntryPage extends PageModel {
  crumbs: Crumbs | null;
  state: Tag;
  intro: string[];
  privacy: { label: string; href: string };
  errors: ErrorSummary | null;
  /** What would be public, and what is, where the two differ. */
  proposed: { heading: string; person: MastheadPerson; below: string };
  now: null | { heading: string; person: MastheadPerson };
  form: null | { action: string; seen: string; heading: string; name: Field; affiliation: Field; orcid: Field; confirm: string; decline: string | null };
  end: null | { action: string; seen: string; heading: string; text: string; label: string };
  object: null | { action: string; seen: string; heading: string; text: string; label: string };
  history: Timeline & { heading: string };
}

const ownEntry: OwnEntryPage = {
  title: 'Masthead of Boreal Studies', crumbs: [{ label: 'Masthead entries', href: '/en/profile/masthead' }, { label: 'Boreal Studies', href: null }], state: tag, intro: ['The journal would like to name you.'],
  privacy: { label: 'Privacy statement', href: '/en/privacy' }, errors: { title: 'There is a problem', errors: [{ href: '#name', text: 'Write your name' }] },
  proposed: { heading: 'What would be public', person: ada, below: 'Below the heading Editors' }, now: { heading: 'What is public now', person: ada },
  form: {
    action: '/en/profile/masthead/x', seen: '7', heading: 'In your own words', name: { ...sampleField, id: 'name', name: 'name' }, affiliation: { ...sampleField, id: 'affiliation', name: 'affiliation' },
    orcid: { ...sampleField, id: 'orcid', name: 'orcid' }, confirm: 'Confirm and publish', decline: 'Say no',
  },
  end: { action: '/en/profile/masthead/x', seen: '7', heading: 'End it', text: 'From today.', label: 'End it today' }, object: { action: '/en/profile/masthead/x', seen: '7', heading: 'Object', text: 'At once.', label: 'Take it away' },
  history: { heading: 'History', ...history },
};

export const ownEntryView = defineView<OwnEntryPage>('accounts/masthead/own-entry', 'profile', ownEntry);
export const linkEntryView = defineView<OwnEntryPage>('accounts/masthead/link-entry', 'plain', ownEntry);

/** Where someone who is named asks for their private link. */
export interface NewLinkPage extends PageModel {
  intro: string;
  account: { text: string; label: string; href: string };
  errors: ErrorSummary | null;
  action: string;
  email: Field;
  submit: string;
}

export const newLinkView = defineView<NewLinkPage>('accounts/masthead/new-link', 'plain', {
  title: 'Your entry on the masthead', intro: 'Write the address.', account: { text: 'With an account?', label: 'Sign in', href: '/en/profile/masthead' },
  errors: { title: 'There is a problem', errors: [{ href: '#email', text: 'Write an address' }] }, action: '/boreal/en/masthead/link', email: { ...sampleField, id: 'email', name: 'email', type: 'email', autocomplete: 'email' }, submit: 'Send the link',
});
