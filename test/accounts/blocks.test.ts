import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Journal } from '../../src/journals/journal.entity.js';
import { isKeptOut } from '../../src/accounts/account/kept-out.js';
import { People } from '../../src/accounts/person/people.js';
import { Notifier } from '../../src/editorial/notifier.js';
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
let admin: Player;
beforeAll(async () => {
  app = await startTestApp({ CONTACT_EMAIL: 'office@platform.example' });
  a = await makeJournal(app);
  b = await makeJournal(app);
  manager = await makePlayer(app, { roles: [[a, 'manager']], givenName: 'Mana', familyName: 'Ger' });
  admin = await makePlayer(app, { webAdmin: true, givenName: 'Addie', familyName: 'Min' });
}, 60_000);
afterAll(() => app.stop());

const onPlatform = async (player: Player) => `/en/admin/people/${await publicId(app, player)}/blocks`;
const inA = async (player: Player) => `/${a.path}/en/desk/people/${await publicId(app, player)}/blocks`;
const signIn = (player: Player, password = goodPassword) => visitor(app).post('/en/sign-in', { login: player.username, password });
const blocks = async (player: Player) => app.database.query<{ id: number; journal_id: number | null; reason: string; lifted_at: Date | null; lift_reason: string | null }>('select id, journal_id, reason, lifted_at, lift_reason from block where person_id = $1 order by id', [player.personId]);
const daysFromNow = (days: number): string => inDays(app, days);

test('[X14] [A13] a block with a reason, a comment and a last day ends every session at once; the person is told why, until when and how to complain, by mail and at sign-in', async () => {
  const player = await makeOwner(app, { roles: [[a, 'author']] });
  const second = cookieOf(await signIn(player));
  expect((await admin.post(await onPlatform(player), { reason: 'integrity', comment: 'Two reviews of your own work.', until: daysFromNow(30) })).status).toBe(303);
  expect((await player.get('/en/profile')).status).toBe(303);
  expect((await as(app, second).get('/en/profile')).status).toBe(303);
  expect(await app.database.query('select 1 from session where person_id = $1', [player.personId])).toEqual([]);
  const mail = await app.postbox.mailTo(player.email, 'blocked');
  for (const text of ['Misuse of submission or peer review', 'Two reviews of your own work.', 'office@platform.example', 'to the end of']) expect(mail.text?.replace(/\s+/g, ' ')).toContain(text);
  expect(mail.text).not.toContain('Addie');
  const told = await signIn(player);
  expect(told.status).toBe(403);
  expect(cookieOf(told)).toBe('');
  for (const text of ['Misuse of submission or peer review', 'Two reviews of your own work.', 'office@platform.example', '/en/privacy']) expect(told.text).toContain(text);
  expect(told.text).not.toContain('Addie');
});

test('[X20] with a wrong password a blocked account answers like any other, known or not', async () => {
  const open = await makeOwner(app);
  const blocked = await makeOwner(app);
  await admin.post(await onPlatform(blocked), { reason: 'spam' });
  const answers = await Promise.all([open, blocked, { ...open, username: 'nobody-at-all' }].map((player) => signIn(player, 'not the password')));
  const [first, ...rest] = answers.map(({ status, text }, index) => ({ status, text: text.replaceAll([open.username, blocked.username, 'nobody-at-all'][index]!, 'x').replace(/nonce-\S+/g, '') }));
  for (const answer of rest) expect(answer).toEqual(first);
});

test('[A13] a block ends by itself after its last day, with nobody doing anything, and its history stays', async () => {
  const player = await makeOwner(app);
  await admin.post(await onPlatform(player), { reason: 'spam', until: daysFromNow(3) });
  expect((await signIn(player)).status).toBe(403);
  app.clock.set(new Date(app.clock.now().getTime() + 5 * 86_400_000));
  try {
    expect((await signIn(player)).status).toBe(303);
    const admin2 = await makePlayer(app, { webAdmin: true });
    const page = await admin2.get(await onPlatform(player));
    expect(page.text).toContain('Block ended by itself');
    expect(page.text).toContain('Spam');
  } finally {
    app.clock.reset();
  }
});

test('[A13] lifting a block before its time is an override with a reason, which history keeps and the person is told', async () => {
  const player = await makeOwner(app);
  await admin.post(await onPlatform(player), { reason: 'other', comment: 'Wait' });
  const [block] = await blocks(player);
  const lift = async (reason: string) => admin.post(`${await onPlatform(player)}/${block!.id}/lift`, { liftReason: reason });
  expect((await lift('')).status).toBe(422);
  expect((await signIn(player)).status).toBe(403);
  expect((await lift('It was someone else')).status).toBe(303);
  expect((await lift('Again')).status).toBe(409);
  expect((await blocks(player))[0]).toMatchObject({ lift_reason: 'It was someone else' });
  expect((await signIn(player)).status).toBe(303);
  await app.postbox.mailTo(player.email, 'open again');
  const page = await admin.get(await onPlatform(player));
  for (const text of ['It was someone else', 'Addie Min', 'Another reason: Wait']) expect(page.text).toContain(text);
});

test('[A13] the form wants a reason from the list and a day that is not over, keeps what was typed, and says that nothing sensitive may be written', async () => {
  const player = await makeOwner(app);
  const page = await admin.get(await onPlatform(player));
  expect(page.text).toContain('Write nothing about health');
  for (const fields of [{ reason: '' }, { reason: 'hacked' }, { reason: 'spam', until: '2020-01-01' }, { reason: 'spam', until: 'tomorrow' }, { reason: 'spam', until: '2027-02-31' }]) {
    const refused = await admin.post(await onPlatform(player), { comment: 'What I typed', ...fields });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('What I typed');
  }
  expect(await blocks(player)).toEqual([]);
});

