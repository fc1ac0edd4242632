import { textareaSample } from '../authoring/wizard/details.view.js';
import { selectSample } from '../authoring/wizard/files.view.js';
import type { Choices, ErrorSummary, Field, Select, Textarea } from '../../platform/web/fields.js';
import { defineView, type PageModel } from '../../platform/views/view.js';

export interface CircularsPage extends PageModel {
  lede: string;
  sent: { kind: 'success'; title: null; text: string; live: true } | null;
  write: { label: string; href: string };
  none: string;
  rows: { subject: string; meta: string; kind: { text: string; color: string } }[];
}

export const circularsView = defineView<CircularsPage>('editorial/circulars/list', 'staff', {
  title: 'Letters to several people', lede: 'Each gets a mail of their own.', sent: { kind: 'success', title: null, text: 'Sent.', live: true }, write: { label: 'Write a letter', href: '/boreal/en/desk/circulars/new' }, none: 'None yet.',
  rows: [{ subject: 'New guidelines', meta: 'Kari, 1 Nov 2026, 12 people', kind: { text: 'News', color: 'info' } }],
});

export interface ComposePage extends PageModel {
  crumbs: { label: string; href: string | null }[];
  errors: ErrorSummary | null;
  who: { heading: string; action: string; group: Select; section: Select; stage: Select; submit: string; hint: string };
  none: string | null;
  letter: {
    action: string;
    hidden: { name: string; value: string }[];
    people: Choices;
    kind: Choices;
    variables: string;
    languages: { heading: string; subject: Field; text: Textarea }[];
    preview: { heading: string; count: string; leftOut: string | null; letters: { language: string; lang: string; subject: string; paragraphs: string[] }[] } | null;
    look: string;
    send: string | null;
  } | null;
}

const field: Field = { id: 'subjectEn', name: 'subjectEn', label: 'Subject', type: 'text', value: '', error: null, hint: null, required: false, autocomplete: null, inputmode: null, maxlength: 200, lang: 'en' };
const choices = (name: string): Choices => ({ id: `${name}-group`, name, legend: name, hint: null, error: null, required: true, options: [{ id: name, value: 'x', label: 'Kari Nordmann', hint: 'UiT', checked: true }] });

export const composeView = defineView<ComposePage>('editorial/circulars/compose', 'staff', {
  title: 'Write to several people', crumbs: [{ label: 'Letters', href: '/boreal/en/desk/circulars' }, { label: 'Write', href: null }], errors: { title: 'There is a problem', errors: [{ href: '#people', text: 'Choose someone.' }] },
  who: { heading: 'To whom', action: '/boreal/en/desk/circulars/new', group: { ...selectSample, id: 'group', name: 'group' }, section: { ...selectSample, id: 'section', name: 'section' }, stage: { ...selectSample, id: 'stage', name: 'stage' }, submit: 'Show', hint: 'For authors and reviewers.' },
  none: 'Nobody.',
  letter: {
    action: '/boreal/en/desk/circulars/new', hidden: [{ name: 'once', value: 'x' }], people: choices('people'), kind: choices('kind'), variables: 'You can write {{name}}.',
    languages: [{ heading: 'English', subject: field, text: { ...textareaSample, id: 'textEn', name: 'textEn' } }],
    preview: { heading: 'Preview', count: '12 people', leftOut: '3 are left out', letters: [{ language: 'English', lang: 'en', subject: 'New guidelines', paragraphs: ['Dear Kari'] }] }, look: 'Preview', send: 'Send to 12 people',
  },
});
