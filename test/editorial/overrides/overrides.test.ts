import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Journal } from '../../../src/journals/journal.entity.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import { makeJournal, makePlayer, type Player } from '../../support/cast.js';
import { makeSubmission, type Manuscript } from '../../support/manuscripts.js';

let app: TestApp;
let journal: Journal;
let manager: Player;
let editor: Player;
let both: Player;

beforeAll(async () => {
  app = await startTestApp();
  journal = await makeJournal(app);
  manager = await makePlayer(app, { roles: [[journal, 'manager']], givenName: 'Mána', familyName: 'Leder' });
  editor = await makePlayer(app, { roles: [[journal, 'editor']] });
  both = await makePlayer(app, { roles: [[journal, 'editor'], [journal, 'manager']], givenName: 'Begge', familyName: 'Deler' });
}, 60_000);
afterAll(() => app?.stop());

const desk = ({ id }: Manuscript): string => `/${journal.path}/en/desk/submissions/${id}`;
const list = async (player: Player): Promise<string> => (await player.get(`/${journal.path}/en/desk/submissions?stage=review`)).text;

test('[X4] a manager lets in someone who is locked out, with a reason that the other editors get, and it stands in the history; and takes it back', async () => {
  const own = await makeSubmission(app, journal, { author: both, stage: 'review', title: 'Work of both' });
  expect([403, 404]).toContain((await both.get(desk(own))).status);
  const page = (await manager.get(`${desk(own)}/conflicts`).expect(200)).text;
  expect(page).toContain('Begge Deler');
  expect((await manager.post(`${desk(own)}/conflicts`, { who: both.personId, reason: '' })).status).toBe(422);
  await manager.post(`${desk(own)}/conflicts`, { who: both.personId, reason: 'The others are ill.' }).expect(303);
  expect((await both.get(desk(own))).status).toBe(200);
  expect(await list(both)).toContain('Work of both');
  const mail = await app.postbox.mailTo(editor.email, 'Exception from a conflict');
  expect(mail.text).toContain('Mána Leder has let Begge Deler in.');
  expect(mail.text).toContain('The others are ill.');
  expect(await app.database.query(`select 1 from message where subject_id = $1 and person_id = any($2)`, [own.id, [manager.personId, both.personId]])).toEqual([]);
  expect((await manager.get(`${desk(own)}/history`)).text).toContain('Exception from a conflict of interest');
  const [row] = await app.database.query<{ id: number }>('select id from conflict_override where submission_id = $1', [own.id]);
  await manager.post(`${desk(own)}/conflicts/${row!.id}/end`).expect(303);
  expect([403, 404]).toContain((await both.get(desk(own))).status);
  expect(await list(both)).not.toContain('Work of both');
  expect((await manager.post(`${desk(own)}/conflicts/${row!.id}/end`)).status).toBe(409);
});

