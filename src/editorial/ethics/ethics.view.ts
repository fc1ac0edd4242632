import { textareaSample } from '../authoring/wizard/details.view.js';
import { sampleSubmissionFrame, type SubmissionFrameModel } from '../desk/submission-frame.js';
import { sampleChoices } from '../review/samples.js';
import type { Choices, ErrorSummary, Textarea } from '../../platform/web/fields.js';
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
  concerned: string | null;
  /** What can be done about it while it is open. */
  note: OneField | null;
  close: OneField | null;
  change: Change | null;
}

interface Change {
  label: string;
  action: string;
  which: string;
  people: Choices;
  submit: string;
}

interface OneField {
  id: string;
  heading: string;
  action: string;
  /** Which case, where that is known. */
  which: string | null;
  words: Textarea;
  people: Choices | null;
  submit: string;
}

export interface EthicsPage extends PageModel {
  frame: SubmissionFrameModel;
  errors: ErrorSummary | null;
  lede: string;
  none: string;
  cases: Case[];
  open: OneField | null;
}

const entry: Entry = { meta: 'Kari, 1 Nov 2026', paragraphs: ['Figure 3 stands in another article.'] };
const one = (id: string): OneField => ({ id: `form-${id}`, heading: `Write the ${id}`, action: '/boreal/en/desk/submissions/17/ethics', which: '3', words: { ...textareaSample, id, name: id }, people: { ...sampleChoices, id: `concerned-${id}-group`, name: 'concerned', options: [{ id: `concerned-${id}`, value: '4', label: 'Kari', hint: 'Editor', checked: true }] }, submit: 'Save' });

export const ethicsView = defineView<EthicsPage>('editorial/ethics/ethics', 'staff', {
  title: 'Research ethics', frame: sampleSubmissionFrame, errors: { title: 'There is a problem', errors: [{ href: '#concern', text: 'Write it.' }] }, lede: 'Confidential.', none: 'No case.',
  cases: [{ heading: 'Case of 1 Nov 2026', state: { text: 'Open', color: 'warning' }, concern: entry, notes: [entry], outcome: { heading: 'Outcome', ...entry }, concerned: 'Concerns Kari Nordmann', note: one('text'), close: one('outcome'),
    change: { label: 'Whom it concerns', action: '/boreal/en/desk/submissions/17/ethics/concerned', which: '3', submit: 'Save', people: { ...sampleChoices, id: 'concerned-3-group', name: 'concerned', options: [{ id: 'concerned-3', value: '4', label: 'Kari', hint: 'Editor', checked: true }] } },
  }],
  open: one('concern'),
});
