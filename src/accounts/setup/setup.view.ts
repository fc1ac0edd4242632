import type { Checkbox, ErrorSummary, Field } from '../../platform/web/fields.js';
import { defineView, type PageModel } from '../../platform/views/view.js';
import { sampleCheckbox } from '../registration/register.view.js';
import { sampleField } from '../sign-in/sign-in.view.js';

export interface SetupPage extends PageModel {
  intro: string;
  errors: ErrorSummary | null;
  action: string;
  givenName: Field;
  familyName: Field;
  email: Field;
  username: Field;
  password: Field;
  account: Checkbox;
  guidelines: Checkbox;
  links: { label: string; href: string }[];
}

export const setupView = defineView<SetupPage>('accounts/setup', 'plain', {
  title: 'Welcome', intro: 'Make the first account.', errors: { title: 'There is a problem', errors: [{ href: '#login', text: 'Write it' }] }, action: '/en/setup/x',
  givenName: { ...sampleField, id: 'givenName', name: 'givenName' }, familyName: { ...sampleField, id: 'familyName', name: 'familyName' },
  email: { ...sampleField, id: 'email', name: 'email' }, username: sampleField, password: { ...sampleField, id: 'password', name: 'password', type: 'password', autocomplete: 'current-password' },
  account: sampleCheckbox, guidelines: { ...sampleCheckbox, id: 'guidelines', name: 'guidelines' }, links: [{ label: 'Privacy', href: '/en/privacy' }],
});
