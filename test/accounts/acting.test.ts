import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { ACTOR_SOURCE, type Actor, type ActorSource } from '../../src/access/actor.js';
import { Participant } from '../../src/editorial/participant.entity.js';
import type { Journal } from '../../src/journals/journal.entity.js';
import { Sessions } from '../../src/visitors/sessions/sessions.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { cookieOf, goodPassword, makeOwner } from '../support/account.js';
import { as, makeJournal, makePlayer, type Player } from '../support/cast.js';
import { block } from '../support/people.js';
import { makeSubmission } from '../support/manuscripts.js';

let app: TestApp;
let journal: Journal;
let admin: Player;
beforeAll(async () => {
  app = await startTestApp();
  journal = await makeJournal(app, { path: 'acts' });
}, 60_000);
// One for each test: how often a password may be tried is limited.
beforeEach(async () => {
  admin = await makeOwner(app, { webAdmin: true, givenName: 'Astrid', familyName: 'Admin' });
});
afterAll(() => app.stop());

const reason = 'Helps to find a lost manuscript';
const publicId = async (player: Player) => (await app.database.one<{ id: string }>('select public_id as id from person where id = $1', [player.personId]))?.id ?? '';
const startOf = async (player: Player) => `/en/admin/people/${await publicId(player)}/act`;
const eventsAbout = (player: Player, kind: string) =>
  app.database.query<{ person_id: number; behind_id: number | null; data: Record<string, unknown> }>('select person_id, behind_id, data from event where kind = $2 and subject_id = $1 order by id', [player.personId, kind]);

const goodFields = { reason, password: goodPassword };

/** A fresh session of the administrator's, and what it becomes. */
async function act(player: Player, fields: Record<string, string> = goodFields, who: Player | null = null) {
  const { personId } = who ?? admin;
  const before = as(app, `session=${await app.app.get(Sessions).open({ personId, ip: '192.0.2.7', browser: 'test' })}`);
  const answer = await before.post(await startOf(player), fields);
  return { before, answer, acting: as(app, cookieOf(answer)) };
}

