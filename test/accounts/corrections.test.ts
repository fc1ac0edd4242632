import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Journal } from '../../src/journals/journal.entity.js';
import { Jobs } from '../../src/platform/jobs/jobs.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { makeJournal, makePlayer, type Player } from '../support/cast.js';
import { publicId } from '../support/people.js';

let app: TestApp;
let a: Journal;
let b: Journal;
let manager: Player;
let admin: Player;
beforeAll(async () => {
  app = await startTestApp();
  a = await makeJournal(app, { path: 'cora' });
  b = await makeJournal(app, { path: 'corb' });
  admin = await makePlayer(app, { webAdmin: true });
}, 60_000);
afterAll(() => app.stop());

let count = 0;
const someone = (): Promise<Player> => makePlayer(app, { roles: [[a, 'author'], [b, 'author']], givenName: 'Kari', familyName: `Nordman${(count += 1)}`, mailLanguage: 'nb' });
const page = async (player: Player, journal = a): Promise<string> => `/${journal.path}/en/desk/people/${await publicId(app, player)}`;
const said = { field: 'familyName', value: 'Nordmann', reason: 'The letter is signed so' };
const idOf = async (player: Player): Promise<number> => (await app.database.one<{ id: number }>('select id from correction where person_id = $1 order by id desc limit 1', [player.personId]))?.id ?? 0;
const familyName = async (player: Player): Promise<string | undefined> => (await app.database.one<{ name: string }>('select family_name as name from person where id = $1', [player.personId]))?.name;

beforeAll(async () => {
  manager = await makePlayer(app, { roles: [[a, 'manager']] });
});

test('[A17] a correction is suggested in one step: the person is told by mail, the administrator sees it in a list, one click puts it right', async () => {
  const player = await someone();
  const shown = (await manager.get(await page(player))).text;
  expect(shown).toContain('edited by themselves or by the platform’s administrator');
  expect(shown).toContain(`${await page(player)}/correction`);
  expect((await manager.get(`${await page(player)}/correction`)).text).toContain(`Family name: ${await familyName(player)}`);
  const sent = await manager.post(`${await page(player)}/correction`, said);
  expect(sent.status).toBe(303);
  expect((await manager.get(sent.headers['location']!)).text).toContain('The suggestion is sent.');
  const mail = await app.postbox.mailTo(player.email, 'Stemmer dette om deg?');
  for (const text of ['Etternavn skal være: Nordmann', 'The letter is signed so', '/nb/profile/corrections']) expect(mail.text).toContain(text);
  expect((await admin.get('/en/admin/corrections')).text).toContain('Nordmann');
  expect(await familyName(player)).not.toBe('Nordmann');
  const id = await idOf(player);
  expect((await player.get('/en/profile/corrections')).text).toContain('The letter is signed so');
  expect((await player.post(`/en/profile/corrections/${id}`, { accept: 'yes' })).status).toBe(303);
  expect(await familyName(player)).toBe('Nordmann');
  expect((await player.post(`/en/profile/corrections/${id}`, {})).status).toBe(409);
  const kinds = (await app.database.query<{ kind: string; person_id: number }>(`select kind, person_id from event where subject_kind = 'person' and subject_id = $1 and kind ~ '^(correction|person.edited)' order by id`, [player.personId]));
  expect(kinds).toEqual([{ kind: 'correction.suggested', person_id: manager.personId }, { kind: 'person.edited', person_id: player.personId }, { kind: 'correction.accepted', person_id: player.personId }]);
});

test('the person or the administrator says no, and nothing changes; what is settled is settled once', async () => {
  const player = await someone();
  await manager.post(`${await page(player)}/correction`, said);
  const before = await familyName(player);
  const id = await idOf(player);
  const both = await Promise.all([admin.post(`/en/admin/corrections/${id}`, {}), player.post(`/en/profile/corrections/${id}`, {})]);
  expect(both.map(({ status }) => status).sort()).toEqual([303, 409]);
  expect(await familyName(player)).toBe(before);
  expect((await player.get('/en/profile/corrections')).text).toContain('No journal has suggested a correction');
});

