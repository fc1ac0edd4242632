import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { appealUrls } from '../../../src/editorial/appeals/urls.js';
import { ethicsUrls } from '../../../src/editorial/ethics/urls.js';
import { editorialUrls } from '../../../src/editorial/urls.js';
import type { Journal } from '../../../src/journals/journal.entity.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import { makeJournal, makePlayer, type Player } from '../../support/cast.js';
import { makeSubmission } from '../../support/manuscripts.js';

let app: TestApp;
let journal: Journal;
let editor: Player;
let manager: Player;
let other: Player;
let author: Player;

beforeAll(async () => {
  app = await startTestApp();
  journal = await makeJournal(app);
  editor = await makePlayer(app, { roles: [[journal, 'editor']], givenName: 'Edda', familyName: 'Editor' });
  other = await makePlayer(app, { roles: [[journal, 'editor']], givenName: 'Odd', familyName: 'Other' });
  manager = await makePlayer(app, { roles: [[journal, 'manager']] });
  author = await makePlayer(app, { givenName: 'Augusta', familyName: 'Writerly' });
}, 60_000);
afterAll(() => app.stop());

const at = (submission: number) => ({ journal: journal.path, lang: 'en', submission });
const declined = async (title = 'On snow') => {
  const { id, moves } = await makeSubmission(app, journal, { author, title });
  await editor.post(editorialUrls.move({ ...at(id), move: 'deskDecline' }), { seen: String(moves), letter: 'No.' }).expect(303);
  return id;
};
const moves = async (id: number): Promise<string> => String((await app.database.one<{ moves: number }>('select moves from submission where id = $1', [id]))!.moves);
const stage = async (id: number): Promise<string> => (await app.database.one<{ stage: string }>('select stage from submission where id = $1', [id]))!.stage;

test('[X51] an author appeals once; those who decide and the managers are told; someone else answers, and the refusal is taken back', async () => {
  const id = await declined('Upheld snow');
  await author.get(appealUrls.own(at(id))).expect(200);
  expect((await author.get(editorialUrls.own(at(id)))).text).toContain('Appeal against the decision');
  await author.post(appealUrls.own(at(id)), { text: '' }).expect(422);
  const answers = await Promise.all([1, 2].map(() => author.post(appealUrls.own(at(id)), { text: 'You read another manuscript.' })));
  expect(answers.map(({ status }) => status).sort()).toEqual([303, 409]);
  for (const { email } of [editor, other, manager]) await app.postbox.mailTo(email, 'An appeal: Upheld snow');
  expect((await other.get('/en/desk')).text).toContain('appeals against the decision');
  const page = (await editor.get(appealUrls.staff(at(id))).expect(200)).text;
  expect(page).toContain('You read another manuscript.');
  expect(page).toContain('Edda Editor');
  await editor.post(appealUrls.handler(at(id)), { who: String(author.personId) }).expect(422);
  await editor.post(appealUrls.handler(at(id)), { who: String(other.personId) }).expect(303);
  await app.postbox.mailTo(other.email, 'Please answer an appeal');
  const seen = await moves(id);
  await editor.post(appealUrls.staff(at(id)), { outcome: 'dismissed', reasons: 'No.', seen }).expect(403);
  await other.post(appealUrls.staff(at(id)), { outcome: 'upheld', reasons: '', seen }).expect(422);
  await other.post(appealUrls.staff(at(id)), { outcome: 'upheld', reasons: 'We were wrong.', seen: '0' }).expect(409);
  const both = await Promise.all([other, manager].map((one) => one.post(appealUrls.staff(at(id)), { outcome: 'upheld', reasons: 'We were wrong.', seen })));
  expect(both.map(({ status }) => status).sort()).toEqual([303, 409]);
  expect(await stage(id)).toBe('submission');
  expect((await app.postbox.mailTo(author.email, 'being considered again')).text).toContain('We were wrong.');
  expect((await other.get('/en/desk')).text).not.toContain('appeals against the decision');
  expect((await author.get(appealUrls.own(at(id)))).text).toContain('We were wrong.');
});

