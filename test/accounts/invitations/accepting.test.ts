import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Journal } from '../../../src/journals/journal.entity.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import { cookieOf, goodPassword, makeOwner } from '../../support/account.js';
import { as, makeJournal, makePlayer, visitor, type Player } from '../../support/cast.js';
import { invitationsTo, invite, linkTo, newAddress, welcome } from '../../support/inviting.js';

let app: TestApp;
let home: Journal;
let manager: Player;
beforeAll(async () => {
  app = await startTestApp();
  home = await makeJournal(app, { path: 'home', name: { en: 'Home', nb: 'Hjem' } });
  manager = await makePlayer(app, { roles: [[home, 'manager']], givenName: 'Mana', familyName: 'Ger' });
}, 60_000);
afterAll(() => app.stop());

const invited = async ({ email = newAddress(), ...fields }: { email?: string; [field: string]: unknown } = {}): Promise<{ email: string; link: string }> => {
  await invite(manager, home, { ...fields, email });
  return { email, link: await linkTo(app, email, 'Invitation') };
};
const personOf = (email: string) => app.database.one<{ id: number; source: string }>('select id, source from person where email = $1', [email]);
const rolesOf = async (personId: number) => (await app.database.query<{ role: string }>('select role from membership where person_id = $1 order by role', [personId])).map(({ role }) => role);

test('[A10] [S7] [P6] an address without an account: the person is told from whom and why, gives their own data and password, signs, and has the role', async () => {
  const { email, link } = await invited({ roles: ['editor', 'author'] });
  const mail = await app.postbox.mailTo(email, 'Invitation to Home');
  expect(mail.text).toContain('Mana Ger invites you to Home');
  expect(mail.text).toMatch(/Mana\s+Ger\s+gave\s+us\s+your\s+address/);

  const before = await personOf(email);
  const page = await visitor(app).get(link);
  expect([page.status, page.headers['referrer-policy'], page.headers['cache-control'], before]).toEqual([200, 'no-referrer', 'no-store', null]);
  for (const text of ['Mana Ger gave us your address', 'value="Ida"', 'value="Invited"', 'Version 2026-1', '/en/privacy', 'Editor and Author']) expect(page.text).toContain(text);
  expect(page.text).not.toMatch(/type="checkbox"[^>]*checked/);
  expect(page.text).not.toContain('name="email"');

  expect((await visitor(app).post(link, welcome('ida', { promised: [] }))).status).toBe(422);
  expect((await visitor(app).post(link, welcome('ida', { promised: ['office:2020-1'] }))).status).toBe(422);
  expect((await visitor(app).post(link, welcome('ida', { guidelines: '' }))).status).toBe(422);
  expect((await visitor(app).post(link, welcome('ida', { password: 'short' }))).status).toBe(422);
  expect(await personOf(email)).toBeNull();
  const accepted = await visitor(app).post(link, welcome('ida', { news: 'yes' }));
  expect([accepted.status, accepted.headers['location']]).toEqual([303, '/en/desk']);
  const ida = as(app, cookieOf(accepted));
  expect((await ida.get('/home/en/desk/submissions')).status).toBe(200);

  const person = (await personOf(email))!;
  expect(person.source).toBe('staff');
  expect(await rolesOf(person.id)).toEqual(['author', 'editor']);
  expect(await app.database.one('select given_name as given, family_name as family, sources from person where id = $1', [person.id])).toEqual({ given: 'Ida', family: 'Innbudt', sources: { email: 'staff' } });
  expect(await app.database.query('select purpose, statement_version is not null as version from consent where person_id = $1', [person.id])).toEqual([{ purpose: 'news', version: true }]);
  expect(await app.database.one('select email, given_name, outcome, statement_version, outcome_at is not null as at from invitation where person_id = $1', [person.id]))
    .toEqual({ email: null, given_name: null, outcome: 'accepted', statement_version: 1, at: true });
  expect((await app.postbox.mailTo(manager.email, 'Invitation accepted')).text).toContain('Ida Innbudt');
});

