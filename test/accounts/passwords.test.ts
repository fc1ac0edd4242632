import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Passwords } from '../../src/accounts/passwords/passwords.js';
import { passwordProblem } from '../../src/accounts/passwords/rules.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { goodPassword, makeOwner } from '../support/account.js';
import { visitor } from '../support/cast.js';
import { Postbox } from '../support/postbox.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

const ada = { username: 'lovelace', email: 'ada.countess@engine.example' };

test('[X24] a password has at least 10 characters, is none of the common ones nor close to one’s own name, and needs no certain characters', () => {
  for (const password of ['', 'short', '123456789']) expect(passwordProblem(password, ada)).toBe('password.short');
  expect(passwordProblem('x'.repeat(201), ada)).toBe('password.long');
  for (const password of ['Password123', 'P@ssw0rd2024!', '1234567890', 'qwertyuiop', 'passordpassord', 'aaaaaaaaaaaa', 'abcabcabcabc', 'Sommer2026!', 'iloveyou1234', 'Administrator1']) {
    expect([password, passwordProblem(password, ada)]).toEqual([password, 'password.common']);
  }
  for (const password of ['lovelace12', 'Ada.Countess1', ada.email]) expect([password, passwordProblem(password, ada)]).toEqual([password, 'password.yours']);
  for (const password of [goodPassword, 'blåbærsyltetøy på brød', 'kxqvzjwpyt', '漢字かな交じり文の合言葉です', 'a'.repeat(30) + 'bcdefgh']) expect([password, passwordProblem(password, ada)]).toEqual([password, null]);
});

test('[X24] a long password counts whole: one that differs after the 72nd byte, or after a zero byte, is another', async () => {
  const passwords = app.app.get(Passwords);
  const long = 'å'.repeat(60);
  const pairs: [string, string][] = [[`${long}x`, `${long}y`], ['a'.repeat(199) + 'x', 'a'.repeat(199) + 'y'], ['before\0after one', 'before\0after two']];
  for (const [one, other] of pairs) {
    const hash = await passwords.hash(one);
    expect(await passwords.matches(one, hash)).toBe(true);
    expect(await passwords.matches(other, hash)).toBe(false);
  }
});

test('[A5] no two hashes of one password are the same, and none is the password', async () => {
  const passwords = app.app.get(Passwords);
  const hashes = await Promise.all([passwords.hash(goodPassword), passwords.hash(goodPassword)]);
  expect(new Set(hashes).size).toBe(2);
  for (const hash of hashes) expect(hash).toMatch(/^\$2b\$/);
});

test('[X24] a password of 200 characters, with spaces around it, works from registration to sign-in', async () => {
  const password = ` ${'æøå 漢字 '.repeat(24)}end `;
  expect(password.length).toBeGreaterThan(150);
  const owner = await makeOwner(app, { password });
  const sign = (password: string) => visitor(app).post('/en/sign-in', { login: owner.username, password });
  expect((await sign(password)).status).toBe(303);
  expect((await sign(password.trim())).status).toBe(422);
});

const ask = (login: string) => visitor(app).post('/en/lost-password', { login });

test('[X20] lost password is answered alike for known and unknown names and addresses, in text and not before the same time', async () => {
  const owner = await makeOwner(app);
  const answers = [];
  for (const login of [owner.username, owner.email, 'nobody-here', 'nobody@people.example']) {
    const start = performance.now();
    const answer = await ask(login);
    expect(performance.now() - start).toBeGreaterThanOrEqual(295);
    answers.push([answer.status, answer.headers['location'], answer.text]);
  }
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  expect((await app.postbox.mailTo(owner.email)).subject).toBe('Choose a new password');
  expect(app.postbox.mails.some((mail) => mail.envelopeTo.includes('nobody@people.example'))).toBe(false);
});

test('[X21] [X22] a reset link works once, for an hour at most, ends every session and tells the owner', async () => {
  const owner = await makeOwner(app);
  await ask(owner.email);
  const path = Postbox.link(await app.postbox.mailTo(owner.email), `${app.url}/en/new-password/`).slice(app.url.length);
  const shown = await visitor(app).get(path);
  expect([shown.status, shown.headers['referrer-policy'], shown.headers['cache-control']]).toEqual([200, 'no-referrer', 'no-store']);
  expect((await visitor(app).post(path, { password: 'password123' })).status).toBe(422);
  const next = 'kxqvzjwpyt mountain';
  expect((await visitor(app).post(path, { password: next })).headers['location']).toContain('note=passwordSet');
  expect((await owner.get('/en/profile')).status).toBe(303);
  expect((await visitor(app).post(path, { password: 'another one entirely' })).status).toBe(404);
  expect((await visitor(app).post('/en/sign-in', { login: owner.username, password: next })).status).toBe(303);
  expect((await app.postbox.mailTo(owner.email, 'was changed')).raw).not.toContain(next);
});

test('[X21] a reset link is dead after an hour', async () => {
  const owner = await makeOwner(app);
  await ask(owner.email);
  const path = Postbox.link(await app.postbox.mailTo(owner.email), `${app.url}/en/new-password/`).slice(app.url.length);
  app.clock.set(new Date(Date.now() + 61 * 60_000));
  expect((await visitor(app).get(path)).status).toBe(404);
  expect((await visitor(app).post(path, { password: 'kxqvzjwpyt mountain' })).status).toBe(404);
  app.clock.reset();
});
