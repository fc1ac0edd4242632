import type { Translator } from '../../platform/i18n/translator.js';
import type { Link } from '../../platform/views/layout.js';

/** Filled by a room above: the way of those who have no account to the page that they were on their way to, if there is one. The same for everyone. */
export interface WithoutAccount {
  way(next: string, translator: Translator): Link | null;
}
export const WITHOUT_ACCOUNT = Symbol('the way of those without an account');
