import { afterAll, beforeAll, expect, test } from '@jest/globals';
import request from 'supertest';
import { assignmentsUrls } from '../../../src/editorial/assignments/urls.js';
import { editorialUrls } from '../../../src/editorial/urls.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import { makePlayer, visitor } from '../../support/cast.js';
import { acceptance, ask, at, confirmClean, count, invite, linkTo, makeScene, openLink, stranger, type Asked, type Scene } from '../../support/reviewing.js';
import { inDays } from '../../support/days.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
}, 60_000);
afterAll(() => app.stop());

const report = { commentsToAuthor: 'The snow is too white.', commentsToEditor: 'Between us: weak.', recommendation: 'revisions' };
const own = (scene: Scene, asked: Asked): { journal: string; lang: string; assignment: string } => ({ journal: scene.journal.path, lang: 'en', assignment: asked.publicId });
const staff = (scene: Scene, asked: Asked): { journal: string; lang: string; submission: number; reviewer: string } => ({ ...at(scene), reviewer: asked.publicId });
const act = (scene: Scene, asked: Asked, key: string): string => assignmentsUrls.act({ ...staff(scene, asked), act: key });

async function accepted(): Promise<{ scene: Scene; asked: Asked }> {
  const scene = await makeScene(app);
  const asked = await ask(app, scene);
  await scene.reviewer.post(editorialUrls.answer(own(scene, asked)), acceptance).expect(303);
  return { scene, asked };
}

async function received(): Promise<{ scene: Scene; asked: Asked }> {
  const { scene, asked } = await accepted();
  await scene.reviewer.post(editorialUrls.reviewReport(own(scene, asked)), report).expect(303);
  return { scene, asked };
}

test('a reminder goes out as the editor has worded it, with a link that works; the one before works too', async () => {
  const scene = await makeScene(app);
  const who = stranger('reminded@strangers.example');
  const asked = await ask(app, scene, who);
  const first = await linkTo(app, who['email']!);
  const form = await scene.editor.get(act(scene, asked, 'remind')).expect(200);
  expect(form.text).toContain('Please answer yes or no by');
  await scene.editor.post(act(scene, asked, 'remind'), { letter: '' }).expect(422);
  await scene.editor.post(act(scene, asked, 'remind'), { letter: 'Do you still think of us?' }).expect(303);
  const mail = await app.postbox.mailTo(who['email']!, 'Reminder');
  expect(mail.text).toContain('Do you still think of us?');
  const second = /https?:\/\/\S+review-link\/[\w-]+/.exec(mail.text ?? '')![0].slice(app.url.length);
  for (const link of [first, second]) await openLink(app, link).then((guest) => guest.get(asked.address).expect(200));
  expect(await count(app, 'review.reminded', scene.manuscript.id)).toBe(1);
});

test('more time: new days, and the reviewer is told; the days must be days and in order', async () => {
  const { scene, asked } = await accepted();
  await scene.editor.post(act(scene, asked, 'extend'), { reviewDue: '2020-01-01' }).expect(422);
  await scene.editor.post(act(scene, asked, 'extend'), { reviewDue: inDays(app, 90), letter: 'Take your time.' }).expect(303);
  const mail = await app.postbox.mailTo(scene.reviewer.email, 'More time');
  expect(mail.text).toContain('Take your time.');
  expect(await app.database.one('select review_due::text as due from review_assignment where id = $1', [asked.id])).toEqual({ due: inDays(app, 90) });
});

test('[X21] an invitation that is sent again brings a new link, and the old one is dead', async () => {
  const scene = await makeScene(app);
  const who = stranger('again@strangers.example');
  const asked = await ask(app, scene, who);
  const first = await linkTo(app, who['email']!);
  const before = app.postbox.mails.length;
  await scene.editor.post(act(scene, asked, 'resend'), { responseDue: inDays(app, 20), reviewDue: inDays(app, 50) }).expect(303);
  while (!app.postbox.mails.slice(before).some((mail) => mail.envelopeTo.includes(who['email']!))) await new Promise((resolve) => setTimeout(resolve, 50));
  await visitor(app).get(first).expect(410);
  const mail = app.postbox.mails.slice(before).find((one) => one.envelopeTo.includes(who['email']!))!;
  const second = /https?:\/\/\S+review-link\/[\w-]+/.exec(mail.text ?? '')![0].slice(app.url.length);
  const guest = await openLink(app, second);
  await guest.get(asked.address).expect(200);
  expect((await scene.editor.get(editorialUrls.submission(at(scene)))).text).toContain('Invitation resent');
  await guest.post(editorialUrls.answer(own(scene, asked)), acceptance).expect(303);
  await scene.editor.post(act(scene, asked, 'resend'), { responseDue: inDays(app, 20), reviewDue: inDays(app, 50) }).expect(409);
});

