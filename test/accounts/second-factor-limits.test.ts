import { afterAll, beforeAll, expect, test } from '@jest/globals';
import request from 'supertest';
import { createApp } from '../../src/app.js';
import { entities } from '../../src/app.module.js';
import { readConfig } from '../../src/config.js';
import { openDataSource } from '../../src/platform/database/data-source.js';
import { waiting } from '../../src/platform/mail/transport.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { cookieOf, goodPassword, makeOwner } from '../support/account.js';
import type { Player } from '../support/cast.js';
import { giveApp } from '../support/second-factor.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ TRUST_PROXY: '1' });
}, 60_000);
afterAll(() => app.stop());

/** Another process on the same database. */
async function another(): Promise<{ server: TestApp['server']; stop(): Promise<void> }> {
  const source = await openDataSource(app.databaseUrl, entities);
  const config = readConfig({ PUBLIC_URL: app.url, DATA_DIR: app.folder, UPLOADS_DIR: `${app.folder}/uploads`, BCRYPT_COST: '4', TRUST_PROXY: '1' });
  const second = await createApp({ config, source, transport: waiting });
  return { server: second.getHttpServer() as TestApp['server'], stop: async () => { await second.close(); if (source.isInitialized) await source.destroy(); } };
}

let networks = 0;
const post = (server: TestApp['server'], path: string, cookie: string, fields: object) =>
  request(server).post(path).set({ 'Sec-Fetch-Site': 'same-origin', 'X-Forwarded-For': `198.51.${Math.floor((networks += 1) / 250)}.${networks % 250}`, ...(cookie ? { Cookie: cookie } : {}) }).type('form').send(fields);
const half = async (server: TestApp['server'], owner: Player): Promise<string> => cookieOf(await post(server, '/en/sign-in', '', { login: owner.username, password: goodPassword }));

test('[X23] guesses at codes are limited per account across processes and after a restart, whatever network and whatever session they come from; the owner is told', async () => {
  const owner = await makeOwner(app);
  const phone = await giveApp(app, owner);
  const second = await another();
  const [here, there] = [await half(app.server, owner), await half(second.server, owner)];
  for (let round = 0; round < 4; round += 1) {
    expect((await post(app.server, '/en/sign-in/second-factor', here, { code: `00000${round}` })).status).toBe(422);
    expect((await post(second.server, '/en/sign-in/second-factor', there, { recoveryCode: `aaaa-aaaa-aaaa-aaa${round}` })).status).toBe(422);
  }
  const refused = await post(app.server, '/en/sign-in/second-factor', here, { code: '000009' });
  expect([refused.status, Number(refused.headers['retry-after']) > 0]).toEqual([429, true]);
  await second.stop();
  const restarted = await another();
  const fresh = await half(restarted.server, owner);
  expect((await post(restarted.server, '/en/sign-in/second-factor', fresh, { code: await phone.code() })).status).toBe(429);
  expect((await post(restarted.server, '/en/sign-in/second-factor', fresh, { recoveryCode: phone.codes[0] })).status).toBe(429);
  await restarted.stop();
  expect((await app.postbox.mailTo(owner.email, 'Many wrong codes')).text).toContain(owner.username);
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(app.postbox.mails.filter(({ subject, envelopeTo }) => envelopeTo.includes(owner.email) && subject === 'Many wrong codes')).toHaveLength(1);
});

test('of two processes that get one code at the same moment, one lets it in', async () => {
  const owner = await makeOwner(app);
  const phone = await giveApp(app, owner);
  const second = await another();
  const [here, there] = [await half(app.server, owner), await half(second.server, owner)];
  const code = await phone.code();
  const answers = await Promise.all([post(app.server, '/en/sign-in/second-factor', here, { code }), post(second.server, '/en/sign-in/second-factor', there, { code })]);
  expect(answers.map(({ status }) => status).sort()).toEqual([303, 422]);
  const both = await Promise.all([half(app.server, owner), half(second.server, owner)]);
  const [one = ''] = phone.codes;
  const again = await Promise.all([post(app.server, '/en/sign-in/second-factor', both[0], { recoveryCode: one }), post(second.server, '/en/sign-in/second-factor', both[1], { recoveryCode: one })]);
  expect(again.map(({ status }) => status).sort()).toEqual([303, 422]);
  await second.stop();
});

test('[X23] the page that asks once more for password and code counts its tries with the others', async () => {
  const owner = await makeOwner(app);
  await giveApp(app, owner);
  const statuses: number[] = [];
  for (let count = 0; count < 9; count += 1) statuses.push((await post(app.server, '/en/profile/prove', owner.cookie, { currentPassword: goodPassword, code: '000000' })).status);
  expect(statuses).toEqual([...Array<number>(8).fill(422), 429]);
  expect((await post(app.server, '/en/sign-in/second-factor', await half(app.server, owner), { code: '000000' })).status).toBe(429);
});

test('the keys of apps are sealed where the installation has a key of its own, each for its owner', async () => {
  const sealed = await startTestApp({ SECRET_KEY: 'a key of this installation, long enough' });
  const [owner, other] = [await makeOwner(sealed), await makeOwner(sealed)];
  const phone = await giveApp(sealed, owner);
  await giveApp(sealed, other);
  const stored = await sealed.database.one<{ secret: string }>('select secret from authenticator_app where person_id = $1', [owner.personId]);
  expect(stored?.secret).toMatch(/^sealed:/);
  expect(stored?.secret).not.toContain(phone.secret);
  const cookie = await half(sealed.server, owner);
  await sealed.database.execute('update authenticator_app set secret = (select secret from authenticator_app where person_id = $2) where person_id = $1', [other.personId, owner.personId]);
  const theirs = await half(sealed.server, other);
  expect((await post(sealed.server, '/en/sign-in/second-factor', theirs, { code: await phone.code() })).status).toBe(422);
  expect((await post(sealed.server, '/en/sign-in/second-factor', cookie, { code: await phone.code() })).status).toBe(303);
  await sealed.stop();
});
