import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { SecretLinks } from '../../src/platform/mail/secret-links.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { cookieOf, goodPassword, makeOwner } from '../support/account.js';
import { as, visitor, type Player } from '../support/cast.js';
import { Postbox } from '../support/postbox.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

const row = async (personId: number) => (await app.database.one<Record<string, unknown>>('select a.*, p.* from person p join account a on a.person_id = p.id where p.id = $1', [personId]))!;

const everything = {
  givenName: 'Åse', middleName: 'M.', familyName: 'Ødegård', affiliation: 'Universitetet i Tromsø', country: 'NO', interests: 'Peat\nMoths',
  salutation: 'Dr', initials: 'ÅMØ', suffix: 'III', gender: 'woman', orcid: 'https://orcid.org/0000-0002-1825-0097', website: 'https://ase.example/about',
  postalAddress: 'Vegen 1\n9000 Tromsø', phone: '+47 77 00 00 00', fax: '+47 77 00 00 01', biography: 'Studies peat.', signature: 'Åse',
  furtherEmails: 'ase@home.example', workingLanguages: ['nb', 'se'], mailLanguage: 'nn',
};

test('[A3] [A6] a person edits every field but the user name, and sees it all afterwards', async () => {
  const owner = await makeOwner(app);
  const answer = await owner.post('/en/profile', everything);
  expect(answer.status).toBe(303);
  expect(await row(owner.personId)).toMatchObject({
    given_name: 'Åse', middle_name: 'M.', family_name: 'Ødegård', affiliation: 'Universitetet i Tromsø', country: 'NO', interests: ['Peat', 'Moths'], salutation: 'Dr', initials: 'ÅMØ', suffix: 'III',
    gender: 'woman', orcid: '0000-0002-1825-0097', website: 'https://ase.example/about', postal_address: 'Vegen 1\n9000 Tromsø', phone: '+47 77 00 00 00', fax: '+47 77 00 00 01', biography: 'Studies peat.',
    signature: 'Åse', further_emails: ['ase@home.example'], working_languages: ['nb', 'se'], mail_language: 'nn',
  });
  const { text } = await owner.get('/en/profile');
  for (const value of ['Åse', 'M.', 'Ødegård', 'Universitetet i Tromsø', 'Peat\nMoths', 'ÅMØ', '0000-0002-1825-0097', 'https://ase.example/about', 'Vegen 1\n9000', '+47 77 00 00 01', 'Studies peat.', 'ase@home.example']) {
    expect(unescaped(text)).toContain(value);
  }
  expect(text).toMatch(/value="NO" selected/);
  expect(text).toMatch(/value="se" checked/);
});

const unescaped = (html: string): string => html.replaceAll('&#x2F;', '/').replaceAll('&#x3D;', '=').replaceAll('&amp;', '&');

test('[A4] [A6] [X12] user name, registration and last sign-in are shown and cannot be edited; undeclared fields are ignored', async () => {
  const owner = await makeOwner(app);
  await visitor(app).post('/en/sign-in', { login: owner.username, password: goodPassword });
  const before = await row(owner.personId);
  expect(before['last_sign_in_at']).not.toBeNull();
  await owner.post('/en/profile', {
    ...everything, username: 'other', registeredAt: '2001-01-01', lastSignInAt: '2001-01-01', webAdmin: 'yes', email: 'x@y.example', personId: '1', id: '1', publicId: 'x', source: 'import',
  });
  const after = await row(owner.personId);
  for (const column of ['username', 'registered_at', 'last_sign_in_at', 'web_admin', 'email', 'public_id', 'source']) expect(after[column]).toEqual(before[column]);
  const { text } = await owner.get('/en/profile');
  expect(text).toContain(owner.username);
  expect(text).not.toMatch(/name="username"/);
  for (const label of ['Registered', 'Last sign-in']) expect(text).toContain(`<dt>${label}</dt>`);
});

test('[X30] script in any profile field is inert on the page, and a javascript: address is refused', async () => {
  const owner = await makeOwner(app);
  const evil = '"><script>alert(1)</script>{{title}}';
  const texts = ['givenName', 'middleName', 'familyName', 'affiliation', 'interests', 'phone', 'fax', 'biography', 'signature', 'postalAddress', 'gender'];
  expect((await owner.post('/en/profile', { ...everything, ...Object.fromEntries(texts.map((name) => [name, evil])) })).status).toBe(303);
  for (const path of ['/en/profile', '/en/profile/roles', '/en/profile/roles/join', '/en/profile/notifications', '/en/profile/consents', '/en/profile/sessions', '/en/profile/security']) {
    const { text } = await owner.get(path);
    expect(text).not.toContain('<script>alert');
  }
  const refused = await owner.post('/en/profile', { ...everything, website: 'javascript:alert(1)' });
  expect(refused.status).toBe(422);
  expect(refused.text).toContain('href="#website"');
  await visitor(app).post('/en/lost-password', { login: owner.username });
  const mail = await app.postbox.mailTo(owner.email);
  expect(mail.html).not.toContain('<script>');
  expect(mail.html).toContain('&lt;script&gt;');
});

