import type { ErrorSummary, Textarea } from '../../../platform/web/fields.js';
import { defineView, type PageModel } from '../../../platform/views/view.js';
import { textareaSample } from '../wizard/details.view.js';

/** Withdrawing a manuscript, or throwing a draft away. */
export interface LeavePage extends PageModel {
  manuscript: { title: string; lang: string };
  text: string;
  errors: ErrorSummary | null;
  action: string;
  seen: number;
  reason: Textarea | null;
  submit: string;
  back: { label: string; href: string };
}

export const leaveView = defineView<LeavePage>('editorial/authoring/leave', 'plain', {
  title: 'Withdraw the manuscript', manuscript: { title: 'On snow', lang: 'en' }, text: 'The editors are told.', action: '/boreal/en/submissions/17/withdrawal', seen: 1,
  errors: { title: 'There is a problem', errors: [{ href: '#reason', text: 'Write why.' }] },
  reason: textareaSample, submit: 'Withdraw', back: { label: 'Keep it', href: '/boreal/en/submissions/17' },
});
