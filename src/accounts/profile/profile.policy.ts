import { always, type Rules } from '../../access/policy.js';

export const profilePolicy = {
  'profile.read': { on: 'platform', allow: { signedIn: always } },
  'profile.edit': { on: 'platform', allow: { signedIn: always }, whileActing: false },
  'profile.secure': { on: 'platform', allow: { signedIn: always }, whileActing: false },
} satisfies Rules;