test('an ORCID iD with a wrong digit is told apart', async () => {
  const owner = await makeOwner(app);
  expect((await owner.post('/en/profile', { ...everything, orcid: '0000-0002-1825-0098' })).status).toBe(422);
});

const signIn = (owner: Player, password: string) => visitor(app).post('/en/sign-in', { login: owner.username, password });
const alive = async (cookie: string) => (await as(app, cookie).get('/en/profile')).status === 200;

test('[X22] [X24] a change of password asks for the old one, ends the other sessions, keeps this one, and is told by mail', async () => {
  const owner = await makeOwner(app);
  const [here, there] = [cookieOf(await signIn(owner, goodPassword)), cookieOf(await signIn(owner, goodPassword))];
  const change = (fields: object) => as(app, here).post('/en/profile/password', fields as Record<string, unknown>);
  const next = 'a different teapot entirely';
  expect((await change({ currentPassword: 'wrong', newPassword: next })).status).toBe(422);
  expect((await change({ currentPassword: goodPassword, newPassword: 'password123' })).status).toBe(422);
  expect([await alive(here), await alive(there)]).toEqual([true, true]);
  expect((await change({ currentPassword: goodPassword, newPassword: next })).status).toBe(303);
  expect([await alive(here), await alive(there)]).toEqual([true, false]);
  expect((await signIn(owner, goodPassword)).status).toBe(422);
  expect((await signIn(owner, next)).status).toBe(303);
  const mail = await app.postbox.mailTo(owner.email, 'password was changed');
  expect(mail.raw).not.toContain(next);
});

test('[X22] a new e-mail address needs the password, is confirmed where it leads, and is told to the old one', async () => {
  const owner = await makeOwner(app);
  const email = `new-${owner.email}`;
  expect((await owner.post('/en/profile/contact/addresses', { email, emailPassword: 'wrong' })).status).toBe(422);
  expect((await owner.post('/en/profile/contact/addresses', { email, emailPassword: goodPassword })).status).toBe(303);
  expect((await row(owner.personId))['email']).toBe(owner.email);
  const path = Postbox.link(await app.postbox.mailTo(email), `${app.url}/en/new-email/`).slice(app.url.length);
  const shown = await visitor(app).get(path);
  expect(shown.headers['referrer-policy']).toBe('no-referrer');
  expect((await visitor(app).post(path)).status).toBe(303);
  expect((await row(owner.personId))['email']).toBe(email);
  expect((await app.postbox.mailTo(owner.email, 'address was changed')).text).toContain(owner.username);
  expect((await visitor(app).post(path)).status).toBe(404);
});

test('[X20] asking for an address that someone else has is answered alike, and does nothing', async () => {
  const [owner, other] = [await makeOwner(app), await makeOwner(app)];
  const answer = await owner.post('/en/profile/contact/addresses', { email: other.email, emailPassword: goodPassword });
  expect([answer.status, answer.headers['location']]).toEqual([303, '/en/profile/contact?note=email']);
  expect((await row(other.personId))['email']).toBe(other.email);
});

test('[X21] [X22] a link that waits for one address confirms no other, and a new password ends a change of address under way', async () => {
  const owner = await makeOwner(app);
  const links = app.app.get(SecretLinks);
  await owner.post('/en/profile/contact/addresses', { email: `one-${owner.email}`, emailPassword: goodPassword });
  await owner.post('/en/profile/contact/addresses', { email: `two-${owner.email}`, emailPassword: goodPassword });
  expect(await links.make('account.newEmail', owner.personId, `one-${owner.email}`)).toBeNull();
  expect(await links.make('account.reset', owner.personId, `one-${owner.email}`)).toBeNull();
  const path = (await links.make('account.newEmail', owner.personId, `two-${owner.email}`))!.slice(app.url.length);
  expect((await visitor(app).get(path)).status).toBe(200);
  await owner.post('/en/profile/password', { currentPassword: goodPassword, newPassword: 'a different teapot entirely' });
  expect((await visitor(app).post(path)).status).toBe(404);
  expect(await row(owner.personId)).toMatchObject({ email: owner.email, new_email: null });
});
