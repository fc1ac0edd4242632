import type { ErrorSummary, Field, Textarea } from '../../platform/web/fields.js';
import { defineView, type PageModel } from '../../platform/views/view.js';
import type { Crumbs } from '../place.js';

export interface LettersPage extends PageModel {
  groups: { id: string; heading: string; letters: { label: string; versions: { language: string; href: string; label: string; own: boolean; state: string }[] }[] }[];
}

export const lettersView = defineView<LettersPage>('editorial/letters/list', 'staff', {
  title: 'Letters',
  groups: [{
    id: 'to-author', heading: 'To authors',
    letters: [{ label: 'Your manuscript is accepted', versions: [{ language: 'en', href: '/boreal/en/desk/letters/accepted/en', label: 'English', own: true, state: 'own words' }] }],
  }],
});

export interface LetterPage extends PageModel {
  crumbs: Crumbs;
  language: string;
  done: { kind: 'success'; title: null; text: string; live: true } | null;
  state: string;
  errors: ErrorSummary | null;
  action: string;
  seen: string;
  subject: Field;
  body: Textarea;
  variables: { place: string; meaning: string; sample: string }[];
  preview: { lang: string; subject: string; greeting: string; paragraphs: string[]; regards: string; from: string } | null;
  /** Whether there is something to go back from. */
  own: boolean;
  others: { label: string; items: { label: string; href: string; current: boolean }[] };
  back: { href: string; label: string };
}

export const letterView = defineView<LetterPage>('editorial/letters/letter', 'staff', {
  title: 'Your manuscript is accepted', crumbs: [{ label: 'Letters', href: '/boreal/en/desk/letters' }, { label: 'Your manuscript is accepted', href: null }], language: 'en',
  done: { kind: 'success', title: null, text: 'Saved.', live: true }, state: 'The journal’s own words.',
  errors: { title: 'There is a problem', errors: [{ href: '#body', text: 'Line 2: {{foo}} is no variable.' }] },
  action: '/boreal/en/desk/letters/accepted/en', seen: '1',
  subject: { id: 'subject', name: 'subject', label: 'Subject', type: 'text', value: 'Your manuscript is accepted', error: null, hint: null, required: true, autocomplete: null, inputmode: null, maxlength: 200, lang: 'en' },
  body: { id: 'body', name: 'body', label: 'Text', rows: 14, value: 'Dear author', error: null, hint: null, required: true, maxlength: 10_000, lang: 'en' },
  variables: [{ place: '{{title}}', meaning: 'The title of the manuscript', sample: 'Snow' }],
  preview: { lang: 'en', subject: 'Your manuscript is accepted', greeting: 'Dear Kari Nordmann,', paragraphs: ['We accept it.'], regards: 'Kind regards', from: 'Boreal Studies' },
  own: true, others: { label: 'Languages', items: [{ label: 'English', href: '/boreal/en/desk/letters/accepted/en', current: true }] },
  back: { href: '/boreal/en/desk/letters', label: 'Back to the letters' },
});
