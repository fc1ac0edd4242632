import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { discussionUrls } from '../../../src/editorial/discussions/urls.js';
import { retentionUrls } from '../../../src/editorial/retention/urls.js';
import { editorialUrls } from '../../../src/editorial/urls.js';
import { ruleKeys, ruleOf } from '../../../src/personal-data/retention.js';
import { Ends, reportsOf } from '../../../src/platform/retention/ends.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import { upload } from '../../support/authoring.js';
import { makePlayer, type Player } from '../../support/cast.js';
import { makeSubmission } from '../../support/manuscripts.js';
import { at, invite, makeScene, type Scene } from '../../support/reviewing.js';

let app: TestApp;
let scene: Scene;
let manager: Player;

beforeAll(async () => {
  app = await startTestApp();
}, 60_000);
afterAll(() => app.stop());
beforeEach(async () => {
  scene = await makeScene(app);
  manager = await makePlayer(app, { roles: [[scene.journal, 'manager']] });
});

const count = async (sql: string): Promise<number> => (await app.database.query(sql, [scene.manuscript.id])).length;
const messages = (): Promise<number> => count(`select 1 from message m where (m.subject_kind = 'submission' and m.subject_id = $1) or (m.subject_kind = 'discussion' and m.subject_id in (select id from discussion where submission_id = $1))`);
const discussions = (): Promise<number> => count('select 1 from discussion where submission_id = $1');
const months = (number: number): Date => new Date(app.clock.now().getTime() - number * 30.5 * 86_400_000);
const finish = (monthsAgo: number, stage = 'declined'): Promise<unknown> => app.database.query('update submission set stage = $2, stage_since = $3 where id = $1', [scene.manuscript.id, stage, months(monthsAgo)]);

/** A discussion with a file, of which the author is told. */
async function talk(): Promise<string> {
  const answer = await scene.editor.post(discussionUrls.staff(at(scene)), { subject: 'Figure', text: 'Which?', people: [String(scene.author.personId)] }).expect(303);
  await upload(app, scene.editor, `${String(answer.headers['location'])}/files`, { fields: {} }).expect(303);
  const { key } = (await app.database.one<{ key: string }>('select sf.key from discussion_message m join stored_file sf on sf.id = m.file_id order by m.id desc limit 1'))!;
  await app.postbox.mailTo(scene.author.email, 'Figure');
  return join(app.folder, 'uploads', key.slice(0, 2), key);
}

test('[C6] messages and discussions are kept for three years after the submission is finished, and then deleted with their files, once and again', async () => {
  const file = await talk();
  expect([await messages(), await discussions(), existsSync(file)]).toEqual([2, 1, true]);
  await app.run('messages.retention');
  await finish(35);
  await app.run('messages.retention');
  expect([await messages(), await discussions(), existsSync(file)]).toEqual([2, 1, true]);
  await finish(37);
  const mail = await count(`select 1 from message where subject_kind = 'discussion' and journal_id = (select journal_id from submission where id = $1)`);
  expect(mail).toBe(2);
  await app.run('messages.retention');
  await app.run('messages.retention');
  expect([await messages(), await discussions(), existsSync(file)]).toEqual([0, 0, false]);
  expect(await count(`select 1 from message where journal_id = (select journal_id from submission where id = $1) and subject_kind = 'discussion'`)).toBe(0);
  expect(await count(`select 1 from event where kind = 'discussion.started' and subject_id = $1`)).toBe(1);
});

test('[C6] each journal sets how long; what is not finished stays whatever its age', async () => {
  await talk();
  const page = retentionUrls.messages({ journal: scene.journal.path, lang: 'en' });
  expect((await manager.get(page).expect(200)).text).toMatch(/value="36" selected/);
  for (const months of ['', '1', '36; drop table message']) await manager.post(page, { months }).expect(422);
  await manager.post(page, { months: '12' }).expect(303);
  expect((await manager.get(page)).text).toMatch(/value="12" selected/);
  for (const other of [scene.editor, scene.author]) await other.post(page, { months: '120' }).expect(403);
  await app.database.query('update submission set stage_since = $2 where id = $1', [scene.manuscript.id, months(200)]);
  await app.database.query('update message set queued_at = $1', [months(200)]);
  await app.run('messages.retention');
  expect(await discussions()).toBe(1);
  expect(await messages()).toBe(2);
  await finish(13, 'published');
  await app.run('messages.retention');
  expect([await messages(), await discussions()]).toEqual([0, 0]);
});

test('[C6] mail about accounts goes after two years, in as many turns as it takes', async () => {
  await app.database.query(
    `insert into message (message_id, template, to_address, to_name, from_name, language, subject, text, html, headers, queued_at)
     select 'old-' || n, 'mail/x', 'a@b.example', 'A', 'P', 'en', 'S', 'T', 'H', '{}', case when n <= 1203 then $1::timestamptz else $2::timestamptz end from generate_series(1, 1206) n`, [months(25), months(23)],
  );
  await app.run('messages.retention');
  expect(await app.database.query(`select 1 from message where message_id like 'old-%'`)).toHaveLength(3);
});

