import { always, type Predicate, type Rules } from '../../access/policy.js';
import { isThemselves, type PersonFacts } from '../people/people.policy.js';

/** A web administrator has more power than any other role: nobody borrows it, not even another of them. */
const isWebAdmin: Predicate<PersonFacts> = { name: 'isWebAdmin', holds: (_, person) => person.webAdmin };

export const actingPolicy = {
  'person.actFor': { on: 'person', allow: { webAdmin: always }, never: [isThemselves, isWebAdmin], whileActing: false },
  'acting.stop': { on: 'platform', allow: { signedIn: always } },
  'acting.read': { on: 'platform', allow: { signedIn: always } },
  'acting.know': { on: 'platform', allow: { signedIn: always }, whileActing: false },
} satisfies Rules;
