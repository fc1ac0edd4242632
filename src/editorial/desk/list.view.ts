import type { Field, Select } from '../../platform/web/fields.js';
import { defineView, type PageModel } from '../../platform/views/view.js';
import type { Pager } from '../../platform/web/pager.js';


export interface ListPage extends PageModel {
  search: Field;
  stage: Select;
  counts: { href: string; number: string; label: string; current: boolean }[];
  rows: {
    number: number;
    href: string;
    title: string;
    lang: string;
    authors: string;
    section: string;
    stage: { text: string; color: string };
    detail: string;
    editors: string;
    days: string;
  }[];
  pager: Pager;
  nothing: { title: string; text: string; action: { label: string; href: string } | null };
}

export const listView = defineView<ListPage>('editorial/desk/list', 'staff', {
  title: 'Submissions',
  search: { id: 'q', name: 'q', label: 'Title, author or number', type: 'search', value: 'snow', error: null, hint: null, required: true, autocomplete: null, inputmode: null, maxlength: null, lang: null },
  stage: { id: 'stage', name: 'stage', label: 'Stage', options: [{ value: 'active', label: 'In progress', selected: true }], hint: null, error: null, required: true },
  counts: [{ href: '?stage=review', number: '3', label: 'Review', current: true }],
  rows: [{
    number: 17, href: '/boreal/en/desk/submissions/17', title: 'Snow', lang: 'en', authors: 'Kari Nordmann', section: 'Articles',
    stage: { text: 'Review', color: 'info' }, detail: '1 of 2 reviews in', editors: 'Ola Nordmann', days: '12',
  }],
  pager: { summary: '1–25 of 312', previous: { href: '?page=1' }, next: { href: '?page=3' }, pages: [{ label: '2', href: '?page=2', current: true }] },
  nothing: { title: 'Nothing here', text: 'No manuscript matches.', action: { label: 'Show all', href: '?stage=all' } },
});