test('[X13] an appeal that is dismissed leaves the refusal as it is, with reasons by mail; there is no second one, and none without a refusal', async () => {
  const id = await declined('Dismissed snow');
  await author.post(appealUrls.own(at(id)), { text: 'Again, please.' }).expect(303);
  await manager.post(appealUrls.staff(at(id)), { outcome: 'dismissed', reasons: 'It was read well.', seen: await moves(id) }).expect(303);
  expect(await stage(id)).toBe('declined');
  expect((await app.postbox.mailTo(author.email, 'Answer to your appeal')).text).toContain('It was read well.');
  await author.post(appealUrls.own(at(id)), { text: 'Once more.' }).expect(409);
  await manager.post(appealUrls.staff(at(id)), { outcome: 'upheld', reasons: 'Oh.', seen: await moves(id) }).expect(409);
  const { id: going } = await makeSubmission(app, journal, { author });
  await author.post(appealUrls.own(at(going)), { text: 'x' }).expect(403);
  await editor.get(appealUrls.staff(at(going))).expect(403);
});

test('[X4][X15] an appeal is between the author and those who decide: editors who wrote the work, other authors and strangers do not read it', async () => {
  const writes = await makePlayer(app, { roles: [[journal, 'editor']] });
  const { id, moves: seen } = await makeSubmission(app, journal, { author: writes });
  await editor.post(editorialUrls.move({ ...at(id), move: 'deskDecline' }), { seen: String(seen), letter: 'No.' }).expect(303);
  await writes.post(appealUrls.own(at(id)), { text: 'Mine.' }).expect(303);
  for (const path of [appealUrls.staff(at(id)), ethicsUrls.cases(at(id))]) await writes.get(path).expect(403);
  for (const path of [appealUrls.own(at(id)), appealUrls.staff(at(id)), ethicsUrls.cases(at(id))]) await author.get(path).expect(404);
});

test('[X4][P3] an ethics case is kept by managers and editors in confidence, to an end, and is deleted five years after it', async () => {
  const { id } = await makeSubmission(app, journal, { author, title: 'Odd figures', stage: 'published' });
  const section = await makePlayer(app, { roles: [[journal, 'sectionEditor']] });
  await app.database.query(`insert into participant (submission_id, person_id, role, assigned_at) values ($1, $2, 'sectionEditor', $3)`, [id, section.personId, app.clock.now()]);
  await editor.post(ethicsUrls.notes(at(id)), { text: 'x' }).expect(404);
  const opened = await Promise.all([editor, manager].map((one) => one.post(ethicsUrls.cases(at(id)), { concern: 'Figure 3 stands elsewhere.' })));
  expect(opened.map(({ status }) => status).sort()).toEqual([303, 409]);
  await manager.post(ethicsUrls.notes(at(id)), { text: '' }).expect(422);
  await manager.post(ethicsUrls.notes(at(id)), { text: 'The author was asked.' }).expect(303);
  expect((await editor.get(ethicsUrls.cases(at(id)))).text).toMatch(/Figure 3 stands elsewhere[\s\S]*The author was asked/);
  for (const [one, status] of [[author, 403], [section, 403]] as const) {
    await one.get(ethicsUrls.cases(at(id))).expect(status);
    await one.post(ethicsUrls.notes(at(id)), { text: 'x' }).expect(status);
  }
  expect((await section.get(editorialUrls.submission(at(id)))).text).not.toContain('/ethics');
  expect((await section.get(`/${journal.path}/en/desk/submissions/${id}/history`)).text).not.toMatch(/ethics/i);
  await editor.post(ethicsUrls.closing(at(id)), { outcome: 'A correction was published.' }).expect(303);
  await editor.post(ethicsUrls.notes(at(id)), { text: 'late' }).expect(409);
  await app.run('ethics.retention');
  expect(await app.database.query('select 1 from ethics_note')).toHaveLength(1);
  await app.database.query(`update ethics_case set closed_at = closed_at - interval '5 years 1 day'`);
  await app.run('ethics.retention');
  expect(await app.database.query('select 1 from ethics_note')).toHaveLength(0);
});

