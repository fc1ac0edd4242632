import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Jobs } from '../../src/platform/jobs/jobs.js';
import { absolute, idle } from '../../src/visitors/sessions/sessions.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { cookieOf, goodPassword, makeOwner } from '../support/account.js';
import { as, makePlayer, visitor } from '../support/cast.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

const rows = (personId: number) => app.database.query('select 1 from session where person_id = $1', [personId]);
const at = (ms: number) => app.clock.set(new Date(Date.now() + ms));

test('[D2] [X22] a session ends when it is idle for too long, and the job deletes its record', async () => {
  const player = await makePlayer(app);
  at(idle - 60_000);
  expect((await player.get('/en/profile')).status).toBe(200);
  at(idle * 1.5);
  expect((await player.get('/en/profile')).status).toBe(200);
  at(idle * 2.6);
  expect((await player.get('/en/profile')).status).toBe(303);
  expect(await rows(player.personId)).toHaveLength(1);
  await app.app.get(Jobs).handlers.get('sessions.expire')?.({});
  expect(await rows(player.personId)).toHaveLength(0);
  app.clock.reset();
});

test('[D2] [X22] a session that is used all the time ends all the same after its absolute limit', async () => {
  const player = await makePlayer(app);
  for (let ms = 0; ms < absolute; ms += idle / 2) {
    at(ms);
    expect((await player.get('/en/profile')).status).toBe(200);
  }
  at(absolute + 1000);
  expect((await player.get('/en/profile')).status).toBe(303);
  await app.app.get(Jobs).handlers.get('sessions.expire')?.({});
  expect(await rows(player.personId)).toHaveLength(0);
  app.clock.reset();
});

test('[D1] the cookie is for sign-in only, cannot be read by a script, and stays on this site; none is set before', async () => {
  const owner = await makeOwner(app);
  for (const path of ['/en', '/en/sign-in', '/en/register', '/en/lost-password']) expect((await visitor(app).get(path)).headers['set-cookie']).toBeUndefined();
  const answer = await visitor(app).post('/en/sign-in', { login: owner.username, password: goodPassword });
  const [cookie] = answer.headers['set-cookie'] as unknown as string[];
  expect(cookie).toMatch(/^session=[\w-]{27}; Path=\/; HttpOnly; SameSite=Lax$/);
});

test('[D1] [P1] on https the cookie is bound to the host and sent over https only', async () => {
  const secure = await startTestApp({ PUBLIC_URL: 'https://journals.example' });
  const owner = await makeOwner(secure);
  const answer = await visitor(secure).post('/en/sign-in', { login: owner.username, password: goodPassword });
  const [cookie] = answer.headers['set-cookie'] as unknown as string[];
  expect(cookie).toMatch(/^__Host-session=[\w-]{27}; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
  await secure.stop();
});

test('[X22] a cookie that someone made up, or an old one, opens nothing', async () => {
  const owner = await makeOwner(app);
  for (const cookie of ['session=AAAAAAAAAAAAAAAAAAAAAAAAAAA', 'session=', `session=${owner.personId}`]) expect((await as(app, cookie).get('/en/profile')).status).toBe(303);
  const signed = cookieOf(await visitor(app).post('/en/sign-in', { login: owner.username, password: goodPassword }));
  await as(app, signed).post('/en/sign-out');
  expect((await as(app, signed).get('/en/profile')).status).toBe(303);
});
