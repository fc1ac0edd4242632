import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Setup } from '../../src/accounts/setup/setup.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { cookieOf, goodPassword } from '../support/account.js';
import { as, visitor } from '../support/cast.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

const fields = { givenName: 'Web', familyName: 'Admin', username: 'chief', email: 'chief@people.example', password: goodPassword, account: 'yes', guidelines: 'yes' };
const address = async () => ((await app.app.get(Setup).address()) ?? '').slice(app.url.length);

test('[X21] the address of the first start dies at the next start and after an hour', async () => {
  const first = await address();
  expect(first).toMatch(/^\/en\/setup\/[\w-]{27}$/);
  const second = await address();
  expect((await visitor(app).get(first)).status).toBe(404);
  const shown = await visitor(app).get(second);
  expect([shown.status, shown.headers['referrer-policy'], shown.headers['cache-control']]).toEqual([200, 'no-referrer', 'no-store']);
  app.clock.set(new Date(Date.now() + 61 * 60_000));
  expect((await visitor(app).get(second)).status).toBe(404);
  expect((await visitor(app).post(second, fields)).status).toBe(404);
  app.clock.reset();
});

test('at it the web administrator makes their account, once, is signed in and led to the first journal', async () => {
  const path = await address();
  expect((await visitor(app).post(path, { ...fields, password: 'password123' })).status).toBe(422);
  const answers = await Promise.all([visitor(app).post(path, fields), visitor(app).post(path, { ...fields, username: 'thief', email: 'thief@people.example' })]);
  expect(answers.map(({ status }) => status).sort()).toEqual([303, 404]);
  const made = answers.find(({ status }) => status === 303)!;
  expect(made.headers['location']).toBe('/en/admin/journals/new');
  const chief = as(app, cookieOf(made));
  expect((await chief.get('/en/admin/journals/new')).headers['location']).toBe('/en/undertakings/platform?next=%2Fen%2Fadmin%2Fjournals%2Fnew');
  expect((await chief.post('/en/undertakings/platform', { agree: 'yes', version: '2026-1', next: '/en/admin/journals/new' })).headers['location']).toBe('/en/admin/journals/new');
  expect((await chief.get('/en/admin/people')).status).toBe(200);
  expect((await visitor(app).get(path)).status).toBe(404);
  expect(await app.app.get(Setup).address()).toBeNull();
  expect(await app.database.query('select web_admin from account')).toEqual([{ web_admin: true }]);
});