test('an address and an ORCID iD are not put in place by a click', async () => {
  const player = await someone();
  await manager.post(`${await page(player)}/correction`, { field: 'email', value: 'right@people.example', reason: 'It bounced' });
  await player.post(`/en/profile/corrections/${await idOf(player)}`, { accept: 'yes' });
  expect(await app.database.one('select email from person where id = $1', [player.personId])).toEqual({ email: player.email });
  expect((await manager.post(`${await page(player)}/correction`, { field: 'orcid', value: '0000-0002-1825-0098', reason: 'x' })).status).toBe(422);
});

test('[X12] only what the form names, only about people of the journal, only by its manager; and only one’s own is answered', async () => {
  const player = await someone();
  for (const wrong of [{ ...said, field: 'password_hash' }, { ...said, field: 'webAdmin' }, { ...said, field: 'phone' }, { ...said, value: '' }, { ...said, reason: '' }, { ...said, value: 'x'.repeat(200) }]) {
    expect([wrong.field, (await manager.post(`${await page(player)}/correction`, wrong)).status]).toEqual([wrong.field, 422]);
  }
  const own = await makePlayer(app, { roles: [[a, 'author']] });
  expect((await manager.post(`${await page(own)}/correction`, said)).status).toBe(403);
  expect((await manager.post(`${await page(manager)}/correction`, said)).status).toBe(403);
  expect((await manager.post(`${await page(player, b)}/correction`, said)).status).toBe(404);
  const foreign = await makePlayer(app, { roles: [[b, 'author']] });
  expect((await manager.post(`${await page(foreign)}/correction`, said)).status).toBe(404);
  await manager.post(`${await page(player)}/correction`, { ...said, personId: String(admin.personId), accepted: 'true', settledAt: '2020-01-01' });
  const id = await idOf(player);
  const [reader, before] = [await makePlayer(app), await familyName(player)];
  expect((await reader.post(`/en/profile/corrections/${id}`, { accept: 'yes' })).status).toBe(404);
  expect((await reader.post(`/en/admin/corrections/${id}`, { accept: 'yes' })).status).toBe(403);
  expect((await manager.post(`/en/admin/corrections/${id}`, { accept: 'yes' })).status).toBe(403);
  expect(await familyName(player)).toBe(before);
});

test('[X30] script in a suggestion is inert in the lists and in the mail', async () => {
  const player = await someone();
  const evil = '<script>alert(1)</script>';
  await manager.post(`${await page(player)}/correction`, { field: 'affiliation', value: evil, reason: evil });
  for (const text of [(await player.get('/en/profile/corrections')).text, (await admin.get('/en/admin/corrections')).text]) {
    expect(text).toContain('&lt;script&gt;');
    expect(text).not.toContain(evil);
  }
  expect((await app.postbox.mailTo(player.email, 'Stemmer dette')).html).not.toContain(evil);
});

test('[X23] ten suggestions an hour, and no more', async () => {
  const eager = await makePlayer(app, { roles: [[a, 'manager']] });
  const player = await someone();
  for (let sent = 0; sent < 10; sent += 1) expect((await eager.post(`${await page(player)}/correction`, said)).status).toBe(303);
  expect((await eager.post(`${await page(player)}/correction`, said)).status).toBe(429);
});

test('[P3] a decided suggestion is gone after 90 days, one that nobody decided after a year', async () => {
  const player = await someone();
  await manager.post(`${await page(player)}/correction`, said);
  await admin.post(`/en/admin/corrections/${await idOf(player)}`, {});
  const expire = app.app.get(Jobs).handlers.get('corrections.expire')!;
  try {
    app.clock.set(new Date(app.clock.now().getTime() + 89 * 86_400_000));
    await expire({});
    expect(await idOf(player)).not.toBe(0);
    app.clock.set(new Date(app.clock.now().getTime() + 2 * 86_400_000));
    await expire({});
    expect(await idOf(player)).toBe(0);
  } finally {
    app.clock.reset();
  }
});
