import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startTestApp, type TestApp } from '../support/app.js';
import { cookieOf, goodPassword, makeOwner } from '../support/account.js';
import { as, makeJournal, visitor } from '../support/cast.js';
import { giveApp, halfCookie } from '../support/second-factor.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
}, 60_000);
afterAll(() => app.stop());

const step = '/en/sign-in/second-factor';
const hidden = (html: string, name: string): string =>
  (new RegExp(`<input type="hidden" name="${name}" value="([^"]*)">`).exec(html)?.[1] ?? '').replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

test('[A15] whoever has an authenticator app is asked for its code after the password, and is let in with it', async () => {
  const owner = await makeOwner(app);
  const phone = await giveApp(app, owner);
  const first = await visitor(app).post('/nb/sign-in', { login: owner.username, password: goodPassword, next: '/nb/profile' });
  expect([first.status, first.headers['location']]).toEqual([303, '/nb/sign-in/second-factor?next=%2Fnb%2Fprofile']);
  const half = as(app, cookieOf(first));
  const asked = await half.get('/nb/sign-in/second-factor?next=%2Fnb%2Fprofile');
  expect([asked.status, asked.headers['cache-control']]).toEqual([200, 'no-store']);
  const wrong = await half.post('/nb/sign-in/second-factor', { code: '000000', next: '/nb/profile' });
  expect([wrong.status, wrong.headers['set-cookie'], hidden(wrong.text, 'next')]).toEqual([422, undefined, '/nb/profile']);
  const code = await phone.code();
  const right = await half.post('/nb/sign-in/second-factor', { code: ` ${code.slice(0, 3)} ${code.slice(3)} `, next: '/nb/profile' });
  expect([right.status, right.headers['location']]).toEqual([303, '/nb/profile']);
  expect((await as(app, cookieOf(right)).get('/nb/profile')).status).toBe(200);
});

test('[X22] a session that waits for the second step opens no page and does no act; the second step opens another, with another id', async () => {
  const journal = await makeJournal(app, { path: 'halfway' });
  const owner = await makeOwner(app, { webAdmin: true, roles: [[journal, 'manager']] });
  const phone = await giveApp(app, owner);
  const cookie = await halfCookie(app, owner);
  const half = as(app, cookie);
  for (const path of ['/en/desk', '/en/profile', '/en/profile/security', '/en/admin/people', '/halfway/en/desk/people']) {
    expect([path, (await half.get(path)).headers['location']?.split('?')[0]]).toEqual([path, '/en/sign-in']);
  }
  expect((await half.post('/en/profile', { givenName: 'Taken', familyName: 'Over' })).status).toBe(401);
  expect((await half.post('/en/profile/password', { currentPassword: goodPassword, newPassword: 'another pot on the shelf' })).status).toBe(401);
  const after = cookieOf(await half.post(step, { code: await phone.code() }));
  expect(after).not.toBe(cookie);
  expect((await half.get(step)).headers['location']).toBe('/en/sign-in');
  expect((await half.get('/en/profile')).status).toBe(303);
  expect((await as(app, after).get('/en/profile')).status).toBe(200);
  expect((await as(app, after).get(step)).headers['location']).toBe('/en/sign-in');
});

test('[X20] whether an account has a second factor is seen after the right password only', async () => {
  const [without, owner] = [await makeOwner(app), await makeOwner(app)];
  await giveApp(app, owner);
  const texts = await Promise.all([without.username, owner.username, 'nobody-at-all'].map(async (login) => {
    const answer = await visitor(app).post('/en/sign-in', { login, password: 'not the password' });
    return `${answer.status} ${answer.headers['set-cookie'] ?? ''} ${answer.text.replaceAll(login, 'LOGIN')}`;
  }));
  expect(new Set(texts).size).toBe(1);
});

test('a code works once, also when it is sent twice at the same moment, and a code of an earlier time not at all', async () => {
  const owner = await makeOwner(app);
  const phone = await giveApp(app, owner);
  const [one, other] = [as(app, await halfCookie(app, owner)), as(app, await halfCookie(app, owner))];
  const [before, code] = [await phone.code(-30), await phone.code()];
  const answers = await Promise.all([one.post(step, { code }), other.post(step, { code })]);
  expect(answers.map(({ status }) => status).sort()).toEqual([303, 422]);
  const loser = answers[0]?.status === 303 ? other : one;
  expect((await loser.post(step, { code })).status).toBe(422);
  expect((await loser.post(step, { code: before })).status).toBe(422);
  expect((await loser.post(step, { code: await phone.code(30) })).status).toBe(303);
});

test('the clock of a phone may be half a minute wrong, and not more', async () => {
  const owner = await makeOwner(app);
  const phone = await giveApp(app, owner);
  for (const later of [-120, -90, 90]) expect([later, (await as(app, await halfCookie(app, owner)).post(step, { code: await phone.code(later) })).status]).toEqual([later, 422]);
  for (const later of [-30, 30]) expect([later, (await as(app, await halfCookie(app, owner)).post(step, { code: await phone.code(later) })).status]).toEqual([later, 303]);
});

