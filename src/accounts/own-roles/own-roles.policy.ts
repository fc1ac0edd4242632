import { always, type Rules } from '../../access/policy.js';

/** Nobody else chooses for a person, or gives back what they hold, in their name. */
export const ownRolesPolicy = {
  'ownRole.choose': { on: 'platform', allow: { signedIn: always }, whileActing: false },
  'ownRole.giveBack': { on: 'platform', allow: { signedIn: always }, whileActing: false },
} satisfies Rules;
