import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { assignmentsUrls } from '../../../src/editorial/assignments/urls.js';
import { attachmentUrls } from '../../../src/editorial/attachments/urls.js';
import { cleaningUrls } from '../../../src/editorial/cleaning/urls.js';
import { editorialUrls } from '../../../src/editorial/urls.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import { upload } from '../../support/authoring.js';
import type { Player } from '../../support/cast.js';
import { dirtyDocx, unpacked } from '../../support/dirty-files.js';
import { tinyPdf } from '../../support/manuscripts.js';
import { acceptance, ask, at, cleanedNow, confirmClean, count, linkTo, makeScene, openLink, stranger, type Asked, type Scene } from '../../support/reviewing.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
}, 60_000);
afterAll(() => app.stop());

type Browser = Pick<Player, 'cookie' | 'get' | 'post'>;
const place = (scene: Scene, asked: Asked): { journal: string; lang: string; assignment: string } => ({ journal: scene.journal.path, lang: 'en', assignment: asked.publicId });
const rtf = Buffer.from('{\\rtf1\\ansi Notes in the margin.}');
const report = { commentsToAuthor: '', commentsToEditor: '', recommendation: 'revisions' };
const read = (scene: Scene, asked: Asked): string => editorialUrls.review({ ...at(scene), reviewer: asked.publicId });
const released = (scene: Scene, file: string): string => attachmentUrls.released({ ...at(scene), file });

async function accepted(changes: Record<string, unknown> = {}): Promise<{ scene: Scene; asked: Asked }> {
  const scene = await makeScene(app);
  const asked = await ask(app, scene, changes);
  if (!('email' in changes)) await scene.reviewer.post(editorialUrls.answer(place(scene, asked)), acceptance).expect(303);
  return { scene, asked };
}

/** Attaches a file and tells its random id. */
async function attach(scene: Scene, asked: Asked, who: Browser, name: string, content: Buffer): Promise<string> {
  const answer = await upload(app, who, attachmentUrls.list(place(scene, asked)), { name, content, fields: {} });
  if (answer.status !== 303) throw new Error(`Not attached: ${answer.status}`);
  return (await app.database.one<{ id: string }>('select f.public_id as id from review_attachment ra join submission_file f on f.id = ra.submission_file_id where ra.assignment_id = $1 order by f.id desc limit 1', [asked.id]))!.id;
}

async function decide(scene: Scene, fields: Record<string, unknown> = {}): Promise<void> {
  await scene.editor.post(editorialUrls.move({ ...at(scene), move: 'requestRevisions' }), { seen: scene.manuscript.moves, ...fields }).expect(303);
}

const bytes = async (who: Browser, address: string): Promise<{ status: number; name: string; body: Buffer }> => {
  const answer = await who.get(address).buffer(true).parse((response, done) => {
    const parts: Buffer[] = [];
    response.on('data', (part: Buffer) => parts.push(part));
    response.on('end', () => done(null, Buffer.concat(parts)));
  });
  return { status: answer.status, name: String(answer.headers['content-disposition']), body: answer.body as Buffer };
};

