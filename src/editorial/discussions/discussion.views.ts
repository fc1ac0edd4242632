import { textareaSample } from '../authoring/wizard/details.view.js';
import { fileSample } from '../authoring/wizard/files.view.js';
import { sampleSubmissionFrame, type SubmissionFrameModel } from '../desk/submission-frame.js';
import type { Choices, ErrorSummary, Field, FileField, Textarea } from '../../platform/web/fields.js';
import { defineView, type PageModel } from '../../platform/views/view.js';
import type { Crumbs } from '../place.js';

/** What the partial `discussion-list` prints. */
export interface ListModel {
  lede: string;
  items: { subject: string; href: string; meta: string; fresh: { text: string; color: string } | null }[];
  none: { title: string; text: string; action: null };
  start: { label: string; href: string } | null;
}

/** What the partial `discussion` prints: whoever wrote is named as whoever reads may know them. */
export interface TalkModel {
  together: string;
  errors: ErrorSummary | null;
  messages: { id: string; by: string; iso: string; time: string; paragraphs: string[]; file: { name: string; href: string | null; meta: string } | null; report: { label: string; href: string } | null }[];
  write: { heading: string; action: string; text: Textarea; submit: string } | null;
  upload: { heading: string; action: string; file: FileField; submit: string } | null;
  back: { label: string; href: string };
  closed: { kind: 'info'; title: null; text: string; live: false } | null;
  company: {
    heading: string;
    leaving: string;
    members: { name: string; person: string; label: string; named: string }[];
    add: { action: string; people: Choices; submit: string } | null;
    closing: { action: string; value: string; label: string };
  } | null;
}

/** What the partial `discussion-new` prints. */
export interface NewModel {
  errors: ErrorSummary | null;
  lede: string;
  action: string;
  subject: Field;
  people: Choices | null;
  text: Textarea;
  submit: string;
  back: { label: string; href: string };
}

interface OnDesk extends PageModel {
  frame: SubmissionFrameModel;
}
interface OnOwn extends PageModel {
  crumbs: Crumbs;
}

const list: ListModel = {
  lede: 'Talk.', items: [{ subject: 'Figure 2', href: '/boreal/en/submissions/17/discussions/x', meta: 'Review · Kari, Ola', fresh: { text: 'New', color: 'info' } }],
  none: { title: 'None yet', text: 'Start one.', action: null }, start: { label: 'Start', href: '/boreal/en/submissions/17/discussions/new' },
};
const errors: ErrorSummary = { title: 'There is a problem', errors: [{ href: '#text', text: 'Write something.' }] };
const text: Textarea = { ...textareaSample, id: 'text', name: 'text' };
const back = { label: 'All discussions', href: '/boreal/en/submissions/17/discussions' };
const talk: TalkModel = {
  closed: { kind: 'info', title: null, text: 'Closed.', live: false },
  company: {
    heading: 'Who takes part', leaving: '/boreal/en/desk/submissions/17/discussions/x/leaving', members: [{ name: 'Kari', person: '3', label: 'Remove', named: 'Remove Kari' }],
    add: { action: '/boreal/en/desk/submissions/17/discussions/x/people', submit: 'Add', people: { id: 'people-group', name: 'people', legend: 'Add', options: [{ id: 'people', value: '1', label: 'Ola', hint: 'Author', checked: false }], hint: 'They read all of it', error: 'Choose', required: true } },
    closing: { action: '/boreal/en/desk/submissions/17/discussions/x/closing', value: 'close', label: 'Close' },
  },
  together: 'Kari, Ola', errors,
  messages: [{ id: 'm-x', by: 'Reviewer 2', iso: '2026-11-01T10:00:00.000Z', time: '1 Nov 2026', paragraphs: ['Hello'], file: { name: 'figure.png', href: '/f', meta: '12 kB' }, report: { label: 'Report', href: '/en/report/discussion-message/x' } }],
  write: { heading: 'Answer', action: '/boreal/en/submissions/17/discussions/x', text, submit: 'Send' }, upload: { heading: 'Add a file', action: '/boreal/en/submissions/17/discussions/x/files', file: fileSample, submit: 'Upload' }, back,
};
const field: Field = { id: 'subject', name: 'subject', label: 'Subject', type: 'text', value: '', error: null, hint: null, required: true, autocomplete: null, inputmode: null, maxlength: 200, lang: null };
const start: NewModel = {
  errors, lede: 'The others are told.', action: '/boreal/en/submissions/17/discussions', subject: field,
  people: { id: 'people-group', name: 'people', legend: 'With', options: [{ id: 'people', value: '1', label: 'Kari', hint: 'Author', checked: true }], hint: 'A hint', error: 'Choose', required: true }, text, submit: 'Start', back,
};
const crumbs: Crumbs = [{ label: 'My submissions', href: '/boreal/en/submissions' }, { label: 'Discussions', href: null }];

export const deskListView = defineView<OnDesk & { list: ListModel }>('editorial/discussions/desk-list', 'staff', { title: 'Discussions', frame: sampleSubmissionFrame, list });
export const deskTalkView = defineView<OnDesk & { talk: TalkModel }>('editorial/discussions/desk-one', 'staff', { title: 'Figure 2', frame: sampleSubmissionFrame, talk });
export const deskNewView = defineView<OnDesk & { start: NewModel }>('editorial/discussions/desk-new', 'staff', { title: 'New discussion', frame: sampleSubmissionFrame, start });
export const ownListView = defineView<OnOwn & { list: ListModel }>('editorial/discussions/own-list', 'plain', { title: 'Discussions', crumbs, list });
export const ownTalkView = defineView<OnOwn & { talk: TalkModel }>('editorial/discussions/own-one', 'plain', { title: 'Figure 2', crumbs, talk });
export const ownNewView = defineView<OnOwn & { start: NewModel }>('editorial/discussions/own-new', 'plain', { title: 'New discussion', crumbs, start });