test('[A8] [A13] a manager blocks within reach, and never an administrator, a person of two journals, a person with no journal, themselves, or through another journal', async () => {
  const mine = await makeOwner(app, { roles: [[a, 'author']] });
  const chief = await makeOwner(app, { webAdmin: true, roles: [[a, 'editor']] });
  const both = await makeOwner(app, { roles: [[a, 'author'], [b, 'reviewer']] });
  const none = await makeOwner(app);
  const theirs = await makeOwner(app, { roles: [[b, 'author']] });
  const wanted = { reason: 'spam', journalId: '', personId: String(mine.personId) };
  for (const [player, get, post] of [[mine, 200, 303], [chief, 403, 403], [both, 403, 403], [none, 404, 404], [theirs, 404, 404]] as const) {
    expect((await manager.get(await inA(player))).status).toBe(get);
    expect((await manager.post(await inA(player), wanted)).status).toBe(post);
    expect((await manager.post(await onPlatform(player), wanted)).status).toBe(404);
    expect(await blocks(player)).toHaveLength(post === 303 ? 1 : 0);
  }
  expect((await manager.post(await inA(manager), wanted)).status).toBe(403);
  expect((await manager.post(`/${b.path}/en/desk/people/${await publicId(app, theirs)}/blocks`, wanted)).status).toBe(404);
  expect((await admin.post(await onPlatform(admin), wanted)).status).toBe(403);
  expect((await blocks(mine))[0]).toMatchObject({ journal_id: a.id });
  expect((await visitor(app).get(await onPlatform(mine))).status).toBe(303);
});

test('[A8] a manager lifts what a manager of the journal placed, not what the administrator did, nor a block of someone else through this person', async () => {
  const player = await makeOwner(app, { roles: [[a, 'author']] });
  const other = await makeOwner(app, { roles: [[a, 'author']] });
  await admin.post(await onPlatform(player), { reason: 'security' });
  await manager.post(await inA(other), { reason: 'spam' });
  const [block] = await blocks(player);
  const [others] = await blocks(other);
  expect((await manager.get(await inA(player))).text).not.toContain('liftReason');
  expect((await manager.post(`${await inA(player)}/${block!.id}/lift`, { liftReason: 'Mine' })).status).toBe(403);
  expect((await manager.post(`${await inA(player)}/${others!.id}/lift`, { liftReason: 'Mine' })).status).toBe(404);
  expect((await manager.post(`${await inA(other)}/${others!.id}/lift`, { liftReason: 'Mine' })).status).toBe(303);
});

test('[X51] the same block posted twice at once is one block, and two administrators who block each other leave one', async () => {
  const player = await makeOwner(app);
  const address = await onPlatform(player);
  const answers = await Promise.all([1, 2, 3].map(() => admin.post(address, { reason: 'spam' })));
  expect(answers.map(({ status }) => status).sort()).toEqual([303, 409, 409]);
  expect(await blocks(player)).toHaveLength(1);
  expect((await app.postbox.mailTo(player.email, 'blocked')).subject).toBeTruthy();

  const lonely = await startTestApp();
  try {
    const one = await makePlayer(lonely, { webAdmin: true });
    const two = await makePlayer(lonely, { webAdmin: true });
    const answers = await Promise.all([one.post(`/en/admin/people/${await publicId(lonely, two)}/blocks`, { reason: 'other' }), two.post(`/en/admin/people/${await publicId(lonely, one)}/blocks`, { reason: 'other' })]);
    expect(await lonely.database.query('select 1 from block')).toHaveLength(1);
    expect(answers.map(({ status }) => status).sort()[0]).toBe(303);
    expect([401, 409]).toContain(answers.map(({ status }) => status).sort()[1]);
  } finally {
    await lonely.stop();
  }
}, 60_000);

test('someone who is blocked gets no work of the journal: they are no recipient for its staff and are not offered as a reviewer', async () => {
  const editor = await makePlayer(app, { roles: [[b, 'editor']] });
  expect((await app.app.get(People).holders(b.id, ['editor'])).map(({ personId }) => personId)).toContain(editor.personId);
  await admin.post(await onPlatform(editor), { reason: 'spam' });
  expect((await app.app.get(People).holders(b.id, ['editor'])).map(({ personId }) => personId)).not.toContain(editor.personId);
  await makePlayer(app, { roles: [[b, 'editor']], givenName: 'Colle', familyName: 'Ague' });
  const { id } = await makeSubmission(app, b, { author: await makePlayer(app, { roles: [[b, 'author']] }) });
  const told = (await app.app.get(Notifier).ground(['submittedToEditors'], id))!.to('submittedToEditors').map(({ name }) => name);
  expect(told).toContain('Colle Ague');
  expect(told).toHaveLength(1);
});

test('a block keeps out one person, and a bare column, which would keep out everybody, is refused', async () => {
  expect(() => isKeptOut('person_id', '$1')).toThrow('whose');
  const rows = await app.database.query<{ out: boolean }>(`select distinct ${isKeptOut('a.person_id', '$1')} as out from account a order by 1`, [app.clock.now()]);
  expect(rows).toEqual([{ out: false }, { out: true }]);
});

test('blocks that ended three years ago are forgotten', async () => {
  const player = await makeOwner(app);
  await app.database.query(`insert into block (person_id, reason, starts_at, ends_at) values ($1, 'spam', '2020-01-01', '2020-02-01'), ($1, 'spam', '2020-01-01', null)`, [player.personId]);
  await app.run('blocks.expire');
  expect(await app.database.query('select ends_at from block where person_id = $1', [player.personId])).toEqual([{ ends_at: null }]);
});
