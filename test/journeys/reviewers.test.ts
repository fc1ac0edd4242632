import { afterAll, beforeAll, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { assignmentsUrls } from '../../src/editorial/assignments/urls.js';
import { attachmentUrls } from '../../src/editorial/attachments/urls.js';
import { formsUrls } from '../../src/editorial/forms/urls.js';
import { remindersUrls } from '../../src/editorial/reminders/urls.js';
import { Suggestions } from '../../src/editorial/suggestions/suggestions.js';
import { suggestionsUrls } from '../../src/editorial/suggestions/urls.js';
import { editorialUrls } from '../../src/editorial/urls.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { begin, upload } from '../support/authoring.js';
import { openBrowser } from '../support/browser.js';
import { makePlayer } from '../support/cast.js';
import { acceptance, ask, confirmClean, invite, makeScene, publicIdOf } from '../support/reviewing.js';
import { everywhere } from './everywhere.js';
import { Walker } from './walk.js';
import { inDays } from '../support/days.js';

let app: TestApp;
let browser: Browser;
beforeAll(async () => {
  [app, browser] = await Promise.all([startTestApp(), openBrowser()]);
}, 60_000);
afterAll(async () => {
  await browser.close();
  await app.stop();
});

test('the editors’, reviewers’ and authors’ pages of a review, with content', async () => {
  const scene = await makeScene(app, { title: 'Om snøkrystallenes vekst i Sápmi: en undersøkelse av forholdene ved Kautokeino gjennom femti år' });
  const manager = await makePlayer(app, { roles: [[scene.journal, 'manager']] });
  const busy = await makePlayer(app, { roles: [[scene.journal, 'reviewer']], givenName: 'Åshild Øydis', familyName: 'Bringsværd-Hammerfest' });
  await app.database.query(`update person set affiliation = 'Institutt for arktisk og marin biologi, UiT Norges arktiske universitet' where id = $1`, [busy.personId]);
  const suggestions = app.app.get(Suggestions);
  await suggestions.add(scene.manuscript.id, { kind: 'suggested', name: 'Øyvind Ærlig', email: 'oyvind@eksempel.example', affiliation: 'Nord universitet', reason: 'Har skrevet om det samme.' });
  await suggestions.add(scene.manuscript.id, { kind: 'opposed', name: 'Åse Rival', email: busy.email, affiliation: null, reason: 'En gammel strid.' });
  const waiting = await ask(app, scene);
  const working = await invite(app, scene, { reviewer: await publicIdOf(app, busy.personId) });
  const at = { journal: scene.journal.path, lang: 'en' };
  await busy.post(editorialUrls.answer({ ...at, assignment: working.publicId }), acceptance).expect(303);
  await busy.post(assignmentsUrls.moreTime({ ...at, assignment: working.publicId }), { until: inDays(app, 80), reason: 'Feltarbeid på vidda.' }).expect(303);
  const desk = (lang: string, reviewer: string) => ({ journal: scene.journal.path, lang, submission: scene.manuscript.id, reviewer });
  await everywhere(browser, app, scene.editor, (lang) => ({
    finder: editorialUrls.invitation(desk(lang, '')), panel: editorialUrls.submission(desk(lang, '')), waiting: editorialUrls.review(desk(lang, waiting.publicId)), working: editorialUrls.review(desk(lang, working.publicId)),
    remind: assignmentsUrls.act({ ...desk(lang, waiting.publicId), act: 'remind' }), 'more-time': assignmentsUrls.act({ ...desk(lang, working.publicId), act: 'moreTime' }), behalf: assignmentsUrls.onBehalf(desk(lang, working.publicId)),
  }));
  await upload(app, busy, attachmentUrls.list({ ...at, assignment: working.publicId }), { name: 'Merknader til manuskriptet – Åshild Øydis Bringsværd-Hammerfest, andre lesning, med figurforslag.pdf', fields: {} }).expect(303);
  await everywhere(browser, app, busy, (lang) => ({
    attach: attachmentUrls.list({ ...at, lang, assignment: working.publicId }), report: editorialUrls.assignment({ ...at, lang, assignment: working.publicId }), 'ask-time': assignmentsUrls.moreTime({ ...at, lang, assignment: working.publicId }),
  }));
  await everywhere(browser, app, scene.reviewer, (lang) => ({ invited: editorialUrls.assignment({ ...at, lang, assignment: waiting.publicId }), asking: suggestionsUrls.asking({ ...at, lang, assignment: waiting.publicId }) }));
  await everywhere(browser, app, manager, (lang) => ({ terms: remindersUrls.terms({ ...at, lang }), reminders: remindersUrls.rhythms({ ...at, lang }), reminder: remindersUrls.rhythm({ ...at, lang, deadline: 'review' }) }));
  await busy.post(editorialUrls.reviewReport({ ...at, assignment: working.publicId }), { commentsToAuthor: 'Snøen er for hvit.\n\nÆ, ø og å.', commentsToEditor: 'Mellom oss.', recommendation: 'revisions', coReviewer: 'Petra Postdoktor' }).expect(303);
  await scene.editor.post(assignmentsUrls.authorCopy(desk('en', working.publicId)), { copy: 'Snøen er ganske hvit.' }).expect(303);
  await everywhere(browser, app, scene.editor, (lang) => ({ received: editorialUrls.review(desk(lang, working.publicId)), copy: assignmentsUrls.authorCopy(desk(lang, working.publicId)) }));
  const file = (await app.database.one<{ id: string }>(`select public_id as id from submission_file where area = 'reviewer'`))!.id;
  await confirmClean(scene, app, file);
  await scene.editor.post(attachmentUrls.choice(desk('en', working.publicId)), { files: [file] }).expect(303);
  await everywhere(browser, app, scene.editor, (lang) => ({ decide: editorialUrls.move({ ...desk(lang, working.publicId), move: 'requestRevisions' }) }));
  await scene.editor.post(editorialUrls.move({ ...desk('en', working.publicId), move: 'requestRevisions' }), { seen: scene.manuscript.moves }).expect(303);
  await everywhere(browser, app, scene.author, (lang) => ({ own: editorialUrls.own({ ...at, lang, submission: scene.manuscript.id }), revise: editorialUrls.revision({ ...at, lang, submission: scene.manuscript.id }) }));
  await everywhere(browser, app, busy, (lang) => ({ sent: editorialUrls.assignment({ ...at, lang, assignment: working.publicId }) }));
  const draft = await begin(app, scene.journal, scene.author);
  await suggestions.add(draft, { kind: 'suggested', name: 'Øyvind Ærlig', email: 'oyvind@eksempel.example', affiliation: 'Nord universitet', reason: null });
  await everywhere(browser, app, scene.author, (lang) => ({ note: editorialUrls.wizardNote({ ...at, lang, submission: draft }), name: suggestionsUrls.name({ ...at, lang, submission: draft }) }));
}, 180_000);

test('the manager’s pages of review forms, and a reviewer’s page with every kind of question, whose draft is saved while typing', async () => {
  const scene = await makeScene(app);
  const manager = await makePlayer(app, { roles: [[scene.journal, 'manager']] });
  const at = { journal: scene.journal.path, lang: 'en' };
  const made = await manager.post(formsUrls.fresh(at), { language: ['en', 'nb'], title: ['Original articles', 'Originalartikler'], intro: ['Please answer fairly.', 'Svar rettferdig.'] });
  const form = Number(made.get('Location')?.split('/').at(-1));
  for (const [type, label, options] of [
    ['line', 'Hva er nytt?', ''], ['text', 'Er det etisk forsvarlig?', ''], ['choice', 'Hvordan er språket?', 'Godt\nMiddels\nDårlig'], ['choices', 'Hva mangler?', 'Figurer\nReferanser\nData'], ['scale', 'Hvor originalt er arbeidet?', 'Ikke originalt\nSvært originalt'],
  ]) await manager.post(formsUrls.newQuestion({ ...at, form }), { language: ['en', 'nb'], type, label: ['', label], options: ['', options], required: type === 'line' ? 'yes' : '', toAuthor: type === 'text' ? '' : 'yes' }).expect(303);
  const asked = await ask(app, scene, { form: String(form) });
  const own = { ...at, assignment: asked.publicId };
  await scene.reviewer.post(editorialUrls.answer(own), acceptance).expect(303);
  const [question] = (await app.database.one<{ questions: { id: string }[] }>('select questions from review_form_version where form_id = $1', [form]))!.questions;
  await everywhere(browser, app, manager, (lang) => ({ forms: formsUrls.list({ ...at, lang }), form: formsUrls.form({ ...at, lang, form }), question: formsUrls.question({ ...at, lang, form, question: question!.id }) }));
  await everywhere(browser, app, scene.reviewer, (lang) => ({ answering: editorialUrls.assignment({ ...own, lang }) }));
  const walker = await Walker.open(browser, app, { player: scene.reviewer });
  await walker.visit(asked.address);
  await walker.page.getByLabel('Comments to the authors').fill('Typed and never sent by a button');
  await walker.page.locator('[data-draft-state]').filter({ hasText: 'The draft is saved.' }).waitFor();
  await walker.visit(asked.address);
  if (!(await walker.page.getByLabel('Comments to the authors').inputValue()).includes('never sent')) throw new Error('The draft is lost.');
  await walker.close();
}, 180_000);
