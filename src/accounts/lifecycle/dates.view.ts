import type { ErrorSummary, Choices, Field, Textarea } from '../../platform/web/fields.js';
import { defineView, type PageModel } from '../../platform/views/view.js';
import { sampleTimeline, type TimelineModel } from '../blocks/blocks.view.js';
import { sampleTextarea } from '../notes/notes.view.js';
import { sampleFrame, type PersonFrameModel } from '../people/person-frame.js';
import { sampleFacts, type Facts } from '../profile/profile.view.js';
import { sampleChoices } from '../registration/register.view.js';
import { sampleField } from '../sign-in/sign-in.view.js';

export interface DatesPage extends PageModel, PersonFrameModel {
  errors: ErrorSummary | null;
  dates: { heading: string; facts: Facts; hindered: string[]; remove: null | { action: string; label: string } }[];
  set: null | { action: string; kind: Choices; day: Field; reason: Textarea };
  /** Why no date can be set. */
  why: string | null;
  idle: string | null;
  history: TimelineModel | null;
}

export const datesView = defineView<DatesPage>('accounts/dates', 'staff', {
  ...sampleFrame,
  errors: { title: 'There is a problem', errors: [{ href: '#day', text: 'Write a date' }] },
  dates: [{ heading: 'Expiry date', facts: sampleFacts, hindered: ['Open work in Journal of Examples'], remove: { action: '/en/admin/people/x/dates/1/remove', label: 'Take the date away' } }],
  set: { action: '/en/admin/people/x/dates', kind: { ...sampleChoices, id: 'kind-group', name: 'kind' }, day: { ...sampleField, id: 'day', name: 'day', type: 'date', autocomplete: null, inputmode: null, maxlength: null }, reason: { ...sampleTextarea, id: 'reason', name: 'reason' } },
  why: 'An administrator’s account has no dates.',
  idle: 'Last used 1 May 2026.',
  history: sampleTimeline,
});
