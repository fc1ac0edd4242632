import { defineView, type PageModel } from '../../../platform/views/view.js';
import type { ErrorSummary, Field } from '../../../platform/web/fields.js';
import { sampleField } from '../../sign-in/sign-in.view.js';

interface Way {
  label: string;
  href: string;
}
interface Tag {
  text: string;
  color: string;
}

/** How a person signs in besides the password. */
export interface FactorsPage extends PageModel {
  status: Tag;
  intro: string;
  /** Roles that wait for it, or would be out of use without it. */
  required: string | null;
  removal: null | { title: string; text: string; action: string; label: string };
  app: { status: Tag; meta: string | null; set: Way; primary: boolean; remove: Way | null };
  passkeys: { none: string | null; items: { name: string; meta: string; remove: Way }[]; add: Way };
  codes: null | { text: string; few: boolean; renew: Way };
}

export const factorsView = defineView<FactorsPage>('accounts/factors', 'profile', {
  title: 'Two-step sign-in', status: { text: 'On', color: 'success' }, intro: 'Besides your password.', required: 'Your role as editor needs it.',
  removal: { title: 'Someone said it was lost', text: 'It can be removed from tomorrow.', action: '/en/profile/second-factor/stop-removal', label: 'Stop it' },
  app: { status: { text: 'On', color: 'success' }, meta: 'Set up 1 May', set: { label: 'Set up another', href: '/en/profile/second-factor/app' }, primary: true, remove: { label: 'Remove', href: '/en/profile/second-factor/app/remove' } },
  passkeys: { none: 'None yet', items: [{ name: 'Laptop', meta: 'Added 1 May', remove: { label: 'Remove', href: '/en/profile/second-factor/passkeys/1/remove' } }], add: { label: 'Add', href: '/en/profile/second-factor/passkeys' } },
  codes: { text: '8 are left', few: true, renew: { label: 'Make new ones', href: '/en/profile/second-factor/recovery-codes' } },
});

/** The key of a new app: to scan, to type, to open on the phone itself. */
export interface AppPage extends PageModel {
  errors: ErrorSummary | null;
  replaces: string | null;
  picture: { viewBox: string; path: string; label: string };
  key: string;
  secret: string;
  open: Way;
  action: string;
  code: Field;
  cancel: Way;
}

export const appView = defineView<AppPage>('accounts/factor-app', 'profile', {
  title: 'Set up an authenticator app', errors: { title: 'There is a problem', errors: [{ href: '#code', text: 'Not this one' }] }, replaces: 'The app you have now will stop working.',
  picture: { viewBox: '0 0 9 9', path: 'M4 4h1v1h-1z', label: 'Picture for the app to scan' }, key: 'ABCD EFGH', secret: 'ABCDEFGH', open: { label: 'Open', href: 'otpauth://totp/x' }, action: '/en/profile/second-factor/app',
  code: { ...sampleField, id: 'code', name: 'code', autocomplete: 'one-time-code', inputmode: 'numeric' }, cancel: { label: 'Cancel', href: '/en/profile/second-factor' },
});

export interface NewPasskeyPage extends PageModel {
  errors: ErrorSummary | null;
  action: string;
  options: string;
  needs: string;
  failed: string;
  name: Field;
  cancel: Way;
}

export const newPasskeyView = defineView<NewPasskeyPage>('accounts/factor-passkey', 'profile', {
  title: 'Add a passkey', errors: { title: 'There is a problem', errors: [{ href: '#name', text: 'Not this one' }] }, action: '/en/profile/second-factor/passkeys', options: '/en/profile/second-factor/passkeys/options',
  needs: 'Passkeys need JavaScript.', failed: 'It did not work.', name: { ...sampleField, id: 'name', name: 'name' }, cancel: { label: 'Cancel', href: '/en/profile/second-factor' },
});

/** Shown once: they cannot be read again. */
export interface CodesPage extends PageModel {
  done: string;
  codes: string[];
  back: Way;
}

export const codesView = defineView<CodesPage>('accounts/factor-codes', 'profile', {
  title: 'Your recovery codes', done: 'Two-step sign-in is on.', codes: ['abcd-efgh-jkmn-pqrs'], back: { label: 'I have kept them', href: '/en/profile/second-factor' },
});
