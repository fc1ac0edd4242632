import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Journal } from '../../src/journals/journal.entity.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { cookieOf, goodPassword, makeOwner } from '../support/account.js';
import { as, makeJournal, makePlayer, visitor, type Player } from '../support/cast.js';

let app: TestApp;
let a: Journal;
let b: Journal;
let manager: Player;
let admin: Player;
beforeAll(async () => {
  app = await startTestApp();
  a = await makeJournal(app);
  b = await makeJournal(app);
  manager = await makePlayer(app, { roles: [[a, 'manager']], givenName: 'Mana', familyName: 'Ger' });
  admin = await makePlayer(app, { webAdmin: true });
});
afterAll(() => app.stop());

const publicId = async (player: Player) => (await app.database.one<{ id: string }>('select public_id as id from person where id = $1', [player.personId]))?.id ?? '';
const inA = async (player: Player) => `/${a.path}/en/desk/people/${await publicId(player)}`;
const everywhere = async (player: Player) => `/en/admin/people/${await publicId(player)}`;
const edited = { givenName: 'Edith', familyName: 'Ted', email: '', mailLanguage: 'en', phone: '99 88 77 66' };
const nameOf = async (player: Player) => (await app.database.one<{ name: string }>('select given_name as name from person where id = $1', [player.personId]))?.name;
const rolesOf = async (player: Player) => (await app.database.query<{ role: string }>('select role from membership where person_id = $1 and ended_at is null order by role', [player.personId])).map(({ role }) => role);

test('[A7] the web administrator lists, reads and edits any account, all fields but the user name', async () => {
  const player = await makeOwner(app, { roles: [[a, 'author'], [b, 'manager']], familyName: 'Findable' });
  const list = await admin.get('/en/admin/people?q=findable');
  expect(list.text).toContain(player.username);
  expect(list.text).toContain(await publicId(player));
  const shown = await admin.get(await everywhere(player));
  expect(shown.status).toBe(200);
  expect(shown.text).toContain(player.username);
  expect(shown.text).not.toMatch(/name="username"/);
  const email = `edited-${player.email}`;
  expect((await admin.post(await everywhere(player), { ...edited, email, username: 'hacked', webAdmin: 'yes' })).status).toBe(303);
  const row = await app.database.one('select p.given_name, p.phone, p.email, a.username, a.web_admin from person p join account a on a.person_id = p.id where p.id = $1', [player.personId]);
  expect(row).toEqual({ given_name: 'Edith', phone: '99 88 77 66', email, username: player.username, web_admin: false });
  expect((await app.postbox.mailTo(player.email, 'address was changed')).subject).toBeTruthy();
});

test('[A7] [A9] nobody else reaches the platform’s list or its person pages', async () => {
  const reader = await makePlayer(app, { roles: [[a, 'editor']] });
  for (const player of [reader, manager]) {
    expect((await player.get('/en/admin/people')).status).toBe(403);
    expect((await player.get(await everywhere(reader))).status).toBe(404);
  }
  expect((await visitor(app).get('/en/admin/people')).status).toBe(303);
  expect((await visitor(app).get(await everywhere(reader))).status).toBe(303);
});

test('[A8] a manager reads and edits the account of someone registered only in journals that they manage', async () => {
  const player = await makePlayer(app, { roles: [[a, 'author'], [a, 'reviewer']] });
  const shown = await manager.get(await inA(player));
  expect(shown.text).toContain(player.username);
  expect((await manager.post(await inA(player), { ...edited, email: player.email })).status).toBe(303);
  expect(await nameOf(player)).toBe('Edith');
});

