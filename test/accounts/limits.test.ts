import { afterAll, beforeAll, expect, test } from '@jest/globals';
import request from 'supertest';
import { networkOf } from '../../src/accounts/account/account-limits.js';
import { createApp } from '../../src/app.js';
import { entities } from '../../src/app.module.js';
import { readConfig } from '../../src/config.js';
import { openDataSource } from '../../src/platform/database/data-source.js';
import { waiting } from '../../src/platform/mail/transport.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { goodPassword, makeOwner } from '../support/account.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ TRUST_PROXY: '1' });
});
afterAll(() => app.stop());

/** Another process on the same database. */
async function another() {
  const source = await openDataSource(app.databaseUrl, entities);
  const config = readConfig({ PUBLIC_URL: app.url, DATA_DIR: app.folder, UPLOADS_DIR: `${app.folder}/uploads`, BCRYPT_COST: '4', TRUST_PROXY: '1' });
  const second = await createApp({ config, source, transport: waiting });
  return { server: second.getHttpServer() as TestApp['server'], stop: async () => { await second.close(); if (source.isInitialized) await source.destroy(); } };
}

const post = (server: TestApp['server'], path: string, ip: string, fields: object) =>
  request(server).post(path).set({ 'Sec-Fetch-Site': 'same-origin', 'X-Forwarded-For': ip }).type('form').send(fields);

test('[X23] tries at one account are limited whatever network they come from, across processes and after a restart', async () => {
  const owner = await makeOwner(app);
  const second = await another();
  let tries = 0;
  const guess = (server: TestApp['server'], login = owner.username) => post(server, '/en/sign-in', `198.51.100.${(tries += 1)}`, { login, password: 'not the password' });
  for (let round = 0; round < 5; round += 1) {
    expect((await guess(app.server)).status).toBe(422);
    expect((await guess(second.server, owner.email)).status).toBe(422);
  }
  const refused = await guess(app.server);
  expect(refused.status).toBe(429);
  expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
  expect((await guess(second.server)).status).toBe(429);
  await second.stop();
  const restarted = await another();
  const right = await post(restarted.server, '/en/sign-in', '203.0.113.9', { login: owner.username, password: goodPassword });
  expect(right.status).toBe(429);
  await restarted.stop();
});

test('[X23] tries from one network are limited whatever accounts they name', async () => {
  const statuses = new Set<number>();
  for (let count = 0; count < 104; count += 1) statuses.add((await post(app.server, '/en/sign-in', '192.0.2.77', { login: `nobody${count}`, password: 'guess' })).status);
  expect(statuses).toEqual(new Set([422, 429]));
  expect((await post(app.server, '/en/sign-in', '192.0.2.78', { login: 'nobody', password: 'guess' })).status).toBe(422);
});

test('[X23] asking for a new password and registering are limited, and what is counted is stored as keyed digests only', async () => {
  const owner = await makeOwner(app);
  const ask = (count: number) => post(app.server, '/en/lost-password', `203.0.113.${count}`, { login: count % 2 ? owner.username : owner.email });
  for (let count = 0; count < 5; count += 1) expect((await ask(count)).status).toBe(303);
  expect((await ask(6)).status).toBe(429);
  const fields = (count: number) => ({ givenName: 'A', familyName: 'B', username: `limited${count}`, email: 'limited@people.example', password: goodPassword, account: 'yes', guidelines: 'yes' });
  const register = (count: number) => post(app.server, '/en/register', `203.0.113.${100 + count}`, fields(count));
  for (let count = 0; count < 5; count += 1) expect((await register(count)).status).toBe(303);
  expect((await register(6)).status).toBe(429);
  const keys = await app.database.query<{ key: string }>('select key from rate_limit');
  expect(keys.length).toBeGreaterThan(0);
  for (const { key } of keys) expect(key).not.toMatch(/203\.0\.113|192\.0\.2|people\.example|limited\d|player/);
});

test('a network is one IPv4 address or the first half of an IPv6 address', () => {
  expect(networkOf('::ffff:192.0.2.1')).toBe('192.0.2.1');
  expect(networkOf('2001:db8:1:2:3:4:5:6')).toBe('2001:db8:1:2');
  expect(networkOf('2001:db8:1:2::9')).toBe('2001:db8:1:2');
  expect(networkOf('2001:db8::1')).toBe('2001:db8:0:0');
  expect(networkOf('::1')).toBe('0:0:0:0');
});
