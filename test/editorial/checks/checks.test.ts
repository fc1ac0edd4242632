import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { checkUrls } from '../../../src/editorial/checks/urls.js';
import { editorialUrls } from '../../../src/editorial/urls.js';
import type { Journal } from '../../../src/journals/journal.entity.js';
import type { Galley } from '../../../src/publishing/galley.entity.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import { upload } from '../../support/authoring.js';
import { makeJournal, makePlayer, type Player } from '../../support/cast.js';
import { addManuscriptFile, makeSubmission, tinyPdf, type Manuscript } from '../../support/manuscripts.js';
import { makeGalley } from '../../support/publishing.js';
import { inDays } from '../../support/days.js';

let app: TestApp;
let journal: Journal;
let editor: Player;
let author: Player;
let manuscript: Manuscript;

beforeAll(async () => {
  app = await startTestApp();
}, 60_000);
afterAll(() => app.stop());
beforeEach(async () => {
  journal = await makeJournal(app);
  editor = await makePlayer(app, { roles: [[journal, 'editor']], givenName: 'Edda', familyName: 'Editor' });
  author = await makePlayer(app, { givenName: 'Augusta', familyName: 'Writerly' });
});

const at = (submission = manuscript.id) => ({ journal: journal.path, lang: 'en', submission });
const ask = (who: Player, changes: object = {}) => who.post(checkUrls.staff(at()), { due: inDays(app, 10), note: 'Look at figure 2.', ...changes });
const latest = () => app.database.one<{ approved: boolean; words: string | null; file: number | null }>('select approved, words, submission_file_id as file from author_check where submission_id = $1 order by id desc limit 1', [manuscript.id]);

async function inStage(stage: 'copyediting' | 'production'): Promise<void> {
  manuscript = await makeSubmission(app, journal, { author, stage });
  if (stage === 'copyediting') await addManuscriptFile(app, manuscript.id, { uploader: editor, area: 'copyedited', name: 'copyedited.docx' });
}

const galley = (body: string | Buffer = tinyPdf(), type = 'application/pdf', label = 'PDF'): Promise<Galley> =>
  makeGalley(app, { number: manuscript.id, publication: { id: manuscript.publicationId, language: 'en' } as never }, body, type, label);

test('the author is asked about the copyedited text with a deadline, and says that all is well; the one who asked is told', async () => {
  await inStage('copyediting');
  const copyeditor = await makePlayer(app, { roles: [[journal, 'copyeditor']] });
  await app.database.query(`insert into participant (submission_id, person_id, role, assigned_at) values ($1, $2, 'copyeditor', $3)`, [manuscript.id, copyeditor.personId, app.clock.now()]);
  await ask(copyeditor, { due: inDays(app, -3) }).expect(422);
  await ask(copyeditor).expect(303);
  await ask(copyeditor).expect(303);
  expect(await app.database.query('select 1 from author_check where submission_id = $1', [manuscript.id])).toHaveLength(1);
  const mail = await app.postbox.mailTo(author.email, 'look through the copyedited text');
  expect(mail.text).toMatch(/Please answer by[\s\S]*Look at figure 2/);
  const own = (await author.get(editorialUrls.own(at()))).text;
  expect(own).toContain(checkUrls.own(at()));
  const page = (await author.get(checkUrls.own(at())).expect(200)).text;
  expect(page).toContain('copyedited.docx');
  await author.post(checkUrls.own(at()), { verdict: '' }).expect(422);
  await author.post(checkUrls.own(at()), { verdict: 'correct', words: '' }).expect(422);
  await author.post(checkUrls.own(at()), { verdict: 'approve', words: '' }).expect(303);
  expect(await latest()).toEqual({ approved: true, words: null, file: null });
  await app.postbox.mailTo(copyeditor.email, 'The author has answered');
  expect((await editor.get(checkUrls.staff(at()))).text).toContain('Approved by the author');
  await author.post(checkUrls.own(at()), { verdict: 'correct', words: 'Again' }).expect(409);
});

test('the author answers with a version of their own, once, which the editors can open', async () => {
  await inStage('copyediting');
  await ask(editor).expect(303);
  const answers = await Promise.all([1, 2].map(() => upload(app, author, checkUrls.ownFile(at()), { name: 'with-answers.pdf', fields: {} })));
  expect(answers.map(({ status }) => status).sort()).toEqual([303, 409]);
  expect((await latest())!.file).not.toBeNull();
  const href = /href="([^"]*)">with-answers\.pdf/.exec((await editor.get(checkUrls.staff(at()))).text)![1]!;
  await editor.get(href).expect(200);
  expect(await app.database.query(`select 1 from submission_file where submission_id = $1 and uploader_id = $2 and area = 'copyedited'`, [manuscript.id, author.personId])).toHaveLength(1);
});

