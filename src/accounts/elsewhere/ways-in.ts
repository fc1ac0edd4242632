import type { Translator } from '../../platform/i18n/translator.js';
import { providerName, type Provider } from './providers.js';
import { elsewhereUrls } from './urls.js';

/** What the partial `ways-in` prints: a button for each sign-in elsewhere. */
export interface WaysIn {
  heading: string;
  next: string;
  ways: { action: string; label: string; orcid: boolean }[];
}

/** Null where nothing is configured. `label` is the key of a text. */
export function waysIn(providers: readonly Provider[], { t, language: lang }: Translator, said: { heading: string; label: 'elsewhere.signInWith' | 'elsewhere.registerWith' | 'elsewhere.connectWith'; next: string }): WaysIn | null {
  const start = said.label === 'elsewhere.connectWith' ? elsewhereUrls.connect : elsewhereUrls.start;
  return providers.length === 0 ? null : {
    heading: t(said.heading), next: said.next,
    ways: providers.map(({ type }) => ({ action: start({ lang, provider: type }), label: t(said.label, { provider: providerName[type] }), orcid: type === 'orcid' })),
  };
}

export const sampleWays: WaysIn = { heading: 'Or sign in with', next: '/en/desk', ways: [{ action: '/en/sign-in/with/orcid', label: 'Sign in with ORCID', orcid: true }] };
