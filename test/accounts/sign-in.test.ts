import { afterAll, beforeAll, expect, test } from '@jest/globals';
import request from 'supertest';
import { Passwords } from '../../src/accounts/passwords/passwords.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { cookieOf, goodPassword, makeOwner } from '../support/account.js';
import { as, visitor } from '../support/cast.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

test('[D1] signing in by user name or e-mail gives a cookie with a random secret and a session with address and browser', async () => {
  const owner = await makeOwner(app);
  for (const login of [owner.username, owner.email.toUpperCase()]) {
    const answer = await visitor(app).post('/en/sign-in', { login, password: goodPassword }).set('User-Agent', 'Lynx/2.9');
    expect(answer.status).toBe(303);
    expect(answer.headers['location']).toBe('/en/desk');
    const secret = cookieOf(answer).split('=')[1] ?? '';
    expect(secret).toMatch(/^[\w-]{27}$/);
    const rows = await app.database.query<{ ip: string; browser: string; tokenHash: Buffer }>(
      `select ip, browser, token_hash as "tokenHash" from session where person_id = $1 and browser = 'Lynx/2.9'`, [owner.personId],
    );
    expect(rows[0]?.ip).toMatch(/127\.0\.0\.1/);
    expect(rows[0]?.tokenHash.toString('hex')).not.toContain(Buffer.from(secret).toString('hex'));
  }
});

test('[X22] signing in ends the session that the browser had and opens a new one', async () => {
  const owner = await makeOwner(app);
  const first = cookieOf(await visitor(app).post('/en/sign-in', { login: owner.username, password: goodPassword }));
  const second = cookieOf(await as(app, first).post('/en/sign-in', { login: owner.username, password: goodPassword }));
  expect(second).not.toBe(first);
  expect((await as(app, first).get('/en/profile')).status).toBe(303);
  expect((await as(app, second).get('/en/profile')).status).toBe(200);
});

test('[X20] a wrong password, an unknown name, an unknown address and an unconfirmed account get the same answer after the same work', async () => {
  const owner = await makeOwner(app);
  const fresh = await makeOwner(app, { confirmed: false });
  let compared = 0;
  const passwords = app.app.get(Passwords);
  const matches = passwords.matches.bind(passwords);
  passwords.matches = (...args) => {
    compared += 1;
    return matches(...args);
  };
  const texts: string[] = [];
  for (const [login, password] of [[owner.username, 'not the password'], ['nobody-here', 'not the password'], ['nobody@people.example', 'not the password'], [fresh.username, goodPassword]] as const) {
    const answer = await visitor(app).post('/en/sign-in', { login, password });
    expect(answer.status).toBe(422);
    expect(answer.headers['set-cookie']).toBeUndefined();
    texts.push(answer.text.replaceAll(login, 'LOGIN'));
  }
  passwords.matches = matches;
  expect(new Set(texts).size).toBe(1);
  expect(compared).toBe(4);
  expect((await app.postbox.mailTo(fresh.email, 'Confirm')).text).toContain('/en/confirm/');
});

test('a form posted without a session comes back after sign-in, without its passwords', async () => {
  const owner = await makeOwner(app);
  const ended = await visitor(app).post('/en/profile', { biography: 'Two\nlines with "quotes" & <b>', password: 'secret thing', interests: ['a', 'b'] });
  expect(ended.status).toBe(401);
  expect(ended.headers['cache-control']).toBe('no-store');
  expect(ended.text).not.toContain('secret thing');
  const kept = hidden(ended.text, 'kept');
  const back = await visitor(app).post('/en/sign-in', { login: owner.username, password: goodPassword, kept });
  expect(back.status).toBe(200);
  expect(back.headers['cache-control']).toBe('no-store');
  expect(back.text).toContain('action="/en/profile"');
  expect(hidden(back.text, 'biography')).toBe('Two\nlines with "quotes" & <b>');
  expect(back.text.match(/name="interests"/g)).toHaveLength(2);
});

test('a page that needs someone leads to sign-in and back to itself, never to another site', async () => {
  const owner = await makeOwner(app);
  const away = await visitor(app).get('/nb/profile');
  expect([away.status, away.headers['location']]).toEqual([303, '/nb/sign-in?next=%2Fnb%2Fprofile']);
  const sign = (next: string) => visitor(app).post('/nb/sign-in', { login: owner.username, password: goodPassword, next });
  expect((await sign('/nb/profile')).headers['location']).toBe('/nb/profile');
  for (const next of ['https://evil.example', '//evil.example', '/\\evil.example', 'javascript:alert(1)']) {
    expect((await sign(next)).headers['location']).toBe('/nb/desk');
  }
});

test('signing out ends the session', async () => {
  const owner = await makeOwner(app);
  const answer = await owner.post('/en/sign-out');
  expect(answer.status).toBe(303);
  expect((await owner.get('/en/profile')).status).toBe(303);
  expect((await visitor(app).post('/en/sign-out')).status).toBe(303);
});

test('[X33] sign-in and sign-out from another site are refused', async () => {
  for (const path of ['/en/sign-in', '/en/sign-out']) {
    for (const headers of [{}, { 'Sec-Fetch-Site': 'cross-site' }, { 'Sec-Fetch-Site': 'same-site' }, { Origin: 'https://evil.example' }]) {
      expect((await request(app.server).post(path).set(headers).type('form').send({})).status).toBe(403);
    }
  }
});

export function hidden(html: string, name: string): string {
  const value = new RegExp(`<input type="hidden" name="${name}" value="([^"]*)">`).exec(html)?.[1] ?? '';
  return value.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&#x27;', "'").replaceAll('&#x3D;', '=').replaceAll('&#x60;', '`').replaceAll('&amp;', '&');
}
