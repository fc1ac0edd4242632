import type { Choices, ErrorSummary, Field, Textarea } from '../../platform/web/fields.js';
import { defineView, type PageModel } from '../../platform/views/view.js';
import type { Crumbs } from '../place.js';

export interface MovePage extends PageModel {
  crumbs: Crumbs;
  /** Which manuscript: its title, in its language. */
  work: { title: string; lang: string };
  explanation: string;
  errors: ErrorSummary | null;
  notice: { kind: 'success' | 'info' | 'warning'; title: null; text: string; live: boolean } | null;
  action: string;
  seen: string;
  /** What the page offers to tick, so that whoever is not ticked is left out and whoever is new is not. */
  offered: string[];
  recommendation: Choices | null;
  files: Choices | null;
  told: Choices | null;
  /** Who is told whatever is ticked. */
  always: string[];
  toldNobody: boolean;
  reviews: Choices | null;
  /** Files that came with the reviews. */
  attachments: Choices | null;
  letters: { heading: string; group: string; subject: Field; text: Textarea }[];
  record: string;
  preview: { to: string; lang: string; subject: string; greeting: string; paragraphs: string[]; reviews: { heading: string; recommendation: string; paragraphs: string[] }[]; button: string | null; regards: string; from: string }[] | null;
  submit: string;
  danger: boolean;
  /** A draft of the letters has been saved and can be thrown away. */
  discard: boolean;
  draft: { saved: string; failed: string };
  back: { href: string; label: string };
}

const choices = (name: string, value: string, label: string): Choices => ({
  id: `${name}-group`, name, legend: label, hint: 'One by one', error: null, required: true, options: [{ id: name, value, label, hint: 'More', checked: true }],
});

export const moveView = defineView<MovePage>('editorial/desk/move', 'staff', {
  title: 'Accept', crumbs: [{ label: 'Submissions', href: '/boreal/en/desk/submissions' }, { label: 'Accept', href: null }],
  work: { title: 'Snow', lang: 'en' },
  explanation: 'The manuscript goes on to copyediting.',
  errors: { title: 'There is a problem', errors: [{ href: '#text-0', text: 'Someone was faster' }] },
  notice: { kind: 'info', title: null, text: 'Your draft of 3 May', live: false },
  action: '/boreal/en/desk/submissions/17/moves/accept', seen: '3', offered: ['accepted.3'],
  recommendation: choices('recommendation', 'accept', 'Accept'), files: choices('files', 'abc', 'snow.docx'), told: choices('told', 'accepted.3', 'Kari Nordmann'),
  always: ['Ola Nordmann'], toldNobody: true, reviews: choices('reviews', 'review.1', 'Reviewer 1'), attachments: choices('attachments', 'file.x', 'notes.docx'),
  letters: [{
    heading: 'Letter to Kari Nordmann', group: 'accepted.en',
    subject: { id: 'subject-0', name: 'subjects', label: 'Subject', type: 'text', value: 'Accepted', error: null, hint: null, required: true, autocomplete: null, inputmode: null, maxlength: 200, lang: 'en' },
    text: { id: 'text-0', name: 'texts', label: 'Text', rows: 10, value: 'We accept it.', error: null, hint: null, required: true, maxlength: 10_000, lang: 'en' },
  }],
  record: 'In the history: “Accepted”, Edda Torsen.',
  preview: [{
    to: 'Kari Nordmann', lang: 'en', subject: 'Accepted', greeting: 'Dear Kari,', paragraphs: ['We accept it.'], reviews: [{ heading: 'Reviewer 1', recommendation: 'Accept', paragraphs: ['Fine.'] }],
    button: 'Open the manuscript', regards: 'Kind regards', from: 'Boreal Studies',
  }],
  submit: 'Accept', danger: true, discard: true, draft: { saved: 'Draft saved', failed: 'Not saved' }, back: { href: '/boreal/en/desk/submissions/17', label: 'Cancel' },
});
