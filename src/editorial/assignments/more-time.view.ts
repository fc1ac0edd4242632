import { defineView, type PageModel } from '../../platform/views/view.js';
import type { ErrorSummary, Field, Textarea } from '../../platform/web/fields.js';

export interface MoreTimePage extends PageModel {
  errors: ErrorSummary | null;
  text: string;
  action: string;
  until: Field;
  reason: Textarea;
  submit: string;
  back: { label: string; href: string };
}

export const moreTimeView = defineView<MoreTimePage>('editorial/assignments/more-time', 'plain', {
  title: 'Ask for more time', errors: { title: 'There is a problem', errors: [{ href: '#until', text: 'Write a date' }] }, text: 'The review is due on 1 June 2026.', action: '/boreal/en/reviews/x/more-time',
  until: { id: 'until', name: 'until', label: 'New date', type: 'date', value: '2026-06-15', error: 'Write a date', hint: 'The editors answer by mail.', required: true, autocomplete: null, inputmode: null, maxlength: null, lang: null },
  reason: { id: 'reason', name: 'reason', label: 'Why', value: '', rows: 4, error: 'Too long', hint: 'A few words', required: false, maxlength: 5000, lang: null },
  submit: 'Ask', back: { label: 'Back to the review', href: '/boreal/en/reviews/x' },
});
