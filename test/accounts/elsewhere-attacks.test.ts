import { afterAll, beforeAll, expect, test } from '@jest/globals';
import request from 'supertest';
import { startTestApp, type TestApp } from '../support/app.js';
import { cookieOf, goodPassword, makeOwner } from '../support/account.js';
import { as, visitor, type Player } from '../support/cast.js';
import { Issuer, roundTrip, setOut } from '../support/issuer.js';

let app: TestApp;
let feide: Issuer;
let orcid: Issuer;
let owner: Player;
const start = '/en/sign-in/with/feide';
beforeAll(async () => {
  [feide, orcid] = await Promise.all([Issuer.open('FEIDE'), Issuer.open('ORCID')]);
  app = await startTestApp({ ...feide.env, ...orcid.env });
  owner = await makeOwner(app);
  feide.know({ sub: 'kari', name: 'Kari Nordmann' });
  orcid.know({ sub: 'kari', name: 'Kari Nordmann' }, { sub: '0000-0002-1825-0097', name: 'Kari Nordmann' });
  const { browser } = await roundTrip(app, feide, owner, '/en/profile/connected/with/feide', 'kari');
  await browser.post('/en/profile/connected/new', { connectPassword: goodPassword });
}, 60_000);
afterAll(async () => {
  await app?.stop();
  await Promise.all([feide?.close(), orcid?.close()]);
});

type Answer = Awaited<ReturnType<Player['get']>>;
const sessions = async () => (await app.database.one<{ count: number }>('select count(*)::int as count from session'))!.count;
const whyOf = (answer: Answer): string => new URLSearchParams(String(answer.headers['location']).split('?')[1]).get('why') ?? String(answer.headers['location']);

/** Nothing was opened, and the page that one is sent to says what to do. */
async function refused(answer: Answer, why: string): Promise<void> {
  expect([answer.status, whyOf(answer), cookieOf(answer)]).toEqual([303, why, '']);
  const page = await visitor(app).get(String(answer.headers['location']));
  expect(page.text).toMatch(/<h1>[^<]{10,}<\/h1>\s*<p>[^<]{15,}/);
  expect(page.text).toContain('href="/en/sign-in"');
}

/** Goes out, comes back with what `change` makes of the answer, and gives what the callback says. */
async function altered(change: (back: URL) => void): Promise<Answer> {
  const { to, cookie } = await setOut(app, visitor(app), start);
  const back = new URL(await feide.answer(to, 'kari'));
  change(back);
  return as(app, cookie).get(back.pathname + back.search);
}

/** As `altered`, with an ID token put in the place of the right one. */
async function withToken(token: string): Promise<Answer> {
  feide.tamper = (body) => ({ ...body, id_token: token });
  try {
    return await altered(() => undefined);
  } finally {
    feide.tamper = null;
  }
}

/** The ID token that an issuer gives to whoever asks in a given way. */
async function tokenOf(issuer: Issuer, change: (to: URL) => void = () => undefined, client = 'palimpsest'): Promise<string> {
  const verifier = 'a-verifier-of-at-least-forty-three-characters-long';
  const { createHash } = await import('node:crypto');
  const to = new URL(`${issuer.url}/auth`);
  const callback = `${app.url}/sign-in/feide/callback`;
  to.search = new URLSearchParams({
    client_id: client, redirect_uri: callback, response_type: 'code', scope: 'openid', state: 'x', nonce: 'another nonce',
    code_challenge: createHash('sha256').update(verifier).digest('base64url'), code_challenge_method: 'S256',
  }).toString();
  change(to);
  const code = new URL(await issuer.answer(to.href, 'kari')).searchParams.get('code') ?? '';
  const answer = await fetch(`${issuer.url}/token`, {
    method: 'POST', headers: { Authorization: `Basic ${Buffer.from(`${client}:${encodeURIComponent('a secret of at least thirty-two characters').replaceAll('%20', '+')}`).toString('base64')}` },
    body: new URLSearchParams({ grant_type: 'authorization_code', code, redirect_uri: callback, code_verifier: verifier }),
  });
  const { id_token: token } = (await answer.json()) as { id_token: string };
  expect(token).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+$/);
  return token;
}

