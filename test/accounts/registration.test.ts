import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Journal } from '../../src/journals/journal.entity.js';
import { Passwords } from '../../src/accounts/passwords/passwords.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { goodPassword, makeOwner } from '../support/account.js';
import { makeJournal, visitor } from '../support/cast.js';
import { Postbox } from '../support/postbox.js';

let app: TestApp;
let kyst: Journal;
let boreal: Journal;
beforeAll(async () => {
  app = await startTestApp();
  kyst = await makeJournal(app);
  boreal = await makeJournal(app);
});
afterAll(() => app.stop());

let count = 0;
const fields = (changes: Record<string, unknown> = {}) => {
  count += 1;
  return {
    givenName: 'Grace', familyName: 'Hopper', username: `grace${count}`, email: `grace${count}@navy.example`, password: goodPassword, account: 'yes', guidelines: 'yes', ...changes,
  };
};
const accountOf = (username: string) => app.database.one<Record<string, unknown>>(
  `select a.*, p.* from account a join person p on p.id = a.person_id where a.username = $1`, [username]);
const rolesOf = async (username: string) => (await app.database.query<{ role: string }>(
  `select j.path || ':' || m.role as role from membership m join journal j on j.id = m.journal_id join account a on a.person_id = m.person_id where a.username = $1 order by 1`, [username])).map((row) => row.role);

test('[A1] [A2] the form asks for the fields of registration, marks the mandatory ones and says that the rest is optional', async () => {
  const { text } = await visitor(app).get('/en/register');
  for (const name of ['givenName', 'familyName', 'username', 'email', 'password']) {
    const input = new RegExp(`<input[^>]*name="${name}"[^>]*>`).exec(text)?.[0] ?? '';
    expect(input).toContain('required');
    expect(label(text, name)).not.toContain('(optional)');
  }
  for (const name of ['middleName', 'affiliation', 'country', 'interests']) expect(label(text, name)).toContain('(optional)');
  expect(text).toContain(`value="${kyst.path}:reviewer"`);
  expect(text).not.toContain(':editor"');
  expect(text).not.toMatch(/type="checkbox"[^>]*\schecked/);
  expect(text).toContain('autocomplete="new-password"');
});

const label = (html: string, name: string): string => new RegExp(`<label[^>]*for="${name}">(.*?)</label>`, 's').exec(html)?.[1] ?? '';

test('[A1] [S1] registering for several journals at once stores what was given, the roles per journal and each consent with words, version and time', async () => {
  const given = fields({
    middleName: 'Brewster', affiliation: 'Navy', country: 'US', interests: 'Compilers\nShips', roles: [`${kyst.path}:author`, `${boreal.path}:reviewer`], reviewerPool: 'yes', news: 'yes',
  });
  const answer = await visitor(app).post('/nb/register', given);
  expect([answer.status, answer.headers['location']]).toEqual([303, '/nb/register/sent']);
  expect(await accountOf(given.username)).toMatchObject({
    given_name: 'Grace', middle_name: 'Brewster', family_name: 'Hopper', affiliation: 'Navy', country: 'US', email: given.email, web_admin: false, mail_language: 'nb', confirmed_at: null,
  });
  expect(await rolesOf(given.username)).toEqual([`${kyst.path}:author`, `${boreal.path}:reviewer`].sort());
  expect(await app.database.query('select i.words from interest i join person_interest pi on pi.interest_id = i.id join account a on a.person_id = pi.person_id where a.username = $1 order by 1', [given.username])).toEqual([{ words: 'Compilers' }, { words: 'Ships' }]);
  const consents = await app.database.query<{ purpose: string; words: string; language: string; statement_version: number; given_at: Date }>(
    'select c.* from consent c join account a on a.person_id = c.person_id where a.username = $1 order by c.id', [given.username]);
  expect(consents.map(({ purpose }) => purpose)).toEqual(['account', 'reviewerPool', 'news']);
  for (const consent of consents) {
    expect(consent.words).toMatch(/^Jeg /);
    expect(consent.language).toBe('nb');
    expect(consent.statement_version).toBeGreaterThan(0);
    expect(Math.abs(consent.given_at.getTime() - Date.now())).toBeLessThan(60_000);
  }
});

