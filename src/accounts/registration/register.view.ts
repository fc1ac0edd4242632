import type { Checkbox, Choices, ErrorSummary, Field } from '../../platform/web/fields.js';
import { defineView, type PageModel } from '../../platform/views/view.js';
import { sampleWays, type WaysIn } from '../elsewhere/ways-in.js';
import type { NameFieldModels } from '../person/person-fields.js';
import { sampleField } from '../sign-in/sign-in.view.js';

export interface RegisterPage extends PageModel, NameFieldModels {
  intro: string;
  /** What was brought along from a sign-in elsewhere. */
  brought: null | { kind: 'info' | 'warning'; title: null; text: string; live: boolean };
  ways: WaysIn | null;
  errors: ErrorSummary | null;
  action: string;
  username: Field;
  email: Field;
  password: Field;
  rolesHeading: string;
  rolesText: string;
  roles: Choices[];
  account: Checkbox;
  privacy: { label: string; href: string };
  reviewerPool: Checkbox;
  news: Checkbox;
  guidelines: Checkbox;
  guidelinesHeading: string;
  rules: string[];
  signInHref: string;
}

export const sampleCheckbox: Checkbox = { id: 'account', name: 'account', value: 'yes', label: 'Yes', checked: true, error: 'Needed', hint: 'A hint', required: true };
export const sampleChoices: Choices = {
  id: 'roles', name: 'roles', legend: 'Journal of Examples', hint: 'As many as you like', error: 'Choose one', required: true,
  options: [{ id: 'roles-a', value: 'joe:author', label: 'Author', hint: 'I write', checked: true }],
};
export const sampleNames: NameFieldModels = {
  givenName: { ...sampleField, id: 'givenName', name: 'givenName' }, middleName: { ...sampleField, id: 'middleName', name: 'middleName' },
  familyName: { ...sampleField, id: 'familyName', name: 'familyName' }, affiliation: { ...sampleField, id: 'affiliation', name: 'affiliation' },
  country: { id: 'country', name: 'country', label: 'Country', options: [{ value: 'NO', label: 'Norway', selected: true }], hint: 'Where', error: 'Unknown', required: true },
  interests: { id: 'interests', name: 'interests', label: 'Interests', value: 'moths', rows: 3, error: 'Too long', hint: 'One on each line', required: true, inputmode: null, maxlength: 2000, lang: 'en' } as NameFieldModels['interests'],
};

export const registerView = defineView<RegisterPage>('accounts/register', 'plain', {
  title: 'Make an account', intro: 'One account for all journals.', brought: { kind: 'info', title: null, text: 'Your name comes from Feide.', live: false }, ways: sampleWays, errors: { title: 'There is a problem', errors: [{ href: '#email', text: 'Write it' }] },
  action: '/en/register', ...sampleNames, username: { ...sampleField, id: 'username', name: 'username' }, email: { ...sampleField, id: 'email', name: 'email', type: 'email' },
  password: { ...sampleField, id: 'password', name: 'password', type: 'password', autocomplete: 'current-password' }, rolesHeading: 'Roles', rolesText: 'Choose', roles: [sampleChoices],
  account: sampleCheckbox, privacy: { label: 'Privacy statement', href: '/en/privacy' }, reviewerPool: { ...sampleCheckbox, id: 'reviewerPool', name: 'reviewerPool' },
  news: { ...sampleCheckbox, id: 'news', name: 'news' }, guidelines: { ...sampleCheckbox, id: 'guidelines', name: 'guidelines' }, guidelinesHeading: 'Guidelines', rules: ['Be kind'], signInHref: '/en/sign-in',
});