test('[X21] each recovery code opens once, is stored as a digest, and its owner is told', async () => {
  const owner = await makeOwner(app);
  const { codes } = await giveApp(app, owner);
  expect(codes).toHaveLength(10);
  const [first = '', second = ''] = codes;
  const rows = await app.database.query<{ hash: Buffer }>('select hash from recovery_code where person_id = $1', [owner.personId]);
  expect(rows.map(({ hash }) => hash.length)).toEqual(Array(10).fill(32));
  expect((await as(app, await halfCookie(app, owner)).post(step, { recoveryCode: first.toUpperCase().replaceAll('-', ' ') })).status).toBe(303);
  expect((await as(app, await halfCookie(app, owner)).post(step, { recoveryCode: first })).status).toBe(422);
  expect((await as(app, await halfCookie(app, owner)).post(step, { code: second })).status).toBe(303);
  const mail = await app.postbox.mailTo(owner.email, 'recovery code');
  expect(mail.text).toMatch(/9 are left/);
  expect(mail.raw).not.toContain(first);
});

test('a recovery code or an app of another person opens nothing', async () => {
  const [owner, other] = [await makeOwner(app), await makeOwner(app)];
  await giveApp(app, owner);
  const theirs = await giveApp(app, other);
  const half = as(app, await halfCookie(app, owner));
  expect((await half.post(step, { code: await theirs.code() })).status).toBe(422);
  expect((await half.post(step, { recoveryCode: theirs.codes[0] })).status).toBe(422);
});

test('a form that was on its way when the session ended comes back after the second step, also after a wrong code', async () => {
  const owner = await makeOwner(app);
  const phone = await giveApp(app, owner);
  const ended = await visitor(app).post('/en/profile', { biography: 'Two lines & <b>', password: 'secret thing' });
  const first = await visitor(app).post('/en/sign-in', { login: owner.username, password: goodPassword, kept: hidden(ended.text, 'kept') });
  expect([first.status, first.headers['cache-control']]).toEqual([200, 'no-store']);
  const half = as(app, cookieOf(first));
  const wrong = await half.post(step, { code: '123', kept: hidden(first.text, 'kept') });
  expect(wrong.status).toBe(422);
  const right = await half.post(step, { code: await phone.code(), kept: hidden(wrong.text, 'kept') });
  expect(right.status).toBe(200);
  expect(right.text).toContain('action="/en/profile"');
  expect(hidden(right.text, 'biography')).toBe('Two lines & <b>');
  expect(right.text).not.toContain('secret thing');
});

test('a waiting session ends after ten minutes; what was on its way goes back to the sign-in page', async () => {
  const owner = await makeOwner(app);
  const phone = await giveApp(app, owner);
  const half = as(app, await halfCookie(app, owner));
  app.clock.set(new Date(app.clock.now().getTime() + 11 * 60_000));
  const late = await half.post(step, { code: await phone.code(), next: '/en/profile', kept: '{"to":"/en/profile","fields":[["biography","x"]]}' });
  expect([late.status, late.headers['set-cookie']]).toEqual([401, undefined]);
  expect([hidden(late.text, 'next'), hidden(late.text, 'kept')]).toEqual(['/en/profile', '{"to":"/en/profile","fields":[["biography","x"]]}']);
  expect((await half.get(`${step}?next=/en/profile`)).headers['location']).toBe('/en/sign-in?next=%2Fen%2Fprofile');
  app.clock.reset();
});

test('the second step leads to no other site', async () => {
  const owner = await makeOwner(app);
  const phone = await giveApp(app, owner);
  for (const [index, next] of ['https://evil.example', '//evil.example', 'javascript:alert(1)'].entries()) {
    const answer = await as(app, await halfCookie(app, owner)).post(step, { recoveryCode: phone.codes[index], next });
    expect([next, answer.headers['location']]).toEqual([next, '/en/desk']);
  }
});

test('a new password by mail does not skip the second step', async () => {
  const owner = await makeOwner(app);
  await giveApp(app, owner);
  await visitor(app).post('/en/lost-password', { login: owner.email });
  const mail = await app.postbox.mailTo(owner.email, 'new password');
  const link = /https?:\/\/[^\s\])]+new-password\/[\w-]+/.exec(mail.text ?? '')?.[0].replace(app.url, '') ?? '';
  const set = await visitor(app).post(link, { password: 'another pot on the shelf' });
  expect([set.status, set.headers['set-cookie']]).toEqual([303, undefined]);
  const entered = await visitor(app).post('/en/sign-in', { login: owner.username, password: 'another pot on the shelf' });
  expect(entered.headers['location']).toBe(step);
});

test('a blocked account and one whose password changed lose their waiting sessions too', async () => {
  const owner = await makeOwner(app);
  const phone = await giveApp(app, owner);
  const half = as(app, await halfCookie(app, owner));
  await app.database.execute('delete from session where person_id = $1', [owner.personId]);
  expect((await half.post(step, { code: await phone.code() })).status).toBe(401);
});

test('[X22] sign-in and the second step of one browser leave one session: the ones before are gone', async () => {
  const owner = await makeOwner(app);
  const phone = await giveApp(app, owner);
  await app.database.execute('delete from session where person_id = $1', [owner.personId]);
  const first = cookieOf(await as(app, await halfCookie(app, owner)).post(step, { code: await phone.code() }));
  const again = await as(app, first).post('/en/sign-in', { login: owner.username, password: goodPassword });
  expect((await as(app, first).get('/en/profile')).status).toBe(303);
  await as(app, cookieOf(again)).post(step, { code: await phone.code(30) });
  expect(await app.database.query('select id from session where person_id = $1', [owner.personId])).toHaveLength(1);
});
