import type { ErrorSummary, Field } from '../../platform/web/fields.js';
import { defineView, type PageModel } from '../../platform/views/view.js';
import { item, type FormItem } from '../../journals/staff-form.view.js';
import { sampleOrcid, type OrcidShown } from '../person/orcid.js';
import { samplePersonFields } from '../person/person-form.view.js';
import { sampleCheckbox } from '../registration/register.view.js';
import { sampleField } from '../sign-in/sign-in.view.js';

export interface Facts {
  items: { term: string; values: { text: string; href: string | null; lang: string | null }[] }[];
}

/** What the partial `profile-about` prints: what is needed, who sees it, and why it is held. */
export interface About {
  lede: string;
  seenBy: string;
  why: string;
}

/** One part of what a person tells of themselves. */
export interface ProfilePage extends PageModel {
  about: About;
  errors: ErrorSummary | null;
  action: string;
  items: FormItem[];
  /** Instead of its field: an iD that its owner signed in with is not typed over (B8). */
  orcid: OrcidShown | null;
  /** Where something of it stands for readers, by the person's own choice. */
  elsewhere: null | { text: string; href: string; label: string };
  facts: null | { heading: string; list: Facts; text: string };
}

export const sampleFacts: Facts = { items: [{ term: 'User name', values: [{ text: 'ada', href: '/en/profile', lang: 'en' }] }] };

export const sampleAbout: About = { lede: 'Two fields are needed.', seenBy: 'You and your editors.', why: 'To tell people apart.' };
export const sampleItems: FormItem[] = [
  item.field(samplePersonFields.givenName), item.textarea(samplePersonFields.biography), item.select(samplePersonFields.country),
  item.checkboxes(samplePersonFields.workingLanguages), item.checkbox({ ...sampleCheckbox, id: 'box', name: 'box' }),
];

export const profileView = defineView<ProfilePage>('accounts/profile', 'profile', {
  title: 'Identity', about: sampleAbout, errors: { title: 'There is a problem', errors: [{ href: '#givenName', text: 'Write it' }] }, action: '/en/profile', items: sampleItems, orcid: sampleOrcid,
  elsewhere: { text: 'Some of it is printed elsewhere.', href: '/en/profile/masthead', label: 'Your entries' },
  facts: { heading: 'The account', list: sampleFacts, text: 'Cannot be changed' },
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
