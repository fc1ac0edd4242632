import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { EraseAccount } from '../../src/accounts/lifecycle/erase-account.js';
import { People } from '../../src/accounts/person/people.js';
import type { Journal } from '../../src/journals/journal.entity.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { cookieOf, goodPassword, makeOwner } from '../support/account.js';
import { as, makeJournal, makePlayer, visitor, type Player } from '../support/cast.js';
import { makeSubmission } from '../support/manuscripts.js';
import { publicId } from '../support/people.js';
import { inDays } from '../support/days.js';

let app: TestApp;
let a: Journal;
let b: Journal;
let manager: Player;
beforeAll(async () => {
  app = await startTestApp({ CONTACT_EMAIL: 'office@platform.example' });
  a = await makeJournal(app);
  b = await makeJournal(app);
  manager = await makePlayer(app, { roles: [[a, 'manager']] });
}, 60_000);
afterAll(() => app.stop());
afterEach(() => app.clock.reset());

const day = 86_400_000;
const later = (days: number): void => app.clock.set(new Date(app.clock.now().getTime() + days * day));
const dayAhead = (days: number): string => inDays(app, days);
const chief = () => makePlayer(app, { webAdmin: true });
const onPlatform = async (player: Player) => `/en/admin/people/${await publicId(app, player)}/dates`;
const inA = async (player: Player) => `/${a.path}/en/desk/people/${await publicId(app, player)}/dates`;
const signIn = (player: Player) => visitor(app).post('/en/sign-in', { login: player.username, password: goodPassword });
const mailsTo = (player: Player, about: string) => app.postbox.mails.filter((mail) => mail.envelopeTo.includes(player.email) && (mail.subject ?? '').includes(about)).length;
const personRow = (player: Player) => app.database.one<Record<string, unknown>>('select * from person where id = $1', [player.personId]);
const dates = (player: Player) => app.database.query<{ id: number; kind: string; removed: boolean; journal_id: number | null }>('select id, kind, removed_at is not null as removed, journal_id from account_date where person_id = $1 order by id', [player.personId]);
const expiry = { kind: 'expiry', reason: 'The project ends' };
const erasure = { kind: 'erasure', reason: 'Asked for it' };

test('[A12] an expiry date acts by itself: told before, signed out and kept out from the next day, told again; taking the date away opens the account', async () => {
  const player = await makeOwner(app, { roles: [[a, 'author']] });
  const admin = await chief();
  expect((await admin.post(await onPlatform(player), { ...expiry, day: dayAhead(20) })).status).toBe(303);
  await app.run('accounts.dates');
  later(8);
  await app.run('accounts.dates');
  await app.run('accounts.dates');
  const ahead = await app.postbox.mailTo(player.email, 'expires on');
  for (const text of ['The project ends', 'office@platform.example']) expect(ahead.text).toContain(text);
  const session = cookieOf(await signIn(player));
  expect((await as(app, session).get('/en/profile')).status).toBe(200);
  later(13);
  const late = cookieOf(await signIn(player));
  expect(late).toBe('');
  expect((await as(app, session).get('/en/profile')).status).toBe(303);
  expect((await signIn(player)).text).toContain('Your account has expired');
  await app.run('accounts.dates');
  await app.run('accounts.dates');
  await app.postbox.mailTo(player.email, 'has expired');
  expect(await app.database.query('select 1 from session where person_id = $1', [player.personId])).toEqual([]);
  expect([mailsTo(player, 'expires on'), mailsTo(player, 'has expired')]).toEqual([1, 1]);
  const another = await chief();
  const [date] = await dates(player);
  expect((await another.post(`${await onPlatform(player)}/${date!.id}/remove`)).status).toBe(303);
  expect((await signIn(player)).status).toBe(303);
});

test('[X20] with a wrong password an expired account answers like any other', async () => {
  const player = await makeOwner(app);
  const open = await makeOwner(app);
  await app.database.query(`insert into account_date (person_id, kind, at, set_at) values ($1, 'expiry', '2026-01-01', '2025-12-01')`, [player.personId]);
  const [expired, normal] = await Promise.all([player, open].map(async ({ username }) => {
    const { status, text } = await visitor(app).post('/en/sign-in', { login: username, password: 'not the password' });
    return { status, text: text.replaceAll(username, 'x') };
  }));
  expect(expired).toEqual(normal);
});

test('[A6] [A12] the dates are shown on the profile and on the person’s page, and are not edited there', async () => {
  const player = await makeOwner(app, { roles: [[a, 'author']] });
  const admin = await chief();
  await admin.post(await onPlatform(player), { ...expiry, day: '2031-05-04' });
  await admin.post(await onPlatform(player), { ...erasure, day: '2032-05-04' });
  const profile = (await player.get('/en/profile')).text;
  for (const text of ['Expiry date', '4 May 2031', 'Erasure date', '4 May 2032']) expect(profile).toContain(text);
  await player.post('/en/profile', { givenName: 'Play', familyName: 'Er', mailLanguage: 'en', expiresAt: '', kind: 'expiry', day: '2040-01-01' });
  expect((await dates(player)).map(({ removed }) => removed)).toEqual([false, false]);
  expect((await player.post(await onPlatform(player), { ...expiry, day: '2040-01-01' })).status).toBe(404);
});

