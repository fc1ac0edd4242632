import type { ErrorSummary, Field } from '../../platform/web/fields.js';
import { defineView, type PageModel } from '../../platform/views/view.js';
import { sampleField } from '../sign-in/sign-in.view.js';

export interface LostPasswordPage extends PageModel {
  text: string;
  errors: ErrorSummary | null;
  action: string;
  login: Field;
  signInHref: string;
}

const errors = { title: 'There is a problem', errors: [{ href: '#login', text: 'Write it' }] };

export const lostPasswordView = defineView<LostPasswordPage>('accounts/lost-password', 'plain', {
  title: 'Lost your password?', text: 'We send a link.', errors, action: '/en/lost-password', login: sampleField, signInHref: '/en/sign-in',
});

export interface NewPasswordPage extends PageModel {
  text: string;
  errors: ErrorSummary | null;
  action: string;
  /** For password managers. */
  username: string;
  password: Field;
}

export const newPasswordView = defineView<NewPasswordPage>('accounts/new-password', 'plain', {
  title: 'Choose a new password', text: 'For the account ada', errors, action: '/en/new-password/x', username: 'ada',
  password: { ...sampleField, id: 'password', name: 'password', type: 'password', autocomplete: 'current-password' },
});
