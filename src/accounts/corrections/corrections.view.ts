import type { ErrorSummary, Field, Select, Textarea } from '../../platform/web/fields.js';
import type { MailModel } from '../../platform/mail/mail.js';
import { defineView, type PageModel } from '../../platform/views/view.js';
import { sampleFrame, type PersonFrameModel } from '../people/person-frame.js';
import { sampleField } from '../sign-in/sign-in.view.js';

export interface SuggestPage extends PageModel, PersonFrameModel {
  text: string;
  errors: ErrorSummary | null;
  action: string;
  field: Select;
  value: Field;
  reason: Textarea;
  submit: string;
  cancel: { label: string; href: string };
}

const { type: _type, autocomplete: _autocomplete, inputmode: _inputmode, ...area } = sampleField;

export const suggestView = defineView<SuggestPage>('accounts/correction', 'staff', {
  ...sampleFrame, text: 'It goes to the person and to the administrator.', errors: { title: 'There is a problem', errors: [{ href: '#value', text: 'Write' }] }, action: '/joe/en/desk/people/x/correction',
  field: { id: 'field', name: 'field', label: 'What is wrong', options: [{ value: 'affiliation', label: 'Affiliation: Old', selected: true }], hint: 'One', error: 'Choose', required: true },
  value: { ...sampleField, id: 'value', name: 'value' }, reason: { ...area, id: 'reason', name: 'reason', rows: 3 }, submit: 'Send', cancel: { label: 'Cancel', href: '/joe/en/desk/people/x' },
});

/** One correction that waits, as a card. */
export interface CorrectionCard {
  heading: string;
  headingHref: string | null;
  from: string;
  facts: { items: { term: string; values: { text: string; href: string | null; lang: string | null }[] }[] };
  byHand: { text: string; label: string; href: string } | null;
  action: string;
  accept: string;
  decline: string;
}

export interface CorrectionsPage extends PageModel {
  text: string;
  corrections: CorrectionCard[];
  nothing: { title: string; text: string; action: null };
}

const sample: CorrectionsPage = {
  title: 'Corrections', text: 'What journals think is wrong.',
  corrections: [{
    heading: 'Affiliation', headingHref: '/en/admin/people/x', from: 'Journal of Examples, 1 May 2026', facts: { items: [{ term: 'Now', values: [{ text: 'Old', href: '/en/profile', lang: 'en' }] }] },
    byHand: { text: 'You change it yourself.', label: 'Contact', href: '/en/profile/contact' }, action: '/en/profile/corrections/1', accept: 'Put it right', decline: 'Leave it',
  }],
  nothing: { title: 'Nothing waits', text: 'All is right.', action: null },
};

export const ownCorrectionsView = defineView<CorrectionsPage>('accounts/own-corrections', 'profile', sample);
export const correctionsView = defineView<CorrectionsPage>('accounts/corrections', 'staff', sample);

export interface CorrectionMail extends MailModel {
  journal: string;
  field: string;
  value: string;
  reason: string;
  /** Null for someone without an account. */
  href: string | null;
}

export const correctionMail = defineView<CorrectionMail>('mail/account-correction', null, {
  subject: 'Is this right?', name: 'Ada Lovelace', link: null, from: 'Journal of Examples', journal: 'Journal of Examples', field: 'Affiliation', value: 'Analytical Engine', reason: 'The article says so', href: 'https://journals.example/en/profile/corrections',
});
