import { always, type Rules } from '../../access/policy.js';

/** Nobody says yes for another, or takes it back. */
export const consentsPolicy = {
  'consent.choose': { on: 'platform', allow: { signedIn: always }, whileActing: false },
} satisfies Rules;