test('the way itself works, or the refusals below would show nothing', async () => {
  const { answer } = await roundTrip(app, feide, visitor(app), start, 'kari');
  expect([answer.headers['location'], (await as(app, cookieOf(answer)).get('/en/profile')).status]).toEqual(['/en/desk', 200]);
});

test('[X21] [X33] the same answer twice opens once, also when both come at the same time', async () => {
  const { to, cookie } = await setOut(app, visitor(app), start);
  const back = (await feide.answer(to, 'kari')).slice(app.url.length);
  const before = await sessions();
  const answers = await Promise.all([1, 2, 3, 4].map(() => as(app, cookie).get(back)));
  expect(answers.filter((answer) => cookieOf(answer) !== '')).toHaveLength(1);
  await refused(await as(app, cookie).get(back), 'expired');
  expect(await sessions()).toBe(before + 1);
});

test('[X33] an answer in a browser that did not ask opens nothing, and spends nothing of the one that did', async () => {
  const mine = await setOut(app, visitor(app), start);
  const back = (await feide.answer(mine.to, 'kari')).slice(app.url.length);
  await refused(await visitor(app).get(back), 'expired');
  const other = await setOut(app, visitor(app), start);
  await refused(await as(app, other.cookie).get(back), 'expired');
  await refused(await as(app, mine.cookie).get('/sign-in/feide/callback?code=guessed&state=guessed'), 'expired');
  await refused(await as(app, mine.cookie).get('/sign-in/feide/callback'), 'expired');
  expect(cookieOf(await as(app, mine.cookie).get(back))).not.toBe('');
});

test('[X33] to set out from a page of another site is refused, and sets no cookie', async () => {
  for (const headers of [{}, { 'Sec-Fetch-Site': 'cross-site' }, { 'Sec-Fetch-Site': 'same-site' }, { Origin: feide.url }]) {
    const answer = await request(app.server).post(start).set(headers).type('form').send({});
    expect([answer.status, answer.headers['set-cookie']]).toEqual([403, undefined]);
  }
});

test('[X21] what took longer than a quarter of an hour is begun again', async () => {
  const { to, cookie } = await setOut(app, visitor(app), start);
  const back = (await feide.answer(to, 'kari')).slice(app.url.length);
  await app.database.execute(`update elsewhere_errand set expires_at = $1 where returned_at is null`, [app.clock.now()]);
  await refused(await as(app, cookie).get(back), 'expired');
});

test('who says no at the issuer is told that nothing has changed', async () => {
  const { answer } = await roundTrip(app, feide, visitor(app), start, null);
  await refused(answer, 'denied');
});

test('an answer that names another issuer, or none, is refused', async () => {
  await refused(await altered((back) => back.searchParams.set('iss', orcid.url)), 'failed');
  await refused(await altered((back) => back.searchParams.delete('iss')), 'failed');
});

test('an answer of one issuer at the address of the other is refused', async () => {
  const { to, cookie } = await setOut(app, visitor(app), start);
  const back = new URL(await feide.answer(to, 'kari'));
  await refused(await as(app, cookie).get(`/sign-in/orcid/callback${back.search}`), 'expired');
});

test('a code that was not given for this question is refused', async () => {
  const { to } = await setOut(app, visitor(app), start);
  const theirs = new URL(await feide.answer(to, 'kari')).searchParams.get('code') ?? '';
  await refused(await altered((back) => back.searchParams.set('code', theirs)), 'failed');
  await refused(await altered((back) => back.searchParams.set('code', 'made-up')), 'failed');
});

