import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { startTestApp, type TestApp } from '../support/app.js';
import { goodPassword, makeOwner } from '../support/account.js';
import { makeJournal, type Player } from '../support/cast.js';
import { giveApp } from '../support/second-factor.js';
import type { Journal } from '../../src/journals/journal.entity.js';

let app: TestApp;
let journal: Journal;
let admin: Player;
beforeAll(async () => {
  app = await startTestApp();
  journal = await makeJournal(app, { path: 'strict' });
  admin = await makeOwner(app, { webAdmin: true });
}, 60_000);
afterAll(() => app.stop());
afterEach(() => app.database.execute('delete from second_factor_role'));

const page = '/en/admin/security';
const required = async (): Promise<string[]> => (await app.database.query<{ role: string }>('select role from second_factor_role order by role')).map(({ role }) => role);
const prove = (player: Player, more: object = {}) => player.post('/en/profile/prove', { currentPassword: goodPassword, ...more });

test('the administrator says which roles need a second factor; whoever has none gets no use of the role until it is set up', async () => {
  const manager = await makeOwner(app, { roles: [[journal, 'manager']] });
  const author = await makeOwner(app, { roles: [[journal, 'author']] });
  expect((await manager.get('/strict/en/desk/people')).status).toBe(200);
  expect((await admin.post(page, { roles: ['manager'] })).headers['location']).toContain('/en/profile/prove');
  await prove(admin);
  expect((await admin.post(page, { roles: ['manager', 'editor', 'emperor'] })).headers['location']).toBe(`${page}?saved=1`);
  expect(await required()).toEqual(['editor', 'manager']);
  expect((await manager.get('/strict/en/desk/people')).headers['location']).toBe('/en/profile/second-factor');
  expect((await author.get('/en/desk')).status).toBe(200);
  const desk = await manager.get('/en/desk');
  expect(desk.text).toContain('Set up two-step sign-in before you use this role');
  expect((await manager.get('/en/profile/second-factor')).text).toContain('journal manager');
  await giveApp(app, manager);
  expect((await manager.get('/strict/en/desk/people')).status).toBe(200);
  await admin.post(page, {});
  expect(await required()).toEqual([]);
});

test('an administrator who has none is warned before the own role waits, and is not locked out', async () => {
  const alone = await makeOwner(app, { webAdmin: true });
  await prove(alone);
  const warned = await alone.post(page, { roles: ['webAdmin'] });
  expect([warned.status, await required()]).toEqual([422, []]);
  expect(warned.text).toContain('I know that I lose the use of this role');
  const sure = await alone.post(page, { roles: ['webAdmin'], sure: 'yes' });
  expect([sure.headers['location'], await required()]).toEqual(['/en/profile/second-factor', ['webAdmin']]);
  expect((await alone.get(page)).headers['location']).toBe('/en/profile/second-factor');
  expect((await alone.get('/en/profile/second-factor')).status).toBe(200);
  const phone = await giveApp(app, alone);
  expect((await alone.get(page)).status).toBe(200);
  await prove(alone, { code: await phone.code() });
  expect((await alone.post(page, { roles: [] })).status).toBe(303);
});

test('nobody but the web administrator sets it', async () => {
  const manager = await makeOwner(app, { roles: [[journal, 'manager']] });
  await prove(manager);
  expect((await manager.get(page)).status).toBe(403);
  expect((await manager.post(page, { roles: ['author'] })).status).toBe(403);
  expect(await required()).toEqual([]);
});
