import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { ReminderSweep } from '../../../src/editorial/reminders/reminder-sweep.js';
import { dueReminder, reminderDays } from '../../../src/editorial/reminders/schedule.js';
import { remindersUrls } from '../../../src/editorial/reminders/urls.js';
import { defaultTerms } from '../../../src/editorial/reminders/review-terms.js';
import { editorialUrls } from '../../../src/editorial/urls.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import { makeJournal, makePlayer } from '../../support/cast.js';
import { makeSubmission } from '../../support/manuscripts.js';
import { acceptance, ask, at, count, makeScene, type Asked, type Scene } from '../../support/reviewing.js';

let app: TestApp;
const started = new Date('2026-05-04T09:00:00Z');
beforeAll(async () => {
  app = await startTestApp();
  app.clock.now = () => started;
}, 60_000);
afterEach(() => {
  app.clock.now = () => started;
});
afterAll(() => app.stop());

/** Some days later, at an hour of the clock in UTC. */
const later = (days: number, hour = 9): void => {
  const moment = new Date(Date.UTC(2026, 4, 4 + days, hour));
  app.clock.now = () => moment;
};
const place = (scene: Scene, asked: Asked): { journal: string; lang: string; assignment: string } => ({ journal: scene.journal.path, lang: 'en', assignment: asked.publicId });
const reminders = (scene: Scene): Promise<number> => count(app, 'review.reminded', scene.manuscript.id);

async function at8(days: number): Promise<void> {
  later(days);
  await app.run('reviews.remind');
}

test('the days of reminders follow from the deadline and the journal’s offsets; what was missed is not made up for one by one', () => {
  expect(reminderDays('2026-06-01', defaultTerms)).toEqual(['2026-05-29', '2026-06-03', '2026-06-10', '2026-06-17']);
  expect(reminderDays('2026-06-01', { remindBefore: null, remindAfter: 1, repeatEvery: null, atMost: 3 })).toEqual(['2026-06-02']);
  expect(reminderDays('2026-06-01', { remindBefore: 2, remindAfter: null, repeatEvery: 7, atMost: 3 })).toEqual(['2026-05-30']);
  expect(dueReminder('2026-06-01', defaultTerms, '2026-05-28', '2026-05-04')).toBeNull();
  expect(dueReminder('2026-06-01', defaultTerms, '2026-06-12', '2026-05-04')).toBe('2026-06-10');
  expect(dueReminder('2026-06-01', defaultTerms, '2026-06-12', '2026-06-10')).toBeNull();
  expect(dueReminder('2026-06-01', defaultTerms, '2026-07-30', '2026-06-17')).toBeNull();
});

test('[X50] before and after the answer is due a reminder goes out once, however often the job runs and by however many, and stops at the limit', async () => {
  const scene = await makeScene(app);
  await ask(app, scene, { responseDue: '2026-05-18', reviewDue: '2026-06-15' });
  await at8(10);
  expect(await reminders(scene)).toBe(0);
  await at8(11);
  await Promise.all([app.run('reviews.remind'), app.app.get(ReminderSweep).run()]);
  expect(await reminders(scene)).toBe(1);
  expect((await app.postbox.mailTo(scene.reviewer.email, 'Reminder')).text).toContain('18 May 2026');
  // The journal’s message has gone meanwhile, as its retention says; the reminder is not sent again for that.
  await app.database.execute(`delete from message where dedupe_key like 'review.reminder %'`);
  await app.run('reviews.remind');
  expect(await reminders(scene)).toBe(1);
  for (const [day, sent] of [[14, 1], [16, 2], [17, 2], [23, 3], [30, 4], [37, 4], [60, 4]] as const) {
    await at8(day);
    expect([day, await reminders(scene)]).toEqual([day, sent]);
  }
});

test('nobody is reminded at night where the journal is, nor while a request for more time waits', async () => {
  const scene = await makeScene(app, { journal: await makeJournal(app, { timeZone: 'Pacific/Auckland' }) });
  await ask(app, scene, { responseDue: '2026-05-18', reviewDue: '2026-06-15' });
  // 02:00 and then 08:00 on 16 May in New Zealand; in Norway it is still the 15th.
  later(11, 14);
  await app.run('reviews.remind');
  expect(await reminders(scene)).toBe(0);
  later(11, 20);
  await app.run('reviews.remind');
  expect(await reminders(scene)).toBe(1);
  await app.database.query(`update review_assignment set more_time_until = '2026-08-01' where submission_id = $1`, [scene.manuscript.id]);
  await at8(30);
  expect(await reminders(scene)).toBe(1);
});

test('accepted: the review’s deadline counts; answered, cancelled, received or closed: nothing more is sent', async () => {
  const dates = { responseDue: '2026-05-18', reviewDue: '2026-06-15' };
  const [accepted, declined, cancelled, received, closed] = await Promise.all([1, 2, 3, 4, 5].map(() => makeScene(app)));
  const asked = new Map<Scene, Asked>();
  for (const scene of [accepted!, declined!, cancelled!, received!, closed!]) asked.set(scene, await ask(app, scene, dates));
  for (const scene of [accepted!, received!]) await scene.reviewer.post(editorialUrls.answer(place(scene, asked.get(scene)!)), acceptance).expect(303);
  await declined!.reviewer.post(editorialUrls.answer(place(declined!, asked.get(declined!)!)), { answer: 'decline' }).expect(303);
  await received!.reviewer.post(editorialUrls.reviewReport(place(received!, asked.get(received!)!)), { commentsToAuthor: 'Done.', recommendation: 'accept' }).expect(303);
  await cancelled!.editor.post(editorialUrls.assignmentCancellation({ ...at(cancelled!), reviewer: asked.get(cancelled!)!.publicId })).expect(303);
  await app.database.query('update review_round set closed_at = $2, outcome = $3 where submission_id = $1', [closed!.manuscript.id, started, 'superseded']);
  await at8(20);
  expect(await reminders(accepted!)).toBe(0);
  await at8(39);
  expect(await reminders(accepted!)).toBe(1);
  for (const scene of [declined!, cancelled!, received!, closed!]) expect(await reminders(scene)).toBe(0);
});

