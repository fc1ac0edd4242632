import type { Checkbox, Choices, ErrorSummary, Field } from '../../platform/web/fields.js';
import { defineView, type PageModel } from '../../platform/views/view.js';
import { samplePersonFields, type PersonFieldsModel } from '../person/person-form.view.js';
import { sampleChoices } from '../registration/register.view.js';
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

export interface ProfileRolesPage extends PageModel {
  errors: ErrorSummary | null;
  action: string;
  roles: Choices[];
  reviewerPool: Checkbox | null;
  given: { heading: string; journals: { name: string; lang: string; roles: string }[] };
  consentsHeading: string;
  consents: {
    words: string;
    lang: string;
    meta: string;
    withdrawn: string | null;
    withdraw: null | { action: string; purpose: string; label: string };
  }[];
  offers: { action: string; purpose: string; words: string; label: string }[];
}

export const profileRolesView = defineView<ProfileRolesPage>('accounts/profile-roles', 'profile', {
  title: 'Roles and consents', errors: { title: 'There is a problem', errors: [{ href: '#roles', text: 'Choose' }] }, action: '/en/profile/roles', roles: [sampleChoices],
  reviewerPool: { id: 'reviewerPool', name: 'reviewerPool', value: 'yes', label: 'Yes', checked: true, error: 'Needed', hint: 'Hint', required: true },
  given: { heading: 'Given by the journals', journals: [{ name: 'Journal of Examples', lang: 'en', roles: 'Editor' }] },
  consentsHeading: 'Consents',
  consents: [{ words: 'I agree', lang: 'en', meta: '1 May 2026, version 1', withdrawn: 'Withdrawn 2 May 2026', withdraw: { action: '/en/profile/consents', purpose: 'news', label: 'Withdraw' } }],
  offers: [{ action: '/en/profile/consents', purpose: 'news', words: 'I want news', label: 'Agree' }],
});

export interface ProfileSecurityPage extends PageModel {
  errors: ErrorSummary | null;
  username: string;
  passwordAction: string;
  currentPassword: Field;
  newPassword: Field;
  sessionsHeading: string;
  sessions: { browser: string; detail: string; here: string | null; end: null | { action: string; label: string } }[];
}

export const profileSecurityView = defineView<ProfileSecurityPage>('accounts/profile-security', 'profile', {
  title: 'Sign-in', errors: { title: 'There is a problem', errors: [{ href: '#newPassword', text: 'Wrong' }] }, username: 'ada', passwordAction: '/en/profile/password',
  currentPassword: { ...sampleField, id: 'currentPassword', name: 'currentPassword', type: 'password', autocomplete: 'current-password' }, newPassword: { ...sampleField, id: 'newPassword', name: 'newPassword', type: 'password', autocomplete: 'current-password' },
  sessionsHeading: 'Where you are signed in',
  sessions: [{ browser: 'Firefox', detail: '192.0.2.1', here: 'This one', end: { action: '/en/profile/sessions/1/end', label: 'Sign out there' } }],
});
