import { textareaSample } from '../authoring/wizard/details.view.js';
import { fileSample } from '../authoring/wizard/files.view.js';
import { sampleSubmissionFrame, type SubmissionFrameModel } from '../desk/submission-frame.js';
import { sampleChoices } from '../review/samples.js';
import type { Choices, ErrorSummary, Field, FileField, Textarea } from '../../platform/web/fields.js';
import { defineView, type PageModel } from '../../platform/views/view.js';
import type { Crumbs } from '../place.js';
import type { Tabs } from '../../platform/views/layout.js';

export interface StaffChecksPage extends PageModel {
  frame: SubmissionFrameModel;
  errors: ErrorSummary | null;
  lede: string;
  none: string;
  checks: { heading: string; meta: string; state: { text: string; color: string }; words: string[]; file: { name: string; href: string } | null }[];
  ask: { heading: string; text: string; action: string; due: Field; note: Textarea; submit: string } | null;
}

const due: Field = { id: 'due', name: 'due', label: 'Until', type: 'date', value: '2026-05-04', error: null, hint: null, required: true, autocomplete: null, inputmode: null, maxlength: null, lang: null };
const errors: ErrorSummary = { title: 'There is a problem', errors: [{ href: '#due', text: 'Write a date.' }] };

export const staffChecksView = defineView<StaffChecksPage>('editorial/checks/staff', 'staff', {
  title: 'Author’s check', frame: sampleSubmissionFrame, errors, lede: 'What the author says.', none: 'Not asked yet.',
  checks: [{ heading: 'Copyedited text', meta: 'asked 1 May, by 14 May', state: { text: 'Approved', color: 'success' }, words: ['Page 3: a comma.'], file: { name: 'snow.docx', href: '/file' } }],
  ask: { heading: 'Ask the author', text: 'They get a mail.', action: '/boreal/en/desk/submissions/17/author-checks', due, note: { ...textareaSample, id: 'note', name: 'note' }, submit: 'Ask' },
});

export interface OwnCheckPage extends PageModel {
  crumbs: Crumbs;
  lang: string;
  errors: ErrorSummary | null;
  lede: string;
  due: { text: string; color: string } | null;
  note: { heading: string; paragraphs: string[] } | null;
  files: { heading: string; list: { none: string; items: { name: string; href: string; kind: string; meta: string; status: null; action: null }[] } } | null;
  galleys: Tabs | null;
  pdf: { src: string; download: string; title: string } | null;
  html: { src: string; title: string; lang: string } | null;
  /** What is not shown here. */
  other: { href: string; label: string } | null;
  answered: { kind: 'success' | 'info'; title: string; text: string; live: boolean } | null;
  words: string[];
  upload: { heading: string; text: string; action: string; file: FileField; submit: string } | null;
  answer: { heading: string; action: string; verdict: Choices; words: Textarea; submit: string } | null;
}

export const ownCheckView = defineView<OwnCheckPage>('editorial/checks/own', 'plain', {
  title: 'Look through the galleys', lang: 'en', crumbs: [{ label: 'My submissions', href: '/boreal/en/submissions' }, { label: 'Check', href: null }], errors, lede: 'This is how readers will see it.',
  due: { text: 'By 14 May', color: 'warning' }, note: { heading: 'From the editors', paragraphs: ['Look at figure 2.'] },
  files: { heading: 'Copyedited', list: { none: 'None', items: [{ name: 'snow.docx', href: '/file', kind: 'Article text', meta: '12 kB', status: null, action: null }] } },
  galleys: { label: 'Galleys', items: [{ label: 'PDF', href: '?galley=1', current: true }] }, pdf: { src: '/galley', download: '/galley', title: 'Snow, PDF' }, html: { src: '/galley', title: 'Snow, HTML', lang: 'en' }, other: { href: '/galley', label: 'Download EPUB' },
  answered: { kind: 'success', title: 'You have approved it', text: 'On 3 May.', live: false }, words: ['Page 3'],
  upload: { heading: 'Send your version', text: 'With your answers in it.', action: '/boreal/en/submissions/17/checking/file', file: fileSample, submit: 'Send' },
  answer: { heading: 'Your answer', action: '/boreal/en/submissions/17/checking', verdict: { ...sampleChoices, id: 'verdict-group', name: 'verdict' }, words: { ...textareaSample, id: 'words', name: 'words' }, submit: 'Send' },
});
