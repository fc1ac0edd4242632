import type { Translator } from '../../platform/i18n/translator.js';

/** What the partial `passkey` prints: a button that asks the browser for a passkey, for people with JavaScript. */
export interface PasskeyBox {
  action: string;
  /** Where the script fetches what is to be signed. */
  options: string;
  label: string;
  primary: boolean;
  needs: string;
  failed: string;
  hidden: { name: string; value: string }[];
}

export const passkeyBox = ({ t }: Translator, box: Pick<PasskeyBox, 'action' | 'options' | 'hidden'> & { label: string; primary?: boolean }): PasskeyBox => ({
  ...box, label: t(box.label), primary: box.primary ?? false, needs: t('factor.passkey.needs'), failed: t('factor.passkey.failed'),
});

export const samplePasskeyBox: PasskeyBox = {
  action: '/en/sign-in/passkey', options: '/en/sign-in/passkey/options', label: 'Sign in with a passkey', primary: true, needs: 'Passkeys need JavaScript.', failed: 'It did not work.',
  hidden: [{ name: 'next', value: '/en/desk' }],
};
