import { defineView, type PageModel } from '../../platform/views/view.js';
import type { ErrorSummary, Textarea } from '../../platform/web/fields.js';
import { sampleSubmissionFrame, type SubmissionFrameModel } from '../desk/submission-frame.js';
import type { FileListModel } from '../review/review-panel.view.js';
import type { Tag } from '../review/review-states.js';
import { sampleTextarea } from '../review/samples.js';

export interface CleaningFilesPage extends PageModel, SubmissionFrameModel {
  lede: string;
  /** How many wait for a decision. */
  waiting: null | { kind: 'warning'; title: string; text: string; live: boolean };
  groups: { id: string; heading: string; files: FileListModel }[];
  none: string;
}

export const cleaningFilesView = defineView<CleaningFilesPage>('editorial/cleaning/files', 'staff', {
  title: 'Files and anonymity', ...sampleSubmissionFrame,
  lede: 'Anonymous readers get cleaned copies.', waiting: { kind: 'warning', title: 'One file waits for you', text: 'Look.', live: false }, none: 'No files.',
  groups: [{ id: 'to-reviewers', heading: 'To reviewers', files: { none: 'None', items: [{ name: 'snow.pdf', href: '/x', kind: 'Round 1', meta: '1 MB', status: { text: 'Clean', color: 'success' }, action: null }] } }],
});

export interface CleaningFilePage extends PageModel, SubmissionFrameModel {
  errors: ErrorSummary | null;
  state: Tag;
  /** What the state means, and what is to do. */
  says: string[];
  removed: { heading: string; none: string; items: string[] };
  traces: { heading: string; none: string; intro: string; head: { what: string; kind: string; where: string }; rows: { what: string; kind: string; where: string }[] };
  decision: null | { heading: string; action: string; about: string; why: Textarea | null; submit: string };
  decided: string | null;
  again: null | { action: string; label: string; hint: string };
  links: { label: string; href: string }[];
  back: { label: string; href: string };
}

export const cleaningFileView = defineView<CleaningFilePage>('editorial/cleaning/file', 'staff', {
  title: 'snow.docx', ...sampleSubmissionFrame,
  errors: { title: 'There is a problem', errors: [{ href: '#why', text: 'Say why' }] },
  state: { text: 'Names stand in it', color: 'warning' },
  says: ['Read the places below.'],
  removed: { heading: 'Taken out', none: 'Nothing', items: ['Properties (2)'] },
  traces: { heading: 'Still in the text', none: 'None', intro: 'Found in the text:', head: { what: 'Found', kind: 'What', where: 'Where' }, rows: [{ what: 'Kari Nordmann', kind: 'Name', where: 'Page 1' }] },
  decision: { heading: 'Your decision', action: '/x', about: 'refused', why: { ...sampleTextarea, id: 'why', name: 'why' }, submit: 'Hand out' },
  decided: 'Released by Kari',
  again: { action: '/x/again', label: 'Clean again', hint: 'If contributors have changed.' },
  links: [{ label: 'The original', href: '/x/original' }],
  back: { label: 'All files', href: '/x/all' },
});
