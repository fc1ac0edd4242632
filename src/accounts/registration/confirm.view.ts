import { MaxLength } from 'class-validator';
import { defineView, type PageModel } from '../../platform/views/view.js';
import type { ErrorSummary, Field } from '../../platform/web/fields.js';
import { sampleField } from '../sign-in/sign-in.view.js';

export class ConfirmForm {
  @MaxLength(200, { message: 'password.wrong' })
  password = '';
}

export interface ConfirmPage extends PageModel {
  text: string;
  errors: ErrorSummary | null;
  action: string;
  /** For password managers. */
  username: string;
  password: Field;
  /** For whoever owns the address and did not make the account. */
  lostHref: string;
}

export const confirmView = defineView<ConfirmPage>('accounts/confirm', 'plain', {
  title: 'Confirm your e-mail address', text: 'Confirm only if you made it.', action: '/en/confirm/x', username: 'ada', lostHref: '/en/lost-password',
  errors: { title: 'There is a problem', errors: [{ href: '#password', text: 'That is not your password' }] },
  password: { ...sampleField, id: 'password', name: 'password', type: 'password', autocomplete: 'current-password' },
});