test('[C2][C4][X2][X5][X11] the author gets only what an editor ticked, cleaned, under a neutral name, and not before the decision', async () => {
  const { scene, asked } = await accepted();
  const dirty = await dirtyDocx();
  const went = await scene.reviewer.post(editorialUrls.reviewDraft(place(scene, asked)), { commentsToAuthor: 'Typed before attaching', next: 'attachments' }).expect(303);
  expect(went.get('Location')).toBe(attachmentUrls.list(place(scene, asked)));
  const notes = await attach(scene, asked, scene.reviewer, 'Revna Critica notes.docx', dirty.bytes);
  const margin = await attach(scene, asked, scene.reviewer, 'Critica margin.rtf', rtf);
  const kept = await attach(scene, asked, scene.reviewer, 'for the editors.pdf', tinyPdf());
  const own = await scene.reviewer.get(asked.address).expect(200);
  for (const text of ['Typed before attaching', 'Revna Critica notes.docx', 'Critica margin.rtf']) expect(own.text).toContain(text);
  await scene.reviewer.post(editorialUrls.reviewReport(place(scene, asked)), report).expect(303);
  expect((await scene.reviewer.get(asked.address)).text).toContain('Revna Critica notes.docx');
  for (const file of [notes, margin, kept]) await cleanedNow(app, file);
  const desk = await scene.editor.get(read(scene, asked)).expect(200);
  for (const text of ['Revna Critica notes.docx', 'The author gets', 'Could not be cleaned']) expect(desk.text).toContain(text);
  expect((await bytes(scene.editor, editorialUrls.file({ ...at(scene), file: notes }))).body.equals(dirty.bytes)).toBe(true);
  await scene.editor.post(attachmentUrls.choice({ ...at(scene), reviewer: asked.publicId }), { files: [notes, margin, 'of-nobody'] }).expect(303);
  expect(await count(app, 'review.filesChosen', scene.manuscript.id)).toBe(1);
  await scene.author.get(released(scene, notes)).expect(404);
  await decide(scene, { offered: [`review.${asked.id}`], reviews: [`review.${asked.id}`] });
  const mail = await app.postbox.mailTo(scene.author.email, 'revis');
  expect(mail.text?.replace(/\s+/g, ' ')).toContain('Files from this reviewer lie on the page of your manuscript.');
  const page = (await scene.author.get(editorialUrls.own(at(scene))).expect(200)).text;
  expect(page).toContain('Reviewer 1, file 1.docx');
  for (const secret of ['Critica', 'margin', 'file 2', asked.publicId, margin, kept]) expect(page).not.toContain(secret);
  const got = await bytes(scene.author, released(scene, notes));
  expect(got).toMatchObject({ status: 200, name: expect.stringContaining('Reviewer 1, file 1.docx') });
  expect(dirty.secrets.filter((secret) => unpacked(got.body).includes(secret))).toEqual([]);
  for (const file of [margin, kept]) await scene.author.get(released(scene, file)).expect(404);
  for (const file of [notes, margin, kept]) await scene.author.get(editorialUrls.ownFile({ ...at(scene), file })).expect(404);
  await scene.editor.post(cleaningUrls.file({ ...at(scene), file: margin }), { about: 'refused', why: 'I read it to the end.' }).expect(303);
  expect((await bytes(scene.author, released(scene, margin))).name).toContain('Reviewer 1, file 2.rtf');
  await scene.editor.post(attachmentUrls.choice({ ...at(scene), reviewer: asked.publicId }), { files: [notes] }).expect(303);
  await scene.author.get(released(scene, margin)).expect(404);
});

test('[A16][C2][X5][X13] a file that came with a review that editors entered is cleaned as a reviewer’s own, says who added it, and is added to no other review', async () => {
  const { scene, asked } = await accepted();
  const dirty = await dirtyDocx();
  const to = attachmentUrls.entered({ ...at(scene), reviewer: asked.publicId });
  const add = (who: Browser, name: string): ReturnType<typeof upload> => upload(app, who, to, { name, content: dirty.bytes, fields: {} });
  expect((await add(scene.editor, 'too early.docx')).status).toBe(409);
  await attach(scene, asked, scene.reviewer, 'my unsent draft.docx', dirty.bytes);
  await scene.editor.post(assignmentsUrls.onBehalf({ ...at(scene), reviewer: asked.publicId }), { ...report, commentsToAuthor: 'See the file.' }).expect(303);
  for (const who of [scene.author, scene.reviewer]) expect([403, 404]).toContain((await add(who, 'mine.docx')).status);
  expect((await upload(app, scene.editor, to, { name: 'empty.docx', content: Buffer.alloc(0), fields: {} })).status).toBe(422);
  for (const name of ['Letter from Critica.docx', 'wrong one.docx']) expect((await add(scene.editor, name)).status).toBe(303);
  const rows = await app.database.query<{ id: string; by: number }>(`select f.public_id as id, f.uploader_id as by from review_attachment ra join submission_file f on f.id = ra.submission_file_id where ra.assignment_id = $1 and f.area = 'reviewer' order by f.id`, [asked.id]);
  const [letter, wrong] = rows as [(typeof rows)[number], (typeof rows)[number]];
  expect([letter.by, await count(app, 'review.fileEntered', scene.manuscript.id)]).toEqual([scene.editor.personId, 2]);
  await scene.editor.post(attachmentUrls.enteredRemoval({ ...at(scene), reviewer: asked.publicId, file: wrong.id })).expect(303);
  expect((await cleanedNow(app, letter.id)).standing).not.toBe('waiting');
  for (const text of [(await scene.editor.get(read(scene, asked)).expect(200)).text, (await scene.reviewer.get(asked.address).expect(200)).text]) {
    expect(text).toContain('Letter from Critica.docx');
    for (const other of ['wrong one.docx', 'my unsent draft.docx']) expect(text).not.toContain(other);
  }
  await decide(scene, { offered: [`review.${asked.id}`], reviews: [`review.${asked.id}`] });
  await scene.editor.post(attachmentUrls.choice({ ...at(scene), reviewer: asked.publicId }), { files: [letter.id] }).expect(303);
  const got = await bytes(scene.author, released(scene, letter.id));
  expect(dirty.secrets.filter((secret) => unpacked(got.body).includes(secret))).toEqual([]);
  expect(got.name).toContain('Reviewer 1, file 1.docx');
  expect((await add(scene.editor, 'too late.docx')).status).toBe(409);
});

