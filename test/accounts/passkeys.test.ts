import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startTestApp, type TestApp } from '../support/app.js';
import { cookieOf, goodPassword, makeOwner } from '../support/account.js';
import { as, visitor, type Player } from '../support/cast.js';
import { block } from '../support/people.js';
import { giveApp, halfCookie } from '../support/second-factor.js';
import { SoftKey, type Lies } from '../support/soft-key.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
}, 60_000);
afterAll(() => app.stop());

type Client = Pick<Player, 'post'>;
const home = '/en/profile/second-factor/passkeys';
const options = async (client: Client, path: string): Promise<{ challenge: string; user: { id: string } }> => (await client.post(path)).body as never;
const forSignIn = () => options(visitor(app), '/en/sign-in/passkey/options');
const enter = async (credential: string): Promise<number> => (await visitor(app).post('/en/sign-in/passkey', { credential })).status;

/** Someone with a passkey. */
async function withKey(): Promise<{ owner: Player; key: SoftKey }> {
  const owner = await makeOwner(app);
  const key = new SoftKey(app.url);
  await owner.post('/en/profile/prove', { currentPassword: goodPassword });
  const added = await owner.post(home, { name: 'Laptop', credential: key.made(await options(owner, `${home}/options`)) });
  expect(added.status).toBe(200);
  return { owner, key };
}

test('[A15] a passkey signs in without a password, and is the second step beside one', async () => {
  const { owner, key } = await withKey();
  const entered = await visitor(app).post('/en/sign-in/passkey', { credential: key.signed(await forSignIn()), next: '/en/profile' });
  expect(entered.headers['location']).toBe('/en/profile');
  expect((await as(app, cookieOf(entered)).get('/en/profile')).text).toContain(owner.username);
  const half = as(app, await halfCookie(app, owner));
  const credential = key.signed(await options(half, '/en/sign-in/second-factor/passkey-options'), { verified: false });
  expect((await half.post('/en/sign-in/second-factor', { credential })).headers['location']).toBe('/en/desk');
});

test('[X21] what a passkey has signed opens once, also when it is sent twice at the same moment', async () => {
  const { key } = await withKey();
  const credential = key.signed(await forSignIn());
  expect((await Promise.all([enter(credential), enter(credential)])).sort()).toEqual([303, 422]);
  expect(await enter(credential)).toBe(422);
});

test('what was signed elsewhere, for something else, too late or by a copy opens nothing', async () => {
  const { owner, key } = await withKey();
  const lies: Lies[] = [
    { origin: 'https://evil.example' }, { origin: 'http://localhost:1' }, { rpId: 'evil.example' }, { type: 'webauthn.create' }, { verified: false }, { counter: 0 },
    { userHandle: Buffer.from('someone').toString('base64url') }, { challenge: Buffer.from('a challenge of my own').toString('base64url') },
  ];
  await enter(key.signed(await forSignIn()));
  for (const lie of lies) expect([lie, await enter(key.signed(await forSignIn(), lie))]).toEqual([lie, 422]);
  const half = as(app, await halfCookie(app, owner));
  expect(await enter(key.signed(await options(half, '/en/sign-in/second-factor/passkey-options')))).toBe(422);
  expect((await half.post('/en/sign-in/second-factor', { credential: key.signed(await forSignIn()) })).status).toBe(422);
  const late = await forSignIn();
  app.clock.set(new Date(app.clock.now().getTime() + 6 * 60_000));
  expect(await enter(key.signed(late))).toBe(422);
  app.clock.reset();
  expect(await enter(key.signed(await forSignIn()))).toBe(303);
});

