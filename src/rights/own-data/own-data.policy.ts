import { always, type Rules } from '../../access/policy.js';

/** Each reads what is held about themselves; nobody takes a copy of it for another. */
export const ownDataPolicy = {
  'ownData.read': { on: 'platform', allow: { signedIn: always } },
  'ownData.copy': { on: 'platform', allow: { signedIn: always }, whileActing: false },
} satisfies Rules;
