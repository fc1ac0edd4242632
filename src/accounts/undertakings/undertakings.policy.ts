import { always, type Rules } from '../../access/policy.js';

export const undertakingsPolicy = {
  'undertaking.read': { on: 'platform', allow: { signedIn: always } },
  // Nobody promises for another.
  'undertaking.sign': { on: 'platform', allow: { signedIn: always }, whileActing: false },
} satisfies Rules;