test('[A10] a person known as a contributor gets the account; what they give of themselves holds', async () => {
  const email = newAddress();
  await app.database.query(`insert into person (public_id, given_name, family_name, email, muted, working_languages, mail_language, source, created_at)
    values ('known1', 'Old', 'Name', $1, '{}', '{}', 'en', 'submitter', now())`, [email]);
  const { link } = await invited({ email });
  expect((await visitor(app).post(link, welcome('known1'))).status).toBe(303);
  expect(await app.database.query('select given_name, source, public_id from person where email = $1', [email])).toEqual([{ given_name: 'Ida', source: 'submitter', public_id: 'known1' }]);
});

test('[A10] an account that is for oneself needs one’s consent; one for staff work does not, and nothing is ticked', async () => {
  const { link, email } = await invited({ roles: ['author'] });
  expect((await visitor(app).post(link, welcome('selfish', { promised: [] }))).status).toBe(422);
  expect((await visitor(app).post(link, welcome('selfish', { promised: [], account: 'yes' }))).status).toBe(303);
  expect(await app.database.query('select purpose from consent where person_id = $1', [(await personOf(email))!.id])).toEqual([{ purpose: 'account' }]);
  const pool = await invited({ roles: ['reviewer', 'editor'] });
  expect((await visitor(app).post(pool.link, welcome('nopool'))).status).toBe(303);
  expect(await rolesOf((await personOf(pool.email))!.id)).toEqual(['editor']);
  const only = await invited({ roles: ['reviewer'] });
  expect((await visitor(app).post(only.link, welcome('pool', { promised: [], account: 'yes' }))).status).toBe(422);
  expect((await visitor(app).post(only.link, welcome('pool', { promised: [], account: 'yes', reviewerPool: 'yes' }))).status).toBe(303);
  expect(await rolesOf((await personOf(only.email))!.id)).toEqual(['reviewer']);
});

test('[A10] an address with an account: the same link asks its owner to sign in, and they accept; whoever is signed in as another is told so', async () => {
  const owner = await makeOwner(app, { givenName: 'Own', familyName: 'Er' });
  const { link } = await invited({ email: owner.email });
  const shown = await visitor(app).get(link);
  expect(shown.text).toContain('You have an account with');
  const next = /href="([^"]*sign-in\?next=[^"]*)"/.exec(shown.text)?.[1] ?? '';
  expect(next).not.toContain(link.split('/').at(-1));
  expect((await visitor(app).post(link, welcome('thief'))).headers['location']).toBe(link);

  const other = await makePlayer(app, { givenName: 'Not', familyName: 'Me' });
  const told = await other.get(link);
  expect(told.text).toContain('You are signed in as Not Me');
  expect(told.text).not.toContain('name="promised"');
  expect((await other.post(link, welcome('thief'))).headers['location']).toBe(link);
  const [{ id } = { id: 0 }] = await invitationsTo(app, owner.email);
  expect((await other.get(`/en/profile/invitations/${id}`)).status).toBe(404);
  expect((await other.post(`/en/profile/invitations/${id}`, { promised: ['office:2026-1'] })).status).toBe(404);
  expect((await other.post(`/en/profile/invitations/${id}/decline`)).status).toBe(404);

  expect((await owner.get(link)).headers['location']).toBe(`/en/profile/invitations/${id}`);
  expect((await owner.get('/en/profile/invitations')).text).toContain(`/en/profile/invitations/${id}`);
  expect((await owner.post(`/en/profile/invitations/${id}`)).status).toBe(422);
  expect(await rolesOf(owner.personId)).toEqual([]);
  expect((await owner.post(`/en/profile/invitations/${id}`, { promised: ['office:2026-1'] })).headers['location']).toBe('/en/desk');
  expect(await rolesOf(owner.personId)).toEqual(['editor']);
  expect((await owner.get('/home/en/desk/submissions')).status).toBe(200);
  expect((await owner.post(`/en/profile/invitations/${id}`, { promised: ['office:2026-1'] })).status).toBe(404);
});