test('a journal sets its own offsets and deadlines; what is no number is refused, and nobody else sets them', async () => {
  const scene = await makeScene(app);
  const manager = await makePlayer(app, { roles: [[scene.journal, 'manager']] });
  const address = remindersUrls.terms({ journal: scene.journal.path, lang: 'en' });
  const fields = { method: 'anonymous', responseDays: '7', reviewDays: '14', remindBefore: '', remindAfter: '1', repeatEvery: '', atMost: '1' };
  await scene.editor.post(address, fields).expect(403);
  const wrong = await manager.post(address, { ...fields, responseDays: 'soon', remindAfter: '-1' }).expect(422);
  expect(wrong.text).toContain('Write a whole number from 1 to 180');
  await manager.post(address, fields).expect(303);
  const form = await scene.editor.get(editorialUrls.invitation(at(scene), { new: '1' })).expect(200);
  expect(form.text).toContain('2026-05-11');
  expect(form.text).toContain('2026-05-25');
  await ask(app, scene, { responseDue: '2026-05-11', reviewDue: '2026-05-25' });
  for (const [day, sent] of [[5, 0], [8, 1], [30, 1]] as const) {
    await at8(day);
    expect([day, await reminders(scene)]).toEqual([day, sent]);
  }
});

test('each kind of deadline has reminders of its own where the journal says so; the others have those of all; and nothing else can be set', async () => {
  const scene = await makeScene(app);
  const manager = await makePlayer(app, { roles: [[scene.journal, 'manager']] });
  const at = { journal: scene.journal.path, lang: 'en' };
  const own = { way: 'own', remindBefore: '5', remindAfter: '', repeatEvery: '', atMost: '0' };
  await scene.editor.get(remindersUrls.rhythms(at)).expect(403);
  await scene.editor.post(remindersUrls.rhythm({ ...at, deadline: 'invitation' }), own).expect(403);
  await manager.post(remindersUrls.rhythm({ ...at, deadline: 'dinner' }), own).expect(404);
  await manager.post(remindersUrls.rhythm({ ...at, deadline: 'invitation' }), { ...own, remindBefore: '0' }).expect(422);
  await manager.post(remindersUrls.rhythm({ ...at, deadline: 'invitation' }), own).expect(303);
  await manager.post(remindersUrls.rhythm({ ...at, deadline: 'review' }), { way: 'none' }).expect(303);
  const list = (await manager.get(remindersUrls.rhythms(at)).expect(200)).text;
  for (const text of ['5 days before', 'no reminders', '3 days before, 2 days after and then every 7 days, 3 times at most']) expect(list).toContain(text);
  const asked = await ask(app, scene, { responseDue: '2026-05-18', reviewDue: '2026-06-15' });
  for (const [day, sent] of [[8, 0], [9, 1], [11, 1], [16, 1]] as const) {
    await at8(day);
    expect([day, await reminders(scene)]).toEqual([day, sent]);
  }
  await app.database.query('update review_assignment set accepted_at = $2 where id = $1', [asked.id, app.clock.now()]);
  await at8(50);
  expect(await reminders(scene)).toBe(1);
  await app.database.query(`delete from reminder_rhythm where deadline = 'review'`);
  await app.run('reviews.remind');
  expect(await reminders(scene)).toBe(2);
});

test('[X4] once a week an editor is told what is late, unassigned and undecided: of the manuscripts that they may see, and never of their own', async () => {
  const scene = await makeScene(app, { title: 'On lateness' });
  await ask(app, scene, { responseDue: '2026-05-18', reviewDue: '2026-06-15' });
  const section = await makePlayer(app, { roles: [[scene.journal, 'sectionEditor']] });
  const assigned = await makeSubmission(app, scene.journal, { author: scene.author, title: 'On patience' });
  await app.database.query(`insert into participant (submission_id, person_id, role, assigned_at) values ($1, $2, 'sectionEditor', $3)`, [assigned.id, section.personId, started]);
  await makeSubmission(app, scene.journal, { author: scene.editor, title: 'On my own account' });
  later(21);
  await app.run('editors.digest');
  await app.run('editors.digest');
  const mail = await app.postbox.mailTo(scene.editor.email, 'What waits');
  for (const text of ['On lateness', 'On patience']) expect(mail.text).toContain(text);
  expect(mail.text).not.toContain('On my own account');
  const theirs = await app.postbox.mailTo(section.email, 'What waits');
  expect(theirs.text).toContain('On patience');
  expect(theirs.text).not.toContain('On lateness');
  const digests = (): number => app.postbox.mails.filter((one) => one.envelopeTo.includes(scene.editor.email) && one.subject?.includes('What waits')).length;
  later(23);
  await app.run('editors.digest');
  expect(digests()).toBe(1);
  await app.database.query(`update person set muted = '{editorDigest}' where id = $1`, [scene.editor.personId]);
  later(28);
  await app.run('editors.digest');
  await app.postbox.mailTo(section.email, 'What waits');
  expect(digests()).toBe(1);
});
