import { journalRoles, type JournalRole } from '../../personal-data/roles.js';

export const personStates = ['active', 'unconfirmed', 'invited', 'blocked', 'expired', 'noAccount'] as const;
export type PersonState = (typeof personStates)[number];

export const peopleSorts = ['name', 'newest', 'seen'] as const;
export type PeopleSort = (typeof peopleSorts)[number];

/** What the list's address may ask for; anything may stand there (X35). */
export interface PeopleAsked {
  q?: unknown;
  role?: unknown;
  journal?: unknown;
  state?: unknown;
  sort?: unknown;
  after?: unknown;
  before?: unknown;
  /** Just back from acting for another. */
  stopped?: unknown;
}

export interface PeopleFilter {
  search: string;
  role: JournalRole | null;
  state: PersonState | null;
  sort: PeopleSort;
  /** The random name of the person after or before whom the page begins. */
  cursor: { past: 'after' | 'before'; person: string } | null;
}

export const text = (value: unknown): string => (typeof value === 'string' ? value.slice(0, 200).trim() : '');
const oneOf = <T extends string>(choices: readonly T[], value: unknown): T | null => choices.find((choice) => choice === value) ?? null;
export const isJournalRole = (role: string): role is JournalRole => oneOf(journalRoles, role) !== null;

/** A journal's staff have no business with when someone was last here. */
export const sortsOf = (journal: boolean): readonly PeopleSort[] => (journal ? ['name', 'newest'] : peopleSorts);

export function filterOf(asked: PeopleAsked, inJournal: boolean): PeopleFilter {
  const [after, before] = [text(asked.after), text(asked.before)];
  return {
    search: text(asked.q),
    role: oneOf(journalRoles, asked.role),
    state: oneOf(personStates, asked.state),
    sort: oneOf(sortsOf(inJournal), asked.sort) ?? 'name',
    cursor: after ? { past: 'after', person: after } : before ? { past: 'before', person: before } : null,
  };
}

/** The filter as it stands in an address or in a form's hidden fields. */
export const askedBy = ({ search, role, state, sort }: PeopleFilter): Record<'q' | 'role' | 'state' | 'sort', string | null> =>
  ({ q: search || null, role, state, sort: sort === 'name' ? null : sort });
