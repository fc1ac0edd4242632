import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startTestApp, type TestApp } from '../support/app.js';
import { goodPassword, makeOwner } from '../support/account.js';
import { as, visitor, type Player } from '../support/cast.js';
import { Sessions } from '../../src/visitors/sessions/sessions.js';
import { codeOf, giveApp, halfCookie } from '../support/second-factor.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
}, 60_000);
afterAll(() => app.stop());

const home = '/en/profile/second-factor';
const prove = (owner: Player, fields: object = { currentPassword: goodPassword }) => owner.post('/en/profile/prove', { ...fields, next: `${home}/app` });
const secretOn = (html: string): string => /name="secret" value="([A-Z2-7]+)"/.exec(html)?.[1] ?? '';
const kinds = async (owner: Player): Promise<string[]> =>
  (await app.database.query<{ kind: string }>(`select kind from event where subject_kind = 'person' and subject_id = $1 and kind like 'account.%' order by id`, [owner.personId])).map(({ kind }) => kind);

/** Another session of the same person. */
async function elsewhere(owner: Player): Promise<Pick<Player, 'get' | 'post'>> {
  return as(app, `session=${await app.app.get(Sessions).open({ personId: owner.personId, ip: '192.0.2.9', browser: 'test' })}`);
}

test('[A15, X22] an app counts only when it has shown a code; then the other sessions end, ten codes are shown once, and the owner is told', async () => {
  const owner = await makeOwner(app);
  const other = await elsewhere(owner);
  await prove(owner);
  const page = await owner.get(`${home}/app`);
  const secret = secretOn(page.text);
  expect([page.status, page.headers['cache-control'], secret.length]).toEqual([200, 'no-store', 32]);
  expect((await visitor(app).post('/en/sign-in', { login: owner.username, password: goodPassword })).headers['location']).toBe('/en/desk');
  const wrong = await owner.post(`${home}/app`, { secret, code: '000000' });
  expect([wrong.status, secretOn(wrong.text)]).toEqual([422, secret]);
  expect(await app.database.query('select 1 from authenticator_app where person_id = $1', [owner.personId])).toHaveLength(0);
  const code = await codeOf(app, secret);
  const on = await owner.post(`${home}/app`, { secret, code });
  expect([on.status, on.headers['cache-control']]).toEqual([200, 'no-store']);
  expect(on.text.match(/[a-z2-9]{4}(-[a-z2-9]{4}){3}/g)).toHaveLength(10);
  expect((await owner.get(home)).text).not.toMatch(/[a-z2-9]{4}(-[a-z2-9]{4}){3}/);
  expect((await other.get('/en/profile')).status).toBe(303);
  expect((await owner.get('/en/profile')).status).toBe(200);
  expect((await app.postbox.mailTo(owner.email, 'Two-step sign-in is on')).text).toContain(owner.username);
  expect(await kinds(owner)).toEqual(expect.arrayContaining(['account.appAdded', 'account.secondFactorOn']));
  const half = as(app, await halfCookie(app, owner));
  expect((await half.post('/en/sign-in/second-factor', { code })).status).toBe(422);
});

test('[X22] nobody changes the second step with a session alone: the password is asked for, and the factor too where there is one', async () => {
  const owner = await makeOwner(app);
  const pages = [`${home}/app`, `${home}/passkeys`, `${home}/app/remove`];
  for (const page of pages) {
    expect([page, (await owner.get(page)).headers['location']]).toEqual([page, `/en/profile/prove?next=${encodeURIComponent(page)}`]);
    expect([page, (await owner.post(page, { secret: 'A'.repeat(32), code: '123456' })).headers['location']]).toEqual([page, `/en/profile/prove?next=${encodeURIComponent(page)}`]);
  }
  expect((await owner.post(`${home}/passkeys/options`)).status).toBe(403);
  expect((await prove(owner, { currentPassword: 'not the password' })).status).toBe(422);
  expect((await owner.get(`${home}/app`)).status).toBe(303);
  const phone = await giveApp(app, owner);
  expect((await prove(owner)).status).toBe(422);
  expect((await prove(owner, { currentPassword: 'not the password', code: await phone.code() })).status).toBe(422);
  expect((await owner.post(`${home}/recovery-codes`)).headers['location']).toContain('/en/profile/prove');
  const both = await prove(owner, { currentPassword: goodPassword, code: await phone.code() });
  expect([both.status, both.headers['location']]).toEqual([303, `${home}/app`]);
  expect((await owner.get(`${home}/app`)).status).toBe(200);
});

