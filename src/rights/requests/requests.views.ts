import type { Link } from '../../platform/views/layout.js';
import { defineView, type PageModel } from '../../platform/views/view.js';
import type { ErrorSummary, Field, Select, Textarea } from '../../platform/web/fields.js';

type Color = 'neutral' | 'info' | 'success' | 'warning' | 'danger';
interface Tag {
  text: string;
  color: Color;
}
interface Fact {
  term: string;
  values: { text: string; href: string | null; lang: string | null }[];
}

const tag: Tag = { text: '5 days left', color: 'warning' };
const field: Field = { id: 'name', name: 'name', label: 'Name', type: 'text', value: '', error: null, hint: null, required: true, autocomplete: null, inputmode: null, maxlength: 200, lang: null };
const select: Select = { id: 'kind', name: 'kind', label: 'What', options: [{ value: 'access', label: 'Access', selected: true }], hint: null, error: null, required: true };
const textarea: Textarea = { id: 'words', name: 'words', label: 'Words', value: '', error: null, hint: null, required: true, maxlength: 5000, lang: null, rows: 6 };
const errors: ErrorSummary = { title: 'There is a problem', errors: [{ href: '#words', text: 'Write it' }] };

export interface QueuePage extends PageModel {
  intro: string;
  /** Other pages about rights. */
  beside: Link[];
  enter: Link;
  tabs: { label: string; items: { label: string; href: string; current: boolean }[] };
  columns: { what: string; who: string; reached: string; state: string; left: string };
  rows: { href: string; what: string; who: string; reached: string; state: Tag; left: Tag | null }[];
  none: { title: string; text: string; action: null };
  previous: Link | null;
  next: Link | null;
}

export const queueView = defineView<QueuePage>('rights/requests/queue', 'staff', {
  title: 'Requests', intro: 'Answered within a month.', beside: [{ label: 'Restrictions', href: '/en/admin/restrictions' }], enter: { label: 'Enter a request', href: '/en/admin/requests/new' }, tabs: { label: 'Requests', items: [{ label: 'Open', href: '/en/admin/requests', current: true }] },
  columns: { what: 'Request', who: 'Who', reached: 'Reached us', state: 'State', left: 'Time left' },
  rows: [{ href: '/en/admin/requests/x', what: 'Erasure', who: 'Ada Lovelace', reached: '1 May 2026', state: tag, left: tag }], none: { title: 'None', text: 'No requests.', action: null },
  previous: { label: 'Earlier', href: '/en/admin/requests?page=1' }, next: { label: 'Later', href: '/en/admin/requests?page=3' },
});

export interface EnterPage extends PageModel {
  crumbs: { label: string; href: string | null }[];
  texts: string[];
  errors: ErrorSummary | null;
  action: string;
  fields: Field[];
  selects: Select[];
  words: Textarea;
  submit: string;
  cancel: Link | null;
  list: { heading: string; items: string[] } | null;
}

/** Entering a request for someone: the administrator, and the staff who pass one on. */
export const enterView = defineView<EnterPage>('rights/requests/enter', 'staff', {
  title: 'Enter a request', crumbs: [{ label: 'Requests', href: '/en/admin/requests' }, { label: 'New', href: null }], texts: ['From a letter.'], errors, action: '/en/admin/requests/new', fields: [field], selects: [select],
  words: textarea, submit: 'Enter', cancel: { label: 'Cancel', href: '/en/admin/requests' }, list: { heading: 'What you passed on', items: ['Ada Lovelace, 1 May 2026: received'] },
});

export interface RequestPage extends PageModel {
  crumbs: { label: string; href: string | null }[];
  state: Tag;
  left: Tag | null;
  facts: { items: Fact[] };
  words: { heading: string; text: string; lang: string };
  /** What was answered. */
  letter: { heading: string; text: string; lang: string } | null;
  person: { heading: string; text: string; link: Link | null; form: null | { action: string; folded: string | null; errors: ErrorSummary | null; address: Field; submit: string } };
  steps: { heading: string; links: { label: string; href: string; primary: boolean }[] } | null;
  tools: { heading: string; links: Link[] } | null;
  history: { heading: string; items: { iso: string; time: string; text: string; actor: string | null; detail: string | null }[] };
}

export const requestView = defineView<RequestPage>('rights/requests/request', 'staff', {
  title: 'Erasure: Ada Lovelace', crumbs: [{ label: 'Requests', href: '/en/admin/requests' }, { label: 'Erasure', href: null }], state: tag, left: tag,
  facts: { items: [{ term: 'Reached us', values: [{ text: '1 May 2026', href: null, lang: null }] }] }, words: { heading: 'What they ask', text: 'Erase me.', lang: 'en' }, letter: { heading: 'Letter to the person', text: 'We have done so.', lang: 'en' },
  person: { heading: 'Who it is', text: 'Nobody yet.', link: { label: 'Ada Lovelace', href: '/en/admin/people/x' }, form: { action: '/en/admin/requests/x/person', folded: 'Change who it is', errors, address: field, submit: 'Connect' } },
  steps: { heading: 'What to do', links: [{ label: 'Fulfil', href: '/en/admin/requests/x/fulfil', primary: true }, { label: 'Refuse', href: '/en/admin/requests/x/refuse', primary: false }] },
  tools: { heading: 'Before you answer', links: [{ label: 'Restrict', href: '/en/admin/restrictions/new/x' }] },
  history: { heading: 'History', items: [{ iso: '2026-05-01T10:00:00Z', time: '1 May 2026', text: 'Received', actor: 'Ada', detail: null }] },
});

export interface StepPage extends PageModel {
  crumbs: { label: string; href: string | null }[];
  texts: string[];
  errors: ErrorSummary | null;
  action: string;
  seen: string;
  selects: Select[];
  areas: Textarea[];
  fields: Field[];
  appended: { heading: string; texts: string[] } | null;
  submit: string;
  cancel: Link;
}

export const stepView = defineView<StepPage>('rights/requests/step', 'staff', {
  title: 'Refuse', crumbs: [{ label: 'Requests', href: '/en/admin/requests' }, { label: 'Refuse', href: null }], texts: ['The person is told why.'], errors, action: '/en/admin/requests/x/refuse', seen: '2',
  selects: [select], areas: [textarea], fields: [field], appended: { heading: 'Added to the letter', texts: ['How to complain'] }, submit: 'Refuse and send the letter', cancel: { label: 'Cancel', href: '/en/admin/requests/x' },
});

export interface AskPage extends PageModel {
  intro: string;
  errors: ErrorSummary | null;
  action: string;
  fields: Field[];
  kind: Select;
  words: Textarea;
  submit: string;
  notes: string[];
  own: { heading: string; another: string; items: { title: string; state: Tag; text: string; answer: string | null; back: { action: string; label: string } | null }[] } | null;
}

const ask: AskPage = {
  title: 'Ask about your data', intro: 'You get an answer within a month.', errors, action: '/en/privacy/request', fields: [field], kind: select, words: textarea, submit: 'Send', notes: ['Free of charge.'],
  own: { heading: 'Your requests', another: 'Another request', items: [{ title: 'Erasure', state: tag, text: 'Sent 1 May 2026', answer: 'Done.', back: { action: '/en/profile/requests/x/taken-back', label: 'Take back' } }] },
};
export const askView = defineView<AskPage>('rights/requests/ask', 'plain', ask);
export const ownRequestsView = defineView<AskPage>('rights/requests/ask-own', 'profile', { ...ask, action: '/en/profile/requests' });