test('the author proofreads the galleys as readers would see them, before publication, and approves or lists corrections', async () => {
  await inStage('production');
  const pdf = await galley();
  const html = await galley('<!DOCTYPE html><html><body><script>alert(1)</script><p>Snow</p></body></html>', 'text/html', 'HTML');
  await ask(editor).expect(303);
  await app.postbox.mailTo(author.email, 'proofread');
  expect((await author.get(checkUrls.own(at())).expect(200)).text).toContain(`data-pdf="${checkUrls.galley({ ...at(), galley: pdf.id })}"`);
  expect((await author.get(`${checkUrls.own(at())}?galley=${html.id}`)).text).toMatch(/<iframe class="galley-frame" sandbox=/);
  const file = await author.get(checkUrls.galley({ ...at(), galley: html.id })).expect(200);
  expect(file.headers['content-security-policy']).toContain('sandbox');
  expect(file.headers['cache-control']).toBe('private, no-store');
  await author.post(checkUrls.own(at()), { verdict: 'correct', words: 'Page 1: snow, not now' }).expect(303);
  expect((await editor.get(checkUrls.staff(at()))).text).toContain('Page 1: snow, not now');
  await upload(app, author, checkUrls.ownFile(at()), { fields: {} }).expect(409);
  await app.database.query(`update author_check set asked_at = asked_at - interval '1 hour'`);
  await ask(editor).expect(303);
  await author.post(checkUrls.own(at()), { verdict: 'approve', words: '' }).expect(303);
  expect((await editor.get(checkUrls.staff(at()))).text).toMatch(/Approved by the author[\s\S]*Answered with corrections/);
});

test('[X13] each is asked and answered only in its stage, and only when there is something to look through', async () => {
  manuscript = await makeSubmission(app, journal, { author, stage: 'copyediting' });
  await ask(editor).expect(409);
  await addManuscriptFile(app, manuscript.id, { uploader: editor, area: 'copyedited' });
  await ask(editor).expect(303);
  await app.database.query(`update submission set stage = 'production' where id = $1`, [manuscript.id]);
  await author.get(checkUrls.own(at())).expect(409);
  await author.post(checkUrls.own(at()), { verdict: 'approve', words: '' }).expect(409);
  await ask(editor).expect(409);
  const shown = await galley();
  await app.database.query(`update submission set stage = 'review' where id = $1`, [manuscript.id]);
  await author.get(checkUrls.galley({ ...at(), galley: shown.id })).expect(404);
  await ask(editor).expect(403);
});

test('[X11][X15] galleys of another submission, and checks of others, are not there', async () => {
  await inStage('production');
  const foreign = await galley();
  const first = manuscript;
  await ask(editor).expect(303);
  await inStage('production');
  await galley();
  await ask(editor).expect(303);
  await author.get(checkUrls.galley({ ...at(), galley: foreign.id })).expect(404);
  const other = await makePlayer(app);
  for (const path of [checkUrls.own(at(first.id)), checkUrls.galley({ ...at(first.id), galley: foreign.id }), checkUrls.staff(at())]) await other.get(path).expect(404);
  await author.get(checkUrls.staff(at())).expect(403);
  await editor.post(checkUrls.own(at()), { verdict: 'approve', words: '' }).expect(403);
});

test('[X50] an author who has not answered is reminded at the journal’s offsets, once each, until they answer', async () => {
  await inStage('copyediting');
  await ask(editor).expect(303);
  const reminded = async (): Promise<number> => (await app.database.query(`select 1 from event where kind = 'check.reminded' and subject_id = $1`, [manuscript.id])).length;
  try {
    for (const [days, sent] of [[6, 0], [1, 1], [0, 1], [5, 2]] as const) {
      app.clock.set(new Date(`${inDays(app, days)}T12:00:00Z`));
      await app.run('deadlines.remind');
      expect([days, await reminded()]).toEqual([days, sent]);
    }
    expect((await app.postbox.mailTo(author.email, 'Reminder: the copyedited text')).text).toMatch(/wait for your answer[\s\S]*Please answer by/);
    await app.database.query('update author_check set answered_at = $2, approved = true where submission_id = $1', [manuscript.id, app.clock.now()]);
    app.clock.set(new Date(`${inDays(app, 7)}T12:00:00Z`));
    await app.run('deadlines.remind');
    expect(await reminded()).toBe(2);
  } finally {
    app.clock.reset();
  }
});
