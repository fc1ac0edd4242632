import { always, type Rules } from '../../access/policy.js';
import { isThemselves } from '../people/people.policy.js';

export const secondFactorPolicy = {
  'secondFactor.change': { on: 'platform', allow: { signedIn: always }, whileActing: false },
  'secondFactor.require': { on: 'platform', allow: { webAdmin: always }, whileActing: false },
  'person.removeSecondFactor': { on: 'person', allow: { webAdmin: always }, never: [isThemselves], whileActing: false },
} satisfies Rules;