test('[A12] [X14] on its erasure date the account is erased as the data maps say: nothing of the person is left but the ghost that others point to', async () => {
  const player = await makeOwner(app, { roles: [[a, 'author']], givenName: 'Erasable', familyName: 'Person' });
  await player.post('/en/profile/public', { affiliation: 'Institute of Peat', biography: 'A life' });
  await player.post('/en/profile/contact', { phone: '12 34 56 78' });
  await player.post('/en/profile/interests', { words: 'Peat' });
  await player.post('/en/profile/contact/addresses', { email: `more-${player.email}`, emailPassword: goodPassword });
  await manager.post(`/${a.path}/en/desk/people/${await publicId(app, player)}/notes`, { text: 'Something noted' });
  const admin = await chief();
  await admin.post(await onPlatform(player), { ...erasure, day: dayAhead(1) });
  await app.run('accounts.dates');
  await app.postbox.mailTo(player.email, 'will be erased on');
  later(3);
  await app.run('accounts.dates');
  await app.postbox.mailTo(player.email, 'has been erased');
  expect((await player.get('/en/profile')).status).toBe(303);
  expect((await signIn(player)).status).toBe(422);
  const ghost = (await personRow(player))!;
  expect(Object.values(ghost).filter((value) => typeof value === 'string' && /erasable|person|peat|12 34|life|example/i.test(value))).toEqual([]);
  expect([ghost['given_name'], ghost['family_name'], ghost['email'], ghost['affiliation']]).toEqual([null, null, null, null]);
  for (const table of ['account', 'membership', 'session', 'token', 'note', 'block', 'account_date', 'account_idle', 'further_email', 'person_interest']) {
    expect([table, await app.database.query(`select 1 from ${table} where person_id = $1`, [player.personId])]).toEqual([table, []]);
  }
  expect(await app.database.query(`select 1 from event where person_id = $1`, [player.personId])).not.toEqual([]);
  expect((await (await chief()).get(await onPlatform(player))).status).toBe(404);
  await app.run('accounts.dates');
  expect(mailsTo(player, 'has been erased')).toBe(1);
});

test('[A12] an erasure waits while there is open work, or a journal would be left without a manager, and the administrators are told what it waits for', async () => {
  const player = await makeOwner(app, { roles: [[a, 'author']], familyName: 'Busy' });
  await makeSubmission(app, a, { author: player, stage: 'review' });
  const lonely = await makeJournal(app);
  const only = await makeOwner(app, { roles: [[lonely, 'manager']], familyName: 'Only' });
  const admin = await chief();
  for (const person of [player, only]) await admin.post(await onPlatform(person), { ...erasure, day: dayAhead(0) });
  later(2);
  await app.run('accounts.dates');
  await app.run('accounts.dates');
  expect((await personRow(player))!['family_name']).toBe('Busy');
  expect((await personRow(only))!['family_name']).toBe('Only');
  expect((await app.postbox.mailTo(admin.email, 'Busy cannot be erased yet')).text).toContain(`Open work in Journal ${a.path}`);
  expect((await app.postbox.mailTo(admin.email, 'Only cannot be erased yet')).text).toContain(`The only manager of Journal ${lonely.path}`);
  expect(mailsTo(admin, 'Busy cannot')).toBe(1);
  const other = await chief();
  expect((await other.get(await onPlatform(player))).text).toContain(`Open work in Journal ${a.path}`);
  await app.database.execute(`update submission set stage = 'declined' where submitter_id = $1`, [player.personId]);
  await app.run('accounts.dates');
  expect((await personRow(player))!['family_name']).toBeNull();
});

test('[A8] [A12] a manager sets dates within reach, and never for an administrator, a person of two journals, a person with no journal, themselves, or through another journal', async () => {
  const mine = await makeOwner(app, { roles: [[a, 'author']] });
  const administrator = await makeOwner(app, { webAdmin: true, roles: [[a, 'editor']] });
  const both = await makeOwner(app, { roles: [[a, 'author'], [b, 'reviewer']] });
  const none = await makeOwner(app);
  const wanted = { ...erasure, day: dayAhead(0) };
  for (const [player, get, post] of [[mine, 200, 303], [administrator, 403, 403], [both, 403, 403], [none, 404, 404]] as const) {
    expect((await manager.get(await inA(player))).status).toBe(get);
    expect((await manager.post(await inA(player), wanted)).status).toBe(post);
    expect((await manager.post(await onPlatform(player), wanted)).status).toBe(404);
    expect(await dates(player)).toHaveLength(post === 303 ? 1 : 0);
  }
  expect((await manager.post(await inA(manager), wanted)).status).toBe(403);
  const admin = await chief();
  expect((await admin.post(await onPlatform(admin), wanted)).status).toBe(403);
  expect((await admin.post(await onPlatform(administrator), wanted)).status).toBe(409);
  expect((await visitor(app).post(await inA(mine), wanted)).status).toBe(401);
});