test('[A8] [A17] one role in a journal that another manages, and the account is out of reach: only what the work needs is seen', async () => {
  const player = await makeOwner(app, { roles: [[a, 'author'], [b, 'reviewer']], givenName: 'Outa', familyName: 'Reach' });
  await player.post('/en/profile', { givenName: 'Outa', familyName: 'Reach' });
  await player.post('/en/profile/contact', { phone: '12 34 56 78' });
  await player.post('/en/profile/public', { affiliation: 'Institute', orcid: '0000-0002-1825-0097', biography: 'Secret life' });
  await player.post('/en/profile/interests', { words: 'Peat' });
  const shown = await manager.get(await inA(player));
  expect(shown.status).toBe(200);
  for (const text of ['Outa Reach', 'Institute', player.email, '0000-0002-1825-0097', 'Peat', 'Author']) expect(shown.text).toContain(text);
  for (const text of [player.username, '12 34 56 78', 'Secret life', b.path, 'Journal ' + b.path, 'Last sign-in', 'name="givenName"']) expect(shown.text.replaceAll(player.email, '')).not.toContain(text);
  expect(shown.text).not.toMatch(/<li>\s*Reviewer/);
  expect((await manager.post(await inA(player), { ...edited, email: player.email })).status).toBe(403);
  expect(await nameOf(player)).toBe('Outa');
  const list = await manager.get(`/${a.path}/en/desk/people?q=reach`);
  expect(list.text).toContain('Outa Reach');
  expect(list.text.replaceAll(player.email, '')).not.toContain(player.username);
  expect((await manager.get(`/${a.path}/en/desk/people?q=${player.username}+12`)).text).not.toContain('Outa Reach');
  const both = await makePlayer(app, { roles: [[a, 'manager'], [b, 'manager']] });
  expect((await both.get(await inA(player))).text).toContain('12 34 56 78');
});

test('[A8] a web administrator’s account is out of a manager’s reach', async () => {
  const chief = await makePlayer(app, { webAdmin: true, roles: [[a, 'editor']] });
  const shown = await manager.get(await inA(chief));
  expect(shown.text.replaceAll(chief.email, '')).not.toContain(chief.username);
  expect((await manager.post(await inA(chief), { ...edited, email: chief.email })).status).toBe(403);
});

test('[A8] when a role elsewhere ends, the account comes within reach; a role that ended here takes it out of sight', async () => {
  const player = await makePlayer(app, { roles: [[a, 'author'], [b, 'author']] });
  expect((await manager.post(await inA(player), { ...edited, email: player.email })).status).toBe(403);
  await app.database.execute('update membership set ended_at = $2 where person_id = $1 and journal_id = $3', [player.personId, app.clock.now(), b.id]);
  expect((await manager.post(await inA(player), { ...edited, email: player.email })).status).toBe(303);
  await app.database.execute('update membership set ended_at = $2 where person_id = $1', [player.personId, app.clock.now()]);
  expect((await manager.get(await inA(player))).status).toBe(404);
});

test('a journal’s manager reaches nothing through another journal’s address', async () => {
  const player = await makePlayer(app, { roles: [[b, 'author']] });
  expect((await manager.get(`/${b.path}/en/desk/people`)).status).toBe(403);
  expect((await manager.get(`/${b.path}/en/desk/people/${await publicId(player)}`)).status).toBe(404);
  expect((await manager.get(await inA(player))).status).toBe(404);
});

test('a manager ends a role in their journal', async () => {
  const player = await makePlayer(app, { roles: [[a, 'copyeditor']] });
  expect((await manager.post(`${await inA(player)}/roles/end`, { role: 'copyeditor' })).status).toBe(303);
  expect(await rolesOf(player)).toEqual([]);
});

test('the only manager of a journal stays until there is another', async () => {
  const journal = await makeJournal(app);
  const only = await makePlayer(app, { roles: [[journal, 'manager']] });
  const end = async () => only.post(`/${journal.path}/en/desk/people/${await publicId(only)}/roles/end`, { role: 'manager' });
  expect((await end()).status).toBe(409);
  await makePlayer(app, { roles: [[journal, 'manager']] });
  expect((await end()).status).toBe(303);
});

test('[X14] a role taken away is gone at the next request; a blocked account is out at the next request, all its sessions ended', async () => {
  const player = await makeOwner(app, { roles: [[a, 'manager']] });
  const list = `/${a.path}/en/desk/people`;
  expect((await player.get(list)).status).toBe(200);
  await manager.post(`${await inA(player)}/roles/end`, { role: 'manager' });
  expect((await player.get(list)).status).toBe(403);
  const second = cookieOf(await visitor(app).post('/en/sign-in', { login: player.username, password: goodPassword }));
  expect((await admin.post(`${await everywhere(player)}/blocks`, { reason: 'security' })).status).toBe(303);
  expect((await player.get('/en/profile')).status).toBe(303);
  expect((await as(app, second).get('/en/profile')).status).toBe(303);
  expect(await app.database.query('select 1 from session where person_id = $1', [player.personId])).toEqual([]);
  expect((await visitor(app).post('/en/sign-in', { login: player.username, password: goodPassword })).status).toBe(403);
  const { id } = (await app.database.one<{ id: number }>('select id from block where person_id = $1', [player.personId]))!;
  await admin.post(`${await everywhere(player)}/blocks/${id}/lift`, { liftReason: 'A mistake' });
  expect((await visitor(app).post('/en/sign-in', { login: player.username, password: goodPassword })).status).toBe(303);
});

