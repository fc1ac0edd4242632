import type { Checkbox, Choices, ErrorSummary, Field } from '../../platform/web/fields.js';
import { defineView, type PageModel } from '../../platform/views/view.js';
import { sampleOrcid, type OrcidShown } from '../person/orcid.js';
import { sampleFacts, type Facts } from '../profile/profile.view.js';
import { sampleCheckbox, sampleChoices } from '../registration/register.view.js';
import { sampleField } from '../sign-in/sign-in.view.js';
import { sampleWays, type WaysIn } from './ways-in.js';

export interface ConnectedPage extends PageModel {
  intro: string;
  identities: {
    id: string;
    heading: string;
    facts: Facts;
    orcid: OrcidShown | null;
    /** Where Feide says that one belongs, if the profile says something else. */
    affiliation: null | { action: string; label: string };
    disconnect: { href: string; label: string };
  }[];
  nothing: string | null;
  ways: WaysIn | null;
  ended: null | { heading: string; items: { text: string; note: string | null }[] };
}

export const connectedView = defineView<ConnectedPage>('accounts/connected', 'profile', {
  title: 'Connected accounts', intro: 'Sign in with them.',
  identities: [{ id: 'identity-1', heading: 'Feide', facts: sampleFacts, orcid: sampleOrcid, affiliation: { action: '/en/profile/connected/1/affiliation', label: 'Use UiT as my affiliation' }, disconnect: { href: '/en/profile/connected/1/disconnect', label: 'Disconnect Feide' } }],
  nothing: 'Nothing is connected.', ways: sampleWays, ended: { heading: 'Disconnected', items: [{ text: 'ORCID, 3 May 2026', note: 'It was someone else’s.' }] },
});

export interface ConnectPage extends PageModel {
  errors: ErrorSummary | null;
  text: string;
  facts: Facts;
  orcid: OrcidShown | null;
  /** What connecting replaces, asked before it does. */
  replaces: null | { kind: 'warning'; title: null; text: string; live: false };
  action: string;
  /** For password managers. */
  username: string;
  affiliation: Checkbox | null;
  readerOf: Choices | null;
  password: Field;
  submit: string;
  cancel: { label: string; href: string };
}

export const connectView = defineView<ConnectPage>('accounts/connect', 'profile', {
  title: 'Connect Feide', errors: { title: 'There is a problem', errors: [{ href: '#connectPassword', text: 'Wrong' }] }, text: 'Feide says that you are', facts: sampleFacts, orcid: sampleOrcid,
  replaces: { kind: 'warning', title: null, text: 'It replaces the iD that you typed.', live: false }, action: '/en/profile/connected/new', username: 'ada',
  affiliation: { ...sampleCheckbox, id: 'affiliation', name: 'affiliation' }, readerOf: { ...sampleChoices, id: 'readerOf-group', name: 'readerOf' },
  password: { ...sampleField, id: 'connectPassword', name: 'connectPassword', type: 'password', autocomplete: 'current-password' }, submit: 'Connect', cancel: { label: 'Cancel', href: '/en/profile/connected' },
});

export interface DisconnectPage extends PageModel {
  errors: ErrorSummary | null;
  texts: string[];
  action: string;
  username: string;
  password: Field;
  cancel: { label: string; href: string };
}

export const disconnectView = defineView<DisconnectPage>('accounts/disconnect', 'profile', {
  title: 'Disconnect Feide', errors: { title: 'There is a problem', errors: [{ href: '#connectPassword', text: 'Wrong' }] }, texts: ['It no longer opens your account.'], action: '/en/profile/connected/1/disconnect',
  username: 'ada', password: { ...sampleField, id: 'connectPassword', name: 'connectPassword', type: 'password', autocomplete: 'current-password' }, cancel: { label: 'Cancel', href: '/en/profile/connected' },
});
