import type { Field } from '../../platform/web/fields.js';
import { defineView, type PageModel } from '../../platform/views/view.js';
import type { Crumbs } from '../place.js';
import { sampleField } from './samples.js';

export interface ChoosePage extends PageModel {
  crumbs: Crumbs;
  work: { title: string; lang: string };
  someoneNew: { label: string; href: string };
  action: string;
  search: Field;
  submit: string;
  columns: { name: string; interests: string; active: string; action: string };
  rows: { name: string; affiliation: string; interests: string; active: string; warnings: { text: string; color: string }[]; invite: { label: string; href: string; name: string } }[];
  more: string | null;
  nobody: { title: string; text: string; action: null | { label: string; href: string } };
}

export const chooseView = defineView<ChoosePage>('editorial/review/choose', 'staff', {
  title: 'Invite a reviewer',
  crumbs: [{ label: 'Manuscript 17', href: '/boreal/en/desk/submissions/17' }, { label: 'Invite a reviewer', href: null }],
  work: { title: 'Snow', lang: 'en' },
  someoneNew: { label: 'Invite someone who is not in the list', href: '/boreal/en/desk/submissions/17/reviewers?new=1' },
  action: '/boreal/en/desk/submissions/17/reviewers',
  search: sampleField,
  submit: 'Search',
  columns: { name: 'Name', interests: 'Interests', active: 'Under way', action: 'Invite' },
  rows: [{
    name: 'Kari Nordmann', affiliation: 'University of Tromsø', interests: 'snow, ice', active: '2', warnings: [{ text: 'Same affiliation as an author', color: 'warning' }],
    invite: { label: 'Invite', href: '/boreal/en/desk/submissions/17/reviewers?reviewer=x', name: 'Kari Nordmann' },
  }],
  more: 'There are more. Search to find them.',
  nobody: { title: 'Nobody found', text: 'Search for something else.', action: { label: 'Invite someone new', href: '/boreal/en/desk/submissions/17/reviewers?new=1' } },
});
