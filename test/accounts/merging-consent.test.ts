import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Journal } from '../../src/journals/journal.entity.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { goodPassword } from '../support/account.js';
import { makeJournal, visitor, type Player } from '../support/cast.js';
import { Filler } from '../support/fill.js';
import { makeSubmission } from '../support/manuscripts.js';
import { mergeable, openMerge, prove } from '../support/merging.js';
import { block, publicId } from '../support/people.js';

let app: TestApp;
let a: Journal;
let b: Journal;
let admin: Player;
beforeAll(async () => {
  app = await startTestApp();
  a = await makeJournal(app);
  b = await makeJournal(app);
  admin = await mergeable(app, { webAdmin: true });
}, 60_000);
afterAll(() => app.stop());

const onPlatform = async (player: Player) => `/en/admin/people/${await publicId(app, player)}/merge`;
const both = async (one: Player, other: Player) => (await app.database.query('select 1 from account where person_id = any($1)', [[one.personId, other.personId]])).length === 2;
const proposals = (player: Player) => app.database.query<{ id: number; publicId: string; dropId: number | null; outcome: string | null }>('select id, public_id as "publicId", drop_id as "dropId", outcome from account_merge where keep_id = $1 order by id', [player.personId]);
const ask = async (player: Player, other: string) => {
  await prove(app, player);
  return player.post('/en/profile/merge', { other });
};
const agree = (player: Player, merge: string) => player.post(`/en/profile/merge/${merge}`);

test('one yes merges nothing: both owners agree, each signed in to their account and having shown again who they are', async () => {
  const [keep, drop] = [await mergeable(app), await mergeable(app)];
  expect((await keep.post('/en/profile/merge', { other: drop.username })).headers['location']).toContain('/en/profile/prove');
  expect(await proposals(keep)).toEqual([]);
  expect((await ask(keep, drop.email)).headers['location']).toBe('/en/profile/merge?note=asked');
  const [merge] = await proposals(keep);
  const mail = await app.postbox.mailTo(drop.email, 'Are these two accounts yours');
  expect(mail.text).toContain(`/en/profile/merge/${merge!.publicId}`);
  expect((await agree(keep, merge!.publicId)).headers['location']).toContain('note=agreed');
  expect(await both(keep, drop)).toBe(true);
  expect((await agree(drop, merge!.publicId)).headers['location']).toContain('/en/profile/prove');
  expect(await both(keep, drop)).toBe(true);
  const page = (await drop.get(`/en/profile/merge/${merge!.publicId}`)).text;
  for (const text of [keep.username, keep.email, drop.username, 'Nobody can use the other user name again']) expect(page).toContain(text);
  await prove(app, drop);
  expect((await agree(drop, merge!.publicId)).headers['location']).toContain('note=merged');
  expect(await both(keep, drop)).toBe(false);
});

test('[X15] nobody else sees a proposal or answers it, and a visitor is asked to sign in', async () => {
  const [keep, drop, third] = [await mergeable(app), await mergeable(app), await mergeable(app)];
  const merge = await openMerge(app, keep, drop);
  for (const player of [third, admin]) {
    await prove(app, player);
    expect((await player.get(`/en/profile/merge/${merge}`)).status).toBe(404);
    expect((await agree(player, merge)).status).toBe(404);
    expect((await player.post(`/en/profile/merge/${merge}/decline`)).status).toBe(404);
  }
  expect((await visitor(app).get(`/en/profile/merge/${merge}`)).status).toBe(303);
  expect((await visitor(app).post(`/en/profile/merge/${merge}`)).status).toBe(401);
  expect(await proposals(keep)).toEqual([expect.objectContaining({ outcome: null })]);
});

