import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startTestApp, type TestApp } from '../support/app.js';
import { cookieOf, goodPassword, makeOwner } from '../support/account.js';
import { as, makeJournal, visitor, type Player } from '../support/cast.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
}, 60_000);
afterAll(() => app.stop());

const row = async (personId: number) => (await app.database.one<Record<string, unknown>>('select a.*, p.* from person p join account a on a.person_id = p.id where p.id = $1', [personId]))!;

const parts = {
  '/en/profile': { givenName: 'Åse', middleName: 'M.', familyName: 'Ødegård', salutation: 'Dr', initials: 'ÅMØ', suffix: 'III', gender: 'woman' },
  '/en/profile/contact': { postalAddress: 'Vegen 1\n9000 Tromsø', phone: '+47 77 00 00 00', fax: '+47 77 00 00 01', signature: 'Åse' },
  '/en/profile/public': { affiliation: 'Universitetet i Tromsø', country: 'NO', orcid: 'https://orcid.org/0000-0002-1825-0097', website: 'https://ase.example/about', biography: 'Studies peat.' },
  '/en/profile/languages': { workingLanguages: ['nb', 'se'], mailLanguage: 'nn' },
} as const;
const everything = Object.assign({}, ...Object.values(parts)) as Record<string, unknown>;
const saved: Record<string, unknown> = {
  given_name: 'Åse', middle_name: 'M.', family_name: 'Ødegård', affiliation: 'Universitetet i Tromsø', country: 'NO', salutation: 'Dr', initials: 'ÅMØ', suffix: 'III',
  gender: 'woman', orcid: '0000-0002-1825-0097', website: 'https://ase.example/about', postal_address: 'Vegen 1\n9000 Tromsø', phone: '+47 77 00 00 00', fax: '+47 77 00 00 01',
  biography: 'Studies peat.', signature: 'Åse', working_languages: ['nb', 'se'], mail_language: 'nn',
};

/** The controls of a page that can be changed, by name. */
const controls = (html: string): string[] => [...html.matchAll(/<(?:input|select|textarea)\b[^>]*?\bname="(\w+)"[^>]*>/g)].filter(([tag]) => !/\bhidden\b/.test(tag)).map(([, name]) => name!);

test('[A3] [A6] a person edits every part of the profile, each by itself, and sees it all afterwards', async () => {
  const owner = await makeOwner(app);
  for (const [path, fields] of Object.entries(parts)) {
    expect((await owner.post(path, fields)).status).toBe(303);
    const { text } = await owner.get(path);
    for (const value of Object.values(fields).flat()) if (typeof value === 'string') expect(unescaped(text)).toContain(value.replace('https://orcid.org/', ''));
  }
  expect(await row(owner.personId)).toMatchObject(saved);
  expect((await owner.get('/en/profile/public')).text).toMatch(/value="NO" selected/);
  expect((await owner.get('/en/profile/languages')).text).toMatch(/value="se" checked/);
});

test('[A1] [A3] [A6] each field has a page where its owner edits it, the user name none', async () => {
  const journal = await makeJournal(app);
  const owner = await makeOwner(app, { roles: [[journal, 'reader']] });
  const pages = ['', '/contact', '/public', '/interests', '/languages', `/roles/in/${journal.path}`, '/security', '/notifications'].map((page) => `/en/profile${page}`);
  const found = new Map<string, string>();
  for (const page of pages) for (const name of controls((await owner.get(page)).text)) found.set(name, page);
  const registered = { givenName: '', middleName: '', familyName: '', affiliation: '/public', country: '/public', newPassword: '/security', email: '/contact', roles: `/roles/in/${journal.path}`, words: '/interests' };
  const profileOnly = {
    salutation: '', initials: '', suffix: '', gender: '', signature: '/contact', orcid: '/public', website: '/public', postalAddress: '/contact', phone: '/contact', fax: '/contact',
    biography: '/public', workingLanguages: '/languages', mailLanguage: '/languages',
  };
  expect(Object.fromEntries(found)).toMatchObject(Object.fromEntries(Object.entries({ ...registered, ...profileOnly }).map(([name, page]) => [name, `/en/profile${page}`])));
  expect([...found.values()]).toContain('/en/profile/notifications');
  expect(found.has('username')).toBe(false);
});

