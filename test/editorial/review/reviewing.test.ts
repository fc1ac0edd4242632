import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { editorialUrls } from '../../../src/editorial/urls.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import { makePlayer, visitor } from '../../support/cast.js';
import { addManuscriptFile } from '../../support/manuscripts.js';
import { acceptance, ask, at, count, makeScene, type Asked, type Scene } from '../../support/reviewing.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

const place = (scene: Scene, asked: Asked): { journal: string; lang: string; assignment: string } => ({ journal: scene.journal.path, lang: 'en', assignment: asked.publicId });
const report = { commentsToAuthor: 'The snow is too white.', commentsToEditor: 'Between us: weak.', recommendation: 'revisions' };

async function accepted(): Promise<{ scene: Scene; asked: Asked }> {
  const scene = await makeScene(app);
  const asked = await ask(app, scene);
  await scene.reviewer.post(editorialUrls.answer(place(scene, asked)), acceptance).expect(303);
  return { scene, asked };
}

test('[P6] before accepting there are no files, and accepting takes the undertaking, with its version', async () => {
  const scene = await makeScene(app);
  const asked = await ask(app, scene);
  const page = await scene.reviewer.get(asked.address).expect(200);
  expect(page.text).toContain('On snow');
  expect(page.text).not.toContain(scene.file);
  const file = editorialUrls.reviewFile({ ...place(scene, asked), file: scene.file });
  await scene.reviewer.get(file).expect(404);
  for (const fields of [{ ...acceptance, undertaking: '' }, { ...acceptance, version: '2019-1' }]) {
    const refused = await scene.reviewer.post(editorialUrls.answer(place(scene, asked)), { ...fields, competingInterests: 'A cousin of mine' }).expect(422);
    expect(refused.text).toContain('A cousin of mine');
  }
  await scene.reviewer.post(editorialUrls.answer(place(scene, asked)), { ...acceptance, competingInterests: 'None' }).expect(303);
  expect(await app.database.one('select undertaking_version as version, competing_interests as interests from review_assignment where id = $1', [asked.id])).toEqual({ version: '2026-1', interests: 'None' });
  const open = await scene.reviewer.get(asked.address).expect(200);
  expect(open.text).toContain(`manuscript-${scene.manuscript.id}-round-1-1.pdf`);
  await scene.reviewer.get(file).expect(200);
});

test('accepting, declining and sending twice at once are one act, one event, one notice', async () => {
  const scene = await makeScene(app);
  const asked = await ask(app, scene);
  const twice = async (address: string, fields: object): Promise<number[]> => (await Promise.all([1, 2].map(() => scene.reviewer.post(address, fields as Record<string, unknown>)))).map(({ status }) => status);
  expect(await twice(editorialUrls.answer(place(scene, asked)), acceptance)).toEqual([303, 303]);
  expect(await twice(editorialUrls.reviewReport(place(scene, asked)), report)).toEqual([303, 303]);
  expect([await count(app, 'review.accepted', scene.manuscript.id), await count(app, 'review.received', scene.manuscript.id)]).toEqual([1, 1]);
  await app.postbox.mailTo(scene.editor.email, 'Answer from a reviewer');
  await app.postbox.mailTo(scene.editor.email, 'Review received');
  expect(app.postbox.mails.filter((mail) => mail.envelopeTo.includes(scene.editor.email) && mail.subject?.includes('Review received'))).toHaveLength(1);
});

