import type { Choices, ErrorSummary, Textarea } from '../../platform/web/fields.js';
import { defineView, type PageModel } from '../../platform/views/view.js';
import type { Crumbs } from '../place.js';

export interface MovePage extends PageModel {
  crumbs: Crumbs;
  /** Which manuscript: its title, in its language. */
  work: { title: string; lang: string };
  explanation: string;
  errors: ErrorSummary | null;
  action: string;
  seen: string;
  /** Whom it tells, by name; empty where it tells no one. */
  told: string[];
  reviewsGoAlong: boolean;
  letter: Textarea | null;
  files: Choices | null;
  submit: string;
  danger: boolean;
  back: { href: string; label: string };
}

export const moveView = defineView<MovePage>('editorial/desk/move', 'staff', {
  title: 'Accept', crumbs: [{ label: 'Submissions', href: '/boreal/en/desk/submissions' }, { label: 'Accept', href: null }],
  work: { title: 'Snow', lang: 'en' },
  explanation: 'The manuscript goes on to copyediting.',
  errors: { title: 'There is a problem', errors: [{ href: '#letter', text: 'Someone was faster' }] },
  action: '/boreal/en/desk/submissions/17/moves/accept', seen: '3', told: ['Kari Nordmann'], reviewsGoAlong: true,
  letter: { id: 'letter', name: 'letter', label: 'Your words to the author', rows: 8, value: '', error: null, hint: 'Added to the letter', required: false, maxlength: 5000, inputmode: null, lang: null } as Textarea,
  files: { id: 'files', name: 'files', legend: 'Files that go along', hint: null, error: null, required: true, options: [{ id: 'files', value: 'abc', label: 'snow.docx', hint: null, checked: true }] },
  submit: 'Accept', danger: true, back: { href: '/boreal/en/desk/submissions/17', label: 'Cancel' },
});
