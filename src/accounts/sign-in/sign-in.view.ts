import type { ErrorSummary, Field } from '../../platform/web/fields.js';
import { samplePasskeyBox, type PasskeyBox } from '../second-factor/passkey-box.js';
import { sampleWays, type WaysIn } from '../elsewhere/ways-in.js';
import type { Link } from '../../platform/views/layout.js';
import { defineView, type PageModel } from '../../platform/views/view.js';

export interface Cast {
  heading: string;
  text: string;
  action: string;
  next: string;
  players: { username: string; label: string }[];
  mailbox: { label: string; href: string };
}

export interface SignInPage extends PageModel {
  intro: string | null;
  notice: null | { kind: 'info' | 'success' | 'warning'; title: string | null; text: string; live: boolean };
  errors: ErrorSummary | null;
  action: string;
  login: Field;
  password: Field;
  next: string;
  kept: string;
  passkey: PasskeyBox;
  /** Sign-ins elsewhere; none while a form is on its way, which only this page carries. */
  ways: WaysIn | null;
  /** For those who come by a mailed link. */
  byLink: Link | null;
  registerHref: string;
  lostPasswordHref: string;
  cast: Cast | null;
}

export const sampleField: Field = {
  id: 'login', name: 'login', label: 'User name', type: 'text', value: 'ada', error: 'Write your user name', hint: 'Either will do', required: true,
  autocomplete: 'username', inputmode: 'text', maxlength: 320, lang: 'en',
};

export const signInView = defineView<SignInPage>('accounts/sign-in', 'plain', {
  title: 'Sign in',
  intro: 'What you wrote is kept.',
  notice: { kind: 'success', title: 'Done', text: 'Your address is confirmed.', live: true },
  errors: { title: 'There is a problem', errors: [{ href: '#login', text: 'Write your user name' }] },
  action: '/en/sign-in',
  login: sampleField,
  password: { ...sampleField, id: 'password', name: 'password', type: 'password', autocomplete: 'current-password', value: '' },
  next: '/en/desk',
  kept: '{"to":"/en/profile","fields":[]}',
  passkey: samplePasskeyBox,
  ways: sampleWays,
  byLink: { label: 'Have a private link sent', href: '/boreal/en/submissions/17/link' },
  registerHref: '/en/register',
  lostPasswordHref: '/en/lost-password',
  cast: {
    heading: 'The demo', text: 'Sign in as', action: '/demo/sign-in', next: '/en/desk', players: [{ username: 'editor', label: 'Editor' }], mailbox: { label: 'Mailbox', href: '/demo/mailbox' },
  },
});

/** After sign-in: the form that was on its way, ready to go. */
export interface SendAgainPage extends PageModel {
  text: string;
  signedInAs: string;
  action: string;
  fields: { name: string; value: string }[];
  submit: string;
  leave: { label: string; href: string };
}

export const sendAgainView = defineView<SendAgainPage>('accounts/send-again', 'plain', {
  title: 'You are signed in again', text: 'What you wrote has not been sent yet.', signedInAs: 'Signed in as Ada', action: '/en/profile',
  fields: [{ name: 'biography', value: 'Two\nlines' }], submit: 'Send it now', leave: { label: 'Leave it', href: '/en/desk' },
});
