import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Census } from '../../src/access/census.js';
import { BadSetting, readConfig } from '../../src/config.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { cookieOf, goodPassword, makeOwner } from '../support/account.js';
import { as, makePlayer, visitor, type Player } from '../support/cast.js';
import { feideConfirm, feidePerson, feideStart, connectFeide, goToConnect, identitiesOf, openProviders, signInByFeide } from '../support/feide.js';
import { setOut, type Claims, type Issuer } from '../support/issuer.js';

let app: TestApp;
let providers: Awaited<ReturnType<typeof openProviders>>;
let feide: Issuer;
beforeAll(async () => {
  providers = await openProviders();
  ({ feide } = providers);
  app = await startTestApp(providers.env);
}, 60_000);
afterAll(async () => {
  await app?.stop();
  await providers?.close();
});

const known = (claims?: Partial<Claims>) => feidePerson(feide, claims);
const signIn = (sub: string | null, fields = {}) => signInByFeide(app, feide, sub, fields);
const connect = (owner: Player, sub: string, wish?: Record<string, unknown>) => connectFeide(app, feide, owner, sub, wish);
const identities = (personId: number) => identitiesOf(app, personId);
const alive = async (cookie: string) => (await as(app, cookie).get('/en/profile')).status === 200;

test('what is not configured is not there: no button, no route, no cookie named', async () => {
  const bare = await startTestApp();
  try {
    for (const path of ['/en/sign-in', '/en/register']) expect((await visitor(bare).get(path)).text).not.toMatch(/Feide|ORCID/);
    expect((await visitor(bare).post(feideStart)).status).toBe(404);
    expect((await visitor(bare).get('/sign-in/feide/callback?code=x&state=y')).status).toBe(404);
    expect((await visitor(bare).get('/en/privacy')).text).not.toContain('<dd>elsewhere</dd>');
    const owner = await makePlayer(bare);
    expect((await owner.post('/en/profile/connected/with/orcid')).status).toBe(404);
    expect((await owner.get('/en/profile/connected')).text).toContain('offers no sign-in elsewhere');
  } finally {
    await bare.stop();
  }
  for (const path of ['/en/sign-in', '/en/register']) expect((await visitor(app).get(path)).text).toMatch(/with Feide[^]*with ORCID/);
  expect((await visitor(app).post('/en/sign-in/with/google')).status).toBe(404);
});

test('half a configuration, and secrets sent in the open, are refused at the feideStart, by name and without their values', () => {
  for (const [env, named] of [[{ FEIDE_CLIENT_ID: 'hush' }, 'FEIDE_CLIENT_SECRET'], [{ ORCID_CLIENT_SECRET: 'hush' }, 'ORCID_CLIENT_ID'], [{ FEIDE_ISSUER: 'http://hush.example' }, 'FEIDE_ISSUER']] as const) {
    const problem = (() => {
      try {
        return readConfig(env);
      } catch (error) {
        return error;
      }
    })();
    expect(problem).toBeInstanceOf(BadSetting);
    expect(String(problem)).toContain(named);
    expect(String(problem)).not.toContain('hush');
  }
});

test('[D3] [D13] a cookie is set when the button is pressed and not before; the privacy page names it', async () => {
  for (const path of ['/en/sign-in', '/en/register', '/en/sign-in/unknown', '/en/sign-in/failed?why=denied']) expect((await visitor(app).get(path)).headers['set-cookie']).toBeUndefined();
  const sent = await visitor(app).post(feideStart);
  const cookies = sent.headers['set-cookie'] as unknown as string[];
  expect(cookies).toHaveLength(1);
  expect(cookies[0]).toMatch(/^elsewhere=[\w-]{27};.*Path=\/;.*HttpOnly; SameSite=Lax$/);
  expect(sent.headers['cache-control']).toBe('no-store');
  expect((await visitor(app).get('/en/privacy')).text).toMatch(/<dd>elsewhere<\/dd>/);
});

