import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { discussionUrls } from '../../../src/editorial/discussions/urls.js';
import { retentionUrls } from '../../../src/editorial/retention/urls.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import { upload } from '../../support/authoring.js';
import { makePlayer, type Player } from '../../support/cast.js';
import { at, makeScene, type Scene } from '../../support/reviewing.js';

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