const set = (at: Date): void => { app.clock.set(at); };
const ahead = (days: number): Date => new Date(Date.now() + days * 86_400_000);

test('[P3] an abandoned draft is thrown away after 12 months with its files, a month after its author was told; one that is worked on stays', async () => {
  const draft = await makeSubmission(app, scene.journal, { author: scene.author, stage: 'draft', title: 'Forgotten snow' });
  const { key } = (await app.database.one<{ key: string }>('select key from stored_file f join submission_file s on s.file_id = f.id where s.submission_id = $1', [draft.id]))!;
  const alive = async (): Promise<boolean> => (await app.database.one('select 1 from submission where id = $1', [draft.id])) !== null;
  try {
    set(ahead(300));
    await app.run('manuscripts.retention');
    expect(await app.database.query(`select 1 from message where subject_kind = 'submission' and subject_id = $1`, [draft.id])).toHaveLength(0);
    set(ahead(340));
    await app.run('manuscripts.retention');
    await app.run('manuscripts.retention');
    const mail = await app.postbox.mailTo(scene.author.email, 'Your draft is deleted on');
    expect(mail.text).toContain('“Forgotten snow”');
    expect(await app.database.query(`select 1 from message where subject_kind = 'submission' and subject_id = $1`, [draft.id])).toHaveLength(1);
    await app.database.query(`insert into event (at, kind, subject_kind, subject_id, person_id, data) values ($1, 'submission.edited', 'submission', $2, $3, '{}')`, [ahead(360), draft.id, scene.author.personId]);
    set(ahead(380));
    await app.run('manuscripts.retention');
    expect(await alive()).toBe(true);
    // Overdue, but told of this time only now.
    set(ahead(360 + 370));
    await app.run('manuscripts.retention');
    expect(await alive()).toBe(true);
    set(ahead(360 + 401));
    await app.run('manuscripts.retention');
    expect([await alive(), existsSync(join(app.folder, 'uploads', key.slice(0, 2), key))]).toEqual([false, false]);
  } finally {
    app.clock.reset();
  }
});

test('[P3] the files of a declined or withdrawn manuscript go after two years, the bare record stays; an open appeal keeps them', async () => {
  const files = (): Promise<number> => count('select 1 from submission_file where submission_id = $1');
  await finish(23);
  await app.run('manuscripts.retention');
  expect(await files()).toBe(2);
  await app.database.query(`insert into appeal (submission_id, text, raised_at) values ($1, 'I disagree', now())`, [scene.manuscript.id]);
  await finish(25, 'withdrawn');
  await app.run('manuscripts.retention');
  expect(await files()).toBe(2);
  await app.database.query(`update appeal set answered_at = now() where submission_id = $1`, [scene.manuscript.id]);
  await app.run('manuscripts.retention');
  expect(await files()).toBe(0);
  expect(await count('select 1 from submission s join publication p on p.submission_id = s.id join contributor c on c.publication_id = p.id where s.id = $1')).toBe(1);
  expect(await count(`select 1 from event where kind = 'submission.filesEnded' and subject_id = $1`)).toBe(1);
  expect((await scene.editor.get(editorialUrls.submission(at(scene))).expect(200)).text).toContain('On snow');
});

test('[P3] five years after the decision nobody can tell who reviewed, while the review keeps its shape', async () => {
  const { id, personId } = await invite(app, scene);
  await app.database.query(
    `update review_assignment set accepted_at = now(), submitted_at = now(), recommendation = 'accept', comments_to_author = 'Good.', co_reviewer = 'Kari Co', method = 'anonymous' where id = $1`, [id],
  );
  await app.database.query(`insert into event (at, kind, subject_kind, subject_id, person_id, data) values (now(), 'review.received', 'submission', $1, $2, '{}')`, [scene.manuscript.id, personId]);
  await app.postbox.mailTo(scene.reviewer.email, '');
  const decided = (years: number): Promise<unknown> => app.database.query(`update review_round set closed_at = $2 where submission_id = $1`, [scene.manuscript.id, months(years * 12)]);
  const row = () => app.database.one<{ personId: number; coReviewer: string | null; recommendation: string; comments: string; number: number }>(
    'select person_id as "personId", co_reviewer as "coReviewer", recommendation, comments_to_author as comments, number from review_assignment where id = $1', [id],
  );
  await finish(70, 'published');
  await decided(4.8);
  await app.run('manuscripts.retention');
  expect((await row())!.personId).toBe(personId);
  await decided(5.2);
  await app.run('manuscripts.retention');
  const after = (await row())!;
  expect(after).toMatchObject({ coReviewer: null, recommendation: 'accept', comments: 'Good.', number: 1 });
  expect(after.personId).not.toBe(personId);
  expect(await app.database.one('select given_name as g, family_name as f, email as e, source from person where id = $1', [after.personId])).toEqual({ g: null, f: null, e: null, source: 'staff' });
  for (const sql of [
    `select 1 from event where subject_kind = 'submission' and subject_id = $1 and person_id = ${String(personId)}`, `select 1 from message where person_id = ${String(personId)} and subject_kind = 'submission' and subject_id = $1`,
    `select 1 from submission_file where submission_id = $1 and uploader_id = ${String(personId)}`,
  ]) expect(await count(sql)).toBe(0);
  expect(await count(`select 1 from event where kind = 'review.received' and subject_id = $1 and person_id = ${String(after.personId)}`)).toBe(1);
  expect((await scene.editor.get(editorialUrls.submission(at(scene))).expect(200)).text).not.toContain('Critica');
  await app.run('manuscripts.retention');
  expect((await row())!.personId).toBe(after.personId);
});