describe('[A16] a web administrator signs in as someone', () => {
  test('for a reason and with the own password; both are named on every page, and the person is told at once and later', async () => {
    const player = await makeOwner(app, { roles: [[journal, 'reader']], givenName: 'Ursula', familyName: 'User', mailLanguage: 'nb' });
    expect((await act(player, { reason: '', password: goodPassword })).answer.status).toBe(422);
    expect((await act(player, { reason, password: 'not mine' })).answer.status).toBe(422);
    expect(await app.database.query('select 1 from acting where person_id = $1', [player.personId])).toEqual([]);
    const { before, answer, acting } = await act(player);
    expect(answer.status).toBe(303);
    expect(acting.cookie).not.toBe(before.cookie);
    expect((await before.get('/en/profile')).headers['location']).toContain('sign-in');
    for (const path of ['/en/desk', '/en/profile', '/en/profile/acted-for', `/acts/en/submissions`]) {
      const page = await acting.get(path);
      expect([path, page.text.includes('Astrid Admin is acting as Ursula User'), page.text.includes('action="/en/acting/stop"')]).toEqual([path, true, true]);
    }
    const mail = await app.postbox.mailTo(player.email, 'En administrator har logget inn som deg');
    expect(mail.text).toContain(reason);
    expect((await player.get('/nb/desk')).text).toContain('En nettadministrator har logget inn som deg.');
    const told = await player.get('/en/profile/acted-for');
    expect(told.text).toContain(reason);
    expect(told.text).not.toContain('Astrid');
    expect((await player.post('/en/profile/acted-for/known')).status).toBe(303);
    expect((await player.get('/en/desk')).text).not.toContain('has signed in as you');
    expect(await eventsAbout(player, 'account.actedFor')).toEqual([{ person_id: admin.personId, behind_id: null, data: { acting: expect.any(Number) } }]);
    expect((await player.get('/en/desk')).text).not.toContain('is acting as');
  });

  test('and stops: a new session of the own, the other dead, the end on record', async () => {
    const player = await makePlayer(app);
    const { acting } = await act(player);
    const stopped = await acting.post('/en/acting/stop');
    expect(stopped.status).toBe(303);
    const own = as(app, cookieOf(stopped));
    expect(own.cookie).not.toBe(acting.cookie);
    expect((await own.get('/en/admin/people')).status).toBe(200);
    expect((await own.get('/en/desk')).text).not.toContain('is acting as');
    expect((await acting.get('/en/desk')).status).toBe(303);
    expect((await acting.post('/en/acting/stop')).status).toBe(401);
    expect(await eventsAbout(player, 'account.actingEnded')).toHaveLength(1);
    expect(await app.database.one('select ended_at is not null as ended from acting where person_id = $1', [player.personId])).toEqual({ ended: true });
    expect((await player.post('/en/acting/stop')).headers['location']).toBe('/en/desk');
  });

  test('never as another administrator, as oneself, or as someone without an account in use; nobody else at all', async () => {
    const chief = await makeOwner(app, { webAdmin: true });
    expect((await act(chief)).answer.status).toBe(403);
    expect((await act(admin)).answer.status).toBe(403);
    const blocked = await makePlayer(app);
    await block(app, blocked);
    expect((await act(blocked)).answer.status).toBe(409);
    const reader = await makePlayer(app, { roles: [[journal, 'reader']] });
    const manager = await makeOwner(app, { roles: [[journal, 'manager']] });
    for (const other of [manager, reader]) expect((await act(reader, { reason, password: goodPassword }, other)).answer.status).not.toBe(303);
    expect(await app.database.query('select 1 from session where behind_id is not null and person_id = any($1)', [[chief.personId, admin.personId, blocked.personId, reader.personId]])).toEqual([]);
  });

  test('for an hour; and no longer than both are what they were', async () => {
    const player = await makePlayer(app);
    const { acting } = await act(player);
    try {
      app.clock.set(new Date(app.clock.now().getTime() + 59 * 60_000));
      expect((await acting.get('/en/profile')).status).toBe(200);
      app.clock.set(new Date(app.clock.now().getTime() + 2 * 60_000));
      expect((await acting.get('/en/profile')).status).toBe(303);
    } finally {
      app.clock.reset();
    }
    const second = await makeOwner(app, { webAdmin: true });
    const { acting: once } = await act(player, undefined, second);
    expect((await once.get('/en/profile')).status).toBe(200);
    await app.database.execute('update account set web_admin = false where person_id = $1', [second.personId]);
    expect((await once.get('/en/profile')).status).toBe(303);
    const { acting: rising } = await act(player);
    await app.database.execute('update account set web_admin = true where person_id = $1', [player.personId]);
    expect((await rising.get('/en/admin/people')).status).toBe(303);
  });

  test('and the person can put an end to it; nobody else can by its number', async () => {
    const player = await makePlayer(app);
    const { acting } = await act(player);
    const id = (await app.database.one<{ id: number }>('select id from acting where person_id = $1', [player.personId]))?.id;
    const other = await makePlayer(app);
    await other.post(`/en/profile/acted-for/${id}/end`);
    expect((await acting.get('/en/desk')).status).toBe(200);
    expect((await acting.post(`/en/profile/acted-for/${id}/end`)).status).toBe(403);
    await player.post(`/en/profile/acted-for/${id}/end`);
    expect((await acting.get('/en/desk')).status).toBe(303);
    const again = await act(player);
    await again.acting.post('/en/sign-out');
    expect(await app.database.query('select 1 from acting where person_id = $1 and ended_at is null', [player.personId])).toEqual([]);
  });

  test('[P2] each page that is opened is kept as a look, by both, with the pattern of its address', async () => {
    const player = await makePlayer(app);
    const { acting } = await act(player);
    await acting.get('/en/profile');
    const looks = await eventsAbout(player, 'person.seen');
    expect(looks).toContainEqual({ person_id: player.personId, behind_id: admin.personId, data: { acting: true, route: '/:lang/profile' } });
    expect((await player.get('/en/profile')).status).toBe(200);
    expect(await eventsAbout(player, 'person.seen')).toHaveLength(looks.length);
  });

  test('what is done is recorded under both; the own sessions of the person do not show the administrator’s address', async () => {
    const editor = await makePlayer(app, { roles: [[journal, 'manager']] });
    const { acting } = await act(editor);
    const settings = await acting.get('/acts/en/desk/submissions');
    expect(settings.status).toBe(200);
    await acting.post('/en/acting/stop');
    const events = await eventsAbout(editor, 'person.seen');
    expect(events.every(({ behind_id }) => behind_id === admin.personId)).toBe(true);
    const { acting: once } = await act(editor);
    expect(((await editor.get('/en/profile/security')).text.match(/sessions\/\d+\/end/g) ?? []).length).toBe(0);
    await once.post('/en/acting/stop');
  });
});

