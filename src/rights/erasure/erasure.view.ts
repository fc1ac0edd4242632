import type { Link } from '../../platform/views/layout.js';
import { defineView, type PageModel } from '../../platform/views/view.js';
import type { Checkbox, ErrorSummary, Select } from '../../platform/web/fields.js';

interface PlanLine {
  title: string;
  fields: string;
  count: string;
  why: string | null;
  choice: Select | null;
}

/** What stands in the way, where it is dealt with, and what there is that the reader may not see. */
export interface Hindering {
  text: string;
  todo: string | null;
  link: Link | null;
  works: Link[];
  unseen: string | null;
}

interface Frame extends PageModel {
  crumbs: { label: string; href: string | null }[];
  texts: string[];
}

export interface ErasurePlanPage extends Frame {
  errors: ErrorSummary | null;
  action: string;
  hindered: { heading: string; items: Hindering[]; text: string } | null;
  groups: { id: string; heading: string; text: string; lines: PlanLine[] }[];
  none: string | null;
  confirm: null | { checkbox: Checkbox; submit: string };
  cancel: Link;
}

const checkbox: Checkbox = { id: 'confirmed', name: 'confirmed', value: 'yes', label: 'I have read the plan', hint: null, error: null, required: true, checked: false };
const select: Select = { id: 'choice-1', name: 'choices', label: 'Otherwise', options: [{ value: '', label: 'As planned', selected: true }], hint: null, error: null, required: false };
const crumbs = [{ label: 'Requests', href: '/en/admin/requests' }, { label: 'Erasure', href: null }];

export const erasurePlanView = defineView<ErasurePlanPage>('rights/erasure/plan', 'staff', {
  title: 'Erasure of Ada Lovelace', crumbs, texts: ['What will happen.'], errors: { title: 'There is a problem', errors: [{ href: '#confirmed', text: 'Confirm' }] }, action: '/en/admin/requests/x/erasure',
  hindered: { heading: 'Not yet', items: [{ text: 'Open work in Boreal.', todo: 'Let a colleague take over.', link: { label: 'Invite a manager', href: '/boreal/en/desk/invitations/new' }, works: [{ label: 'Manuscript 12: assigned', href: '/boreal/en/desk/submissions/12' }], unseen: 'More that you may not see.' }], text: 'End it first.' },
  groups: [{ id: 'goes', heading: 'Goes', text: 'Deleted.', lines: [{ title: 'Profile', fields: 'name, e-mail', count: '1 row', why: 'Telling readers who made the work', choice: select }] }],
  none: 'Nothing is held.', confirm: { checkbox, submit: 'Erase' }, cancel: { label: 'Cancel', href: '/en/admin/requests/x' },
});

export interface ErasureProofPage extends Frame {
  state: { text: string; color: 'info' | 'success' | 'danger' };
  sums: { items: { term: string; values: { text: string; href: string | null; lang: string | null }[] }[] };
  done: { heading: string; items: string[] } | null;
  found: { id: string; heading: string; text: string; items: string[] }[];
  again: null | { action: string; submit: string };
  back: Link;
}

export const erasureProofView = defineView<ErasureProofPage>('rights/erasure/proof', 'staff', {
  title: 'Erasure of Ada Lovelace', crumbs, texts: ['It is done.'], state: { text: 'Proven', color: 'success' }, sums: { items: [{ term: 'Files read', values: [{ text: '12', href: null, lang: null }] }] },
  done: { heading: 'What was done', items: ['Profile: 1 row emptied'] }, found: [{ id: 'kept', heading: 'Stays, as planned', text: 'On a ground.', items: ['Bylines of works: 1'] }],
  again: { action: '/en/admin/requests/x/erasure', submit: 'Erase again' }, back: { label: 'Back to the request', href: '/en/admin/requests/x' },
});
