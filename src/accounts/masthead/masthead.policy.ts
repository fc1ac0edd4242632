import { always, type Facts, type Predicate, type Rules } from '../../access/policy.js';

export interface MastheadFacts extends Facts {
  kind: 'mastheadEntry';
  journalId: number;
  publicId: string;
  personId: number | null;
}

/** The entry is about them. */
const isAboutThem: Predicate<MastheadFacts> = { name: 'isAboutThem', holds: (personId, entry) => entry.personId === personId };

const desk = { manager: always, webAdmin: always };

export const mastheadPolicy = {
  'masthead.list': { on: 'journal', allow: desk },
  'masthead.propose': { on: 'journal', allow: desk, whileActing: false },
  'masthead.edit': { on: 'mastheadEntry', allow: desk, whileActing: false },
  /** Only the person says what is public of them. */
  'masthead.answer': { on: 'mastheadEntry', allow: { signedIn: isAboutThem }, whileActing: false },
} satisfies Rules;
