import type { Checkbox, ErrorSummary, Textarea } from '../../platform/web/fields.js';
import { defineView, type PageModel } from '../../platform/views/view.js';
import { textareaSample } from '../authoring/wizard/details.view.js';
import { sampleSubmissionFrame, type SubmissionFrameModel } from '../desk/submission-frame.js';
import type { Crumbs } from '../place.js';

export interface StaffAgreementPage extends PageModel {
  frame: SubmissionFrameModel;
  errors: ErrorSummary | null;
  state: { kind: 'success' | 'info' | 'warning'; title: string; text: string; live: boolean };
  records: { what: string; meta: string; reason: string[] }[];
  ask: { action: string; text: string } | null;
  without: { action: string; reason: Textarea } | null;
}

export const staffAgreementView = defineView<StaffAgreementPage>('editorial/agreements/staff', 'staff', {
  title: 'Publishing agreement', frame: sampleSubmissionFrame, errors: { title: 'There is a problem', errors: [{ href: '#reason', text: 'Say why.' }] },
  state: { kind: 'warning', title: 'Not accepted yet', text: 'It was asked for on 3 May.', live: false }, records: [{ what: 'Asked for', meta: '3 May 2026', reason: ['The author has died.'] }],
  ask: { action: '/asking', text: 'The author gets a mail.' }, without: { action: '/agreement', reason: { ...textareaSample, id: 'reason', name: 'reason' } },
});

export interface OwnAgreementPage extends PageModel {
  crumbs: Crumbs;
  manuscript: { title: string; lang: string };
  done: { kind: 'success'; title: string; text: string; live: boolean } | null;
  errors: ErrorSummary | null;
  version: string;
  text: { lang: string; paragraphs: string[] };
  form: { action: string; seen: string; accept: Checkbox } | null;
}

export const ownAgreementView = defineView<OwnAgreementPage>('editorial/agreements/own', 'plain', {
  title: 'Publishing agreement', crumbs: [{ label: 'My submissions', href: '/boreal/en/submissions' }, { label: 'Agreement', href: null }], manuscript: { title: 'Snow', lang: 'en' },
  done: { kind: 'success', title: 'Accepted', text: 'On 3 May 2026', live: true }, errors: { title: 'There is a problem', errors: [{ href: '#accept', text: 'Tick the box.' }] }, version: 'Version 2',
  text: { lang: 'en', paragraphs: ['You keep the copyright.'] }, form: { action: '/agreement', seen: '2', accept: { id: 'accept', name: 'accept', value: 'yes', label: 'I accept', hint: 'A hint', error: 'Needed', required: true, checked: false } },
});
