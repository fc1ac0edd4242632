import { always, type Rules } from '../../access/policy.js';

export const guidelinesPolicy = {
  'guidelines.agree': { on: 'platform', allow: { signedIn: always }, whileActing: false },
} satisfies Rules;
