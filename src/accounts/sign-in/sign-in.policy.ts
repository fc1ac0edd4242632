import { always, type Rules } from '../../access/policy.js';

export const signInPolicy = {
  'session.signOut': { on: 'platform', allow: { anyone: always } },
} satisfies Rules;