test('[A2] what is needed is marked by its absence of “optional”, and nothing else is needed', async () => {
  const owner = await makeOwner(app);
  const needed = async (path: string) => [...(await owner.get(path)).text.matchAll(/<(?:input|select|textarea)\b[^>]*\bname="(\w+)"[^>]*\brequired\b/g)].map(([, name]) => name);
  expect(await needed('/en/profile')).toEqual(['givenName', 'familyName']);
  expect(await needed('/en/profile/public')).toEqual([]);
  expect(await needed('/en/profile/languages')).toEqual(['mailLanguage']);
  expect((await owner.post('/en/profile', { givenName: '', familyName: 'X' })).text).toContain('href="#givenName"');
  for (const path of ['/en/profile/public', '/en/profile/contact']) expect((await owner.post(path, {})).status).toBe(303);
});

const unescaped = (html: string): string => html.replaceAll('&#x2F;', '/').replaceAll('&#x3D;', '=').replaceAll('&amp;', '&');

test('[A4] [A6] [X12] user name, registration and last sign-in are shown and cannot be edited; a page takes its own fields and no others', async () => {
  const owner = await makeOwner(app);
  await visitor(app).post('/en/sign-in', { login: owner.username, password: goodPassword });
  const before = await row(owner.personId);
  expect(before['last_sign_in_at']).not.toBeNull();
  const undeclared = { username: 'other', registeredAt: '2001-01-01', lastSignInAt: '2001-01-01', webAdmin: 'yes', email: 'x@y.example', personId: '1', id: '1', publicId: 'x', source: 'import', sources: '{}', muted: 'all', furtherEmails: 'a@b.example', interests: 'x' };
  for (const [path, fields] of Object.entries(parts)) {
    const at = await row(owner.personId);
    await owner.post(path, { ...everything, ...undeclared });
    const now = await row(owner.personId);
    const own = Object.keys(fields).map((name) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`));
    for (const column of Object.keys(at)) if (!own.includes(column) && column !== 'search_text') expect([column, now[column]]).toEqual([column, at[column]]);
  }
  expect(await app.database.query('select 1 from further_email where person_id = $1 union all select 1 from person_interest where person_id = $1', [owner.personId])).toEqual([]);
  const { text } = await owner.get('/en/profile');
  expect(text).toContain(owner.username);
  expect(text).not.toMatch(/name="username"/);
  for (const label of ['User name', 'Registered', 'Last sign-in']) expect(text).toContain(`<dt>${label}</dt>`);
});

test('[X30] script in any profile field is inert on the page, and a javascript: address is refused', async () => {
  const owner = await makeOwner(app);
  const evil = '"><script>alert(1)</script>{{title}}';
  const short = '"><script>x</script>';
  const texts = { ...Object.fromEntries(['givenName', 'middleName', 'familyName', 'affiliation', 'phone', 'fax', 'biography', 'signature', 'postalAddress', 'gender', 'salutation', 'suffix'].map((name) => [name, evil])), initials: short };
  for (const path of Object.keys(parts)) expect((await owner.post(path, { ...everything, ...texts })).status).toBe(303);
  expect((await owner.post('/en/profile/interests', { words: evil })).status).toBe(303);
  for (const path of [...Object.keys(parts), '/en/profile/interests', '/en/profile/interests?words=<script>alert(1)</script>', '/en/profile/roles', '/en/profile/roles/join', '/en/profile/notifications', '/en/profile/consents', '/en/profile/sessions', '/en/profile/security']) {
    const { text } = await owner.get(path);
    expect(text).not.toMatch(/<script>(alert|x)/);
  }
  const refused = await owner.post('/en/profile/public', { ...everything, website: 'javascript:alert(1)' });
  expect(refused.status).toBe(422);
  expect(refused.text).toContain('href="#website"');
  await visitor(app).post('/en/lost-password', { login: owner.username });
  const mail = await app.postbox.mailTo(owner.email);
  expect(mail.html).not.toContain('<script>');
  expect(mail.html).toContain('&lt;script&gt;');
});

test('an ORCID iD with a wrong digit is told apart', async () => {
  const owner = await makeOwner(app);
  expect((await owner.post('/en/profile/public', { orcid: '0000-0002-1825-0098' })).status).toBe(422);
});

test('each page says what it is for and who sees it, and where text is free, that nothing sensitive belongs there', async () => {
  const owner = await makeOwner(app);
  for (const path of [...Object.keys(parts), '/en/profile/interests']) {
    const { text } = await owner.get(path);
    for (const term of ['Who sees it', 'What it is for']) expect(text).toContain(`<dt>${term}</dt>`);
  }
  expect((await owner.get('/en/profile/public')).text).toContain('Nothing of your account is public');
  for (const path of ['/en/profile/public', '/en/profile/contact']) expect((await owner.get(path)).text).toContain('Write nothing about health');
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