test('[X4] whoever was let in reaches every part of the work, and is kept from none; an anonymous reviewer never shares a discussion with them', async () => {
  const own = await makeSubmission(app, journal, { author: both, stage: 'review', title: 'Own work' });
  const parts = ['tasks', 'discussions', 'discussions/new', 'anonymity', 'history', 'contributors'].map((part) => `${desk(own)}/${part}`);
  const statuses = (): Promise<number[]> => Promise.all(parts.map(async (part) => (await both.get(part)).status));
  expect((await statuses()).filter((status) => status === 200)).toEqual([]);
  await manager.post(`${desk(own)}/conflicts`, { who: both.personId, reason: 'The others are ill.' }).expect(303);
  expect(await statuses()).toEqual(parts.map(() => 200));
  await app.database.query(`update submission set stage = 'copyediting' where id = $1`, [own.id]);
  await both.get(`${desk(own)}/author-checks`).expect(200);
  await app.database.query(`update submission set stage = 'review' where id = $1`, [own.id]);
  await both.post(`${desk(own)}/tasks`, { words: 'Ask for figure 2', owner: String(editor.personId), due: '' }).expect(303);
  const reviewer = await makePlayer(app, { givenName: 'Revna', familyName: 'Critica' });
  await app.database.query(
    `insert into review_assignment (public_id, submission_id, round_id, person_id, number, method, invited_by_id, invited_at, response_due, review_due, accepted_at, undertaking_version, named_by_author, answers)
     values ('r-overridden', $1, $2, $3, 1, 'doubleAnonymous', $4, $5, '2030-01-01', '2030-02-01', $5, '2026-1', false, '{}')`, [own.id, own.roundId, reviewer.personId, editor.personId, app.clock.now()],
  );
  const talk = { subject: 'Figure 2', text: 'Is it the right one?' };
  await both.post(`${desk(own)}/discussions`, { ...talk, people: String(reviewer.personId) }).expect(422);
  const begun = await editor.post(`${desk(own)}/discussions`, { ...talk, people: String(reviewer.personId) }).expect(303);
  expect((await both.post(String(begun.headers['location']), { text: 'May I add something?' })).status).toBe(409);
  expect((await reviewer.get(`/${journal.path}/en/reviews/r-overridden/discussions`).expect(200)).text).toContain('Figure 2');
  const [row] = await app.database.query<{ id: number }>('select id from conflict_override where submission_id = $1', [own.id]);
  await manager.post(`${desk(own)}/conflicts/${row!.id}/end`).expect(303);
  expect((await statuses()).filter((status) => status === 200)).toEqual([]);
});

test('[X4] nobody lets themselves in, and whoever has a conflict lets nobody in, even where they were let in', async () => {
  const own = await makeSubmission(app, journal, { author: both, stage: 'review' });
  for (const who of [both.personId, editor.personId]) expect([403, 404]).toContain((await both.post(`${desk(own)}/conflicts`, { who, reason: 'I want to' })).status);
  await manager.post(`${desk(own)}/conflicts`, { who: both.personId, reason: 'Needed' }).expect(303);
  expect((await both.get(`${desk(own)}/conflicts`)).status).toBe(403);
  expect((await both.get(desk(own))).text).not.toContain('/conflicts');
  expect((await editor.post(`${desk(own)}/conflicts`, { who: both.personId, reason: 'No manager' })).status).toBe(403);
  expect((await manager.post(`${desk(own)}/conflicts`, { who: manager.personId, reason: 'Not locked out' })).status).toBe(422);
});

test('[X4] an exception for one work is none for another, nor for another journal’s', async () => {
  const one = await makeSubmission(app, journal, { author: both, stage: 'review' });
  const other = await makeSubmission(app, journal, { author: both, stage: 'review' });
  await manager.post(`${desk(one)}/conflicts`, { who: both.personId, reason: 'Needed' }).expect(303);
  expect([403, 404]).toContain((await both.get(desk(other))).status);
  const [row] = await app.database.query<{ id: number }>('select id from conflict_override where submission_id = $1', [one.id]);
  expect((await manager.post(`${desk(other)}/conflicts/${row!.id}/end`)).status).toBe(404);
});

test('[X4] two managers who make the same exception at once make one', async () => {
  const own = await makeSubmission(app, journal, { author: both, stage: 'review' });
  const second = await makePlayer(app, { roles: [[journal, 'manager']] });
  const answers = await Promise.all([manager, second].map((one) => one.post(`${desk(own)}/conflicts`, { who: both.personId, reason: 'Needed' })));
  expect(answers.map(({ status }) => status).sort()).toEqual([303, 422]);
});

test('[X4] the only editor of a journal who submits there is asked for a substitute first', async () => {
  const small = await makeJournal(app);
  const alone = await makePlayer(app, { roles: [[small, 'manager']] });
  const draft = await makeSubmission(app, small, { author: alone, stage: 'draft' });
  const page = `/${small.path}/en/submissions/${draft.id}/check`;
  expect((await alone.get(page)).text).toContain('Invite another editor first.');
  const answer = await alone.post(page, { seen: '0' });
  expect(answer.status).toBe(422);
  expect(answer.text).toContain(`/${small.path}/en/desk/invitations/new`);
  await makePlayer(app, { roles: [[small, 'editor']] });
  await alone.post(page, { seen: '0' }).expect(303);
});
