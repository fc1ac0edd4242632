import { sampleOrcid, type OrcidShown } from '../../accounts/person/orcid.js';
import type { Checkbox, ErrorSummary, Field, FileField, Select } from '../../platform/web/fields.js';
import { defineView, type PageModel } from '../../platform/views/view.js';
import { objectionsSample, type ObjectionsModel } from '../bylines/bylines.views.js';
import { reviewPanelSample, type ReviewPanelModel } from '../review/review-panel.view.js';
import type { Crumbs } from '../place.js';
import { sampleSubmissionFrame, type SubmissionFrameModel } from './submission-frame.js';

export interface FilePanel {
  /** Belongs to the present stage: stands before what was. */
  current: boolean;
  heading: string;
  files: { none: string; items: { name: string; href: string | null; kind: string; meta: string; status: { text: string; color: string } | null; action: { label: string; href: string } | null }[] };
  upload: { action: string; file: FileField; label: string } | null;
}

export interface SubmissionPage extends PageModel {
  crumbs: Crumbs;
  tabs: SubmissionFrameModel['tabs'];
  lang: string;
  number: string;
  stages: { label: string; items: { label: string; done: boolean; current: boolean }[] };
  errors: ErrorSummary | null;
  /** What stands here is of a version that is being prepared. */
  preparing: { kind: 'info'; title: null; text: string; live: false } | null;
  moves: { label: string; href: string; variant: string; color: string }[];
  movesHeading: string;
  noMoves: string | null;
  note: string[];
  noteReport: null | { label: string; href: string };
  abstract: { heading: string; lang: string; paragraphs: string[]; keywords: string | null } | null;
  review: ReviewPanelModel | null;
  /** Once the review is over, what the present stage needs stands before it. */
  reviewLater: boolean;
  panels: FilePanel[];
  galleys: null | {
    items: { label: string; language: string; name: string; href: string; parts: { label: string; href: string } | null; missing: { text: string; color: string } | null; remove: string | null }[];
    add: null | { action: string; label: Field; language: Select; supplement: Checkbox; file: FileField };
  };
  issue: null | { action: string; issue: Select; pages: Field; releaseOn: Field };
  facts: { items: { term: string; values: { text: string; href: string | null; lang: string | null }[] }[] };
  contributors: { name: string; href: string | null; role: string | null; detail: string | null; email: string | null; orcid: OrcidShown | null }[];
  contributorsHref: string | null;
  objections: ObjectionsModel | null;
  detailsHref: string | null;
  participants: { name: string; role: string; removal: string | null }[];
  assign: null | { action: string; who: Select; recommendOnly: Checkbox };
}

const select: Select = { id: 'x', name: 'x', label: 'Choose', options: [{ value: 'a', label: 'A', selected: true }], hint: null, error: null, required: false };
const text: Field = { id: 'y', name: 'y', label: 'Label', type: 'text', value: 'PDF', error: null, hint: null, required: true, autocomplete: null, inputmode: null, maxlength: 60, lang: null };
const file: FileField = { id: 'file', name: 'file', label: 'File', accept: '.pdf', multiple: false, hint: null, error: null, required: true };

export const submissionView = defineView<SubmissionPage>('editorial/desk/submission', 'staff', {
  title: 'Snow', crumbs: [{ label: 'Submissions', href: '/boreal/en/desk/submissions' }, { label: '17', href: null }], lang: 'en', number: '17', tabs: sampleSubmissionFrame.tabs,
  stages: { label: 'Stage', items: [{ label: 'Submission', done: true, current: false }, { label: 'Review', done: false, current: true }] },
  errors: { title: 'There is a problem', errors: [{ href: '#file', text: 'The file is empty.' }] },
  preparing: { kind: 'info', title: null, text: 'Version 2 is being prepared.', live: false },
  moves: [{ label: 'Accept', href: '/boreal/en/desk/submissions/17/moves/accept', variant: 'primary', color: 'accent' }], movesHeading: 'Next', noMoves: 'Nothing to do now.',
  note: ['Please be quick.'],
  noteReport: { label: 'Report this text', href: '/en/report/submission-note/17' },
  abstract: { heading: 'Abstract', lang: 'en', paragraphs: ['On snow.'], keywords: 'Keywords: snow' },
  review: reviewPanelSample, reviewLater: true,
  panels: [{
    current: true, heading: 'Copyedited', upload: { action: '/upload', file: { ...file, id: 'file-copyedited' }, label: 'Upload' },
    files: { none: 'No files yet', items: [{ name: 'snow.docx', href: '/file', kind: 'Article text', meta: '12 kB', status: { text: 'Checked', color: 'success' }, action: { label: 'Check', href: '/check' } }] },
  }],
  galleys: {
    items: [{ label: 'PDF', language: 'English', name: 'snow.pdf', href: '/galley', parts: { label: 'Images and styles', href: '/parts' }, missing: { text: '2 images are missing', color: 'warning' }, remove: '/galley/removal' }],
    add: { action: '/galleys', label: { ...text, id: 'label', name: 'label' }, language: { ...select, id: 'language', name: 'language' }, supplement: { id: 'supplement', name: 'supplement', value: 'yes', label: 'Supplementary', hint: 'A data set.', error: null, required: false, checked: false }, file: { ...file, id: 'file-galley' } },
  },
  issue: { action: '/issue', issue: { ...select, id: 'issue', name: 'issue' }, pages: { ...text, id: 'pages', name: 'pages' }, releaseOn: { ...text, id: 'releaseOn', name: 'releaseOn', type: 'date', maxlength: null, inputmode: null } },
  facts: { items: [{ term: 'Section', values: [{ text: 'Articles', href: null, lang: 'en' }] }, { term: 'DOI', values: [{ text: 'Link', href: '/x', lang: null }] }] },
  contributors: [{ name: 'Kari Nordmann', href: null, role: 'Corresponding', detail: 'UiT', email: 'kari@uit.example', orcid: sampleOrcid }],
  contributorsHref: '/contributors', objections: objectionsSample, detailsHref: '/details',
  participants: [{ name: 'Ola Nordmann', role: 'Section editor', removal: '/removal' }],
  assign: { action: '/participants', who: { ...select, id: 'who', name: 'who' }, recommendOnly: { id: 'recommendOnly', name: 'recommendOnly', value: 'yes', label: 'May only recommend', hint: 'For section editors', error: null, required: false, checked: false } },
});
