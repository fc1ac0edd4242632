import { textareaSample } from '../authoring/wizard/details.view.js';
import { selectSample } from '../authoring/wizard/files.view.js';
import { sampleSubmissionFrame, type SubmissionFrameModel } from '../desk/submission-frame.js';
import type { Choices, ErrorSummary, Select, Textarea } from '../../platform/web/fields.js';
import { defineView, type PageModel } from '../../platform/views/view.js';
import type { Crumbs } from '../place.js';

interface Said {
  heading: string;
  meta: string;
  paragraphs: string[];
}

/** To the author. */
export interface OwnAppealPage extends PageModel {
  crumbs: Crumbs;
  errors: ErrorSummary | null;
  work: { title: string; lang: string };
  texts: string[];
  form: { action: string; text: Textarea; submit: string; back: { label: string; href: string } } | null;
  said: Said[];
}

const said: Said[] = [{ heading: 'Your appeal', meta: '1 Nov 2026', paragraphs: ['Reviewer 2 read another manuscript.'] }];

export const ownAppealView = defineView<OwnAppealPage>('editorial/appeals/own', 'plain', {
  title: 'Appeal', crumbs: [{ label: 'My submissions', href: '/boreal/en/submissions' }, { label: 'Appeal', href: null }], errors: { title: 'There is a problem', errors: [{ href: '#text', text: 'Write why.' }] },
  work: { title: 'Snow', lang: 'en' }, texts: ['You can appeal once.'],
  form: { action: '/boreal/en/submissions/17/appeal', text: { ...textareaSample, id: 'text', name: 'text' }, submit: 'Send', back: { label: 'Back', href: '/boreal/en/submissions/17' } }, said,
});

/** To the editors. */
export interface AppealPage extends PageModel {
  frame: SubmissionFrameModel;
  errors: ErrorSummary | null;
  state: { text: string; color: string };
  said: Said[];
  facts: { items: { term: string; values: { text: string; href: string | null; lang: string | null }[] }[] };
  hand: { heading: string; text: string; action: string; who: Select; submit: string } | null;
  waits: string | null;
  answer: { heading: string; action: string; seen: number; outcome: Choices; reasons: Textarea; submit: string } | null;
}

export const appealView = defineView<AppealPage>('editorial/appeals/appeal', 'staff', {
  title: 'Appeal', frame: sampleSubmissionFrame, errors: { title: 'There is a problem', errors: [{ href: '#reasons', text: 'Write why.' }] }, state: { text: 'Waits for an answer', color: 'warning' }, said,
  facts: { items: [{ term: 'Declined by', values: [{ text: 'Kari', href: null, lang: null }, { text: 'More', href: '/x', lang: 'en' }] }] },
  hand: { heading: 'Who answers it', text: 'Better someone else.', action: '/boreal/en/desk/submissions/17/appeal/handler', who: { ...selectSample, id: 'who', name: 'who' }, submit: 'Hand it over' }, waits: 'It waits for Kari.',
  answer: {
    heading: 'Answer', action: '/boreal/en/desk/submissions/17/appeal', seen: 3, submit: 'Send the answer', reasons: { ...textareaSample, id: 'reasons', name: 'reasons' },
    outcome: { id: 'outcome-group', name: 'outcome', legend: 'Outcome', hint: null, error: null, required: true, options: [{ id: 'outcome', value: 'upheld', label: 'Uphold', hint: 'Back to its stage', checked: false }] },
  },
});