test('[X20] whether the other name leads to an account, to none, to one’s own or to an administrator looks the same, until the other owner has agreed', async () => {
  const known = await mergeable(app, { givenName: 'Verysecret', familyName: 'Name' });
  const pages: string[] = [];
  for (const other of [known.username, 'nobody-at-all', admin.username, null]) {
    const player = await mergeable(app, { givenName: 'Same', familyName: 'Same' });
    const answer = await ask(player, other ?? player.username);
    expect([answer.status, answer.headers['location']]).toEqual([303, '/en/profile/merge?note=asked']);
    const [merge] = await proposals(player);
    expect(merge!.dropId === null).toBe(other !== known.username);
    const shown = [(await player.get('/en/profile/merge')).text, (await player.get(`/en/profile/merge/${merge!.publicId}`)).text].join('\n');
    expect(shown).not.toContain('Verysecret');
    pages.push(shown.replaceAll(merge!.publicId, 'M').replaceAll(player.email, 'E').replaceAll(player.username, 'U'));
  }
  expect(new Set(pages).size).toBe(1);
  expect(app.postbox.mails.filter((mail) => mail.envelopeTo.includes(admin.email))).toEqual([]);
});

test('nothing is merged into or from an administrator’s account, whoever asks and whenever it became one', async () => {
  const player = await mergeable(app);
  const other = await mergeable(app, { webAdmin: true });
  await prove(app, other);
  expect((await other.post('/en/profile/merge', { other: player.username })).status).toBe(422);
  for (const [one, two] of [[other, player], [player, other]] as const) {
    const preview = await admin.get(`${await onPlatform(one)}?other=${two.username}`);
    expect(preview.text).toMatch(/administrator/);
    expect((await admin.post(await onPlatform(one), { other: two.username })).status).toBe(409);
    const forged = await openMerge(app, one, two);
    await prove(app, two);
    expect((await agree(two, forged)).headers['location']).toContain('note=refused');
    expect(await both(one, two)).toBe(true);
  }
  const [keep, drop] = [await mergeable(app), await mergeable(app)];
  await ask(keep, drop.username);
  const [merge] = await proposals(keep);
  await app.database.execute('update account set web_admin = true where person_id = $1', [keep.personId]);
  await prove(app, drop);
  expect((await agree(drop, merge!.publicId)).headers['location']).toContain('note=refused');
  expect(await both(keep, drop)).toBe(true);
});

test('nothing is merged while either account is blocked', async () => {
  const [keep, drop] = [await mergeable(app), await mergeable(app)];
  const merge = await openMerge(app, keep, drop);
  await block(app, keep);
  await prove(app, drop);
  expect((await agree(drop, merge)).headers['location']).toContain('note=refused');
  expect(await both(keep, drop)).toBe(true);
  expect((await admin.get(`${await onPlatform(drop)}?other=${keep.username}`)).text).toContain('The other account is blocked');
  expect((await admin.post(await onPlatform(drop), { other: keep.username })).status).toBe(409);
});

test('[X1] [X7] an author and a reviewer of one manuscript stay two; the owners are not told why, which would tell who reviews whom, and the administrators are', async () => {
  const author = await mergeable(app, { roles: [[a, 'author']] });
  const reviewer = await mergeable(app, { roles: [[a, 'reviewer']] });
  const manuscript = await makeSubmission(app, a, { author, stage: 'review', title: 'Telltale title' });
  await new Filler(app).row('review_assignment', { person_id: reviewer.personId, submission_id: manuscript.id, round_id: manuscript.roundId });
  expect((await ask(author, reviewer.username)).headers['location']).toContain('note=asked');
  const [merge] = await proposals(author);
  expect(merge!.dropId).toBe(reviewer.personId);
  await prove(app, reviewer);
  expect((await agree(reviewer, merge!.publicId)).headers['location']).toContain('note=refused');
  expect(await both(author, reviewer)).toBe(true);
  for (const player of [author, reviewer]) {
    const told = (await app.postbox.mailTo(player.email, 'cannot be merged')).text ?? '';
    expect(told).not.toMatch(/review|Telltale/i);
    expect((await player.get('/en/profile/merge?note=refused')).text).not.toMatch(/review a manuscript|Telltale/i);
  }
  expect((await app.postbox.mailTo(admin.email, `${author.username} and ${reviewer.username} cannot be merged`)).text?.replace(/\s+/g, ' ')).toContain('asked to review a manuscript that the other one is an author of');
  expect((await admin.post(await onPlatform(author), { other: reviewer.username })).status).toBe(409);
});