test('a passkey of one person is no second step of another, and a challenge of one is not answered for the other', async () => {
  const [mine, theirs] = [await withKey(), await withKey()];
  const half = as(app, await halfCookie(app, mine.owner));
  const other = as(app, await halfCookie(app, theirs.owner));
  const path = '/en/sign-in/second-factor/passkey-options';
  expect((await half.post('/en/sign-in/second-factor', { credential: theirs.key.signed(await options(half, path)) })).status).toBe(422);
  expect((await half.post('/en/sign-in/second-factor', { credential: mine.key.signed(await options(other, path)) })).status).toBe(422);
  expect((await half.post('/en/sign-in/second-factor', { credential: mine.key.signed(await options(half, path)) })).status).toBe(303);
});

test('a passkey that is known is not added again, by anyone, nor one made for another site or another person', async () => {
  const { key } = await withKey();
  const other = await makeOwner(app);
  await other.post('/en/profile/prove', { currentPassword: goodPassword });
  const add = async (credential: string): Promise<number> => (await other.post(home, { name: 'x', credential })).status;
  expect(await add(key.made(await options(other, `${home}/options`)))).toBe(422);
  const third = await makeOwner(app);
  await third.post('/en/profile/prove', { currentPassword: goodPassword });
  for (const lie of [{ origin: 'https://evil.example' }, { rpId: 'evil.example' }, { type: 'webauthn.get' }]) {
    expect([lie, await add(new SoftKey(app.url).made(await options(other, `${home}/options`), lie))]).toEqual([lie, 422]);
  }
  expect(await add(new SoftKey(app.url).made(await options(third, `${home}/options`)))).toBe(422);
  expect(await app.database.query('select 1 from passkey where person_id = $1', [other.personId])).toHaveLength(0);
});

test('a blocked owner and a removed passkey come nowhere', async () => {
  const { owner, key } = await withKey();
  const again = new SoftKey(app.url);
  await owner.post(home, { name: 'Second', credential: again.made(await options(owner, `${home}/options`)) });
  const [first] = await app.database.query<{ id: number }>('select id from passkey where person_id = $1 order by id', [owner.personId]);
  expect((await owner.post(`${home}/${first?.id}/remove`)).status).toBe(303);
  expect(await enter(key.signed(await forSignIn()))).toBe(422);
  expect(await enter(again.signed(await forSignIn()))).toBe(303);
  await block(app, owner);
  const kept = await visitor(app).post('/en/sign-in/passkey', { credential: again.signed(await forSignIn()) });
  expect([kept.status, kept.headers['set-cookie']]).toEqual([403, undefined]);
});

test('[X22] a passkey that knows its owner is enough to change the second step; one that does not needs the password beside it', async () => {
  const { owner, key } = await withKey();
  const session = as(app, cookieOf(await visitor(app).post('/en/sign-in/passkey', { credential: key.signed(await forSignIn()) })));
  const path = '/en/profile/second-factor/app';
  expect((await session.get(path)).status).toBe(303);
  const blind = async (fields: object) => session.post('/en/profile/prove', { ...fields, credential: key.signed(await options(session, '/en/profile/prove/passkey-options'), { verified: false }) });
  expect((await blind({})).status).toBe(422);
  expect((await session.get(path)).status).toBe(303);
  expect((await blind({ currentPassword: goodPassword })).status).toBe(303);
  expect((await session.get(path)).status).toBe(200);
  await app.database.execute('update session set proven_at = null where person_id = $1', [owner.personId]);
  expect((await session.post('/en/profile/prove', { credential: key.signed(await options(session, '/en/profile/prove/passkey-options')) })).status).toBe(303);
  expect((await session.get(path)).status).toBe(200);
});

test('someone who has an app as well as a passkey chooses; both are asked for nothing more', async () => {
  const { owner, key } = await withKey();
  const phone = await giveApp(app, owner);
  const half = as(app, await halfCookie(app, owner));
  const page = await half.get('/en/sign-in/second-factor');
  expect(page.text).toContain('Code from the app');
  expect(page.text).toContain('Use a passkey');
  expect((await half.post('/en/sign-in/second-factor', { code: await phone.code() })).status).toBe(303);
  expect(await enter(key.signed(await forSignIn()))).toBe(303);
});
