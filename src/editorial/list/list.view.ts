import type { ErrorSummary, Field, Select } from '../../platform/web/fields.js';
import { defineView, type PageModel } from '../../platform/views/view.js';
import type { Pager } from '../../platform/web/pager.js';

export interface ListPage extends PageModel {
  errors: ErrorSummary | null;
  /** What the reader has named, and what the desk counts. */
  views: { label: string; items: { label: string; href: string; current: boolean; removal: { action: string; label: string } | null }[] };
  counts: { href: string; number: string; label: string; current: boolean }[];
  search: Field;
  stage: Select;
  filters: Select[];
  /** Whether one of the further filters is in use. */
  more: boolean;
  rows: {
    number: number;
    href: string;
    title: string;
    lang: string;
    authors: string;
    section: string;
    stage: { text: string; color: string };
    detail: string;
    late: { text: string; color: string } | null;
    editors: string;
    days: string;
  }[];
  pager: Pager;
  nothing: { title: string; text: string; action: { label: string; href: string } | null };
  save: { action: string; name: Field; hidden: { name: string; value: string }[] } | null;
}

const select: Select = { id: 'stage', name: 'stage', label: 'Stage', options: [{ value: 'active', label: 'In progress', selected: true }], hint: null, error: null, required: true };
const field: Field = { id: 'q', name: 'q', label: 'Title, author or number', type: 'search', value: 'snow', error: null, hint: null, required: true, autocomplete: null, inputmode: null, maxlength: null, lang: null };

export const listView = defineView<ListPage>('editorial/list/list', 'staff', {
  title: 'Submissions',
  errors: { title: 'There is a problem', errors: [{ href: '#name', text: 'Give it a name.' }] },
  views: {
    label: 'Views',
    items: [
      { label: 'Waits for me (3)', href: '?state=waiting', current: true, removal: null },
      { label: 'Snow', href: '?q=snow', current: false, removal: { action: '/boreal/en/desk/submissions/views/4/removal', label: 'Remove the view Snow' } },
    ],
  },
  counts: [{ href: '?stage=review', number: '3', label: 'Review', current: true }],
  search: field, stage: select, filters: [{ ...select, id: 'state', name: 'state' }], more: true,
  rows: [{
    number: 17, href: '/boreal/en/desk/submissions/17', title: 'Snow', lang: 'en', authors: 'Kari Nordmann', section: 'Articles',
    stage: { text: 'Review', color: 'info' }, detail: '1 of 2 reviews in', late: { text: 'Late', color: 'danger' }, editors: 'Ola Nordmann', days: '12',
  }],
  pager: { summary: '1–25 of 312', previous: { href: '?page=1' }, next: { href: '?page=3' }, pages: [{ label: '2', href: '?page=2', current: true }] },
  nothing: { title: 'Nothing here', text: 'No manuscript matches.', action: { label: 'Show all', href: '?stage=all' } },
  save: { action: '/boreal/en/desk/submissions/views', name: { ...field, id: 'name', name: 'name', label: 'Name', type: 'text' }, hidden: [{ name: 'stage', value: 'review' }] },
});
