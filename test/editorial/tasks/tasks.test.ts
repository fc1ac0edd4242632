import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { DeadlineSweep } from '../../../src/editorial/reminders/deadline-sweep.js';
import { taskUrls } from '../../../src/editorial/tasks/urls.js';
import { Tasks } from '../../../src/editorial/tasks/tasks.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import { makePlayer, type Player } from '../../support/cast.js';
import { at, makeScene, type Scene } from '../../support/reviewing.js';
import { inDays } from '../../support/days.js';

let app: TestApp;
let scene: Scene;
let colleague: Player;

beforeAll(async () => {
  app = await startTestApp();
}, 60_000);
afterAll(() => app.stop());
beforeEach(async () => {
  scene = await makeScene(app);
  colleague = await makePlayer(app, { roles: [[scene.journal, 'sectionEditor']], givenName: 'Sectia', familyName: 'Kollega' });
  await app.database.query(`insert into participant (submission_id, person_id, role, assigned_at) values ($1, $2, 'sectionEditor', $3)`, [scene.manuscript.id, colleague.personId, app.clock.now()]);
});

const page = (): string => taskUrls.tasks(at(scene));
const fields = (changes: object = {}) => ({ words: 'Check figure 2', owner: String(colleague.personId), due: inDays(app, 3), ...changes });
const newest = async (): Promise<number> => (await app.database.one<{ id: number }>('select max(id) as id from task where submission_id = $1', [scene.manuscript.id]))!.id;

test('a task is given once, told by mail, stands on its owner’s desk until it is done, and is late after its day', async () => {
  await Promise.all([1, 2].map(() => scene.editor.post(page(), fields()).expect(303)));
  expect(await app.database.query('select 1 from task where submission_id = $1', [scene.manuscript.id])).toHaveLength(1);
  expect((await app.postbox.mailTo(colleague.email, 'A task for you')).text).toMatch(/Edda Editor[\s\S]*Check figure 2/);
  expect((await colleague.get('/en/desk')).text).toContain('Check figure 2');
  expect((await scene.editor.get('/en/desk')).text).not.toContain('Check figure 2');
  await app.database.query('update task set due = $2 where submission_id = $1', [scene.manuscript.id, inDays(app, -2)]);
  expect((await colleague.get('/en/desk')).text).toContain('Late');
  const id = await newest();
  await colleague.post(taskUrls.done({ ...at(scene), task: id })).expect(303);
  await colleague.post(taskUrls.done({ ...at(scene), task: id })).expect(303);
  expect(await app.database.query(`select 1 from event where kind = 'task.done' and subject_id = $1`, [scene.manuscript.id])).toHaveLength(1);
  expect((await colleague.get('/en/desk')).text).not.toContain('Check figure 2');
  expect((await scene.editor.get(page())).text).toContain('done by Sectia Kollega');
});