test('[P3] proofs of consent, ended roles, undertakings and who did what elsewhere end in their time', async () => {
  const { personId } = scene.reviewer;
  const put = async (sql: string, ...values: unknown[]): Promise<number> => (await app.database.one<{ id: number }>(`${sql} returning id::int as id`, values))!.id;
  const consent = (ended: Date | null) => put(`insert into consent (person_id, purpose, words, language, statement_version, given_at, withdrawn_at) values ($1, 'news', 'Yes', 'en', 1, $2, $3)`, personId, months(100), ended);
  const kept = [await consent(months(35)), await consent(null)];
  const gone = await consent(months(37));
  const other = await makePlayer(app);
  const role = (ended: number) => put(`insert into membership (person_id, journal_id, role, started_at, ended_at) values ($1, $2, 'copyeditor', $3, $4)`, other.personId, scene.journal.id, months(100), months(ended));
  const undertaking = await put(`insert into undertaking (person_id, journal_id, role_group, version, language, signed_at) values ($1, $2, 'production', '1', 'en', $3)`, other.personId, scene.journal.id, months(100));
  const recent = await role(59);
  const old = await role(61);
  const act = await put(`insert into event (at, kind, subject_kind, subject_id, person_id, data) values ($1, 'journal.changed', 'journal', 1, $2, '{}')`, months(61), personId);
  const there = async (table: string, id: number): Promise<boolean> => (await app.database.one(`select 1 from ${table} where id = $1`, [id])) !== null;
  for (const job of ['consents.expire', 'roles.expire', 'events.fade']) await app.run(job);
  expect([await there('consent', kept[0]!), await there('consent', kept[1]!), await there('consent', gone)]).toEqual([true, true, false]);
  expect([await there('membership', recent), await there('membership', old), await there('undertaking', undertaking)]).toEqual([true, false, true]);
  await app.database.query('update membership set ended_at = $2 where id = $1', [recent, months(61)]);
  await app.run('roles.expire');
  expect([await there('membership', recent), await there('undertaking', undertaking)]).toEqual([false, false]);
  expect(await app.database.one('select person_id as "personId" from event where id = $1', [act])).toEqual({ personId: null });
});

test('[P3] the daily job carries every rule out and reports counts; the preview says beforehand what it will remove, by rule and table', async () => {
  const ends = app.app.get(Ends);
  await app.run('retention.daily');
  for (const number of [1, 2, 3]) await app.database.query(`insert into consent (person_id, purpose, words, language, statement_version, given_at, withdrawn_at) values ($1, 'news', 'Yes', 'en', $2, $3, $3)`, [scene.author.personId, number, months(60)]);
  await finish(30);
  const preview = await ends.preview();
  const due = (rule: string, table: string): number => preview.find((one) => one.rule === rule && one.table === table)!.count;
  expect([due('proofOfConsent', 'consent'), due('files', 'submission_file'), due('ethics', 'ethics_case')]).toEqual([3, 2, 0]);
  await app.run('consents.expire');
  await app.run('retention.daily');
  const [report] = await reportsOf(app.database, 1);
  expect(report!.failed).toEqual([]);
  expect(report!.removed).toEqual(expect.arrayContaining([{ rule: 'proofOfConsent', table: 'consent', count: 3 }, { rule: 'files', table: 'submission_file', count: 2 }]));
  await app.run('retention.daily');
  expect((await reportsOf(app.database, 1))[0]!.removed).toEqual([]);
  expect((await ends.preview()).find(({ rule }) => rule === 'files')!.count).toBe(0);
});

test('[P3] every rule with a time is carried out by the job that it names', () => {
  const enforced = app.app.get(Ends).enforced();
  const missing = ruleKeys.filter((key) => { const { by } = ruleOf(key); return 'job' in by && !enforced.some(({ rule, job }) => rule === key && job === by.job); });
  expect(missing).toEqual([]);
  expect(enforced.filter(({ rule, job }) => { const { by } = ruleOf(rule); return !('job' in by) || by.job !== job; })).toEqual([]);
});