test('[A8] a manager neither takes away nor replaces a date that the administrator has set, nor reaches one of another person', async () => {
  const player = await makeOwner(app, { roles: [[a, 'author']] });
  const other = await makeOwner(app, { roles: [[a, 'author']] });
  const admin = await chief();
  await admin.post(await onPlatform(player), { ...expiry, day: dayAhead(5) });
  const [date] = await dates(player);
  expect((await manager.post(`${await inA(player)}/${date!.id}/remove`)).status).toBe(409);
  expect((await manager.post(await inA(player), { ...expiry, day: dayAhead(500) })).status).toBe(409);
  expect((await manager.post(`${await inA(other)}/${date!.id}/remove`)).status).toBe(404);
  expect(await dates(player)).toEqual([expect.objectContaining({ id: date!.id, removed: false })]);
  await admin.post(await onPlatform(player), { ...expiry, day: dayAhead(9) });
  expect((await dates(player)).map(({ removed }) => removed)).toEqual([true, false]);
  expect((await admin.get(await onPlatform(player))).text).toMatch(/Expiry date set to[^]*Expiry date set to/);
});

test('[A12] the form wants a kind, a day that is not over and a reason, and keeps what was typed', async () => {
  const player = await makeOwner(app);
  const admin = await chief();
  for (const fields of [{ kind: 'expiry', day: '2020-01-01', reason: 'Kept text' }, { kind: 'death', day: dayAhead(3), reason: 'Kept text' }, { kind: 'expiry', day: 'soon', reason: 'Kept text' }, { kind: 'expiry', day: dayAhead(3), reason: '' }]) {
    const answer = await admin.post(await onPlatform(player), fields);
    expect(answer.status).toBe(422);
    if (fields.reason) expect(answer.text).toContain('Kept text');
  }
  expect(await dates(player)).toEqual([]);
});

test('[A12] an account that is not confirmed ends after 7 days with the person who was made for it; someone whom a manuscript names stays', async () => {
  const register = async (username: string, email: string) => visitor(app).post('/en/register', {
    givenName: 'Never', familyName: 'Confirmed', email, username, password: goodPassword, guidelines: 'yes', account: 'yes', roles: [`${a.path}:author`],
  });
  const answer = await register('neverhere', 'never@people.example');
  expect(answer.status).toBe(303);
  const known = await app.app.get(People).create({ givenName: 'Known', familyName: 'Author', email: 'known@people.example', mailLanguage: 'en', source: 'submitter' });
  const submitter = await makePlayer(app, { roles: [[a, 'author']] });
  const submission = await makeSubmission(app, a, { author: submitter });
  await app.database.execute('update contributor set person_id = $1 where publication_id in (select id from publication where submission_id = $2)', [known.id, submission.id]);
  await app.database.query('insert into participant (submission_id, person_id, role, assigned_at) values ($1, $2, $3, $4)', [submission.id, known.id, 'editor', app.clock.now()]);
  expect((await register('knownhere', 'known@people.example')).status).toBe(303);
  await app.postbox.mailTo('never@people.example', 'Confirm');
  later(6);
  await app.run('accounts.unconfirmed');
  expect(await app.database.query(`select 1 from account where username in ('neverhere', 'knownhere')`)).toHaveLength(2);
  later(2);
  await app.run('accounts.unconfirmed');
  expect(await app.database.query(`select 1 from account where username in ('neverhere', 'knownhere')`)).toEqual([]);
  expect(await app.database.query(`select 1 from person where email = 'never@people.example'`)).toEqual([]);
  expect(await app.database.query(`select 1 from message where to_address = 'never@people.example'`)).toEqual([]);
  expect(await app.database.query(`select family_name from person where id = $1`, [known.id])).toEqual([{ family_name: 'Author' }]);
  expect(await app.database.query('select 1 from consent where person_id = $1 union all select 1 from membership where person_id = $1', [known.id])).toEqual([]);
});

test('[X51] two workers that do the same sweep at once write each mail once', async () => {
  const player = await makeOwner(app);
  const admin = await chief();
  await admin.post(await onPlatform(player), { ...expiry, day: dayAhead(3) });
  await Promise.all([app.run('accounts.dates'), app.run('accounts.dates'), app.run('accounts.dates')]);
  expect(await app.database.query(`select 1 from message where person_id = $1 and template = 'mail/account-lifecycle'`, [player.personId])).toHaveLength(1);
});

test('administrators are never erased by a date or by time', async () => {
  const admin = await chief();
  expect((await app.app.get(EraseAccount).hindrances(admin.personId)).map(({ kind }) => kind)).toContain('administrator');
});