test('[X21] the link is good once: opening it changes nothing, of two who accept one does, and a replay meets a page that helps', async () => {
  const { link, email } = await invited();
  expect(link).toMatch(/^\/en\/invitations\/[\w-]{27}$/);
  await visitor(app).get(link);
  await visitor(app).get(link);
  expect(await invitationsTo(app, email)).toEqual([{ id: expect.any(Number), outcome: null }]);
  const both = await Promise.all([visitor(app).post(link, welcome('racer1')), visitor(app).post(link, welcome('racer2'))]);
  expect(both.map(({ headers }) => headers['location']).sort()).toEqual(['/en/desk', link]);
  expect(await app.database.query(`select username from account where username like 'racer%'`)).toHaveLength(1);
  const replay = await visitor(app).get(link);
  expect([replay.status, replay.text.includes('was accepted'), replay.headers['referrer-policy']]).toEqual([410, true, 'no-referrer']);
  expect((await visitor(app).post(link, welcome('racer3'))).headers['location']).toBe(link);
  await visitor(app).post(`${link}/decline`);
  expect(await rolesOf((await personOf(email))!.id)).toEqual(['editor']);
  const secret = link.split('/').at(-1)!;
  expect(await app.database.query('select 1 from token where hash::text like $1 union all select 1 from message where html like $1', [`%${secret}%`])).toEqual([]);
  expect(app.logLines.join('\n')).not.toContain(secret);
  expect((await visitor(app).get('/en/invitations/made-up')).status).toBe(404);
});

test('[X12] what a form says beside its fields is ignored: no other address, role, journal or administrator', async () => {
  const { link, email } = await invited({ roles: ['copyeditor'], webAdmin: 'yes', journalId: '99', outcome: 'accepted', personId: '1' });
  await visitor(app).post(link, welcome('plain', { promised: ['production:2026-1'], email: 'other@elsewhere.example', roles: ['manager'], webAdmin: 'yes', journalId: '1', confirmed: '' }));
  const person = (await personOf(email))!;
  expect(await rolesOf(person.id)).toEqual(['copyeditor']);
  expect(await app.database.one('select web_admin from account where person_id = $1', [person.id])).toEqual({ web_admin: false });
  expect(await personOf('other@elsewhere.example')).toBeNull();
});

test('[X21] an account that a stranger made with the address, and never confirmed, is not let in by the invitation', async () => {
  const email = newAddress();
  await visitor(app).post('/en/register', { givenName: 'Evil', familyName: 'Twin', username: 'eviltwin', email, password: goodPassword, account: 'yes', guidelines: 'yes', roles: [`${home.path}:author`] });
  const { link } = await invited({ email });
  const mine = 'an entirely different secret';
  expect((await visitor(app).post(link, welcome('rightful', { password: mine }))).status).toBe(303);
  expect((await visitor(app).post('/en/sign-in', { login: email, password: goodPassword })).status).toBe(422);
  expect((await visitor(app).post('/en/sign-in', { login: 'eviltwin', password: goodPassword })).status).toBe(422);
  expect((await visitor(app).post('/en/sign-in', { login: email, password: mine })).status).toBe(303);
  const person = (await personOf(email))!;
  expect(await rolesOf(person.id)).toEqual(['editor']);
  expect(await app.database.one('select given_name from person where id = $1', [person.id])).toEqual({ given_name: 'Ida' });
});

test('a role with dates is given with them, and a taken user name is asked for again', async () => {
  const { link, email } = await invited({ startsOn: '2090-01-01', endsOn: '2090-12-31' });
  await makeOwner(app, {});
  const [taken] = await app.database.query<{ username: string }>('select username from account limit 1');
  expect((await visitor(app).post(link, welcome(taken!.username))).status).toBe(422);
  expect((await visitor(app).post(link, welcome('dated'))).status).toBe(303);
  expect(await app.database.query('select started_at as "from", ended_at as until from membership where person_id = $1', [(await personOf(email))!.id]))
    .toEqual([{ from: new Date('2089-12-31T23:00:00Z'), until: new Date('2090-12-31T23:00:00Z') }]);
});
