import { always, type Rules } from '../../access/policy.js';
import { isThemselves, managesAllTheirJournals } from '../people/people.policy.js';

export const lifecyclePolicy = {
  'accountDate.list': { on: 'person', allow: { webAdmin: always, manager: managesAllTheirJournals } },
  'accountDate.set': { on: 'person', allow: { webAdmin: always, manager: managesAllTheirJournals }, never: [isThemselves], whileActing: false },
} satisfies Rules;