test('[X13] a declined review is taken up again by the editor alone, and then takes a new yes', async () => {
  const scene = await makeScene(app);
  const asked = await ask(app, scene);
  await scene.reviewer.post(editorialUrls.answer(own(scene, asked)), { answer: 'decline', reason: 'Skiing' }).expect(303);
  await scene.editor.post(act(scene, asked, 'reinstate'), { responseDue: inDays(app, 20), reviewDue: inDays(app, 50), letter: 'As agreed on the phone.' }).expect(303);
  await scene.editor.post(act(scene, asked, 'reinstate'), { responseDue: inDays(app, 20), reviewDue: inDays(app, 50) }).expect(409);
  await scene.reviewer.post(editorialUrls.reviewReport(own(scene, asked)), report).expect(409);
  await scene.reviewer.post(editorialUrls.answer(own(scene, asked)), acceptance).expect(303);
  expect((await scene.reviewer.get(asked.address)).text).not.toContain('Skiing');
  await scene.editor.post(editorialUrls.assignmentCancellation(staff(scene, asked)), { note: '' }).expect(303);
  await scene.editor.post(act(scene, asked, 'reinstate'), { responseDue: inDays(app, 20), reviewDue: inDays(app, 50) }).expect(303);
  await scene.reviewer.post(editorialUrls.reviewReport(own(scene, asked)), report).expect(303);
  expect(await count(app, 'review.reinstated', scene.manuscript.id)).toBe(2);
});

test('a review entered for its reviewer is marked so to editors, reviewer and authors, and the reviewer is told', async () => {
  const { scene, asked } = await accepted();
  const address = assignmentsUrls.onBehalf(staff(scene, asked));
  await scene.editor.get(address).expect(200);
  const empty = await scene.editor.post(address, { commentsToAuthor: '', recommendation: 'accept' }).expect(422);
  expect(empty.text).toContain('Write something');
  await scene.editor.post(address, report).expect(303);
  await scene.editor.post(address, report).expect(409);
  await app.postbox.mailTo(scene.reviewer.email, 'has been entered');
  const page = await scene.editor.get(editorialUrls.review(staff(scene, asked))).expect(200);
  expect(page.text).toContain('Edda Editor');
  expect((await scene.editor.get(editorialUrls.submission(at(scene)))).text).toContain('entered by the editors');
  expect((await scene.reviewer.get(asked.address)).text).toContain('Edda Editor entered this review for you');
  await scene.reviewer.post(editorialUrls.reviewReport(own(scene, asked)), { ...report, commentsToAuthor: 'Mine.' }).expect(303);
  expect(await app.database.one('select comments_to_author as text, entered_by_id as by from review_assignment where id = $1', [asked.id])).toEqual({ text: report.commentsToAuthor, by: scene.editor.personId });
  await scene.editor.post(editorialUrls.move({ ...at(scene), move: 'requestRevisions' }), { seen: String(scene.manuscript.moves), letter: 'Please.' });
  const letter = await app.postbox.mailTo(scene.author.email, 'revise');
  expect(letter.text).toContain('The editors entered this review for the reviewer.');
  expect(letter.text).not.toContain('Critica');
});

test('[X2] the authors get the copy, the editors see both, and the reviewer’s own words stay', async () => {
  const { scene, asked } = await received();
  await scene.editor.post(assignmentsUrls.authorCopy(staff(scene, asked)), { copy: 'The snow is rather white.' }).expect(303);
  const page = await scene.editor.get(editorialUrls.review(staff(scene, asked))).expect(200);
  for (const text of ['The snow is rather white.', 'The snow is too white.']) expect(page.text).toContain(text);
  const theirs = await scene.reviewer.get(asked.address).expect(200);
  expect(theirs.text).toContain('The snow is too white.');
  expect(theirs.text).not.toContain('rather white');
  await scene.editor.post(editorialUrls.move({ ...at(scene), move: 'requestRevisions' }), { seen: String(scene.manuscript.moves), letter: 'Please.' });
  const letter = await app.postbox.mailTo(scene.author.email, 'revise');
  expect(letter.text).toContain('rather white');
  expect(letter.text).not.toContain('too white');
  await scene.editor.post(assignmentsUrls.authorCopy(staff(scene, asked)), { copy: 'Late.' }).expect(409);
});

