import type { ErrorSummary, Field } from '../../platform/web/fields.js';
import { defineView, type PageModel } from '../../platform/views/view.js';
import { samplePersonFields, type PersonFieldsModel } from '../person/person-form.view.js';
import { sampleField } from '../sign-in/sign-in.view.js';

export interface Facts {
  items: { term: string; values: { text: string; href: string | null; lang: string | null }[] }[];
}

export interface ProfilePage extends PageModel, PersonFieldsModel {
  action: string;
  factsHeading: string;
  facts: Facts;
}

export const sampleFacts: Facts = { items: [{ term: 'User name', values: [{ text: 'ada', href: '/en/profile', lang: 'en' }] }] };

export const profileView = defineView<ProfilePage>('accounts/profile', 'profile', {
  title: 'My profile', action: '/en/profile', factsHeading: 'The account', facts: sampleFacts, ...samplePersonFields,
});

export interface ProfileSecurityPage extends PageModel {
  errors: ErrorSummary | null;
  username: string;
  passwordAction: string;
  currentPassword: Field;
  newPassword: Field;
  lostHref: string;
}

export const profileSecurityView = defineView<ProfileSecurityPage>('accounts/profile-security', 'profile', {
  title: 'Sign-in', errors: { title: 'There is a problem', errors: [{ href: '#newPassword', text: 'Wrong' }] }, username: 'ada', passwordAction: '/en/profile/password',
  currentPassword: { ...sampleField, id: 'currentPassword', name: 'currentPassword', type: 'password', autocomplete: 'current-password' }, newPassword: { ...sampleField, id: 'newPassword', name: 'newPassword', type: 'password', autocomplete: 'current-password' },
  lostHref: '/en/lost-password',
});
