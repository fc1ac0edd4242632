import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { Ledger } from '../../src/rights/ledger/ledger.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { goodPassword, makeOwner } from '../support/account.js';
import { makeJournal, visitor, type Player } from '../support/cast.js';
import { makeSubmission } from '../support/manuscripts.js';
import { Postbox } from '../support/postbox.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
}, 60_000);
afterAll(() => app.stop());
afterEach(() => app.clock.reset());

const later = (days: number): void => app.clock.set(new Date(app.clock.now().getTime() + days * 86_400_000));
const signIn = (player: Player) => visitor(app).post('/en/sign-in', { login: player.username, password: goodPassword });
const mailsTo = (player: Player, about: string) => app.postbox.mails.filter((mail) => mail.envelopeTo.includes(player.email) && (mail.subject ?? '').includes(about)).length;
const personRow = (player: Player) => app.database.one<Record<string, unknown>>('select * from person where id = $1', [player.personId]);

test('[A12] an idle account is asked about twice, and erased after three years if nobody answers', async () => {
  const player = await makeOwner(app, { familyName: 'Idle' });
  later(3 * 365 - 61);
  await app.run('accounts.idle');
  expect(mailsTo(player, '')).toBe(0);
  later(2);
  await app.run('accounts.idle');
  await app.run('accounts.idle');
  await app.postbox.mailTo(player.email, 'Do you want to keep');
  later(47);
  await app.run('accounts.idle');
  await app.run('accounts.idle');
  await app.postbox.mailTo(player.email, 'will be erased on');
  expect([mailsTo(player, 'Do you want to keep'), mailsTo(player, 'will be erased')]).toEqual([1, 1]);
  later(13);
  await app.run('accounts.idle');
  expect((await personRow(player))!['family_name']).toBe('Idle');
  later(2);
  await app.run('accounts.idle');
  expect((await personRow(player))!['family_name']).toBeNull();
  await app.postbox.mailTo(player.email, 'has been erased');
});

test('[A12] a house that slept still leaves its whole time to answer each question', async () => {
  const player = await makeOwner(app, { familyName: 'Sleeper' });
  later(3 * 365 + 500);
  await app.run('accounts.idle');
  await app.run('accounts.idle');
  expect((await personRow(player))!['family_name']).toBe('Sleeper');
  later(50);
  await app.run('accounts.idle');
  later(10);
  await app.run('accounts.idle');
  expect((await personRow(player))!['family_name']).toBe('Sleeper');
  later(5);
  await app.run('accounts.idle');
  expect((await personRow(player))!['family_name']).toBeNull();
});

test('[A12] [X33] the link in the question keeps the account by one button, once; looking at it changes nothing; signing in answers too', async () => {
  const player = await makeOwner(app, { familyName: 'Keeper' });
  const other = await makeOwner(app, { familyName: 'Comer' });
  later(3 * 365 - 30);
  await app.run('accounts.idle');
  const link = Postbox.link(await app.postbox.mailTo(player.email, 'Do you want to keep'), `${app.url}/en/keep-account/`).replace(app.url, '');
  const looked = await visitor(app).get(link);
  expect(looked.status).toBe(200);
  expect(looked.headers['referrer-policy']).toBe('no-referrer');
  expect(await app.database.one('select kept_at from account_idle where person_id = $1', [player.personId])).toEqual({ kept_at: null });
  expect((await visitor(app).post(link)).text).toContain('Your account stays');
  expect((await visitor(app).post(link)).status).toBe(404);
  expect((await visitor(app).post('/en/keep-account/AAAAAAAAAAAAAAAAAAAAAAAAAAA')).status).toBe(404);
  expect((await signIn(other)).status).toBe(303);
  for (const days of [47, 15, 15]) {
    later(days);
    await app.run('accounts.idle');
  }
  expect((await personRow(player))!['family_name']).toBe('Keeper');
  expect((await personRow(other))!['family_name']).toBe('Comer');
});

test('[A12] [X55] an account that ended by itself ends again when a backup brings it back; what its owner published, and stands for on a masthead, stays', async () => {
  const journal = await makeJournal(app);
  const player = await makeOwner(app, { roles: [[journal, 'author']], givenName: 'Ivar', familyName: 'Returned' });
  await makeSubmission(app, journal, { author: player, stage: 'published' });
  await app.database.query(`insert into masthead_entry (public_id, journal_id, person_id, email, language, position, asked_at) values ('stands-alone', $1, $2, $3, 'en', 1, $4)`, [journal.id, player.personId, player.email, app.clock.now()]);
  const before = await app.database.one<Record<string, string>>('select public_id, given_name, family_name, email from person where id = $1', [player.personId]);
  for (const days of [3 * 365 - 59, 47, 15]) {
    later(days);
    await app.run('accounts.idle');
  }
  const state = async () => ({
    name: (await personRow(player))!['family_name'],
    byline: (await app.database.query<{ name: string; email: string | null }>('select family_name as name, email from contributor where person_id = $1', [player.personId])),
    masthead: await app.database.query('select person_id, email from masthead_entry'),
  });
  const ended = { name: null, byline: [{ name: 'Returned', email: player.email }], masthead: [{ person_id: null, email: player.email }] };
  expect(await state()).toEqual(ended);
  expect((await personRow(player))!['public_id']).not.toBe(before!['public_id']);
  // As a backup from the day before would have it.
  await app.database.execute('delete from erasure_note');
  await app.database.execute('update person set public_id = $2, given_name = $3, family_name = $4, email = $5 where id = $1', [player.personId, ...Object.values(before!)]);
  await app.app.get(Ledger).catchUp();
  expect(await state()).toEqual(ended);
});
