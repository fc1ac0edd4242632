import request, { type Test } from 'supertest';
import { Account } from '../../src/accounts/account/account.entity.js';
import { currentGuidelines } from '../../src/accounts/guidelines/guideline-versions.js';
import { Membership } from '../../src/accounts/roles/membership.entity.js';
import { People } from '../../src/accounts/person/people.js';
import { Undertaking } from '../../src/accounts/undertakings/undertaking.entity.js';
import { groupOf, inForce } from '../../src/accounts/undertakings/words.js';
import { Journal } from '../../src/journals/journal.entity.js';
import { Section } from '../../src/journals/section.entity.js';
import type { JournalRole } from '../../src/personal-data/roles.js';
import { Sessions } from '../../src/visitors/sessions/sessions.js';
import type { TestApp } from './app.js';

let count = 0;

export async function makeJournal(test: TestApp, changes: Partial<Journal> = {}): Promise<Journal> {
  const path = changes.path ?? `journal${(count += 1)}`;
  const { manager } = test.database;
  const journal = manager.create(Journal, {
    path, name: { en: `Journal ${path}`, nb: `Tidsskrift ${path}` }, acronym: path.toUpperCase(), publisher: null, languages: ['en', 'nb'], primaryLanguage: 'en',
    issnPrint: null, issnOnline: null, contactName: 'The office', contactEmail: `office@${path}.example`, tagline: {}, about: {}, authorGuidelines: {},
    licence: 'CC-BY-4.0', accent: '#1f5f8b', logoFileId: null, timeZone: 'Europe/Oslo', enabled: true, createdAt: test.clock.now(), ...changes,
  });
  await manager.insert(Journal, journal);
  await manager.insert(Section, { journalId: journal.id, title: { en: 'Articles', nb: 'Artikler' }, abbreviation: 'ART', peerReviewed: true, open: true, position: 1 });
  return journal;
}

export async function sectionOf(test: TestApp, journal: Journal): Promise<Section> {
  return test.database.manager.findOneByOrFail(Section, { journalId: journal.id });
}

/** Someone with an account, the roles named, and a session; `get` and `post` act as them. */
export interface Player {
  personId: number;
  username: string;
  email: string;
  cookie: string;
  get(path: string): Test;
  /** Posts a form from a page of ours. */
  post(path: string, fields?: Record<string, unknown>): Test;
}

export interface PlayerOptions {
  roles?: readonly (readonly [Journal, JournalRole])[];
  webAdmin?: boolean;
  givenName?: string;
  familyName?: string;
  /** The undertakings that the roles ask for; signed unless this says no. */
  undertakings?: false;
  mailLanguage?: 'en' | 'nb' | 'nn';
}

export async function makePlayer(test: TestApp, options: PlayerOptions = {}): Promise<Player> {
  const username = `player${(count += 1)}`;
  const email = `${username}@people.example`;
  const person = await test.app.get(People).create({
    givenName: options.givenName ?? 'Play', familyName: options.familyName ?? `Er${count}`, email, mailLanguage: options.mailLanguage ?? 'en', source: 'self',
  });
  const now = test.clock.now();
  await test.database.manager.insert(Account, {
    personId: person.id, username, passwordHash: null, webAdmin: options.webAdmin ?? false, registeredAt: now, confirmedAt: now, lastSignInAt: null, guidelinesAgreedAt: now, guidelinesVersion: currentGuidelines.version,
  });
  for (const [journal, role] of options.roles ?? []) {
    await test.database.manager.insert(Membership, { personId: person.id, journalId: journal.id, role, startedAt: now, endedAt: null });
  }
  if (options.undertakings !== false) await signUndertakings(test, person.id, options);
  const secret = await test.app.get(Sessions).open({ personId: person.id, ip: '192.0.2.1', browser: 'test' });
  return { personId: person.id, username, email, ...as(test, `session=${secret}`) };
}

export async function signUndertakings(test: TestApp, personId: number, { roles = [], webAdmin = false }: Pick<PlayerOptions, 'roles' | 'webAdmin'>): Promise<void> {
  const held = [...roles.map(([journal, role]) => ({ journalId: journal.id, group: groupOf(role) })), ...(webAdmin ? [{ journalId: null, group: groupOf('webAdmin') }] : [])];
  const asked = held.flatMap(({ journalId, group }) => (group ? [{ personId, journalId, roleGroup: group, version: inForce(group).version, language: 'en', signedAt: test.clock.now() }] : []));
  await test.database.manager.createQueryBuilder().insert().into(Undertaking).values(asked).orIgnore().execute();
}

/** Someone who is not signed in. */
export const visitor = (test: TestApp): Pick<Player, 'cookie' | 'get' | 'post'> => as(test, '');

export function as(test: TestApp, cookie: string): Pick<Player, 'cookie' | 'get' | 'post'> {
  const dressed = (call: Test): Test => (cookie ? call.set('Cookie', cookie) : call).set('Sec-Fetch-Site', 'same-origin');
  return {
    cookie,
    get: (path) => dressed(request(test.server).get(path)),
    post: (path, fields = {}) => dressed(request(test.server).post(path)).type('form').send(fields),
  };
}