test('the question asks for a code with PKCE, state and nonce, and for no address', async () => {
  const [one, two] = [await setOut(app, visitor(app), feideStart), await setOut(app, visitor(app), feideStart)];
  const asked = [one, two].map(({ to }) => new URL(to).searchParams);
  expect(asked[0]?.get('scope')).toBe('openid userid profile groups-org');
  expect([asked[0]?.get('response_type'), asked[0]?.get('code_challenge_method'), asked[0]?.get('redirect_uri')]).toEqual(['code', 'S256', `${app.url}/sign-in/feide/callback`]);
  for (const name of ['state', 'nonce', 'code_challenge']) {
    expect(asked[0]?.get(name)).toHaveLength(43);
    expect(asked[0]?.get(name)).not.toBe(asked[1]?.get(name));
  }
  const rows = JSON.stringify(await app.database.query('select * from elsewhere_errand'));
  for (const name of ['state', 'nonce', 'code_challenge']) expect(rows).not.toContain(asked[0]?.get(name));
  expect(rows).not.toContain(one.cookie.split('=')[1]);
});

test('[A14] someone unknown is helped to their account; once connected, Feide opens it', async () => {
  const owner = await makeOwner(app);
  const sub = known();
  const { answer, browser } = await signIn(sub);
  expect([answer.status, answer.headers['location'], cookieOf(answer)]).toEqual([303, '/en/sign-in/unknown', '']);
  const shown = await browser.get('/en/sign-in/unknown');
  expect(shown.text).toContain('Kari Maria Nordmann');
  expect(shown.text).toContain('href="/en/sign-in?next&#x3D;%2Fen%2Fprofile%2Fconnected%2Fnew"');
  const entered = await browser.post('/en/sign-in', { login: owner.username, password: goodPassword, next: feideConfirm });
  expect(entered.headers['location']).toBe(feideConfirm);
  const inside = as(app, `${cookieOf(entered)}; ${browser.cookie}`);
  expect((await inside.get(feideConfirm)).text).toContain('Kari Maria Nordmann');
  expect(await identities(owner.personId)).toEqual([]);
  const done = await inside.post(feideConfirm, { connectPassword: goodPassword });
  expect([done.status, done.headers['location']]).toEqual([303, '/en/profile/connected?note=connected']);
  expect(await identities(owner.personId)).toMatchObject([{ type: 'feide', issuer: feide.url, value: sub, note: null, ended_at: null }]);
  expect((await app.postbox.mailTo(owner.email, 'Feide now opens your account')).text).toContain('change your password');
  const again = await signIn(sub, { next: '/en/profile' });
  expect([again.answer.status, again.answer.headers['location']]).toEqual([303, '/en/profile']);
  expect(await alive(cookieOf(again.answer))).toBe(true);
  expect((await owner.get('/en/profile/connected')).text).toContain('Kari Maria Nordmann');
});

test('[X20] an address that Feide tells neither finds an account nor connects to one, verified or not', async () => {
  const owner = await makeOwner(app);
  for (const email_verified of [true, false]) {
    const sub = known({ email: owner.email, email_verified });
    const { answer, browser } = await signIn(sub);
    expect(answer.headers['location']).toBe('/en/sign-in/unknown');
    const shown = (await browser.get('/en/sign-in/unknown')).text;
    const stranger = await signIn(known({ email: 'nobody@nowhere.example', email_verified }));
    expect(shown).toBe((await stranger.browser.get('/en/sign-in/unknown')).text);
    expect((await browser.get('/en/register?with=feide')).text).not.toContain(owner.email);
  }
  expect(await identities(owner.personId)).toEqual([]);
});

