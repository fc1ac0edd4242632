import type { Link } from '../../platform/views/layout.js';
import { defineView, type PageModel } from '../../platform/views/view.js';

interface Facts {
  items: { term: string; values: { text: string; href: string | null; lang: string | null }[] }[];
}

/** What one table holds about the person. */
export interface HeldGroup {
  id: string;
  title: string;
  count: string | null;
  rows: { heading: string | null; facts: Facts }[];
  more: string | null;
  /** That the person is named as who did something, with how often. */
  pointed: string[];
  withheld: { what: string; why: string }[];
  about: { what: string; facts: { term: string; text: string }[] }[];
}

export const heldGroupSample: HeldGroup = {
  id: 'membership', title: 'Roles', count: '2', rows: [{ heading: 'Nordlys · manuscript 12', facts: { items: [{ term: 'Your roles', values: [{ text: 'Author', href: null, lang: null }] }] } }],
  more: '3 more are in your copy', pointed: ['That you wrote a note: 3 times'], withheld: [{ what: 'The rating of your review', why: 'Written for the editors’ own work.' }],
  about: [{ what: 'Your roles', facts: [{ term: 'Ground', text: 'your consent' }] }],
};

export interface OwnDataPage extends PageModel {
  intro: string;
  copy: Link;
  tabs: { label: string; items: { label: string; href: string; current: boolean }[] };
  none: string | null;
  groups: HeldGroup[];
  statement: Link;
}

export const ownDataView = defineView<OwnDataPage>('rights/own-data/chapter', 'profile', {
  title: 'My data', intro: 'Everything that is stored about you here.', copy: { label: 'A copy of your data', href: '/en/profile/data-copies' }, tabs: { label: 'Chapters', items: [{ label: 'Account', href: '/en/profile/data/accounts', current: true }] },
  none: 'Nothing', groups: [heldGroupSample], statement: { label: 'Privacy statement', href: '/en/privacy' },
});
