import { defineView, type PageModel } from '../../../platform/views/view.js';
import type { ErrorSummary, Field } from '../../../platform/web/fields.js';
import { sampleField } from '../../sign-in/sign-in.view.js';
import { samplePasskeyBox, type PasskeyBox } from '../passkey-box.js';

export interface ProofPage extends PageModel {
  intro: string;
  errors: ErrorSummary | null;
  action: string;
  next: string;
  /** For password managers. */
  username: string;
  /** Null for someone who has no password. */
  password: Field | null;
  code: Field | null;
  passkey: PasskeyBox | null;
  noPassword: null | { text: string; label: string; href: string };
  cancel: { label: string; href: string };
}

export const proofView = defineView<ProofPage>('accounts/proof', 'plain', {
  title: 'Show that it is you', intro: 'Before you change how you sign in.', errors: { title: 'There is a problem', errors: [{ href: '#code', text: 'Not this one' }] }, action: '/en/profile/prove',
  next: '/en/profile/second-factor', username: 'ada', password: { ...sampleField, id: 'currentPassword', name: 'currentPassword', type: 'password', autocomplete: 'current-password' },
  code: { ...sampleField, id: 'code', name: 'code', autocomplete: 'one-time-code' }, passkey: samplePasskeyBox, noPassword: { text: 'You have no password.', label: 'Choose one', href: '/en/lost-password' },
  cancel: { label: 'Cancel', href: '/en/profile/second-factor' },
});
