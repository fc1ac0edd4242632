import type { ErrorSummary, Field } from '../../platform/web/fields.js';
import { defineView, type PageModel } from '../../platform/views/view.js';

export interface AgainPage extends PageModel {
  text: string;
  errors: ErrorSummary | null;
  action: string;
  email: Field;
  submit: string;
}

export const againView = defineView<AgainPage>('editorial/bylines/again', 'plain', {
  title: 'Ask for a new link', text: 'We send it to your address.', errors: { title: 'There is a problem', errors: [{ href: '#email', text: 'Write it.' }] }, action: '/boreal/en/named-again', submit: 'Send',
  email: { id: 'email', name: 'email', label: 'E-mail', type: 'email', value: '', error: null, hint: null, required: true, autocomplete: 'email', inputmode: null, maxlength: 254, lang: null },
});
