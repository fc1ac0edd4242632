import { randomBytes } from 'node:crypto';
import bcrypt from 'bcrypt';
import type { EntityManager } from 'typeorm';
import { Account } from '../../../accounts/account/account.entity.js';
import { Consent } from '../../../accounts/consents/consent.entity.js';
import { currentGuidelines } from '../../../accounts/guidelines/guideline-versions.js';
import { Interest, PersonInterest } from '../../../accounts/interests/interest.entity.js';
import { folded } from '../../../accounts/interests/words.js';
import { Membership } from '../../../accounts/roles/membership.entity.js';
import { Undertaking } from '../../../accounts/undertakings/undertaking.entity.js';
import { groupOf, inForce } from '../../../accounts/undertakings/words.js';
import { Person } from '../../../accounts/person/person.entity.js';
import type { Journal } from '../../../journals/journal.entity.js';
import type { Role } from '../../../personal-data/roles.js';
import type { Languages } from '../../../platform/i18n/languages.js';
import { everyone, type DemoPerson } from '../cast.js';
import type { DemoAuthor, DemoJournal, DemoManuscript } from '../content.js';
import { daysBefore } from './scene.js';

/** Whoever of the demo has an account signs in with this. */
export const demoPassword = 'northern-lights';

/** The author who sent a manuscript in, as someone with an account. */
function accountOf(author: DemoAuthor, manuscript: DemoManuscript, path: string): DemoPerson {
  const [username = author.family] = author.email.split('@');
  return { ...author, username, mailLanguage: manuscript.language, roles: { [path]: ['author'] } };
}

/** The staff and, one by one, every first author who is not among them. */
function allOf(journals: readonly DemoJournal[]): DemoPerson[] {
  const byEmail = new Map(everyone.map((person) => [person.email, person]));
  for (const { path, articles, manuscripts } of journals) {
    for (const work of [...articles, ...manuscripts]) {
      const [first] = work.authors;
      if (first && !byEmail.has(first.email)) byEmail.set(first.email, accountOf(first, work, path));
    }
  }
  return [...byEmail.values()];
}

/** Persons, accounts, roles and consents; the persons by user name. */
export async function seedPeople(
  manager: EntityManager, { journals, rows, languages, now, statementVersion }:
  { journals: readonly DemoJournal[]; rows: readonly Journal[]; languages: Languages; now: Date; statementVersion: number },
): Promise<Map<string, Person>> {
  const all = allOf(journals);
  const since = (index: number): Date => daysBefore(now, 420 + ((index * 29) % 300), 0, index);
  const persons = all.map((person, index) => personRow(manager, person, since(index)));
  await manager.insert(Person, persons);
  await seedInterests(manager, all.map(({ interests }, index) => ({ personId: persons[index]!.id, interests: interests ?? [] })));
  // Each with a salt of its own: a hash that several share would look like what one of them left behind.
  const hashes = await Promise.all(all.map(() => bcrypt.hash(demoPassword, 4)));
  const each = all.map((person, index) => ({ person, personId: persons[index]!.id, at: since(index), index }));
  await manager.insert(Account, each.map(({ person, personId, at, index }) => ({
    personId, username: person.username, passwordHash: hashes[index]!, webAdmin: person.webAdmin ?? false, registeredAt: at, confirmedAt: at,
    lastSignInAt: daysBefore(now, 1 + ((index * 7) % 40), 0, index), guidelinesAgreedAt: at, guidelinesVersion: currentGuidelines.version,
  })));
  await manager.insert(Membership, each.flatMap(({ person, personId, at }) => rows.flatMap((journal) =>
    (person.roles[journal.path as keyof DemoPerson['roles']] ?? []).map((role) => ({ personId, journalId: journal.id, role, startedAt: at, endedAt: null })))));
  await manager.insert(Consent, each.flatMap(({ person, personId, at }) => consentsOf(person).map((purpose) => ({
    personId, purpose, journalId: null, words: languages.in(person.mailLanguage).t(`consent.${purpose}`), language: person.mailLanguage, statementVersion, givenAt: at, withdrawnAt: null,
  }))));
  await manager.insert(Undertaking, each.flatMap(({ person, personId, at }) => undertakingsOf(person, rows).map((signed) => ({ ...signed, personId, language: person.mailLanguage, signedAt: at }))));
  return new Map(all.map((person, index) => [person.username, persons[index]!]));
}

/** One vocabulary, each word as it was typed first. */
async function seedInterests(manager: EntityManager, all: readonly { personId: number; interests: readonly string[] }[]): Promise<void> {
  const words = new Map<string, string>();
  for (const word of all.flatMap(({ interests }) => interests)) if (!words.has(folded(word))) words.set(folded(word), word);
  const rows = [...words].map(([key, word]) => manager.create(Interest, { words: word, folded: key }));
  await manager.insert(Interest, rows);
  const idOf = new Map(rows.map((row) => [row.folded, row.id]));
  await manager.insert(PersonInterest, all.flatMap(({ personId, interests }) => [...new Set(interests.map(folded))].map((key) => ({ personId, interestId: idOf.get(key)! }))));
}

/** What their roles ask them to promise, each once. */
function undertakingsOf(person: DemoPerson, rows: readonly Journal[]): Pick<Undertaking, 'journalId' | 'roleGroup' | 'version'>[] {
  const held: { journalId: number | null; role: Role }[] = rows.flatMap((journal) => (person.roles[journal.path as keyof DemoPerson['roles']] ?? []).map((role) => ({ journalId: journal.id, role })));
  if (person.webAdmin) held.push({ journalId: null, role: 'webAdmin' });
  const asked = held.flatMap(({ journalId, role }) => {
    const group = groupOf(role);
    return group ? [{ journalId, roleGroup: group, version: inForce(group).version }] : [];
  });
  return [...new Map(asked.map((one) => [`${one.roleGroup} ${one.journalId}`, one])).values()];
}

function consentsOf(person: DemoPerson): ('account' | 'reviewerPool' | 'news')[] {
  const roles = Object.values(person.roles).flat();
  return ['account', ...(roles.includes('reviewer') ? (['reviewerPool'] as const) : []), ...(roles.includes('reader') ? (['news'] as const) : [])];
}

function personRow(manager: EntityManager, person: DemoPerson, createdAt: Date): Person {
  const roles = Object.values(person.roles).flat();
  return manager.create(Person, {
    publicId: randomBytes(9).toString('base64url'), givenName: person.given, middleName: person.middle ?? null, familyName: person.family, email: person.email,
    muted: [], salutation: null, initials: null, suffix: null, gender: null, affiliation: person.affiliation, country: person.country,
    orcid: person.orcid ?? null, website: null, postalAddress: null, phone: null, fax: null, biography: person.biography ?? null, signature: null,
    workingLanguages: person.mailLanguage === 'en' ? ['en'] : [person.mailLanguage, 'en'], mailLanguage: person.mailLanguage,
    source: roles.every((role) => role === 'author' || role === 'reviewer' || role === 'reader') ? 'self' : 'staff', createdAt,
  });
}
