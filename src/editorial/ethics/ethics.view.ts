import { textareaSample } from '../authoring/wizard/details.view.js';
import { sampleSubmissionFrame, type SubmissionFrameModel } from '../desk/submission-frame.js';
import type { ErrorSummary, Textarea } from '../../platform/web/fields.js';
import { defineView, type PageModel } from '../../platform/views/view.js';

interface Entry {
  meta: string;
  paragraphs: string[];
}

interface Case {
  heading: string;
  state: { text: string; color: string };
  concern: Entry;
  notes: Entry[];
  outcome: { heading: string; meta: string; paragraphs: string[] } | null;
}

interface OneField {
  heading: string;
  action: string;
  words: Textarea;
  submit: string;
}

export interface EthicsPage extends PageModel {
  frame: SubmissionFrameModel;
  errors: ErrorSummary | null;
  lede: string;
  none: string;
  cases: Case[];
  open: OneField | null;
  note: OneField | null;
  close: OneField | null;
}

const entry: Entry = { meta: 'Kari, 1 Nov 2026', paragraphs: ['Figure 3 stands in another article.'] };
const one = (id: string): OneField => ({ heading: `Write the ${id}`, action: '/boreal/en/desk/submissions/17/ethics', words: { ...textareaSample, id, name: id }, submit: 'Save' });

export const ethicsView = defineView<EthicsPage>('editorial/ethics/ethics', 'staff', {
  title: 'Research ethics', frame: sampleSubmissionFrame, errors: { title: 'There is a problem', errors: [{ href: '#concern', text: 'Write it.' }] }, lede: 'Confidential.', none: 'No case.',
  cases: [{ heading: 'Case of 1 Nov 2026', state: { text: 'Open', color: 'warning' }, concern: entry, notes: [entry], outcome: { heading: 'Outcome', ...entry } }],
  open: one('concern'), note: one('text'), close: one('outcome'),
});
