import type { ErrorSummary, Field, Select, Textarea } from '../../platform/web/fields.js';
import { defineView, type PageModel } from '../../platform/views/view.js';
import { sampleTextarea } from '../notes/notes.view.js';
import { sampleFrame, type PersonFrameModel } from '../people/person-frame.js';
import { sampleFacts, type Facts } from '../profile/profile.view.js';
import { sampleField } from '../sign-in/sign-in.view.js';

export interface TimelineModel {
  items: { iso: string; time: string; text: string; actor: string | null; detail: string | null }[];
}
export const sampleTimeline: TimelineModel = { items: [{ iso: '2026-05-01T10:00:00Z', time: '1 May 2026', text: 'Blocked', actor: 'Ada Lovelace', detail: 'Spam' }] };

export interface BlocksPage extends PageModel, PersonFrameModel {
  errors: ErrorSummary | null;
  state: { text: string; color: string };
  current: null | { heading: string; facts: Facts; lift: null | { action: string; reason: Textarea } };
  place: null | { action: string; text: string; reason: Select; until: Field; comment: Textarea };
  history: TimelineModel | null;
}

export const blocksView = defineView<BlocksPage>('accounts/blocks', 'staff', {
  ...sampleFrame,
  errors: { title: 'There is a problem', errors: [{ href: '#reason', text: 'Choose' }] },
  state: { text: 'Blocked', color: 'danger' },
  current: { heading: 'The account is blocked', facts: sampleFacts, lift: { action: '/en/admin/people/x/blocks/1/lift', reason: { ...sampleTextarea, id: 'liftReason', name: 'liftReason' } } },
  place: {
    action: '/en/admin/people/x/blocks', text: 'The person is told.', until: { ...sampleField, id: 'until', name: 'until', type: 'date', autocomplete: null, inputmode: null, maxlength: null },
    reason: { id: 'reason', name: 'reason', label: 'Reason', options: [{ value: 'spam', label: 'Spam', selected: true }], hint: 'One', error: 'Choose', required: true },
    comment: { ...sampleTextarea, id: 'comment', name: 'comment' },
  },
  history: sampleTimeline,
});

/** For someone who has shown who they are, and may not come in. */
export interface KeptOutPage extends PageModel {
  text: string;
  facts: Facts;
  comment: string | null;
  complain: string;
  links: { label: string; href: string }[];
}

export const keptOutView = defineView<KeptOutPage>('accounts/kept-out', 'plain', {
  title: 'Your account is blocked', text: 'You cannot sign in.', facts: sampleFacts, comment: 'Please write to us.', complain: 'Write to us.', links: [{ label: 'Privacy', href: '/en/privacy' }],
});