test('read, complete, thanked: each is seen on the desk; the rating is the editors’ own', async () => {
  const { scene, asked } = await received();
  const state = async (): Promise<string> => (await scene.editor.get(editorialUrls.submission(at(scene)))).text;
  expect(await state()).toContain('Received');
  await scene.editor.get(editorialUrls.review(staff(scene, asked))).expect(200);
  expect(await state()).toContain('Received and read');
  await scene.editor.post(assignmentsUrls.completion(staff(scene, asked))).expect(303);
  expect(await state()).toContain('Complete');
  await scene.editor.post(assignmentsUrls.rating(staff(scene, asked)), { rating: '4' }).expect(303);
  await scene.editor.post(assignmentsUrls.rating(staff(scene, asked)), { rating: '17' }).expect(303);
  expect(await app.database.one('select rating from review_assignment where id = $1', [asked.id])).toEqual({ rating: null });
  await scene.editor.post(assignmentsUrls.rating(staff(scene, asked)), { rating: '4' }).expect(303);
  expect((await scene.reviewer.get(asked.address)).text).not.toMatch(/rating|useful was/i);
  await scene.editor.post(act(scene, asked, 'thank'), { letter: 'Warm thanks.' }).expect(303);
  expect((await app.postbox.mailTo(scene.reviewer.email, 'Thank you for reviewing')).text).toContain('Warm thanks.');
  expect(await state()).toContain('Thanked');
  await scene.editor.post(act(scene, asked, 'thank'), { letter: 'Again.' }).expect(409);
});

test('a reviewer asks for more time and gets an answer', async () => {
  const { scene, asked } = await accepted();
  const address = assignmentsUrls.moreTime(own(scene, asked));
  await scene.reviewer.get(address).expect(200);
  await scene.reviewer.post(address, { until: inDays(app, 10), reason: 'Field work' }).expect(422);
  await scene.reviewer.post(address, { until: inDays(app, 80), reason: 'Field work' }).expect(303);
  expect((await scene.reviewer.get(asked.address)).text).toContain('You have asked for time until');
  await app.postbox.mailTo(scene.editor.email, 'asks for more time');
  const form = await scene.editor.get(act(scene, asked, 'moreTime')).expect(200);
  for (const text of ['Field work', inDays(app, 80)]) expect(form.text).toContain(text);
  await scene.editor.post(act(scene, asked, 'moreTime'), { reviewDue: inDays(app, 80) }).expect(422);
  await scene.editor.post(act(scene, asked, 'moreTime'), { answer: 'yes', reviewDue: inDays(app, 70) }).expect(303);
  await app.postbox.mailTo(scene.reviewer.email, 'More time');
  expect(await app.database.one('select review_due::text as due, more_time_until as until from review_assignment where id = $1', [asked.id])).toEqual({ due: inDays(app, 70), until: null });
  await scene.editor.post(act(scene, asked, 'moreTime'), { answer: 'no' }).expect(409);
  await scene.reviewer.post(address, { until: inDays(app, 100) }).expect(303);
  await scene.editor.post(act(scene, asked, 'moreTime'), { answer: 'no', letter: 'Sorry.' }).expect(303);
  expect((await app.postbox.mailTo(scene.reviewer.email, 'stays')).text).toContain('Sorry.');
});

test('who declines can name a colleague, whom only the editors see; a co-reviewer is declared', async () => {
  const scene = await makeScene(app);
  const asked = await ask(app, scene);
  await scene.reviewer.post(editorialUrls.answer(own(scene, asked)), { answer: 'decline', colleague: 'Olga Olsen', colleagueEmail: 'no address' }).expect(422);
  await scene.reviewer.post(editorialUrls.answer(own(scene, asked)), { answer: 'decline', colleague: 'Olga Olsen', colleagueEmail: 'olga@named.example' }).expect(303);
  expect(await app.database.one('select name, email, source from suggested_reviewer where submission_id = $1', [scene.manuscript.id])).toEqual({ name: 'Olga Olsen', email: 'olga@named.example', source: 'reviewer' });
  expect((await scene.author.get(editorialUrls.own(at(scene)))).text).not.toContain('Olga');
  const other = await accepted();
  await other.scene.reviewer.post(editorialUrls.reviewReport(own(other.scene, other.asked)), { ...report, coReviewer: 'Petra Post-Doc' }).expect(303);
  expect((await other.scene.editor.get(editorialUrls.review(staff(other.scene, other.asked)))).text).toContain('Petra Post-Doc');
  expect((await other.scene.author.get(editorialUrls.own(at(other.scene)))).text).not.toContain('Petra');
});

