import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import request from 'supertest';
import { Census } from '../../src/access/census.js';
import { secondFactorUrls } from '../../src/accounts/second-factor/urls.js';
import { accountsUrls } from '../../src/accounts/urls.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { cookieOf, goodPassword, makeOwner } from '../support/account.js';
import { as, makeJournal, makePlayer, visitor } from '../support/cast.js';
import { Postbox } from '../support/postbox.js';

let app: TestApp;
let demo: TestApp;
beforeAll(async () => {
  [app, demo] = await Promise.all([startTestApp(), startTestApp({ DEMO: 'true' })]);
});
afterAll(() => Promise.all([app.stop(), demo.stop()]));

test('[X33] every route of the room that changes state refuses a form from another site, whoever is signed in', async () => {
  const admin = await makePlayer(app, { webAdmin: true, roles: [[await makeJournal(app, { path: 'here' }), 'manager']] });
  const patterns = new Set(Object.values({ ...accountsUrls, ...secondFactorUrls }).map((url) => url.pattern as string));
  const routes = app.app.get(Census).routes.filter((route) => route.method !== 'GET' && patterns.has(route.path));
  expect(routes.length).toBeGreaterThanOrEqual(30);
  for (const route of routes) {
    const path = route.path.replace(':lang', 'en').replace(':journal', 'here').replace(/:\w+/g, '1');
    for (const headers of [{}, { 'Sec-Fetch-Site': 'cross-site' }, { 'Sec-Fetch-Site': 'same-site' }, { Origin: 'https://evil.example' }, { Origin: 'null' }] as Record<string, string>[]) {
      const answer = await request(app.server).post(path).set('Cookie', admin.cookie).set(headers).type('form').send({});
      expect([route.path, answer.status]).toEqual([route.path, 403]);
    }
  }
});

test('[X33] a page of ours may send its form: the browser says so, or the origin is the one that is configured', async () => {
  for (const headers of [{ 'Sec-Fetch-Site': 'same-origin' }, { Origin: app.url }] as Record<string, string>[]) {
    expect((await request(app.server).post('/en/sign-in').set(headers).type('form').send({})).status).toBe(422);
  }
});

test('[X34] a forged Host or X-Forwarded-Host reaches neither a page nor a mail', async () => {
  const owner = await makeOwner(app);
  const forged = { Host: 'evil.example', 'X-Forwarded-Host': 'evil.example', 'X-Forwarded-Proto': 'https', Forwarded: 'host=evil.example' };
  for (const path of ['/en/sign-in', '/en/register', '/en/lost-password', '/en/profile']) {
    const answer = await request(app.server).get(path).set(forged).set('Cookie', owner.cookie);
    expect(answer.text + JSON.stringify(answer.headers)).not.toContain('evil.example');
  }
  const sent = await request(app.server).post('/en/lost-password').set(forged).set('Sec-Fetch-Site', 'same-origin').type('form').send({ login: owner.username });
  expect(sent.headers['location']).toBe('/en/lost-password/sent');
  await request(app.server).post('/en/register').set(forged).set('Sec-Fetch-Site', 'same-origin').type('form').send({
    givenName: 'A', familyName: 'B', username: 'forged', email: 'forged@people.example', password: goodPassword, account: 'yes', guidelines: 'yes',
  });
  for (const mail of [await app.postbox.mailTo(owner.email), await app.postbox.mailTo('forged@people.example')]) {
    expect(mail.raw).not.toContain('evil.example');
    expect(Postbox.link(mail, 'http')).toMatch(new RegExp(`^${app.url}/en/`));
  }
});

test('[A9] nothing of an account is on a page for readers', async () => {
  const journal = await makeJournal(app, { path: 'open' });
  const owner = await makeOwner(app, { roles: [[journal, 'editor']], familyName: 'Unlisted' });
  for (const path of ['/en', '/open/en', '/en/sign-in', '/en/register', '/en/privacy']) {
    const { text } = await visitor(app).get(path);
    for (const datum of [owner.username, owner.email, 'Unlisted']) expect(text).not.toContain(datum);
  }
});

test('outside the demo there is no demo door, whatever the database or the setting says alone', async () => {
  const owner = await makeOwner(demo);
  expect(owner.username).toBeTruthy();
  await app.database.query(`insert into installation (key, value) values ('demo', 'yes')`);
  for (const one of [app, demo]) {
    expect((await visitor(one).get('/demo/mailbox')).status).toBe(404);
    expect((await visitor(one).post('/demo/sign-in', { username: 'editor' })).status).toBe(404);
    expect((await visitor(one).get('/en/sign-in')).text).not.toContain('/demo/');
  }
});

test('in the demo one click signs in as someone of the cast and no one else, and the mailbox shows the mail, safely', async () => {
  await demo.database.query(`insert into installation (key, value) values ('demo', 'yes')`);
  const [editor, other] = [await makeOwner(demo), await makeOwner(demo)];
  await demo.database.execute(`update account set username = 'editor' where person_id = $1`, [editor.personId]);
  expect((await visitor(demo).get('/nb/sign-in')).text).toContain('value="editor"');
  const answer = await visitor(demo).post('/demo/sign-in', { username: 'editor', next: '/nb/profile' });
  expect(answer.headers['location']).toBe('/nb/profile');
  expect((await as(demo, cookieOf(answer)).get('/nb/profile')).status).toBe(200);
  expect((await visitor(demo).post('/demo/sign-in', { username: other.username })).status).toBe(404);
  const folder = join(demo.folder, 'mailbox');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, '1700000000000-abc.json'), JSON.stringify({
    messageId: 'abc', from: { name: 'Palimpsest', address: 'no-reply@x.example' }, to: { name: '<b>Ada</b>', address: 'ada@x.example' }, subject: '<script>1</script>', at: '2026-01-01T00:00:00Z',
    text: 'Hello <script>', html: '<p><a href="http://localhost/en/confirm/x?a=1&amp;b=2">Confirm</a> <a href="javascript:alert(1)">No</a></p>', headers: { 'Content-Language': 'en' },
  }));
  const list = await visitor(demo).get('/demo/mailbox?to=ada@x.example');
  expect(list.text).toContain('/demo/mailbox/1700000000000-abc');
  const mail = await visitor(demo).get('/demo/mailbox/1700000000000-abc');
  expect(mail.text).not.toContain('<script>1');
  expect(mail.text).toContain('<a href="http://localhost/en/confirm/x?a&#x3D;1&amp;b&#x3D;2">Confirm</a>');
  expect(mail.text).not.toContain('javascript:alert');
  for (const path of ['/demo/mailbox/..%2F..%2Fx', '/demo/mailbox/1-x']) expect((await visitor(demo).get(path)).status).toBe(404);
});
