import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { assignmentsUrls } from '../../../src/editorial/assignments/urls.js';
import { formsUrls } from '../../../src/editorial/forms/urls.js';
import { ReviewForms } from '../../../src/editorial/forms/review-forms.js';
import { editorialUrls } from '../../../src/editorial/urls.js';
import type { Journal } from '../../../src/journals/journal.entity.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import { makeJournal, makePlayer, sectionOf, type Player } from '../../support/cast.js';
import { acceptance, ask, at, makeScene, type Asked, type Scene } from '../../support/reviewing.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
}, 60_000);
afterAll(() => app.stop());

const own = (scene: Scene, asked: Asked): { journal: string; lang: string; assignment: string } => ({ journal: scene.journal.path, lang: 'en', assignment: asked.publicId });
const question = (type: string, label: string, more: Record<string, unknown> = {}): Record<string, unknown> => ({ language: ['en', 'nb'], type, label: [label, ''], options: ['', ''], ...more });

/** A form with a question of each type, made as its manager would. */
async function makeForm(manager: Player, journal: Journal): Promise<number> {
  const place = { journal: journal.path, lang: 'en' };
  const section = await sectionOf(app, journal);
  const made = await manager.post(formsUrls.fresh(place), { language: ['en', 'nb'], title: ['Articles', 'Artikler'], intro: ['Please be fair.', ''], sections: [String(section.id)] }).expect(303);
  const id = Number(made.get('Location')?.split('/').at(-1));
  for (const one of [
    question('line', 'What is new?', { required: 'yes', toAuthor: 'yes' }), question('text', 'Is it ethical?'), question('choice', 'Language?', { options: ['Good\nPoor', 'God\nDårlig'], toAuthor: 'yes' }),
    question('choices', 'What is missing?', { options: ['Figures\nReferences\nData', ''], toAuthor: 'yes' }), question('scale', 'Originality?', { options: ['none\nhigh', ''] }),
  ]) await manager.post(formsUrls.newQuestion({ ...place, form: id }), one).expect(303);
  return id;
}

async function accepted(): Promise<{ scene: Scene; asked: Asked; form: number; manager: Player }> {
  const scene = await makeScene(app);
  const manager = await makePlayer(app, { roles: [[scene.journal, 'manager']] });
  const form = await makeForm(manager, scene.journal);
  expect((await scene.editor.get(editorialUrls.invitation(at(scene), { new: '1' }))).text).toContain(`value="${form}" selected`);
  const asked = await ask(app, scene, { form: String(form) });
  await scene.reviewer.post(editorialUrls.answer(own(scene, asked)), acceptance).expect(303);
  return { scene, asked, form, manager };
}

const answers = { answer0: 'Snow falls upwards', answer1: 'An ethical doubt', answer2: '1', answer3: ['0', '2', '17'], answer4: '5', commentsToAuthor: '', recommendation: 'revisions' };

test('a reviewer answers the journal’s questions; drafts are kept, what must be answered is asked for, and what cannot be chosen is not kept', async () => {
  const { scene, asked } = await accepted();
  const page = (await scene.reviewer.get(asked.address).expect(200)).text;
  for (const text of ['Please be fair.', 'What is new?', 'Language?', 'Poor', '5, high']) expect(page).toContain(text);
  await scene.reviewer.post(editorialUrls.reviewDraft(own(scene, asked)), { ...answers, answer0: 'Half a thought' }).expect(303);
  const again = (await scene.reviewer.get(asked.address)).text;
  expect(again).toContain('Half a thought');
  expect(again).toMatch(/value="2" checked/);
  const refused = await scene.reviewer.post(editorialUrls.reviewReport(own(scene, asked)), { ...answers, answer0: '' }).expect(422);
  for (const text of ['Answer this question', 'An ethical doubt']) expect(refused.text).toContain(text);
  await scene.reviewer.post(editorialUrls.reviewReport(own(scene, asked)), answers).expect(303);
  const kept = await app.database.one<{ answers: Record<string, string[]> }>('select answers from review_assignment where id = $1', [asked.id]);
  expect(Object.values(kept!.answers)).toEqual(expect.arrayContaining([['Snow falls upwards'], ['1'], ['0', '2'], ['5']]));
  const read = (await scene.editor.get(editorialUrls.review({ ...at(scene), reviewer: asked.publicId })).expect(200)).text;
  for (const text of ['Snow falls upwards', 'An ethical doubt', 'Poor', 'Figures', 'Data', '5, high']) expect(read).toContain(text);
});