test('[X2] the certificate names journal, year and reviewer, and the manuscript only where the review is open', async () => {
  const { scene, asked } = await accepted();
  await scene.reviewer.get(assignmentsUrls.certificate(own(scene, asked))).expect(409);
  await scene.reviewer.post(editorialUrls.reviewReport(own(scene, asked)), report).expect(303);
  const pdf = await request(app.server).get(assignmentsUrls.certificate(own(scene, asked))).set('Cookie', scene.reviewer.cookie).buffer(true).expect(200).expect('Content-Type', 'application/pdf');
  const bytes = pdf.body as Buffer;
  expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const items = (await (await document.getPage(1)).getTextContent()).items.map((one) => ('str' in one ? one.str : '')).join(' ');
  expect(items).toContain('Revna Critica');
  expect(items).toContain(String(app.clock.now().getFullYear()));
  expect(items).not.toContain('On snow');
  expect(bytes.toString('latin1')).not.toContain(app.clock.now().toISOString().slice(0, 10).replaceAll('-', ''));
  await document.loadingTask.destroy();
});

test('[X10][X7] what is done with an assignment is done by its editors: no author, no reviewer, no other journal, no other assignment', async () => {
  const { scene, asked } = await received();
  const other = await makeScene(app);
  await confirmClean(other, app);
  const theirs = await invite(app, other);
  const addresses = [act(scene, asked, 'thank'), assignmentsUrls.rating(staff(scene, asked)), assignmentsUrls.completion(staff(scene, asked)), assignmentsUrls.authorCopy(staff(scene, asked)), assignmentsUrls.onBehalf(staff(scene, asked))];
  const admin = await makePlayer(app, { webAdmin: true });
  for (const address of addresses) {
    for (const [player, status] of [[scene.author, 403], [scene.reviewer, 404], [other.editor, 404], [admin, 403]] as const) {
      const answer = await player.post(address, { rating: '1', copy: 'x', letter: 'x' });
      expect([address, [403, 404].includes(answer.status) ? 'refused' : answer.status, status]).toEqual([address, 'refused', status]);
    }
  }
  await scene.editor.post(assignmentsUrls.rating(staff(scene, theirs)), { rating: '1' }).expect(404);
  await scene.editor.get(act(scene, asked, 'explode')).expect(404);
  await scene.reviewer.get(assignmentsUrls.certificate(own(other, theirs))).expect(404);
});

test('the link of a reminder opened while signed in as someone else says so, changes nothing when a scanner follows it, and opens only after the button', async () => {
  const scene = await makeScene(app);
  const who = stranger('elsewhere@strangers.example');
  const asked = await ask(app, scene, who);
  await scene.editor.post(act(scene, asked, 'remind'), { letter: 'A kind reminder.' }).expect(303);
  const mail = await app.postbox.mailTo(who['email']!, 'Reminder');
  const link = /https?:\/\/\S+review-link\/[\w-]+/.exec(mail.text ?? '')![0].slice(app.url.length);
  const rows = (): Promise<unknown> => app.database.query('select a::text from review_assignment a where id = $1 union all select t::text from token t where subject_id = $1 order by 1', [asked.id]);
  const before = await rows();
  for (let time = 0; time < 2; time += 1) expect((await visitor(app).get(link).expect(200)).text).not.toContain('On snow');
  expect(await rows()).toEqual(before);
  const other = await makePlayer(app, { givenName: 'Otto', familyName: 'Other' });
  expect((await other.get(link).expect(200)).text).toContain('You are signed in as Otto Other');
  expect((await other.post(link)).headers['set-cookie']).toBeUndefined();
  await other.get(asked.address).expect(404);
  const replaced = await other.post(link, { replace: 'yes' }).expect(303);
  expect(replaced.headers['location']).toBe(asked.address);
  expect([303, 401, 403, 404]).toContain((await other.get(asked.address)).status);
});