test('an ID token with another nonce, for another client, of another issuer, or changed, is refused', async () => {
  await refused(await withToken(await tokenOf(feide)), 'failed');
  await refused(await withToken(await tokenOf(feide, () => undefined, 'another-client')), 'failed');
  await refused(await withToken(await tokenOf(orcid)), 'failed');
  const [head = '', body = '', signature = ''] = (await tokenOf(feide)).split('.');
  const claims = JSON.parse(Buffer.from(body, 'base64url').toString()) as object;
  await refused(await withToken([head, Buffer.from(JSON.stringify({ ...claims, sub: 'someone-else' })).toString('base64url'), signature].join('.')), 'failed');
  await refused(await withToken([Buffer.from('{"alg":"none"}').toString('base64url'), body, ''].join('.')), 'failed');
});

test('the same subject at another issuer is another person', async () => {
  const { answer } = await roundTrip(app, orcid, visitor(app), '/en/sign-in/with/orcid', '0000-0002-1825-0097');
  expect(answer.headers['location']).toBe('/en/sign-in/unknown');
  await app.database.execute(`insert into external_identity (person_id, type, issuer, value, reader_of, linked_at, used_at) values ($1, 'orcid', 'https://evil.example', '0000-0002-1825-0097', '{}', now(), now())`, [owner.personId]);
  expect((await roundTrip(app, orcid, visitor(app), '/en/sign-in/with/orcid', '0000-0002-1825-0097')).answer.headers['location']).toBe('/en/sign-in/unknown');
  await app.database.execute(`delete from external_identity where issuer = 'https://evil.example'`);
});

test('what ORCID calls someone is an iD with its check digit, or nothing', async () => {
  const { answer } = await roundTrip(app, orcid, visitor(app), '/en/sign-in/with/orcid', 'kari');
  await refused(answer, 'failed');
});

test('[X34] a next page is one of ours, and the host of the request plays no part', async () => {
  for (const next of ['https://evil.example', '//evil.example', '/\\evil.example']) {
    const { answer } = await roundTrip(app, feide, visitor(app), start, 'kari', { next });
    expect(answer.headers['location']).toBe('/en/desk');
  }
  const answer = await request(app.server).post(start).set({ 'Sec-Fetch-Site': 'same-origin', Host: 'evil.example', 'X-Forwarded-Host': 'evil.example' }).type('form').send({});
  expect(new URL(/url=(.*)$/.exec(String(answer.headers['refresh']))?.[1] ?? '').searchParams.get('redirect_uri')).toBe(`${app.url}/sign-in/feide/callback`);
});

test('an issuer that does not answer, at the beginning or on the way, leaves the password', async () => {
  const down = await startTestApp({ ...feide.env, FEIDE_ISSUER: 'http://localhost:9' });
  try {
    const answer = await visitor(down).post(start);
    expect([answer.status, answer.headers['set-cookie']]).toEqual([303, undefined]);
    const page = await visitor(down).get(String(answer.headers['location']));
    expect([page.status, page.text.includes('Feide does not answer')]).toEqual([503, true]);
  } finally {
    await down.stop();
  }
  const away = await Issuer.open('FEIDE');
  const other = await startTestApp(away.env);
  try {
    away.know({ sub: 'kari' });
    const { to, cookie } = await setOut(other, visitor(other), start);
    const back = (await away.answer(to, 'kari')).slice(other.url.length);
    await away.close();
    const answer = await as(other, cookie).get(back);
    expect([whyOf(answer), cookieOf(answer)]).toEqual(['unavailable', '']);
  } finally {
    await other.stop();
  }
});

test('[X23] setting out is limited per network', async () => {
  const answers: number[] = [];
  for (let round = 0; round < 70 && !answers.includes(429); round += 1) answers.push((await request(app.server).post(start).set('Sec-Fetch-Site', 'same-origin')).status);
  expect(answers.at(-1)).toBe(429);
});

test('[X54] the log of all this holds no code, state, token, subject or name', () => {
  const log = app.logLines.join('');
  expect(log).toContain('elsewhere.feide.failed');
  expect(log).not.toMatch(/Nordmann|kari|[?&](code|state)=|eyJ|evil|guessed/);
});
