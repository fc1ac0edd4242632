import type { Choices, ErrorSummary, Textarea } from '../../platform/web/fields.js';
import { defineView, type PageModel } from '../../platform/views/view.js';
import { sampleSubmissionFrame, type SubmissionFrameModel } from '../desk/submission-frame.js';

export interface OfferPage extends PageModel, SubmissionFrameModel {
  errors: ErrorSummary | null;
  waiting: { text: string; action: string } | null;
  form: { action: string; section: Choices; words: Textarea } | null;
}

export const offerView = defineView<OfferPage>('editorial/transfers/offer', 'staff', {
  ...sampleSubmissionFrame,
  title: 'Transfer',
  errors: { title: 'There is a problem', errors: [{ href: '#section', text: 'Choose where to.' }] },
  waiting: { text: 'The author was asked on 3 May.', action: '/boreal/en/desk/submissions/17/transfer/cancellation' },
  form: {
    action: '/boreal/en/desk/submissions/17/transfer',
    section: { id: 'section-group', name: 'section', legend: 'Where to', hint: null, error: null, required: true, options: [{ id: 'section', value: '3', label: 'Boreal: Notes', hint: 'This journal', checked: false }] },
    words: { id: 'words', name: 'words', label: 'Your words', rows: 5, value: '', error: null, hint: null, required: false, maxlength: 5_000, lang: null },
  },
});

export interface AnswerPage extends PageModel {
  manuscript: { title: string; lang: string };
  question: string;
  explanation: string[];
  errors: ErrorSummary | null;
  action: string;
  offer: string;
  back: { href: string; label: string };
}

export const answerView = defineView<AnswerPage>('editorial/transfers/answer', 'plain', {
  title: 'May your manuscript move?', manuscript: { title: 'Snow', lang: 'en' }, question: 'To Boreal: Notes?', explanation: ['Your files go along.'],
  errors: { title: 'There is a problem', errors: [{ href: '#answer', text: 'Say yes or no.' }] },
  action: '/boreal/en/submissions/17/transfer', offer: '1', back: { href: '/boreal/en/submissions/17', label: 'Decide later' },
});