test('[X50][X51] who has a task is reminded once before and after its day, however often the job runs, until it is done, can switch that off, and is not once the work is not theirs any more; its editors see what is late', async () => {
  const day = (days: number): void => app.clock.set(new Date(`${inDays(app, days)}T12:00:00Z`));
  const count = async (): Promise<number> => (await app.database.query(`select 1 from event where kind = 'task.reminded' and subject_id = $1`, [scene.manuscript.id])).length;
  try {
    await scene.editor.post(page(), fields({ words: 'Count the snow', due: inDays(app, 10) })).expect(303);
    const late = (): Promise<string> => scene.editor.get('/en/desk').then(({ text }) => text);
    expect(await late()).not.toContain('Count the snow');
    await app.database.query('update task set due = $2 where submission_id = $1', [scene.manuscript.id, inDays(app, -2)]);
    expect(await late()).toMatch(/Count the snow[\s\S]*for Sectia Kollega[\s\S]*Late/);
    await app.database.query('update task set due = $2 where submission_id = $1', [scene.manuscript.id, inDays(app, 10)]);
    const steps = [[6, 0], [1, 1], [0, 1], [5, 2], [1, 2]] as const;
    for (const [days, sent] of steps) {
      day(days);
      await Promise.all([app.run('deadlines.remind'), app.app.get(DeadlineSweep).run()]);
      expect([days, await count()]).toEqual([days, sent]);
    }
    expect((await app.postbox.mailTo(colleague.email, 'Reminder of a task')).text).toMatch(/Count the snow/);
    await app.database.query(`update person set muted = '{taskReminder}' where id = $1`, [colleague.personId]);
    day(7);
    await app.run('deadlines.remind');
    expect(await count()).toBe(2);
    await app.database.query(`update person set muted = '{}' where id = $1`, [colleague.personId]);
    await app.database.query('delete from participant where person_id = $1', [colleague.personId]);
    await app.run('deadlines.remind');
    expect(await count()).toBe(2);
    await app.database.query(`insert into participant (submission_id, person_id, role, assigned_at) values ($1, $2, 'sectionEditor', $3)`, [scene.manuscript.id, colleague.personId, app.clock.now()]);
    await app.run('deadlines.remind');
    expect(await count()).toBe(3);
    await app.database.query('update task set done_at = $2 where submission_id = $1', [scene.manuscript.id, app.clock.now()]);
    day(7);
    await app.run('deadlines.remind');
    expect(await count()).toBe(3);
  } finally {
    app.clock.reset();
  }
});

test('[X11][X15] only staff of the submission give and have tasks; authors, reviewers and strangers find no such page', async () => {
  const stranger = await makePlayer(app, { roles: [[scene.journal, 'sectionEditor']] });
  for (const owner of [scene.author.personId, scene.reviewer.personId, stranger.personId]) await scene.editor.post(page(), fields({ owner: String(owner) })).expect(422);
  for (const [one, status] of [[stranger, 404], [scene.reviewer, 404], [scene.author, 403]] as const) {
    await one.get(page()).expect(status);
    await one.post(page(), fields()).expect(status);
  }
  await scene.editor.post(page(), fields({ due: '2026-02-31' })).expect(422);
  await scene.editor.post(page(), fields()).expect(303);
  const other = await makeScene(app, { journal: scene.journal });
  await scene.editor.post(taskUrls.done({ ...at(other), task: await newest() })).expect(404);
});

test('[X2] staff who must not know who reviews see no task but theirs', async () => {
  await app.database.query(`update submission set stage = 'copyediting' where id = $1`, [scene.manuscript.id]);
  const copyeditor = await makePlayer(app, { roles: [[scene.journal, 'copyeditor']] });
  await app.database.query(`insert into participant (submission_id, person_id, role, assigned_at) values ($1, $2, 'copyeditor', $3)`, [scene.manuscript.id, copyeditor.personId, app.clock.now()]);
  await scene.editor.post(page(), fields({ words: 'Thank Revna Critica' })).expect(303);
  const secret = await newest();
  await scene.editor.post(page(), fields({ words: 'Check the commas', owner: String(copyeditor.personId) })).expect(303);
  const seen = (await copyeditor.get(page()).expect(200)).text;
  expect(seen).toContain('Check the commas');
  expect(seen).not.toContain('Revna');
  await copyeditor.post(taskUrls.done({ ...at(scene), task: secret })).expect(404);
});

test('other parts make a task for the editors, once', async () => {
  const tasks = app.app.get(Tasks);
  for (let turn = 0; turn < 2; turn += 1) await tasks.forEditors(scene.manuscript.id, 'fileNotCleaned', { key: 'file-9', words: 'Fil 9' });
  expect((await scene.editor.get('/en/desk')).text.split('could not be cleaned')).toHaveLength(2);
  expect((await colleague.get('/en/desk')).text).toContain('could not be cleaned');
  expect((await scene.author.get('/en/desk')).text).not.toContain('could not be cleaned');
  await tasks.settled('fileNotCleaned', 'file-9', scene.editor.personId);
  expect((await scene.editor.get('/en/desk')).text).not.toContain('could not be cleaned');
});