test('a draft is kept as typed and is its writer’s alone; the review is sent once and then only read', async () => {
  const { scene, asked } = await accepted();
  await scene.reviewer.post(editorialUrls.reviewDraft(place(scene, asked)), { commentsToAuthor: 'Half a <thought>' }).expect(303);
  expect((await scene.reviewer.get(asked.address)).text).toContain('Half a &lt;thought&gt;');
  const before = await scene.editor.get(editorialUrls.review({ ...at(scene), reviewer: asked.publicId })).expect(200);
  expect(before.text).not.toContain('Half a');
  await scene.reviewer.post(editorialUrls.reviewReport(place(scene, asked)), report).expect(303);
  const sent = await scene.reviewer.get(asked.address).expect(200);
  expect(sent.text).toContain('Thank you for your review');
  expect(sent.text).not.toContain('<textarea');
  const late = await scene.reviewer.post(editorialUrls.reviewDraft(place(scene, asked)), { commentsToAuthor: 'One more thing' }).expect(409);
  expect(late.text).toContain('One more thing');
  expect((await scene.reviewer.get(asked.address)).text).not.toContain('One more thing');
  const read = await scene.editor.get(editorialUrls.review({ ...at(scene), reviewer: asked.publicId })).expect(200);
  for (const text of ['The snow is too white.', 'Between us: weak.', 'Revisions required']) expect(read.text).toContain(text);
  await scene.editor.get(editorialUrls.review({ ...at(scene), reviewer: asked.publicId })).expect(200);
  expect(await count(app, 'review.read', scene.manuscript.id)).toBe(1);
});

test('what was typed survives a session that has ended: it is carried through sign-in', async () => {
  const { scene, asked } = await accepted();
  const answer = await visitor(app).post(editorialUrls.reviewDraft(place(scene, asked)), { commentsToAuthor: 'Three hours of work', recommendation: 'revisions' }).expect(401);
  expect(answer.text).toContain('Three hours of work');
  expect(answer.headers['cache-control']).toBe('no-store');
});

test('[X7] the platform’s administrator reads a review without counting as its reader; a copyeditor sees no reviewers', async () => {
  const { scene, asked } = await accepted();
  await scene.reviewer.post(editorialUrls.reviewReport(place(scene, asked)), report).expect(303);
  const admin = await makePlayer(app, { webAdmin: true });
  await admin.get(editorialUrls.review({ ...at(scene), reviewer: asked.publicId })).expect(200);
  expect((await admin.get(editorialUrls.invitation(at(scene)))).status).toBe(403);
  expect(await count(app, 'review.read', scene.manuscript.id)).toBe(0);
  const copyeditor = await makePlayer(app, { roles: [[scene.journal, 'copyeditor']] });
  await app.database.query(`insert into participant (submission_id, person_id, role, assigned_at) values ($1, $2, 'copyeditor', $3)`, [scene.manuscript.id, copyeditor.personId, app.clock.now()]);
  await app.database.query(`update submission set stage = 'copyediting' where id = $1`, [scene.manuscript.id]);
  const page = await copyeditor.get(editorialUrls.submission(at(scene))).expect(200);
  expect(page.text).not.toContain('Critica');
  await copyeditor.get(editorialUrls.review({ ...at(scene), reviewer: asked.publicId })).expect(403);
});

test('an empty review is refused, and what was typed stays', async () => {
  const { scene, asked } = await accepted();
  const empty = await scene.reviewer.post(editorialUrls.reviewReport(place(scene, asked)), { recommendation: 'accept' }).expect(422);
  expect(empty.text).toContain('Write something to the authors or to the editors');
  const undecided = await scene.reviewer.post(editorialUrls.reviewReport(place(scene, asked)), { commentsToAuthor: 'Long and careful', recommendation: 'burn' }).expect(422);
  expect(undecided.text).toContain('Choose a recommendation');
  expect(undecided.text).toContain('Long and careful');
  expect(await count(app, 'review.received', scene.manuscript.id)).toBe(0);
});

test('[X13] who has declined can neither accept nor review, and is told so', async () => {
  const scene = await makeScene(app);
  const asked = await ask(app, scene);
  await scene.reviewer.post(editorialUrls.reviewReport(place(scene, asked)), report).expect(409);
  await scene.reviewer.post(editorialUrls.answer(place(scene, asked)), { answer: 'decline', reason: 'Too busy, ask Olga' }).expect(303);
  await scene.reviewer.post(editorialUrls.answer(place(scene, asked)), { answer: 'decline' }).expect(303);
  expect(await count(app, 'review.declined', scene.manuscript.id)).toBe(1);
  for (const answer of [
    await scene.reviewer.post(editorialUrls.answer(place(scene, asked)), acceptance).expect(409),
    await scene.reviewer.post(editorialUrls.reviewReport(place(scene, asked)), report).expect(409),
    await scene.reviewer.get(asked.address).expect(200),
  ]) expect(answer.text).toContain('You have declined this review');
  expect((await scene.editor.get(editorialUrls.review({ ...at(scene), reviewer: asked.publicId }))).text).toContain('Too busy, ask Olga');
});

