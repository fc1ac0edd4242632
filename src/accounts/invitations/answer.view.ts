import type { Checkbox, ErrorSummary, Field, Select } from '../../platform/web/fields.js';
import { defineView, type PageModel } from '../../platform/views/view.js';
import { sampleFacts, type Facts } from '../profile/profile.view.js';
import { sampleCheckbox, sampleNames } from '../registration/register.view.js';
import { sampleField } from '../sign-in/sign-in.view.js';

/** One thing to press, with what it is for. */
interface Press {
  text: string;
  action: string;
  label: string;
}

export interface AnswerPage extends PageModel {
  intro: string;
  facts: Facts;
  source: string;
  privacy: { label: string; href: string };
  errors: ErrorSummary | null;
  /** Someone who is signed in as another, or who has to sign in first. */
  who: null | { text: string; signIn: null | { label: string; href: string }; signOut: null | Press };
  accept: null | {
    action: string;
    heading: string;
    text: string | null;
    fields: null | { givenName: Field; middleName: Field; familyName: Field; affiliation: Field; country: Select; username: Field; password: Field };
    /** `also` says that the points above belong to it too. */
    promises: { heading: string; also: string | null; points: string[]; meta: string; agree: Checkbox }[];
    guidelines: null | { heading: string; rules: string[]; agree: Checkbox };
    consentsHeading: string;
    consentsText: string;
    consents: Checkbox[];
    submit: string;
  };
  decline: Press;
}

export const answerView = defineView<AnswerPage>('accounts/invitations/answer', 'plain', {
  title: 'You are invited to Journal of Examples', intro: 'Edda invites you.', facts: sampleFacts, source: 'Edda gave us your address.', privacy: { label: 'Privacy statement', href: '/en/privacy' },
  errors: { title: 'There is a problem', errors: [{ href: '#username', text: 'Choose one' }] },
  who: { text: 'You are signed in as Bo.', signIn: { label: 'Sign in', href: '/en/sign-in' }, signOut: { text: 'Not you?', action: '/en/sign-out', label: 'Sign out' } },
  accept: {
    action: '/en/invitations/x', heading: 'Accept', text: 'An account is made for you.',
    fields: {
      givenName: sampleNames.givenName, middleName: sampleNames.middleName, familyName: sampleNames.familyName, affiliation: sampleNames.affiliation, country: sampleNames.country,
      username: { ...sampleField, id: 'username', name: 'username' }, password: { ...sampleField, id: 'password', name: 'password', type: 'password', autocomplete: 'current-password' },
    },
    promises: [{ heading: 'Confidentiality', also: 'The same as above, and', points: ['I keep it to myself.'], meta: 'Version 2026-1', agree: { ...sampleCheckbox, id: 'promised', name: 'promised' } }],
    guidelines: { heading: 'Guidelines', rules: ['Nothing sensitive'], agree: { ...sampleCheckbox, id: 'guidelines', name: 'guidelines' } },
    consentsHeading: 'Consents', consentsText: 'Each by itself', consents: [sampleCheckbox], submit: 'Accept',
  },
  decline: { text: 'You need not say why.', action: '/en/invitations/x/decline', label: 'Decline' },
});

/** What has become of an invitation whose link someone opens, and what to do about it. */
export interface OverPage extends PageModel {
  texts: string[];
  form: null | { action: string; field: Field | null; submit: string };
  links: { label: string; href: string }[];
}

export const overView = defineView<OverPage>('accounts/invitations/over', 'plain', {
  title: 'This invitation has ended', texts: ['It was open for 28 days.'], form: { action: '/en/invitations/x/new', field: { ...sampleField, id: 'who', name: 'who' }, submit: 'Ask for a new one' },
  links: [{ label: 'Sign in', href: '/en/sign-in' }],
});

/** The open invitations of someone who is signed in. */
export interface OwnInvitationsPage extends PageModel {
  items: { text: string; meta: string; href: string; label: string }[];
  none: { title: string; text: string; action: null };
}

export const ownInvitationsView = defineView<OwnInvitationsPage>('accounts/invitations/own', 'profile', {
  title: 'Invitations', items: [{ text: 'Editor of Journal of Examples', meta: 'From Edda, until 1 May', href: '/en/profile/invitations/1', label: 'Answer' }], none: { title: 'No invitations', text: 'Nobody asks.', action: null },
});
