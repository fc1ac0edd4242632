import { always, type Rules } from '../../access/policy.js';
import { isThemselves, managesAllTheirJournals } from '../people/people.policy.js';

export const elsewherePolicy = {
  'identity.list': { on: 'platform', allow: { signedIn: always } },
  'identity.change': { on: 'platform', allow: { signedIn: always }, whileActing: false },
  'identity.ofPerson': { on: 'person', allow: { webAdmin: always, manager: managesAllTheirJournals } },
  'identity.disconnect': { on: 'person', allow: { webAdmin: always, manager: managesAllTheirJournals }, never: [isThemselves], whileActing: false },
} satisfies Rules;
