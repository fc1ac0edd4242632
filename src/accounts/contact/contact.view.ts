import type { ErrorSummary, Field } from '../../platform/web/fields.js';
import { defineView, type PageModel } from '../../platform/views/view.js';
import { sampleField } from '../sign-in/sign-in.view.js';

export interface ContactPage extends PageModel {
  errors: ErrorSummary | null;
  now: string;
  waiting: string | null;
  action: string;
  email: Field;
  password: Field;
}

export const contactView = defineView<ContactPage>('accounts/contact', 'profile', {
  title: 'Contact', errors: { title: 'There is a problem', errors: [{ href: '#email', text: 'Wrong' }] }, now: 'Now: ada@example.org', waiting: 'Waiting for you to confirm', action: '/en/profile/contact/addresses',
  email: { ...sampleField, id: 'email', name: 'email', type: 'email' },
  password: { ...sampleField, id: 'emailPassword', name: 'emailPassword', type: 'password', autocomplete: 'current-password' },
});
