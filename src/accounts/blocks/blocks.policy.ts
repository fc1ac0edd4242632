import { always, type Rules } from '../../access/policy.js';
import { isThemselves, managesAllTheirJournals } from '../people/people.policy.js';

export const blocksPolicy = {
  'block.list': { on: 'person', allow: { webAdmin: always, manager: managesAllTheirJournals } },
  'block.place': { on: 'person', allow: { webAdmin: always, manager: managesAllTheirJournals }, never: [isThemselves], whileActing: false },
  'block.lift': { on: 'person', allow: { webAdmin: always, manager: managesAllTheirJournals }, never: [isThemselves], whileActing: false },
} satisfies Rules;