test('showing it once is good for ten minutes, in that session only', async () => {
  const owner = await makeOwner(app);
  const other = await elsewhere(owner);
  await prove(owner);
  expect((await owner.get(`${home}/app`)).status).toBe(200);
  expect((await other.get(`${home}/app`)).status).toBe(303);
  app.clock.set(new Date(app.clock.now().getTime() + 11 * 60_000));
  expect((await owner.get(`${home}/app`)).status).toBe(303);
  app.clock.reset();
});

test('the page that asks leads to no other site', async () => {
  const owner = await makeOwner(app);
  for (const next of ['https://evil.example', '//evil.example', '/\\evil.example']) {
    expect((await owner.post('/en/profile/prove', { currentPassword: goodPassword, next })).headers['location']).toBe(home);
  }
});

test('another app takes the place of the first; removing the last factor turns it off, with its codes, and tells the owner', async () => {
  const owner = await makeOwner(app);
  const phone = await giveApp(app, owner);
  await prove(owner, { currentPassword: goodPassword, code: await phone.code() });
  const secret = secretOn((await owner.get(`${home}/app`)).text);
  const replaced = await owner.post(`${home}/app`, { secret, code: await codeOf(app, secret) });
  expect(replaced.headers['location']).toBe(`${home}?note=appAdded`);
  const half = as(app, await halfCookie(app, owner));
  expect((await half.post('/en/sign-in/second-factor', { code: await phone.code(30) })).status).toBe(422);
  expect((await owner.post(`${home}/app/remove`)).headers['location']).toBe(`${home}?note=appRemoved`);
  expect(await app.database.query('select 1 from recovery_code where person_id = $1', [owner.personId])).toHaveLength(0);
  expect((await visitor(app).post('/en/sign-in', { login: owner.username, password: goodPassword })).headers['location']).toBe('/en/desk');
  await app.postbox.mailTo(owner.email, 'Two-step sign-in is off');
  expect(await kinds(owner)).toEqual(expect.arrayContaining(['account.appRemoved', 'account.secondFactorOff']));
});

test('new recovery codes end the old ones', async () => {
  const owner = await makeOwner(app);
  const phone = await giveApp(app, owner);
  await prove(owner, { currentPassword: goodPassword, code: await phone.code() });
  const page = await owner.post(`${home}/recovery-codes`);
  const [fresh = ''] = page.text.match(/[a-z2-9]{4}(-[a-z2-9]{4}){3}/) ?? [];
  const half = as(app, await halfCookie(app, owner));
  expect((await half.post('/en/sign-in/second-factor', { recoveryCode: phone.codes[0] })).status).toBe(422);
  expect((await half.post('/en/sign-in/second-factor', { recoveryCode: fresh })).status).toBe(303);
  await app.postbox.mailTo(owner.email, 'New recovery codes');
});

test('a passkey of another person is not there', async () => {
  const [owner, other] = [await makeOwner(app), await makeOwner(app)];
  const [row] = await app.database.query<{ id: number }>(
    `insert into passkey (person_id, name, credential_id, public_key, counter, transports, added_at) values ($1, 'Theirs', 'theirs', '\\x00', 0, '{}', $2) returning id`, [other.personId, app.clock.now()],
  );
  await prove(owner);
  expect((await owner.get(`${home}/passkeys/${row?.id}/remove`)).status).toBe(404);
  await owner.post(`${home}/passkeys/${row?.id}/remove`);
  expect(await app.database.query('select 1 from passkey where id = $1', [row?.id])).toHaveLength(1);
});

test('[X21] a challenge for a passkey is stored as a hash, ends after five minutes, and is good once and for its own purpose', async () => {
  const options = await visitor(app).post('/en/sign-in/passkey/options');
  const { challenge, rpId, userVerification, allowCredentials } = options.body as Record<string, unknown>;
  expect([options.status, options.headers['cache-control'], rpId, userVerification, allowCredentials]).toEqual([200, 'no-store', 'localhost', 'required', []]);
  expect(Buffer.from(String(challenge), 'base64url')).toHaveLength(20);
  const stored = await app.database.query<{ row: string; minutes: number }>(
    `select t::text as row, extract(epoch from expires_at - $1)::int / 60 as minutes from token t where purpose = 'passkey.signIn' order by id desc limit 1`, [app.clock.now()],
  );
  expect(stored[0]?.row).not.toContain(String(challenge));
  expect(stored[0]?.minutes).toBeLessThanOrEqual(5);
  for (const credential of ['', 'null', '{}', '[]', '{"id":1}', JSON.stringify({ id: 'x', response: { clientDataJSON: '!', authenticatorData: '', signature: '' } }), 'x'.repeat(50_000)]) {
    const answer = await visitor(app).post('/en/sign-in/passkey', { credential });
    expect([credential.slice(0, 20), answer.status, answer.headers['set-cookie']]).toEqual([credential.slice(0, 20), 422, undefined]);
  }
});
