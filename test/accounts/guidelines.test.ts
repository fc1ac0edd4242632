import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { currentGuidelines } from '../../src/accounts/guidelines/guideline-versions.js';
import type { Journal } from '../../src/journals/journal.entity.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { makeJournal, makePlayer, visitor, type Player } from '../support/cast.js';

let app: TestApp;
let journal: Journal;
let reader: Player;

beforeAll(async () => {
  app = await startTestApp();
  journal = await makeJournal(app, { path: 'home' });
  reader = await makePlayer(app, { roles: [[journal, 'reader']] });
}, 60_000);
afterAll(() => app.stop());

const agreed = (personId: number) =>
  app.database.one<{ version: string | null; at: Date | null }>('select guidelines_version as version, guidelines_agreed_at as at from account where person_id = $1', [personId]);

test('[P4] the guidelines forbid what is sensitive, criminal or defaming, in three languages, with version and date; the old address leads there', async () => {
  for (const [lang, words] of [['en', ['health', 'crime', 'defames', 'research ethics']], ['nb', ['helse', 'straffbare', 'ærekrenkende', 'forskningsetiske']], ['nn', ['helsa', 'straffbare', 'ærekrenkjande', 'forskingsetiske']]] as const) {
    const answer = await visitor(app).get(`/${lang}/guidelines`);
    expect(answer.status).toBe(200);
    for (const word of [...words, currentGuidelines.version]) expect(answer.text).toContain(word);
  }
  const old = await visitor(app).get('/en/register/guidelines');
  expect([old.status, old.headers['location']]).toEqual([301, '/en/guidelines']);
  expect((await visitor(app).get('/en/guidelines?version=1999')).text).toContain(currentGuidelines.version);
});

test('[P4] they are agreed to at registration, with version and time', async () => {
  const form = {
    givenName: 'Kari', familyName: 'Nordmann', email: 'kari@people.example', username: 'kari', password: 'blue teapot on the shelf', account: 'yes', roles: 'home:reader',
  };
  const without = await visitor(app).post('/en/register', form);
  expect(without.status).toBe(422);
  expect((await visitor(app).post('/en/register', { ...form, guidelines: 'yes' })).status).toBe(303);
  const row = await app.database.one<{ id: number }>('select person_id as id from account where username = $1', ['kari']);
  const { version, at } = (await agreed(row!.id))!;
  expect(version).toBe(currentGuidelines.version);
  expect(Math.abs(at!.getTime() - app.clock.now().getTime())).toBeLessThan(60_000);
});

test('[P4] a new version asks whoever is signed in to agree to it, and stands in no reader’s way', async () => {
  const link = '/en/guidelines/agreement';
  expect((await reader.get('/en/profile')).text).not.toContain(link);
  await app.database.execute(`update account set guidelines_version = 'older' where person_id = $1`, [reader.personId]);
  expect((await reader.get('/en/profile')).text).toContain(`href="${link}"`);
  for (const path of ['/en', '/home/en', '/en/guidelines']) expect((await reader.get(path)).text).not.toContain(link);
  const asked = await reader.get(link);
  expect(asked.text).toContain(currentGuidelines.version);
  expect((await reader.post(link)).status).toBe(303);
  expect((await agreed(reader.personId))?.version).toBe(currentGuidelines.version);
  expect((await reader.get('/en/profile')).text).not.toContain(link);
  await reader.post(link);
  const events = await app.database.query(`select 1 from event where kind = 'guidelines.agreed' and person_id = $1`, [reader.personId]);
  expect(events).toHaveLength(1);
  expect((await visitor(app).post(link)).status).not.toBe(200);
});
