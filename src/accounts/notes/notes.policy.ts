import { always, type Rules } from '../../access/policy.js';
import { isThemselves } from '../people/people.policy.js';

/** A manager writes and reads the notes of their own journal only: which those are, the query says. */
export const notesPolicy = {
  'note.list': { on: 'person', allow: { webAdmin: always, manager: always } },
  'note.write': { on: 'person', allow: { webAdmin: always, manager: always }, never: [isThemselves], whileActing: false },
  'note.readOwn': { on: 'platform', allow: { signedIn: always } },
} satisfies Rules;
