import { always, type Facts, type Predicate, type Rules } from '../../access/policy.js';

export interface PersonFacts extends Facts {
  kind: 'person';
  publicId: string;
  name: string;
  webAdmin: boolean;
  /** Who manages every journal that the person is registered in or works for. */
  managers: readonly number[];
}

/** All of the person's journals are this manager's, and the person is no web administrator (A8). */
export const managesAllTheirJournals: Predicate<PersonFacts> = {
  name: 'managesAllTheirJournals', holds: (personId, person) => !person.webAdmin && person.managers.includes(personId),
};
export const isThemselves: Predicate = { name: 'isThemselves', holds: (personId, person) => person.id === personId };

export const peoplePolicy = {
  'person.list': { on: 'platform', allow: { webAdmin: always } },
  'person.export': { on: 'platform', allow: { webAdmin: always }, whileActing: false },
  'person.exportJournal': { on: 'journal', allow: { manager: always, webAdmin: always }, whileActing: false },
  'person.read': { on: 'person', allow: { webAdmin: always, manager: always } },
  'person.readAll': { on: 'person', allow: { webAdmin: always, manager: managesAllTheirJournals } },
  'person.edit': { on: 'person', allow: { webAdmin: always, manager: managesAllTheirJournals }, never: [isThemselves], whileActing: false },
  'person.endSessions': { on: 'person', allow: { webAdmin: always }, whileActing: false },
  'person.sendReset': { on: 'person', allow: { webAdmin: always }, whileActing: false },
  'membership.list': { on: 'journal', allow: { manager: always, webAdmin: always } },
  'membership.end': { on: 'person', allow: { manager: always, webAdmin: always }, whileActing: false },
} satisfies Rules;
