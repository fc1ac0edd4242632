import type { Link } from '../../platform/views/layout.js';
import { defineView, type PageModel } from '../../platform/views/view.js';

/** `edit` leads to the page where the person changes it; its name says what. */
export interface HeldFact {
  term: string;
  text: string;
  /** More than fits beside another. */
  long: boolean;
  edit: EditLink | null;
}

export interface EditLink extends Link {
  what: string;
}

/** What one table holds about the person. */
export interface HeldGroup {
  id: string;
  title: string;
  count: string | null;
  rows: { heading: string | null; facts: HeldFact[] }[];
  more: string | null;
  /** That the person is named as who did something, with how often. */
  pointed: string[];
  withheld: { what: string; why: string; edit: EditLink | null }[];
  about: { what: string; facts: { term: string; text: string }[] }[];
  /** What cannot be changed on a page is asked for. */
  correct: Link | null;
}

export interface WithheldList {
  heading: string;
  text: string;
  items: { what: string; state: string }[];
}

/** Who processes or receives the data, and to whom some of it was given so far. */
export interface ReceiverList {
  heading: string;
  text: string;
  items: { name: string; text: string }[];
  given: { heading: string; text: string };
}

export const receiversSample: ReceiverList = { heading: 'Who receives your data', text: 'On behalf of the platform.', items: [{ name: 'Cloud AS', text: 'processor · hosting · Norway, inside the EEA' }], given: { heading: 'Given so far to', text: 'anyone, on the open web' } };

export const withheldSample: WithheldList = { heading: 'Withheld from you', text: 'Out of regard for others.', items: [{ what: 'Comments to the editors · manuscript 12', state: 'Withheld' }] };

export const heldGroupSample: HeldGroup = {
  id: 'membership', title: 'Roles', count: '2', rows: [{ heading: 'Nordlys · manuscript 12', facts: [{ term: 'Your roles', text: 'Author', long: true, edit: { label: 'Change', what: 'your roles', href: '/en/profile/roles?back=/en/profile/data' } }] }],
  more: '3 more are in your copy', pointed: ['That you wrote a note: 3 times'], withheld: [{ what: 'The rating of your review', why: 'Written for the editors’ own work.', edit: { label: 'Change', what: 'your password', href: '/en/profile/security' } }],
  about: [{ what: 'Your roles', facts: [{ term: 'Ground', text: 'your consent' }] }], correct: { label: 'Ask for a correction', href: '/en/profile/requests?kind=rectification' },
};

export interface OwnDataPage extends PageModel {
  /** The same for every chapter; the title names the chapter. */
  heading: string;
  intro: string;
  copy: Link;
  tabs: { label: string; items: { label: string; href: string; current: boolean }[] };
  none: string | null;
  contents: { label: string; items: { label: string; href: string; count: string | null }[] } | null;
  groups: HeldGroup[];
  /** What others wrote for the editors' own work, item by item; the provision is said once. */
  withheld: WithheldList | null;
  /** What is told to everyone alike, of what is listed for nobody. */
  note: string | null;
  receivers: ReceiverList;
  /** Of what there is nothing. */
  empty: { summary: string; items: string[] } | null;
  statement: Link;
}

export const ownDataView = defineView<OwnDataPage>('rights/own-data/chapter', 'profile', {
  title: 'My data: visits', heading: 'My data', intro: 'Everything that is stored about you here.', copy: { label: 'A copy of your data', href: '/en/profile/data-copies' }, tabs: { label: 'Chapters', items: [{ label: 'Account', href: '/en/profile/data/accounts', current: true }] },
  none: 'Nothing', contents: { label: 'On this page', items: [{ label: 'Roles', href: '#membership', count: '2' }] }, groups: [heldGroupSample], withheld: withheldSample, note: 'A case that is open is not listed.', receivers: receiversSample, empty: { summary: 'Of this, nothing is stored about you', items: ['Notes'] }, statement: { label: 'Privacy statement', href: '/en/privacy' },
});
