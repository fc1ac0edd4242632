import { always, type Predicate, type Rules } from '../../access/policy.js';
import { isThemselves, managesAllTheirJournals, type PersonFacts } from '../people/people.policy.js';

/** Whoever may edit an account has nothing to suggest. */
const outOfReach: Predicate<PersonFacts> = { name: 'outOfReach', holds: (personId, person) => !managesAllTheirJournals.holds(personId, person) };

export const correctionsPolicy = {
  'correction.suggest': { on: 'person', allow: { manager: outOfReach }, never: [isThemselves], whileActing: false },
  'correction.list': { on: 'platform', allow: { webAdmin: always } },
  'correction.settle': { on: 'platform', allow: { webAdmin: always }, whileActing: false },
  'correction.readOwn': { on: 'platform', allow: { signedIn: always } },
  'correction.answer': { on: 'platform', allow: { signedIn: always }, whileActing: false },
} satisfies Rules;