test('[D2] only the web administrator sees another’s sessions', async () => {
  const player = await makePlayer(app, { roles: [[a, 'author']] });
  expect((await admin.get(await everywhere(player))).text).toContain('192.0.2.1');
  expect((await manager.get(await inA(player))).text).not.toContain('192.0.2.1');
  expect((await manager.post(`${await everywhere(player)}/sessions/end`)).status).toBe(404);
});

test('[P2] a look at another’s record is kept, with the role of whoever looked and how far; a look at one’s own is not', async () => {
  const player = await makePlayer(app, { roles: [[a, 'author']] });
  await manager.get(await inA(player));
  await admin.get(await everywhere(player));
  const events = await app.database.query(`select person_id, journal_id, data from event where kind = 'person.seen' and subject_id = $1 order by id`, [player.personId]);
  expect(events).toEqual([{ person_id: manager.personId, journal_id: a.id, data: { whole: true, role: 'manager' } }, { person_id: admin.personId, journal_id: null, data: { whole: true, role: 'webAdmin' } }]);
  await manager.get(await inA(manager));
  expect(await app.database.query(`select 1 from event where kind = 'person.seen' and subject_id = $1`, [manager.personId])).toEqual([]);
});

test('[X30] script in a name is inert in the lists and on the person’s page', async () => {
  await makePlayer(app, { roles: [[a, 'author']], givenName: '<script>alert(1)</script>', familyName: 'Scripted' });
  const list = await manager.get(`/${a.path}/en/desk/people?q=scripted`);
  expect(list.text).toContain('&lt;script&gt;');
  expect(list.text).not.toContain('<script>alert');
});

test('the lists are paged both ways and filtered by role', async () => {
  const journal = await makeJournal(app);
  const chief = await makePlayer(app, { roles: [[journal, 'manager']] });
  for (let count = 0; count < 27; count += 1) await makePlayer(app, { roles: [[journal, 'reader']], familyName: `Paged${String(count).padStart(2, '0')}` });
  const names = (text: string): string[] => [...text.matchAll(/Paged\d\d/g)].map(([name]) => name);
  const link = (text: string, rel: string): string => (new RegExp(`rel="${rel}" href="([^"]+)"`).exec(text)?.[1] ?? '').replaceAll('&#x3D;', '=').replaceAll('&amp;', '&');
  const first = await chief.get(`/${journal.path}/en/desk/people?role=reader`);
  expect(first.text).toContain('27 people');
  expect(names(first.text)).toHaveLength(25);
  expect(link(first.text, 'prev')).toBe('');
  const second = await chief.get(link(first.text, 'next'));
  expect(names(second.text)).toEqual(['Paged25', 'Paged26']);
  expect(link(second.text, 'next')).toBe('');
  const back = await chief.get(link(second.text, 'prev'));
  expect(names(back.text)).toEqual(names(first.text));
  expect(link(back.text, 'prev')).toBe('');
  const gone = await chief.get(`/${journal.path}/en/desk/people?role=reader&after=nobody`);
  expect(names(gone.text)).toEqual(names(first.text));
});

test('[X22] no one changes their own address through the staff pages, where no password is asked', async () => {
  const [chief, own] = [await makePlayer(app, { webAdmin: true }), await makePlayer(app, { roles: [[a, 'manager']] })];
  for (const [player, path] of [[chief, await everywhere(chief)], [own, await inA(own)]] as const) {
    expect((await player.get(path)).text).not.toContain('name="email"');
    expect((await player.post(path, { ...edited, email: `taken-${player.email}` })).status).toBe(403);
  }
});