test('[X22] connecting and disconnecting ask for the password, and both are told by mail', async () => {
  const owner = await makeOwner(app);
  const sub = known();
  const { browser } = await goToConnect(app, feide, owner, sub);
  for (const connectPassword of ['', 'wrong']) expect((await browser.post(feideConfirm, { connectPassword })).status).toBe(422);
  expect(await identities(owner.personId)).toEqual([]);
  expect((await browser.post(feideConfirm, { connectPassword: goodPassword })).status).toBe(303);
  const [identity] = await identities(owner.personId);
  const away = `/en/profile/connected/${identity?.id}/disconnect`;
  for (const connectPassword of ['', 'wrong']) expect((await owner.post(away, { connectPassword })).status).toBe(422);
  expect((await identities(owner.personId))[0]?.ended_at).toBeNull();
  expect((await owner.post(away, { connectPassword: goodPassword })).headers['location']).toBe('/en/profile/connected?note=disconnected');
  expect((await app.postbox.mailTo(owner.email, 'Feide no longer opens')).text).toContain('disconnected');
  expect((await signIn(sub)).answer.headers['location']).toBe('/en/sign-in/unknown');
  expect((await owner.post(away, { connectPassword: goodPassword })).status).toBe(404);
});

test('[A14] an identity that one account has cannot be taken over by another, which learns nothing of whose it is', async () => {
  const [first, second] = [await makeOwner(app, { givenName: 'Firstly' }), await makeOwner(app)];
  const sub = known();
  await connect(first, sub);
  const { answer, browser } = await goToConnect(app, feide, second, sub);
  expect(answer.headers['location']).toBe('/en/sign-in/failed?why=taken&with=feide&wanted=link');
  const told = await browser.get(answer.headers['location'] ?? '');
  for (const secret of ['Firstly', first.username, first.email]) expect(told.text).not.toContain(secret);
  expect((await browser.post(feideConfirm, { connectPassword: goodPassword })).headers['location']).toContain('why=expired');
  const own = await goToConnect(app, feide, first, sub);
  expect(own.answer.headers['location']).toContain('why=already');
  // Two who proved it at the same time: one gets it.
  const shared = known();
  const [a, b] = await Promise.all([goToConnect(app, feide, first, shared), goToConnect(app, feide, second, shared)]);
  const answers = await Promise.all([a, b].map(({ browser }) => browser.post(feideConfirm, { connectPassword: goodPassword })));
  expect(answers.map(({ headers }) => String(headers['location'])).sort()).toEqual(['/en/profile/connected?note=connected', '/en/sign-in/failed?why=taken&with=feide&wanted=link']);
  expect((await app.database.query('select 1 from external_identity where value = $1', [shared])).length).toBe(1);
});

test('[A14] nobody reaches another’s identities, and what one browser brought back is nobody else’s', async () => {
  const [owner, other] = [await makeOwner(app), await makeOwner(app)];
  await connect(owner, known());
  const [identity] = await identities(owner.personId);
  for (const [method, path] of [['get', 'disconnect'], ['post', 'disconnect'], ['post', 'affiliation']] as const) {
    expect([path, (await other[method](`/en/profile/connected/${identity?.id}/${path}`, { connectPassword: goodPassword })).status]).toEqual([path, 404]);
  }
  const brought = await goToConnect(app, feide, owner, known());
  const elsewhere = /elsewhere=[\w-]+/.exec(brought.browser.cookie)?.[0] ?? '';
  const thief = as(app, `${other.cookie}; ${elsewhere}`);
  expect((await thief.get(feideConfirm)).headers['location']).toContain('why=expired');
  expect((await thief.post(feideConfirm, { connectPassword: goodPassword })).headers['location']).toContain('why=expired');
  expect(await identities(other.personId)).toEqual([]);
});

test('[X33] the callback is the one GET that acts, and says why; to set out is a POST from a page of ours', async () => {
  const acting = app.app.get(Census).routes.filter(({ actsOnGet }) => actsOnGet !== null);
  expect(acting.map(({ method, path }) => [method, path])).toEqual([['GET', '/sign-in/:provider/callback']]);
  expect(acting[0]?.actsOnGet).toMatch(/state, PKCE, nonce/);
});
