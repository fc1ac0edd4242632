import type { EntityManager } from 'typeorm';
import type { Person } from '../../../accounts/person/person.entity.js';
import type { Issue } from '../../../publishing/issue.entity.js';
import type { Journal } from '../../../journals/journal.entity.js';
import type { Section } from '../../../journals/section.entity.js';
import type { DemoJournal } from '../content.js';

const day = 86_400_000;

/** What has been set up when the manuscripts come. */
export interface Scene {
  manager: EntityManager;
  now: Date;
  /** By user name. */
  people: ReadonlyMap<string, Person>;
  stages: readonly SetUp[];
}

/** A journal as it stands in the database. */
export interface SetUp {
  content: DemoJournal;
  journal: Journal;
  sections: ReadonlyMap<string, Section>;
  /** In the order of the content; the last one is in preparation. */
  issues: readonly Issue[];
}

/** A moment in the working hours of the day that was so many days before; a later `order` is later on that day. */
export function daysBefore(moment: Date, days: number, order: number, salt: number): Date {
  const midnight = Math.floor(moment.getTime() / day - days) * day;
  return new Date(midnight + (7 * 60 + ((salt * 53) % 300) + order * 22) * 60_000);
}

export function personOf(people: ReadonlyMap<string, Person>, username: string): Person {
  const person = people.get(username);
  if (!person) throw new Error(`The demo’s content names ${username}, who is not there.`);
  return person;
}