test('[X3][X13][C4] what is attached is its reviewer’s alone until it is sent, can be taken back until then, and nothing is attached later', async () => {
  const { scene, asked } = await accepted();
  const other = await makeScene(app);
  const foreign = await ask(app, other);
  await other.reviewer.post(editorialUrls.answer(place(other, foreign)), acceptance).expect(303);
  const file = await attach(scene, asked, scene.reviewer, 'secret thoughts.txt', Buffer.from('Half a thought.'));
  const address = attachmentUrls.file({ ...place(scene, asked), file });
  await scene.reviewer.get(address).expect(200);
  for (const who of [scene.author, scene.editor, other.reviewer]) await who.get(address).expect(404);
  await other.reviewer.get(attachmentUrls.file({ ...place(other, foreign), file })).expect(404);
  await other.reviewer.post(attachmentUrls.removal({ ...place(other, foreign), file })).expect(404);
  for (const page of [read(scene, asked), cleaningUrls.files(at(scene)), editorialUrls.submission(at(scene))]) expect((await scene.editor.get(page).expect(200)).text).not.toContain('secret thoughts');
  for (const hidden of [editorialUrls.file({ ...at(scene), file }), cleaningUrls.file({ ...at(scene), file })]) await scene.editor.get(hidden).expect(404);
  await scene.reviewer.post(attachmentUrls.removal({ ...place(scene, asked), file })).expect(303);
  await scene.reviewer.get(address).expect(404);
  expect((await scene.reviewer.post(editorialUrls.reviewReport(place(scene, asked)), report).expect(422)).text).toContain('Write');
  const again = await attach(scene, asked, scene.reviewer, 'a.txt', Buffer.from('Thought through.'));
  await scene.reviewer.post(editorialUrls.reviewReport(place(scene, asked)), report).expect(303);
  await upload(app, scene.reviewer, attachmentUrls.list(place(scene, asked)), { fields: {} }).expect(409);
  await scene.reviewer.post(attachmentUrls.removal({ ...place(scene, asked), file: again })).expect(409);
  const stranger = await upload(app, scene.author, attachmentUrls.list(place(scene, asked)), { fields: {} });
  expect([403, 404]).toContain(stranger.status);
  for (const who of [scene.author, scene.reviewer, other.editor]) expect([403, 404]).toContain((await who.post(attachmentUrls.choice({ ...at(scene), reviewer: asked.publicId }), { files: [again] })).status);
});

test('[X2] with the mailed link alone a reviewer attaches, too; on the page of the move a file goes only along with its review', async () => {
  const who = stranger('lenke@strangers.example');
  const { scene, asked } = await accepted(who);
  const guest = await openLink(app, await linkTo(app, who['email']!));
  await guest.post(editorialUrls.answer(place(scene, asked)), acceptance).expect(303);
  const file = await attach(scene, asked, guest, 'gjest.pdf', tinyPdf());
  expect((await guest.get(attachmentUrls.list(place(scene, asked))).expect(200)).text).toContain('gjest.pdf');
  await guest.post(editorialUrls.reviewReport(place(scene, asked)), { ...report, commentsToAuthor: 'See the file.' }).expect(303);
  await confirmClean(scene, app, file);
  const offered = [`review.${asked.id}`, `file.${file}`];
  const address = editorialUrls.move({ ...at(scene), move: 'requestRevisions' });
  expect((await scene.editor.get(address).expect(200)).text).toContain(`value="file.${file}"`);
  const preview = await scene.editor.post(address, { seen: scene.manuscript.moves, step: 'preview', offered, reviews: offered, attachments: offered }).expect(200);
  expect(preview.text).toContain('Files from this reviewer');
  await decide(scene, { offered, reviews: [], attachments: offered });
  await scene.author.get(released(scene, file)).expect(404);
  expect((await scene.author.get(editorialUrls.own(at(scene)))).text).not.toContain('From the reviewers');
});
