import type { Checkbox, ErrorSummary } from '../../../platform/web/fields.js';
import { defineView, type PageModel } from '../../../platform/views/view.js';
import { frameSample, type WizardFrame } from './steps.js';

interface Facts {
  items: { term: string; values: { text: string; href: string | null; lang: string | null }[] }[];
}

export interface CheckPage extends PageModel {
  frame: WizardFrame;
  /** Said when someone tried to send it. */
  errors: ErrorSummary | null;
  /** Said before. */
  missing: null | { heading: string; items: { href: string; text: string }[] };
  parts: { heading: string; id: string; change: { label: string; href: string }; facts: Facts }[];
  /** The section's own points, where it has some. */
  checklist: null | { heading: string; points: string[]; lang: string; box: Checkbox };
  action: string;
  seen: number;
  happens: string[];
}

export const checkView = defineView<CheckPage>('editorial/authoring/check', 'plain', {
  title: 'Check your answers', frame: frameSample, action: '/boreal/en/submissions/17/check', seen: 0, happens: ['The editors get it.'],
  errors: { title: 'There is a problem', errors: [{ href: '/boreal/en/submissions/17/files#file', text: 'Upload a file.' }] },
  checklist: { heading: 'Checklist', points: ['Anonymous'], lang: 'en', box: { id: 'checklist', name: 'checklist', value: 'yes', label: 'I have gone through it', hint: 'A hint', error: 'Needed', required: true, checked: false } },
  missing: { heading: 'Still missing', items: [{ href: '/boreal/en/submissions/17/files#file', text: 'Upload a file.' }] },
  parts: [{
    heading: 'Your files', id: 'check-files', change: { label: 'Change your files', href: '/boreal/en/submissions/17/files' },
    facts: { items: [{ term: 'Article text', values: [{ text: 'snow.pdf', href: '/boreal/en/submissions/17/files/x', lang: null }, { text: 'Snow', href: null, lang: 'en' }] }] },
  }],
});

export interface ReceiptPage extends PageModel {
  number: string;
  manuscript: { title: string; lang: string };
  next: string[];
  links: { label: string; href: string }[];
}

export const receiptView = defineView<ReceiptPage>('editorial/authoring/receipt', 'plain', {
  title: 'We have your manuscript', number: 'Number 17', manuscript: { title: 'On snow', lang: 'en' }, next: ['An editor looks at it.'], links: [{ label: 'Its page', href: '/boreal/en/submissions/17' }],
});
