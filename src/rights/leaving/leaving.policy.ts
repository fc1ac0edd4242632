import { always, type Rules } from '../../access/policy.js';

/** Nobody closes the account of another by acting for them. */
export const leavingPolicy = {
  'account.leave': { on: 'platform', allow: { signedIn: always }, whileActing: false },
} satisfies Rules;
