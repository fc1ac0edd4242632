import { sampleSubmissionFrame, type SubmissionFrameModel } from '../desk/submission-frame.js';
import { defineView, type PageModel } from '../../platform/views/view.js';

export interface BouncedPage extends PageModel {
  frame: SubmissionFrameModel;
  lede: string;
  facts: { items: { term: string; values: { text: string; href: string | null; lang: string | null }[] }[] };
  heading: string;
  text: string;
  correct: { href: string; label: string } | null;
  action: string;
  again: string | null;
  leave: string | null;
}

export const bouncedView = defineView<BouncedPage>('editorial/bounced/bounced', 'staff', {
  title: 'A mail came back', frame: sampleSubmissionFrame, lede: 'It did not reach anyone.',
  facts: { items: [{ term: 'Sent to', values: [{ text: 'kari@gone.example', href: null, lang: null }, { text: 'More', href: '/x', lang: 'en' }] }] },
  heading: 'What to do', text: 'Correct the address first.', correct: { href: '/boreal/en/desk/submissions/17/contributors/3', label: 'Correct the address' },
  action: '/boreal/en/desk/submissions/17/returned/4', again: 'Send it again', leave: 'Nothing more to do',
});