test('[X15] whom an ethics case concerns neither reads nor finds it, whatever their role, and is told by nothing: not by a page, a refusal, the history, their own data or a mail; the web administrator reads it', async () => {
  const { id } = await makeSubmission(app, journal, { author, title: 'Odd handling', stage: 'review' });
  const concerned = await makePlayer(app, { roles: [[journal, 'manager'], [journal, 'editor']], givenName: 'Mistenkt', familyName: 'Redaktør' });
  const elsewhere = await makePlayer(app, { roles: [[await makeJournal(app), 'editor']] });
  const admin = await makePlayer(app, { webAdmin: true });
  const read = async (who: Player): Promise<string> => (await who.get(ethicsUrls.cases(at(id))).expect(200)).text.replace(/name="_?csrf[^>]*>/g, '');
  const before = await read(concerned);
  const mails = app.postbox.mails.length;
  // Whoever could not be chosen is not shut out by their number.
  await manager.post(ethicsUrls.cases(at(id)), { concern: 'The editor wrote to the reviewer.', concerned: [String(concerned.personId), String(elsewhere.personId), 'x'] }).expect(303);
  expect(await app.database.query('select person_id as id from ethics_concerned')).toEqual([{ id: concerned.personId }]);
  expect(await read(concerned)).toBe(before);
  for (const who of [manager, editor, admin]) expect(await read(who)).toMatch(/The editor wrote to the reviewer[\s\S]*Concerns Mistenkt Redaktør/);
  const which = String((await app.database.one<{ id: number }>('select max(id) as id from ethics_case'))!.id);
  for (const [path, fields] of [[ethicsUrls.notes(at(id)), { text: 'x' }], [ethicsUrls.closing(at(id)), { outcome: 'x' }], [ethicsUrls.concerned(at(id)), { concerned: [] }]] as const) {
    for (const more of [{}, { which }]) await concerned.post(path, { ...fields, ...more }).expect(404);
    expect((await admin.post(path, { ...fields, which })).status).toBe(403);
  }
  for (const path of [editorialUrls.submission(at(id)), `/${journal.path}/en/desk/submissions/${id}/history`, '/en/desk', '/en/profile/data', '/en/profile/data/submissions', `/${journal.path}/en/desk/submissions?q=handling`]) {
    expect((await concerned.get(path)).text).not.toMatch(/wrote to the reviewer|ethics case|Concerns/i);
  }
  // They may open one of their own, as if there were none; each then reads what is theirs to read.
  await concerned.post(ethicsUrls.cases(at(id)), { concern: 'Figure 3 is odd.' }).expect(303);
  expect(await read(concerned)).not.toContain('wrote to the reviewer');
  await manager.post(ethicsUrls.notes(at(id)), { text: 'Asked the reviewer.', which }).expect(303);
  const both = await read(manager);
  expect(both).toMatch(/Figure 3 is odd[\s\S]*wrote to the reviewer[\s\S]*Asked the reviewer/);
  // Someone who turns out to be concerned is shut out from then on, also from what they wrote.
  await editor.post(ethicsUrls.notes(at(id)), { text: 'I did it.', which }).expect(303);
  await manager.post(ethicsUrls.concerned(at(id)), { which, concerned: [String(concerned.personId), String(editor.personId)] }).expect(303);
  expect(await read(editor)).not.toMatch(/wrote to the reviewer|I did it/);
  await editor.post(ethicsUrls.closing(at(id)), { which, outcome: 'Nothing.' }).expect(404);
  await manager.post(ethicsUrls.closing(at(id)), { which, outcome: 'Both were talked to.' }).expect(303);
  for (const who of [editor, concerned]) expect(await read(who)).not.toContain('talked to');
  expect(app.postbox.mails).toHaveLength(mails);
});
