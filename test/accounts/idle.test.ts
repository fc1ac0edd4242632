import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { startTestApp, type TestApp } from '../support/app.js';
import { goodPassword, makeOwner } from '../support/account.js';
import { visitor, type Player } from '../support/cast.js';
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
