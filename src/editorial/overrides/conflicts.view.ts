import type { Choices, ErrorSummary, Textarea } from '../../platform/web/fields.js';
import { defineView, type PageModel } from '../../platform/views/view.js';
import { sampleSubmissionFrame, type SubmissionFrameModel } from '../desk/submission-frame.js';

export interface ConflictsPage extends PageModel, SubmissionFrameModel {
  errors: ErrorSummary | null;
  form: { action: string; who: Choices; reason: Textarea } | null;
  given: { name: string; text: string; reason: string; end: { action: string; label: string } | null }[];
}

export const conflictsView = defineView<ConflictsPage>('editorial/overrides/conflicts', 'staff', {
  ...sampleSubmissionFrame,
  title: 'Conflicts of interest',
  errors: { title: 'There is a problem', errors: [{ href: '#reason', text: 'Say why.' }] },
  form: {
    action: '/boreal/en/desk/submissions/17/conflicts',
    who: { id: 'who-group', name: 'who', legend: 'Who', hint: null, error: null, required: true, options: [{ id: 'who', value: '3', label: 'Kari Nordmann', hint: 'Author', checked: false }] },
    reason: { id: 'reason', name: 'reason', label: 'Why', rows: 5, value: '', error: null, hint: null, required: true, maxlength: 2_000, lang: null },
  },
  given: [{ name: 'Kari Nordmann', text: 'Let in by Ola on 3 May', reason: 'Nobody else is left.', end: { action: '/boreal/en/desk/submissions/17/conflicts/1/end', label: 'Lock out again' } }],
});
