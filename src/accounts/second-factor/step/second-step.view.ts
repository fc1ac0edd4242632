import { defineView, type PageModel } from '../../../platform/views/view.js';
import type { ErrorSummary, Field } from '../../../platform/web/fields.js';
import { sampleField } from '../../sign-in/sign-in.view.js';
import { samplePasskeyBox, type PasskeyBox } from '../passkey-box.js';

export interface SecondStepPage extends PageModel {
  intro: string;
  errors: ErrorSummary | null;
  action: string;
  next: string;
  kept: string;
  /** Null for someone without an app. */
  code: Field | null;
  passkey: PasskeyBox | null;
  recovery: { heading: string; open: boolean; field: Field };
  lost: { label: string; href: string };
  leave: { label: string; href: string };
}

export const secondStepView = defineView<SecondStepPage>('accounts/second-step', 'plain', {
  title: 'The second step', intro: 'Write the code that your app shows now.', errors: { title: 'There is a problem', errors: [{ href: '#code', text: 'Not this one' }] }, action: '/en/sign-in/second-factor',
  next: '/en/desk', kept: '{"to":"/en/profile","fields":[]}', code: { ...sampleField, id: 'code', name: 'code', autocomplete: 'one-time-code', inputmode: 'numeric' }, passkey: samplePasskeyBox,
  recovery: { heading: 'Use a recovery code', open: true, field: { ...sampleField, id: 'recoveryCode', name: 'recoveryCode', autocomplete: 'off' } },
  lost: { label: 'I have lost them all', href: '/en/sign-in/second-factor/lost' }, leave: { label: 'Sign in as somebody else', href: '/en/sign-in' },
});