test('[A2] nothing but the five mandatory fields and the account’s own consent is needed', async () => {
  const given = fields();
  expect((await visitor(app).post('/en/register', given)).status).toBe(303);
  const consents = await app.database.query<{ purpose: string }>('select c.purpose from consent c join account a on a.person_id = c.person_id where a.username = $1', [given.username]);
  expect(consents).toEqual([{ purpose: 'account' }]);
});

test('[A2] what is missing or wrong is said at its field, and what was typed is kept, save the password', async () => {
  const answer = await visitor(app).post('/en/register', { username: '1', email: 'no', password: 'short', affiliation: 'Navy' });
  expect(answer.status).toBe(422);
  for (const id of ['givenName', 'familyName', 'username', 'email', 'password', 'account', 'guidelines']) expect(answer.text).toContain(`href="#${id}"`);
  expect(answer.text).toContain('value="Navy"');
  expect(answer.text).not.toContain('value="short"');
});

test('a reviewer’s role needs the reviewer’s own consent; without the role the box means nothing', async () => {
  const without = fields({ roles: [`${kyst.path}:reviewer`] });
  expect((await visitor(app).post('/en/register', without)).status).toBe(422);
  expect(await accountOf(without.username)).toBeNull();
});

test('[X12] a posted role that one cannot choose, a web administrator’s flag and an id are ignored', async () => {
  const given = fields({
    roles: [`${kyst.path}:manager`, `${kyst.path}:editor`, 'nowhere:author', `${kyst.path}:reader`], webAdmin: 'yes', web_admin: 'true', personId: '1', confirmedAt: '2020-01-01', role: 'webAdmin',
  });
  expect((await visitor(app).post('/en/register', given)).status).toBe(303);
  expect(await rolesOf(given.username)).toEqual([`${kyst.path}:reader`]);
  expect(await accountOf(given.username)).toMatchObject({ web_admin: false, confirmed_at: null });
});

test('[A5] [X24] the password is stored as a bcrypt hash only', async () => {
  const given = fields();
  await visitor(app).post('/en/register', given);
  const row = await accountOf(given.username);
  expect(row?.['password_hash']).toMatch(/^\$2b\$04\$/);
  const everything = await app.database.query<{ text: string }>(`select row_to_json(m)::text as text from message m union all select row_to_json(e)::text from event e`);
  expect(everything.some(({ text }) => text.includes(goodPassword))).toBe(false);
  expect(app.logLines.join('\n')).not.toContain(goodPassword);
});

test('[A2] the mailed link shows a page; its POST with the password confirms and signs in, once', async () => {
  const given = fields();
  await visitor(app).post('/en/register', given);
  const sign = () => visitor(app).post('/en/sign-in', { login: given.username, password: goodPassword });
  expect((await sign()).status).toBe(422);
  const link = Postbox.link(await app.postbox.mailTo(given.email, 'Confirm'), `${app.url}/en/confirm/`);
  const path = link.slice(app.url.length);
  const shown = await visitor(app).get(path);
  expect(shown.text).toContain(given.username);
  expect((await accountOf(given.username))?.['confirmed_at']).toBeNull();
  const confirmed = await visitor(app).post(path, { password: goodPassword });
  expect([confirmed.status, confirmed.headers['location']]).toEqual([303, '/en/desk']);
  expect(String(confirmed.headers['set-cookie'])).toContain('session=');
  expect((await sign()).status).toBe(303);
  expect((await visitor(app).post(path, { password: goodPassword })).status).toBe(404);
});

