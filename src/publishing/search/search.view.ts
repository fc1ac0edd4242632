import { defineView, type PageModel } from '../../platform/views/view.js';
import type { Field, Select } from '../../platform/web/fields.js';
import type { Pager } from '../../platform/web/pager.js';
import type { Piece } from './search.query.js';

export interface SearchPage extends PageModel {
  form: { action: string; words: Field; selects: Select[]; submit: string };
  help: string[];
  result: null | {
    heading: string;
    items: { href: string; mark: string | null; title: string; lang: string; authors: string | null; meta: { text: string; lang: string | null }[]; doi: string | null; snippet: { lang: string; pieces: Piece[] } | null }[];
    pager: Pager;
  };
  none: { title: string; text: string; action: { label: string; href: string } | null } | null;
}

export const searchView = defineView<SearchPage>('publishing/search', 'public', {
  title: 'Search',
  form: {
    action: '/boreal/en/search', submit: 'Search',
    words: { id: 'words', name: 'q', label: 'Title, author or keyword', type: 'search', value: 'ice', error: null, hint: null, required: true, autocomplete: null, inputmode: null, maxlength: 200, lang: null },
    selects: [{ id: 'year', name: 'year', label: 'Year', options: [{ value: '', label: 'All', selected: true }], hint: null, error: null, required: true }],
  },
  help: ['Words are found in all their forms.'],
  result: {
    heading: '1 article',
    items: [{
      href: '/boreal/en/article/7', mark: 'Retracted', title: 'Sea ice', lang: 'en', authors: 'Kari Nordmann', meta: [{ text: 'Boreal Studies', lang: 'en' }, { text: '4 May 2026', lang: null }], doi: 'https://doi.org/10.1234/ice',
      snippet: { lang: 'en', pieces: [{ text: 'About ', found: false }, { text: 'ice', found: true }] },
    }],
    pager: { summary: '1–1 of 1', previous: { href: '?page=1' }, next: { href: '?page=3' }, pages: [{ label: '1', href: '?page=1', current: true }, { label: '…', href: null, current: false }] },
  },
  none: { title: 'No article was found', text: 'Try fewer words.', action: { label: 'All journals', href: '/en/search' } },
});
