import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startTestApp, type TestApp } from '../support/app.js';
import { cookieOf, goodPassword, makeOwner } from '../support/account.js';
import { as, makeJournal, makePlayer, visitor, type Player } from '../support/cast.js';
import { publicIdOf } from '../support/reviewing.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
}, 60_000);
afterAll(() => app.stop());

const page = '/en/profile/sessions';
const phone = 'Mozilla/5.0 (iPhone) Safari/605';
const signIn = async ({ username }: Player, browser = phone): Promise<string> => cookieOf(await visitor(app).post('/en/sign-in', { login: username, password: goodPassword }).set('User-Agent', browser));
const alive = async (cookie: string): Promise<boolean> => (await as(app, cookie).get('/en/profile')).status === 200;
const idOf = async ({ personId }: Player): Promise<number> => (await app.database.one<{ id: number }>('select id from session where person_id = $1 order by id desc', [personId]))!.id;

test('[D1] [D2] a person sees where they are signed in, with network address and browser in words; the place they are at is marked and cannot be ended there', async () => {
  const owner = await makeOwner(app);
  await signIn(owner);
  const { text } = await owner.get(page);
  for (const words of ['Safari, iOS', '192.0.2.1', 'You are here', 'Signed in', 'last seen']) expect(text).toContain(words);
  expect(text.match(/Sign out there/g)).toHaveLength(1);
  const [here] = text.split('You are here');
  expect(here).not.toContain('Sign out there');
});

test('[D2] of sessions a journal’s manager sees nothing, even of a person within reach; the web administrator does', async () => {
  const journal = await makeJournal(app);
  const owner = await makeOwner(app, { roles: [[journal, 'author']] });
  await signIn(owner);
  const publicId = await publicIdOf(app, owner.personId);
  const [manager, admin] = [await makePlayer(app, { roles: [[journal, 'manager']] }), await makePlayer(app, { webAdmin: true })];
  const seen = await manager.get(`/${journal.path}/en/desk/people/${publicId}`);
  expect([seen.status, seen.text.includes('Safari'), seen.text.includes('192.0.2.1')]).toEqual([200, false, false]);
  expect((await admin.get(`/en/admin/people/${publicId}`)).text).toContain('Safari, iOS');
});

test('[D2] [X14] a person ends one session, or all but the one in hand; another’s id does nothing and tells nothing', async () => {
  const [owner, other] = [await makeOwner(app), await makeOwner(app)];
  const [one, two] = [await signIn(owner), await signIn(owner)];
  const foreign = await other.post(`${page}/${await idOf(owner)}/end`);
  const missing = await other.post(`${page}/999999/end`);
  expect([foreign.status, foreign.headers['location']]).toEqual([missing.status, missing.headers['location']]);
  expect([await alive(one), await alive(two)]).toEqual([true, true]);
  await owner.post(`${page}/${await idOf(owner)}/end`);
  expect([await alive(one), await alive(two)]).toEqual([true, false]);
  const three = await signIn(owner);
  await owner.post(`${page}/end-others`);
  expect([await alive(one), await alive(three), await alive(owner.cookie), await alive(other.cookie)]).toEqual([false, false, true, true]);
  for (const id of ['0', '-1', 'x', '1%20or%201=1']) expect((await owner.post(`${page}/${id}/end`)).status).toBe(404);
});

test('[X23] whoever sits at an open session cannot try passwords for ever: tries are counted per account', async () => {
  const owner = await makeOwner(app);
  const statuses = [];
  for (let number = 0; number < 11; number += 1) statuses.push((await owner.post('/en/profile/password', { currentPassword: `wrong ${number}`, newPassword: 'a different teapot entirely' })).status);
  expect(statuses).toEqual([...Array<number>(10).fill(422), 429]);
  expect((await owner.post('/en/profile/password', { currentPassword: goodPassword, newPassword: 'a different teapot entirely' })).status).toBe(429);
});