test('[X21] the click of an address’s owner lets nobody in who made an account with it: the link without the password confirms nothing', async () => {
  const given = fields();
  await visitor(app).post('/en/register', given);
  const path = Postbox.link(await app.postbox.mailTo(given.email, 'Confirm'), `${app.url}/en/confirm/`).slice(app.url.length);
  for (const password of ['', 'some other password']) {
    const answer = await visitor(app).post(path, { password });
    expect([answer.status, answer.headers['set-cookie']]).toEqual([422, undefined]);
  }
  expect((await accountOf(given.username))?.['confirmed_at']).toBeNull();
});

test('[X21] secret links have at least 128 bits, are stored as hashes only, expire, and their pages are neither cached nor referred from', async () => {
  const given = fields();
  await visitor(app).post('/en/register', given);
  const mail = await app.postbox.mailTo(given.email, 'Confirm');
  const path = Postbox.link(mail, `${app.url}/en/confirm/`).slice(app.url.length);
  const secret = path.split('/').at(-1) ?? '';
  expect(Buffer.from(secret, 'base64url').length).toBeGreaterThanOrEqual(16);
  const shown = await visitor(app).get(path);
  expect(shown.headers['referrer-policy']).toBe('no-referrer');
  expect(shown.headers['cache-control']).toBe('no-store');
  for (const table of ['token', 'message', 'event', 'graphile_worker._private_jobs']) {
    const rows = await app.database.query<{ text: string }>(`select row_to_json(t)::text as text from ${table} t`);
    expect(rows.some(({ text }) => text.includes(secret))).toBe(false);
  }
  expect(app.logLines.join('\n')).not.toContain(secret);
  app.clock.set(new Date(Date.now() + 8 * 86_400_000));
  expect((await visitor(app).get(path)).status).toBe(404);
  expect((await visitor(app).post(path)).status).toBe(404);
  app.clock.reset();
});

test('[X20] registering with a known address is answered like any other, after the same hashing; its owner is told', async () => {
  const owner = await makeOwner(app);
  const passwords = app.app.get(Passwords);
  let hashed = 0;
  const hash = passwords.hash.bind(passwords);
  passwords.hash = (password) => {
    hashed += 1;
    return hash(password);
  };
  const [known, fresh] = [fields({ email: owner.email.toUpperCase() }), fields()];
  const took: number[] = [];
  const answers = [];
  for (const given of [known, fresh]) {
    const start = performance.now();
    answers.push(await visitor(app).post('/en/register', given));
    took.push(performance.now() - start);
  }
  passwords.hash = hash;
  expect(answers.map((answer) => [answer.status, answer.headers['location'], answer.text])).toEqual(Array(2).fill([303, '/en/register/sent', answers[0]?.text]));
  expect(hashed).toBe(2);
  for (const ms of took) expect(ms).toBeGreaterThanOrEqual(295);
  expect(await accountOf(known.username)).toBeNull();
  expect((await app.postbox.mailTo(owner.email, 'You already have')).text).toContain(owner.username);
  const again = await Promise.all([known, fresh].map(({ username }) => visitor(app).post('/en/register', fields({ username }))));
  expect(again.map(({ status }) => status)).toEqual([422, 422]);
});

test('someone known as a contributor gets an account on the same person, and nothing that was known is overwritten', async () => {
  const { People } = await import('../../src/accounts/person/people.js');
  const person = await app.app.get(People).create({ givenName: 'Ada', familyName: 'Lovelace', email: 'ada@known.example', affiliation: 'Analytical Engine', mailLanguage: 'en', source: 'submitter' });
  const given = fields({ email: 'ada@known.example', givenName: 'Mallory', affiliation: 'Elsewhere' });
  expect((await visitor(app).post('/en/register', given)).status).toBe(303);
  expect(await accountOf(given.username)).toMatchObject({ person_id: person.id, given_name: 'Ada', affiliation: 'Analytical Engine' });
});

test('the journal that one comes from is first', async () => {
  const { text } = await visitor(app).get(`/en/register?journal=${boreal.path}`);
  expect(text.indexOf(`${boreal.path}:author`)).toBeLessThan(text.indexOf(`${kyst.path}:author`));
});