test('the administrator proposes after seeing what would happen, both owners are asked, and the proposal can be taken back, of this person only', async () => {
  const [keep, drop, third] = [await mergeable(app, { roles: [[a, 'author']] }), await mergeable(app, { roles: [[b, 'reviewer']] }), await mergeable(app)];
  const preview = await admin.get(`${await onPlatform(keep)}?other=${drop.email}`);
  for (const text of [keep.username, drop.username, `Author, Journal ${a.path}`, `Reviewer, Journal ${b.path}`, 'The account that goes']) expect(preview.text).toContain(text);
  expect((await admin.get(`${await onPlatform(keep)}?other=nobody-here`)).text).toContain('No account has that name');
  expect((await admin.post(await onPlatform(keep), { other: 'nobody-here' })).status).toBe(422);
  expect((await admin.post(await onPlatform(keep), { other: keep.username })).status).toBe(409);
  expect((await admin.post(await onPlatform(keep), { other: drop.username })).status).toBe(303);
  expect((await admin.post(await onPlatform(keep), { other: drop.username })).status).toBe(409);
  for (const player of [keep, drop]) await app.postbox.mailTo(player.email, 'Are these two accounts yours');
  const [merge] = await proposals(keep);
  const shown = (await keep.get(`/en/profile/merge/${merge!.publicId}`)).text;
  expect(shown).toContain(drop.username);
  expect(shown).not.toContain(drop.email);
  expect((await admin.post(`${await onPlatform(third)}/${merge!.id}/cancel`)).status).toBe(404);
  expect((await admin.post(`${await onPlatform(keep)}/${merge!.id}/cancel`)).status).toBe(303);
  await prove(app, keep);
  expect((await agree(keep, merge!.publicId)).status).toBe(404);
});

test('a no ends the proposal, and so do 14 days', async () => {
  const [keep, drop] = [await mergeable(app), await mergeable(app)];
  const first = await openMerge(app, keep, drop);
  expect((await drop.post(`/en/profile/merge/${first}/decline`)).headers['location']).toContain('note=declined');
  expect((await agree(keep, first)).status).toBe(404);
  const second = await openMerge(app, keep, drop);
  await app.database.execute(`update account_merge set proposed_at = proposed_at - interval '15 days' where public_id = $1`, [second]);
  await prove(app, drop);
  expect((await agree(drop, second)).status).toBe(409);
  await app.run('merges.lapse');
  expect((await proposals(keep)).map(({ outcome }) => outcome)).toEqual(['cancelled', 'lapsed']);
  expect(await both(keep, drop)).toBe(true);
});

test('[A8] a journal’s manager proposes no merge: not for an administrator, a person of two journals, a person with no journal, or their own people', async () => {
  const manager = await mergeable(app, { roles: [[a, 'manager']] });
  const people = [await mergeable(app, { webAdmin: true, roles: [[a, 'editor']] }), await mergeable(app, { roles: [[a, 'author'], [b, 'author']] }), await mergeable(app), await mergeable(app, { roles: [[a, 'author']] })];
  for (const person of people) {
    expect((await manager.get(await onPlatform(person))).status).toBe(404);
    expect((await manager.post(await onPlatform(person), { other: manager.username })).status).toBe(404);
    expect(await proposals(person)).toEqual([]);
  }
  expect((await admin.post(await onPlatform(admin), { other: people[2]!.username })).status).toBe(403);
});

test('[X23] how often someone may ask is limited', async () => {
  const player = await mergeable(app);
  const statuses: number[] = [];
  for (let index = 0; index < 6; index += 1) statuses.push((await ask(player, `nobody-${index}`)).status);
  expect(statuses).toEqual([303, 303, 303, 303, 303, 429]);
});

test('someone else’s fields in the form decide nothing', async () => {
  const [keep, drop] = [await mergeable(app), await mergeable(app)];
  await prove(app, keep);
  await keep.post('/en/profile/merge', { other: 'nobody', dropId: String(drop.personId), dropAgreedAt: '2026-01-01', keepId: String(drop.personId) });
  expect(await proposals(keep)).toEqual([expect.objectContaining({ dropId: null })]);
  expect(await proposals(drop)).toEqual([]);
  expect((await visitor(app).post('/en/sign-in', { login: drop.username, password: goodPassword })).status).toBe(303);
});
