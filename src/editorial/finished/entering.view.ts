import { defineView, type PageModel } from '../../platform/views/view.js';
import type { ErrorSummary, Field, Select, Textarea } from '../../platform/web/fields.js';
import { textareaSample } from '../authoring/wizard/details.view.js';
import type { Crumbs } from '../place.js';

export interface FinishedSteps {
  summary: string;
  items: { label: string; href: string | null; done: boolean; current: boolean }[];
}

export const finishedStepsSample: FinishedSteps = {
  summary: 'Step 1 of 2', items: [{ label: 'The article', href: '/boreal/en/desk/finished', done: true, current: false }, { label: 'Files and publishing', href: null, done: false, current: true }],
};

export interface EnteredContributor {
  legend: string;
  id: string;
  remove: { value: string; label: string; action: string } | null;
  role: Select;
  names: Field[];
  contact: Field[];
  country: Select;
  waiver: Select;
  corresponding: { id: string; value: string; label: string; checked: boolean };
  /** What is asked less often; folded unless something stands there. */
  more: { open: boolean; label: string; names: Field[]; website: Field; biography: Textarea };
}

interface InLanguage {
  code: string;
  heading: string;
  /** The article's own language and what has been filled in stand open. */
  open: boolean;
  title: Field;
  abstract: Textarea;
  keywords: Field;
}

export interface EnteringPage extends PageModel {
  crumbs: Crumbs;
  steps: FinishedSteps;
  lede: string;
  errors: ErrorSummary | null;
  action: string;
  entry: string;
  place: (Select)[];
  languages: InLanguage[];
  /** Null once the article is entered: they have been told then, and have a page of their own. */
  contributors: { hint: string; items: EnteredContributor[]; add: { label: string; action: string } | null } | null;
  submit: string;
  publishing: { issue: Select; pages: Field; date: Field; doi: Field; licence: Select; peerReview: Select };
  /** The book or other work that it is about, where the journal has sections for that. */
  work: null | { heading: string; open: boolean; fields: Field[] };
  declarations: { open: boolean; items: Textarea[] };
}

const select: Select = { id: 'section', name: 'section', label: 'Section', options: [{ value: '1', label: 'Articles', selected: true }], hint: 'A hint', error: 'Choose one.', required: true };
const field: Field = { id: 'title', name: 'title', label: 'Title', type: 'text', value: 'Snow', error: 'Write it.', hint: 'A hint', required: true, autocomplete: null, inputmode: null, maxlength: 500, lang: 'en' };
const renamed = (name: string): Field => ({ ...field, id: name, name });
const person = (index: number): EnteredContributor => ({
  legend: `Contributor ${index + 1}`, id: `contributor-${index + 1}`, remove: index === 0 ? null : { value: `less-${index}`, label: 'Remove contributor 2', action: '/boreal/en/desk/finished#contributors' },
  role: { ...select, id: `role-${index}`, name: 'role' }, names: [renamed(`givenName-${index}`)], contact: [renamed(`email-${index}`)], country: { ...select, id: `country-${index}`, name: 'country' },
  waiver: { ...select, id: `waiver-${index}`, name: 'waiver' }, corresponding: { id: `corresponding-${index}`, value: String(index), label: 'The journal writes to this contributor', checked: index === 0 },
  more: { open: index === 0, label: 'More', names: [renamed(`suffix-${index}`)], website: renamed(`website-${index}`), biography: { ...textareaSample, id: `biography-${index}`, name: 'biography' } },
});

export const enteringView = defineView<EnteringPage>('editorial/finished/enter', 'staff', {
  title: 'Publish a finished article', crumbs: [{ label: 'Submissions', href: '/boreal/en/desk/submissions' }, { label: 'Finished article', href: null }], steps: finishedStepsSample, lede: 'Without a workflow.',
  errors: { title: 'There is a problem', errors: [{ href: '#title', text: 'Write it.' }] }, action: '/boreal/en/desk/finished', entry: 'abcdefghijklmnop', place: [select],
  languages: [
    { code: 'en', heading: 'In English', open: true, title: field, abstract: { ...textareaSample, id: 'abstract', name: 'abstract' }, keywords: renamed('keywords') },
    { code: 'nb', heading: 'In Norwegian', open: false, title: renamed('title-nb'), abstract: { ...textareaSample, id: 'abstract-nb', name: 'abstract' }, keywords: renamed('keywords-nb') },
  ],
  contributors: { hint: 'They are told by mail.', items: [person(0), person(1)], add: { label: 'Add another contributor', action: '/boreal/en/desk/finished#contributor-3' } },
  submit: 'Continue', publishing: { issue: { ...select, id: 'issue', name: 'issue' }, pages: renamed('pages'), date: { ...renamed('date'), type: 'date', value: '2026-05-04', maxlength: null }, doi: renamed('doi'), licence: { ...select, id: 'licence', name: 'licence' }, peerReview: { ...select, id: 'peerReview', name: 'peerReview' } },
  work: { heading: 'The reviewed work', open: true, fields: [renamed('workTitle')] },
  declarations: { open: true, items: [{ ...textareaSample, id: 'references', name: 'references' }] },
});