describe('while acting for another', () => {
  test('[A16] a decision is refused, with a page that says why and still names both', async () => {
    const editor = await makePlayer(app, { roles: [[journal, 'editor']], givenName: 'Edda', familyName: 'Tor' });
    const author = await makePlayer(app, { roles: [[journal, 'author']] });
    const manuscript = await makeSubmission(app, journal, { author, stage: 'submission' });
    const { acting } = await act(editor);
    expect((await acting.get(`/acts/en/desk/submissions/${manuscript.id}`)).status).toBe(200);
    const refusal = await acting.post(`/acts/en/desk/submissions/${manuscript.id}/moves/deskDecline`, { seen: String(manuscript.moves), letter: 'No' });
    expect(refusal.status).toBe(403);
    const start = await acting.get('/acts/en/submissions/start');
    const profile = await acting.post('/en/profile', { givenName: 'Changed', familyName: 'Name', mailLanguage: 'en' });
    expect(profile.status).toBe(403);
    expect(profile.text).toContain('Astrid Admin is acting as Edda Tor');
    expect(profile.text).toContain('You are acting for someone else');
    expect(start.status).not.toBe(200);
    expect(await app.database.one('select stage from submission where id = $1', [manuscript.id])).toEqual({ stage: 'submission' });
    expect(await app.database.one('select given_name from person where id = $1', [editor.personId])).toEqual({ given_name: 'Edda' });
    await acting.post('/en/acting/stop');
  });

  test('[X4] what is never for either is not for both: an administrator who wrote a work sees nothing of it as its editor, on its page or in the list', async () => {
    const writer = await makeOwner(app, { webAdmin: true });
    const editor = await makePlayer(app, { roles: [[journal, 'editor']] });
    const manuscript = await makeSubmission(app, journal, { author: writer, stage: 'review' });
    const page = `/acts/en/desk/submissions/${manuscript.id}`;
    expect((await editor.get(page)).status).toBe(200);
    expect((await editor.get('/acts/en/desk/submissions')).text).toContain(page);
    const { acting } = await act(editor, undefined, writer);
    expect((await acting.get(page)).status).toBe(404);
    expect((await acting.get('/acts/en/desk/submissions')).text).not.toContain(page);
    const actor = (await app.app.get<ActorSource>(ACTOR_SOURCE).actor(acting.cookie.split('=')[1] ?? '')) as Actor;
    expect(actor).toMatchObject({ personId: editor.personId, behind: writer.personId, webAdmin: false });
  });

  test('[X1] an administrator who reviews a work does not meet it as its author', async () => {
    const reviewing = await makeOwner(app, { webAdmin: true });
    const author = await makePlayer(app, { roles: [[journal, 'author']] });
    const manuscript = await makeSubmission(app, journal, { author, stage: 'review' });
    await app.database.query(
      `insert into review_assignment (public_id, submission_id, round_id, person_id, number, method, invited_at, response_due, review_due) values ('actx', $1, $2, $3, 1, 'doubleAnonymous', $4, '2099-01-01', '2099-02-01')`,
      [manuscript.id, manuscript.roundId, reviewing.personId, app.clock.now()],
    );
    const own = `/acts/en/submissions/${manuscript.id}`;
    expect((await author.get(own)).status).toBe(200);
    const { acting } = await act(author, undefined, reviewing);
    expect((await acting.get(own)).status).toBe(404);
    for (const list of ['/acts/en/submissions', '/en/desk']) expect([list, (await acting.get(list)).text.includes(own)]).toEqual([list, false]);
  });

  test('[X4] the reviews of whoever is acted for stay closed', async () => {
    const reviewer = await makePlayer(app, { roles: [[journal, 'reviewer']] });
    const author = await makePlayer(app, { roles: [[journal, 'author']] });
    const manuscript = await makeSubmission(app, journal, { author, stage: 'review' });
    await app.database.query(
      `insert into review_assignment (public_id, submission_id, round_id, person_id, number, method, invited_at, response_due, review_due) values ('acty', $1, $2, $3, 2, 'doubleAnonymous', $4, '2099-01-01', '2099-02-01')`,
      [manuscript.id, manuscript.roundId, reviewer.personId, app.clock.now()],
    );
    expect((await reviewer.get('/en/desk')).text).toContain('acty');
    const { acting } = await act(reviewer);
    expect((await acting.get('/en/desk')).text).not.toContain('acty');
    expect((await acting.get('/acts/en/reviews/acty')).status).not.toBe(200);
    await app.database.manager.insert(Participant, { submissionId: manuscript.id, personId: reviewer.personId, role: 'sectionEditor', assignedById: null, assignedAt: app.clock.now() });
  });
});
