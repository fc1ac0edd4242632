import type { Textarea } from '../../platform/web/fields.js';
import { defineView, type PageModel } from '../../platform/views/view.js';
import type { Crumbs } from '../place.js';
import { sampleTextarea } from './samples.js';

export interface CancelPage extends PageModel {
  crumbs: Crumbs;
  text: string;
  action: string;
  note: Textarea;
  submit: string;
  back: { label: string; href: string };
}

export const cancelView = defineView<CancelPage>('editorial/review/cancel', 'staff', {
  title: 'Cancel the review of Kari Nordmann',
  crumbs: [{ label: 'Manuscript 17', href: '/boreal/en/desk/submissions/17' }, { label: 'Cancel', href: null }],
  text: 'The reviewer is told by mail.', action: '/boreal/en/desk/submissions/17/reviewers/x/cancellation', note: sampleTextarea, submit: 'Cancel the review', back: { label: 'Keep it', href: '/boreal/en/desk/submissions/17' },
});
