import type { Checkbox, Field } from '../../platform/web/fields.js';
import type { Pager } from '../../platform/web/pager.js';
import { defineView, type PageModel } from '../../platform/views/view.js';
import type { Crumbs } from '../place.js';
import { sampleField } from '../review/samples.js';

export interface NamedRow {
  name: string;
  /** “Named by the authors”, “The authors ask not to ask” */
  tag: { text: string; color: string };
  detail: string;
  reason: string;
  invite: { label: string; href: string } | null;
}

export interface FinderPage extends PageModel {
  crumbs: Crumbs;
  work: { title: string; lang: string };
  someoneNew: { label: string; href: string };
  named: null | { heading: string; text: string; items: NamedRow[] };
  action: string;
  search: Field;
  free: Checkbox;
  submit: string;
  columns: { name: string; interests: string; past: string; active: string; action: string };
  rows: {
    name: string; affiliation: string; interests: string; past: string[]; active: string; warnings: { text: string; color: string }[];
    invite: null | { label: string; href: string; name: string };
  }[];
  pager: Pager;
  nobody: { title: string; text: string; action: null | { label: string; href: string } };
}

export const finderView = defineView<FinderPage>('editorial/finder/finder', 'staff', {
  title: 'Invite a reviewer',
  crumbs: [{ label: 'Manuscript 17', href: '/boreal/en/desk/submissions/17' }, { label: 'Invite a reviewer', href: null }],
  work: { title: 'Snow', lang: 'en' },
  someoneNew: { label: 'Invite someone who is not in the list', href: '/boreal/en/desk/submissions/17/reviewers?new=1' },
  named: {
    heading: 'Named', text: 'Erased at the decision.',
    items: [{ name: 'Olga Olsen', tag: { text: 'Named by the authors', color: 'info' }, detail: 'University of Ice · olga@ice.example', reason: 'Knows snow.', invite: { label: 'Invite', href: '/boreal/en/desk/submissions/17/reviewers?new=1&suggestion=1' } }],
  },
  action: '/boreal/en/desk/submissions/17/reviewers',
  search: sampleField,
  free: { id: 'free', name: 'free', value: 'yes', label: 'Only those with no review under way', checked: true, error: null, hint: null, required: false },
  submit: 'Search',
  columns: { name: 'Name', interests: 'Interests', past: 'Past work', active: 'Under way', action: 'Invite' },
  rows: [{
    name: 'Kari Nordmann', affiliation: 'University of Tromsø', interests: 'snow, ice', past: ['3 done, 1 declined', '21 days on average'], active: '2', warnings: [{ text: 'Same affiliation as an author', color: 'warning' }],
    invite: { label: 'Invite', href: '/boreal/en/desk/submissions/17/reviewers?reviewer=x', name: 'Kari Nordmann' },
  }],
  pager: { summary: '25 reviewers on this page', previous: { href: '/boreal/en/desk/submissions/17/reviewers?before=x' }, next: { href: '/boreal/en/desk/submissions/17/reviewers?after=x' }, pages: [] },
  nobody: { title: 'Nobody found', text: 'Search for something else.', action: { label: 'Invite someone new', href: '/boreal/en/desk/submissions/17/reviewers?new=1' } },
});
