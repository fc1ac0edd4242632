import { defineView, type PageModel } from '../../platform/views/view.js';
import type { Checkbox, ErrorSummary, Field, FileField, Select } from '../../platform/web/fields.js';
import { sampleSubmissionFrame, type SubmissionFrameModel } from '../desk/submission-frame.js';
import { finishedStepsSample, type FinishedSteps } from './entering.view.js';

export interface FinishingPage extends PageModel {
  frame: SubmissionFrameModel;
  steps: FinishedSteps;
  errors: ErrorSummary | null;
  /** What has become of it, once something has. */
  state: { kind: 'success' | 'info'; title: string; text: string; live: boolean } | null;
  after: { label: string; href: string; variant: string }[];
  facts: { items: { term: string; values: { text: string; href: string | null; lang: string | null }[] }[] };
  changes: { label: string; href: string }[];
  galleys: { label: string; meta: string; href: string; parts: { label: string; href: string } | null; removal: { action: string; label: string } | null }[];
  add: { action: string; label: Field; language: Select; supplement: Checkbox; file: FileField } | null;
  release: { action: string; seen: string; text: string; publish: string; schedule: string | null; later: { day: Field; submit: string } } | null;
}

const label: Field = { id: 'label', name: 'label', label: 'Label', type: 'text', value: 'PDF', error: null, hint: null, required: true, autocomplete: null, inputmode: null, maxlength: 40, lang: null };

export const finishingView = defineView<FinishingPage>('editorial/finished/finish', 'staff', {
  title: 'Files and publishing', frame: sampleSubmissionFrame, steps: finishedStepsSample, errors: { title: 'There is a problem', errors: [{ href: '#file', text: 'The file is empty.' }] },
  state: { kind: 'success', title: 'Published', text: 'Readers have it.', live: false }, after: [{ label: 'Read', href: '/boreal/en/article/17', variant: 'primary' }],
  facts: { items: [{ term: 'Title', values: [{ text: 'Snow', href: null, lang: 'en' }, { text: 'DOI', href: '/x', lang: null }] }] }, changes: [{ label: 'Change', href: '/x' }],
  galleys: [{ label: 'PDF', meta: 'English · snow.pdf', href: '/file', parts: { label: 'Images and styles', href: '/parts' }, removal: { action: '/removal', label: 'Remove PDF' } }],
  add: { action: '/galleys', label, language: { id: 'language', name: 'language', label: 'Language', options: [{ value: 'en', label: 'English', selected: true }], hint: null, error: null, required: true }, supplement: { id: 'supplement', name: 'supplement', value: 'yes', label: 'Supplementary', hint: 'A data set.', error: null, required: false, checked: false }, file: { id: 'file', name: 'file', label: 'File', accept: '.pdf', multiple: false, hint: null, error: null, required: true } },
  release: { action: '/release', seen: '1', text: 'Readers get it at once.', publish: 'Publish', schedule: 'With the issue', later: { day: { ...label, id: 'day', name: 'day', label: 'Day', type: 'date', maxlength: null }, submit: 'Publish on that day' } },
});