test('[X14] a review cancelled while it is written: the next request is refused, nothing is stored, nothing shown, and the text is handed back', async () => {
  const { scene, asked } = await accepted();
  await scene.editor.post(editorialUrls.assignmentCancellation({ ...at(scene), reviewer: asked.publicId }), { note: 'Sorry' }).expect(303);
  const mail = await app.postbox.mailTo(scene.reviewer.email, 'no longer needed');
  expect(mail.text).toContain('Sorry');
  const posted = await scene.reviewer.post(editorialUrls.reviewReport(place(scene, asked)), report).expect(409);
  expect(posted.text).toContain('The snow is too white.');
  const page = await scene.reviewer.get(asked.address).expect(410);
  expect(page.text).not.toContain('On snow');
  await scene.reviewer.get(editorialUrls.reviewFile({ ...place(scene, asked), file: scene.file })).expect(404);
  expect(await app.database.one('select comments_to_author as text from review_assignment where id = $1', [asked.id])).toEqual({ text: null });
});

test('a closed round takes in no review; the text is handed back', async () => {
  const { scene, asked } = await accepted();
  await app.database.query(`update review_round set closed_at = $2, outcome = 'accepted' where id = $1`, [scene.manuscript.roundId, app.clock.now()]);
  const posted = await scene.reviewer.post(editorialUrls.reviewReport(place(scene, asked)), report).expect(409);
  expect(posted.text).toContain('The round of review has ended');
  expect(posted.text).toContain('The snow is too white.');
  await scene.reviewer.get(editorialUrls.reviewFile({ ...place(scene, asked), file: scene.file })).expect(404);
});

test('[X11] only the files ticked for this assignment are handed out', async () => {
  const { scene, asked } = await accepted();
  const unticked = await addManuscriptFile(app, scene.manuscript.id, { uploader: scene.author, area: 'review', roundId: scene.manuscript.roundId });
  for (const file of [unticked.publicId, scene.manuscript.filePublicId, 'nonsense']) await scene.reviewer.get(editorialUrls.reviewFile({ ...place(scene, asked), file })).expect(404);
});

test('[X10][X7] an assignment through another journal, or by another reviewer, is not found', async () => {
  const { scene, asked } = await accepted();
  const other = await makeScene(app);
  const theirs = await ask(app, other);
  const crossed = { ...place(scene, asked), journal: other.journal.path };
  await scene.reviewer.get(editorialUrls.assignment(crossed)).expect(404);
  await scene.reviewer.post(editorialUrls.reviewReport(crossed), report).expect(404);
  const colleague = await makePlayer(app, { roles: [[scene.journal, 'reviewer']] });
  for (const player of [other.reviewer, colleague, scene.author, scene.editor]) {
    await player.get(asked.address).expect(404);
    await player.post(editorialUrls.reviewReport(place(scene, asked)), report).expect(404);
    await player.get(editorialUrls.reviewFile({ ...place(scene, asked), file: scene.file })).expect(404);
  }
  await scene.editor.get(editorialUrls.review({ ...at(scene), reviewer: theirs.publicId })).expect(404);
});

test('deadlines are days, and a deadline of today is not yet overdue', async () => {
  const scene = await makeScene(app);
  const asked = await ask(app, scene);
  await app.database.query('update review_assignment set response_due = $2, review_due = $2 where id = $1', [asked.id, '2031-05-04']);
  try {
    app.clock.set(new Date('2031-05-04T21:30:00Z'));
    const fresh = await makePlayer(app, { roles: [[scene.journal, 'editor']] });
    const today = await fresh.get(editorialUrls.submission(at(scene))).expect(200);
    expect(today.text).toContain('Answer by 4 May 2031');
    expect(today.text).toContain('Awaiting response');
    expect(today.text).not.toContain('00:00');
    app.clock.set(new Date('2031-05-04T22:30:00Z'));
    expect((await fresh.get(editorialUrls.submission(at(scene)))).text).toContain('Response overdue');
  } finally {
    app.clock.reset();
  }
});