test('[A16] who enters a review for its reviewer answers the questions that the reviewer was asked, and the reviewer is told who did it', async () => {
  const { scene, asked, form, manager } = await accepted();
  const place = { journal: scene.journal.path, lang: 'en', form };
  const [first] = (await app.app.get(ReviewForms).one(scene.journal.id, String(form))).questions;
  await manager.post(formsUrls.question({ ...place, question: first!.id }), question('line', 'A later question', { required: 'yes', toAuthor: 'yes' })).expect(303);
  await scene.reviewer.post(editorialUrls.reviewDraft(own(scene, asked)), { ...answers, answer0: 'My own draft' }).expect(303);
  const address = assignmentsUrls.onBehalf({ ...at(scene), reviewer: asked.publicId });
  const page = (await scene.editor.get(address).expect(200)).text;
  for (const text of ['Please be fair.', 'What is new?', 'Poor', '5, high', 'has begun a draft']) expect(page).toContain(text);
  for (const text of ['A later question', 'My own draft']) expect(page).not.toContain(text);
  const refused = await scene.editor.post(address, { ...answers, answer0: '' }).expect(422);
  for (const text of ['Answer this question', 'An ethical doubt']) expect(refused.text).toContain(text);
  await scene.editor.post(address, { ...answers, coReviewer: 'Hjelp Hansen' }).expect(303);
  const kept = await app.database.one<{ answers: Record<string, string[]>; by: number }>('select answers, entered_by_id as by from review_assignment where id = $1', [asked.id]);
  expect([Object.values(kept!.answers), kept!.by]).toEqual([expect.arrayContaining([['Snow falls upwards'], ['1'], ['0', '2'], ['5']]), scene.editor.personId]);
  const read = (await scene.editor.get(editorialUrls.review({ ...at(scene), reviewer: asked.publicId })).expect(200)).text;
  for (const text of ['Snow falls upwards', 'Figures', 'Hjelp Hansen', 'Edda Editor']) expect(read).toContain(text);
  const theirs = (await scene.reviewer.get(asked.address).expect(200)).text;
  for (const text of ['Snow falls upwards', 'Edda Editor entered this review for you']) expect(theirs).toContain(text);
  expect((await app.postbox.mailTo(scene.reviewer.email, 'has been entered')).text).toContain('Edda Editor');
});

test('[X2] the authors get the answers that they may see, in their language, and no others', async () => {
  const { scene, asked } = await accepted();
  await scene.reviewer.post(editorialUrls.reviewReport(own(scene, asked)), { ...answers, commentsToEditor: 'Secret words' }).expect(303);
  await app.database.query(`update person set mail_language = 'nb' where id = $1`, [scene.author.personId]);
  await scene.editor.post(editorialUrls.move({ ...at(scene), move: 'requestRevisions' }), { seen: String(scene.manuscript.moves), letter: 'Please.' });
  const mail = await app.postbox.mailTo(scene.author.email, 'evider');
  for (const text of ['Snow falls upwards', 'Dårlig', 'Figures, Data']) expect(mail.text).toContain(text);
  for (const text of ['An ethical doubt', 'Originality', 'Secret words', 'Critica']) expect(mail.text).not.toContain(text);
});

test('a form is frozen once a review uses it: a change begins the next version, for those who are asked later', async () => {
  const { scene, asked, form, manager } = await accepted();
  const place = { journal: scene.journal.path, lang: 'en', form };
  const forms = app.app.get(ReviewForms);
  const [first] = (await forms.one(scene.journal.id, String(form))).questions;
  await manager.post(formsUrls.question({ ...place, question: first!.id }), question('line', 'Is anything new?', { toAuthor: 'yes' })).expect(303);
  await manager.post(formsUrls.questionPlace({ ...place, question: first!.id }), { move: 'down' }).expect(303);
  const now = await forms.one(scene.journal.id, String(form));
  expect([now.version, now.questions.map(({ label }) => label['en'])]).toEqual([2, ['Is it ethical?', 'Is anything new?', 'Language?', 'What is missing?', 'Originality?']]);
  const page = (await scene.reviewer.get(asked.address)).text;
  expect(page).toContain('What is new?');
  expect(page).not.toContain('Is anything new?');
  expect((await manager.get(formsUrls.form(place))).text).toContain('Reviews use this form');
  await manager.post(formsUrls.retirement(place)).expect(303);
  expect(await forms.versionFor(scene.journal.id, String(form))).toBeNull();
  expect((await scene.editor.get(editorialUrls.invitation(at(scene), { new: '1' }))).text).not.toContain('Review form');
});

test('[X10][X12] forms are made by the managers of their journal, and what is wrong with a question is said', async () => {
  const journal = await makeJournal(app);
  const manager = await makePlayer(app, { roles: [[journal, 'manager']] });
  const form = await makeForm(manager, journal);
  const place = { journal: journal.path, lang: 'en', form };
  for (const [fields, text] of [
    [question('choice', 'Which?', { options: ['One', ''] }), 'Write at least two'], [question('poem', 'Sing?'), 'Choose a kind'], [question('line', ''), 'Write the question'], [question('scale', 'How?', { options: ['a\nb\nc', ''] }), 'at most 2'],
  ] as const) expect((await manager.post(formsUrls.newQuestion(place), fields).expect(422)).text).toContain(text);
  const elsewhere = await makeJournal(app);
  const stranger = await makePlayer(app, { roles: [[elsewhere, 'manager']] });
  const editor = await makePlayer(app, { roles: [[journal, 'editor']] });
  await editor.get(formsUrls.list(place)).expect(403);
  await stranger.get(formsUrls.list(place)).expect(403);
  for (const address of [formsUrls.form, formsUrls.retirement, formsUrls.newQuestion]) expect((await stranger.post(address({ ...place, journal: elsewhere.path }), { ...question('line', 'Mine?'), title: ['Mine', ''] })).status).toBe(404);
  const scene = await makeScene(app, { journal: elsewhere });
  const asked = await ask(app, scene, { form: String(form) });
  expect(await app.database.one('select form_version_id as version from review_assignment where id = $1', [asked.id])).toEqual({ version: null });
});
