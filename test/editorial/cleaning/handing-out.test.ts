import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { CleaningQueue } from '../../../src/editorial/cleaning/cleaning-queue.js';
import { MakeClean } from '../../../src/editorial/cleaning/make-clean.js';
import { cleaningUrls } from '../../../src/editorial/cleaning/urls.js';
import { SubmissionFiles } from '../../../src/editorial/submission-files.js';
import { editorialUrls } from '../../../src/editorial/urls.js';
import { Files } from '../../../src/platform/files/files.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import { makePlayer } from '../../support/cast.js';
import { dirtyDocx, dirtyPdf, unpacked, type Dirty } from '../../support/dirty-files.js';
import { addManuscriptFile, tinyPdf } from '../../support/manuscripts.js';
import { acceptance, ask, at, cleanedNow, count, invite, makeScene, publicIdOf, type Asked, type Scene } from '../../support/reviewing.js';

let app: TestApp;
beforeAll(async () => { app = await startTestApp(); }, 60_000);
afterAll(() => app.stop());

const place = (scene: Scene, asked: Asked) => ({ journal: scene.journal.path, lang: 'en', assignment: asked.publicId });
const download = async (scene: Scene, asked: Asked, file: string) => scene.reviewer.get(editorialUrls.reviewFile({ ...place(scene, asked), file })).buffer(true).parse((response, done) => {
  const parts: Buffer[] = [];
  response.on('data', (part: Buffer) => parts.push(part));
  response.on('end', () => done(null, Buffer.concat(parts)));
});

async function withFile(dirty: Dirty, name: string): Promise<{ scene: Scene; file: string }> {
  const scene = await makeScene(app);
  const file = await addManuscriptFile(app, scene.manuscript.id, { uploader: scene.author, area: 'review', roundId: scene.manuscript.roundId, name, content: dirty.bytes });
  return { scene, file: file.publicId };
}

const accept = async (scene: Scene, changes: Record<string, unknown>): Promise<Asked> => {
  const asked = await invite(app, scene, changes);
  await scene.reviewer.post(editorialUrls.answer(place(scene, asked)), acceptance).expect(303);
  return asked;
};

/** What the editor's desk says of this file, with a link to where it is decided. */
async function taskOf(scene: Scene, file: string): Promise<string | null> {
  const desk = (await scene.editor.get('/en/desk').expect(200)).text;
  const at_ = desk.indexOf(cleaningUrls.file({ ...at(scene), file }));
  return at_ < 0 ? null : desk.slice(at_, at_ + 400);
}

test('[C2][X5][X1] an anonymous reviewer gets the cleaned copy under a neutral name; the editors keep the original', async () => {
  const dirty = await dirtyDocx();
  const { scene, file } = await withFile(dirty, 'Augusta Writerly final.docx');
  const asked = await accept(scene, { files: [file] });
  await cleanedNow(app, file);
  const got = await download(scene, asked, file);
  expect(got.status).toBe(200);
  expect(got.headers['content-disposition']).toMatch(/manuscript-\d+-round-1-1\.docx/);
  expect(dirty.secrets.filter((secret) => unpacked(got.body as Buffer).includes(secret))).toEqual([]);
  expect((await scene.reviewer.get(asked.address)).text).not.toContain('Writerly');
  const original = await app.database.one<{ size: number }>('select sf.size::int as size from submission_file f join stored_file sf on sf.id = f.file_id where f.public_id = $1', [file]);
  expect(original!.size).toBe(dirty.bytes.length);
  expect((await scene.editor.get(editorialUrls.file({ ...at(scene), file })).expect(200)).headers['content-length']).toBe(String(dirty.bytes.length));
});

test('[X5] while a file is being cleaned the desk says so, inviting goes on, and the reviewer sees nothing of it', async () => {
  const scene = await makeScene(app);
  const { publicId } = await addManuscriptFile(app, scene.manuscript.id, { uploader: scene.author, area: 'review', roundId: scene.manuscript.roundId, content: tinyPdf('waiting') });
  await app.database.query(`update cleaned_file set state = 'waiting', cleaned_id = null, attempts = 99 where original_id = (select file_id from submission_file where public_id = $1)`, [publicId]);
  await app.database.query(`delete from graphile_worker._private_jobs where key = 'clean:' || (select file_id from submission_file where public_id = $1)`, [publicId]).catch(() => undefined);
  const standing = await app.database.one<{ state: string }>('select state from cleaned_file where original_id = (select file_id from submission_file where public_id = $1)', [publicId]);
  if (standing!.state === 'waiting') expect((await scene.editor.get(cleaningUrls.file({ ...at(scene), file: publicId })).expect(200)).text).toContain('Being cleaned');
  const asked = await accept(scene, { files: [publicId] });
  expect((await download(scene, asked, publicId)).status).toBe(404);
});

test('[X5] what cannot be cleaned is not handed out until an editor releases it, with a reason that is logged', async () => {
  const { scene, file } = await withFile({ bytes: Buffer.from('%PDF-1.7 broken beyond hope %%EOF'), secrets: [] }, 'broken.pdf');
  const asked = await accept(scene, { files: [file] });
  expect((await cleanedNow(app, file)).standing).toBe('refused');
  expect((await download(scene, asked, file)).status).toBe(404);
  expect(await taskOf(scene, file)).toContain('could not be cleaned');
  expect((await app.postbox.mailTo(scene.editor.email, 'A file waits for you')).text).toContain('could not be cleaned');
  for (const other of [scene.author, scene.reviewer]) expect((await other.get('/en/desk')).text).not.toContain('could not be cleaned');
  const page = await scene.editor.get(cleaningUrls.file({ ...at(scene), file })).expect(200);
  expect(page.text).toContain('save it anew and upload it again');
  expect((await scene.editor.get(cleaningUrls.files(at(scene)))).text).toContain('One file waits');
  const address = cleaningUrls.file({ ...at(scene), file });
  expect((await scene.editor.post(address, { about: 'refused', why: ' ' }).expect(422)).text).toContain('Say why the original can be handed out');
  await scene.editor.post(address, { about: 'traces' }).expect(409);
  await Promise.all([scene.editor.post(address, { about: 'refused', why: 'Looked at every page.' }), scene.editor.post(address, { about: 'refused', why: 'Looked at every page.' })]);
  expect(await count(app, 'file.released', scene.manuscript.id)).toBe(1);
  expect((await scene.editor.get(address)).text).toContain('Looked at every page.');
  expect(await taskOf(scene, file)).toBeNull();
  const got = await download(scene, asked, file);
  expect(got.status).toBe(200);
  expect(got.headers['content-disposition']).not.toContain('broken');
});

test('[X5] names that still stand in the text are listed to the editor, with the page; nothing is handed out before the decision', async () => {
  const { scene, file } = await withFile({ bytes: tinyPdf('By Augusta Writerly'), secrets: [] }, 'named.pdf');
  const asked = await accept(scene, { files: [file] });
  expect((await cleanedNow(app, file)).standing).toBe('traces');
  expect((await download(scene, asked, file)).status).toBe(404);
  const address = cleaningUrls.file({ ...at(scene), file });
  const page = await scene.editor.get(address).expect(200);
  expect(page.text).toContain('Augusta Writerly');
  expect(page.text).toContain('Page 1');
  expect(await taskOf(scene, file)).toContain('Names still stand in a file');
  await scene.editor.post(address, { about: 'traces' }).expect(303);
  expect(await taskOf(scene, file)).toBeNull();
  expect(await count(app, 'file.clean-confirmed', scene.manuscript.id)).toBe(1);
  const got = await download(scene, asked, file);
  expect(got.status).toBe(200);
  expect((got.body as Buffer).equals(tinyPdf('By Augusta Writerly'))).toBe(false);
});

test('[X5] an original that could not be cleaned the next time is not handed out because its copy once was', async () => {
  const { scene, file } = await withFile({ bytes: tinyPdf('By Augusta Writerly'), secrets: [] }, 'named.pdf');
  await cleanedNow(app, file);
  await scene.editor.post(cleaningUrls.file({ ...at(scene), file }), { about: 'traces' }).expect(303);
  await app.database.query(`update cleaned_file set state = 'refused', reason = 'broken', cleaned_id = null where original_id = (select file_id from submission_file where public_id = $1)`, [file]);
  const asked = await accept(scene, { files: [file] });
  expect((await download(scene, asked, file)).status).toBe(404);
});

test('[X5] cleaned again, a file that was answered for waits anew; its task goes with the file, and with the round', async () => {
  const { scene, file } = await withFile({ bytes: tinyPdf('By Augusta Writerly'), secrets: [] }, 'named.pdf');
  const address = cleaningUrls.file({ ...at(scene), file });
  await cleanedNow(app, file);
  await scene.editor.post(address, { about: 'traces' }).expect(303);
  await scene.editor.post(cleaningUrls.again({ ...at(scene), file })).expect(303);
  expect((await cleanedNow(app, file)).standing).toBe('traces');
  expect(await taskOf(scene, file)).toContain('Names still stand in a file');
  const other = await addManuscriptFile(app, scene.manuscript.id, { uploader: scene.author, area: 'review', roundId: scene.manuscript.roundId, content: tinyPdf('Augusta Writerly') });
  await cleanedNow(app, other.publicId);
  expect(await taskOf(scene, other.publicId)).not.toBeNull();
  await app.app.get(SubmissionFiles).remove(scene.manuscript.id, other.publicId);
  expect(await taskOf(scene, other.publicId)).toBeNull();
  const { moves } = (await app.database.one<{ moves: number }>('select moves from submission where id = $1', [scene.manuscript.id]))!;
  await scene.editor.post(editorialUrls.move({ ...at(scene), move: 'requestRevisions' }), { seen: moves }).expect(303);
  expect(await taskOf(scene, file)).toBeNull();
});

test('an open review needs no cleaning', async () => {
  const dirty = await dirtyPdf();
  const { scene, file } = await withFile(dirty, 'open.pdf');
  const asked = await accept(scene, { files: [file], method: 'open' });
  expect((await download(scene, asked, file)).body).toEqual(dirty.bytes);
});

test('[X51] two workers make one copy, cleaning again replaces it, and no file is without its row nor row without its file', async () => {
  const { scene, file } = await withFile(await dirtyPdf(), 'twice.pdf');
  const { id } = await cleanedNow(app, file);
  await app.app.get(CleaningQueue).again(id);
  await Promise.all([app.app.get(MakeClean).make(id), app.app.get(MakeClean).make(id)]);
  const copies = await app.database.query(`select 1 from stored_file where original_name like 'cleaned.%' and id in (select cleaned_id from cleaned_file where original_id = $1)`, [id]);
  expect(copies).toHaveLength(1);
  expect(await app.app.get(Files).sweep(0)).toEqual({ removed: 0, missing: 0 });
  await app.app.get(SubmissionFiles).remove(scene.manuscript.id, file);
  expect(await app.database.query('select 1 from cleaned_file where original_id = $1', [id])).toEqual([]);
  expect(await app.app.get(Files).sweep(0)).toEqual({ removed: 0, missing: 0 });
});

test('[X38] a file at which the server dies again and again is given up, and its editor is told', async () => {
  const { scene, file } = await withFile({ bytes: tinyPdf('deadly'), secrets: [] }, 'deadly.pdf');
  const { id } = await cleanedNow(app, file);
  await app.database.query(`update cleaned_file set state = 'waiting', attempts = 3 where original_id = $1`, [id]);
  await app.app.get(MakeClean).make(id);
  expect((await cleanedNow(app, file)).standing).toBe('refused');
  expect((await scene.editor.get(cleaningUrls.file({ ...at(scene), file }))).text).toContain('took too long');
});

test('files that were kept before there was cleaning are found by the sweep', async () => {
  const { file } = await withFile({ bytes: tinyPdf('old'), secrets: [] }, 'old.pdf');
  const { id } = await cleanedNow(app, file);
  await app.database.query('delete from cleaned_file where original_id = $1', [id]);
  await app.run('files.clean');
  expect((await cleanedNow(app, file)).standing).toBe('clean');
});

test('[X4][X7][X11] only editors of the submission see and decide; nobody reaches a file of another submission or area', async () => {
  const { scene, file } = await withFile({ bytes: tinyPdf('By Augusta Writerly'), secrets: [] }, 'named.pdf');
  const other = await makeScene(app, { journal: scene.journal });
  const copyeditor = await makePlayer(app, { roles: [[scene.journal, 'copyeditor']] });
  const asked = await ask(app, scene);
  expect(await publicIdOf(app, scene.reviewer.personId)).toBeTruthy();
  await cleanedNow(app, file);
  for (const player of [scene.author, scene.reviewer, copyeditor]) {
    for (const address of [cleaningUrls.files(at(scene)), cleaningUrls.file({ ...at(scene), file }), cleaningUrls.copy({ ...at(scene), file })]) expect([403, 404]).toContain((await player.get(address)).status);
    expect([403, 404]).toContain((await player.post(cleaningUrls.file({ ...at(scene), file }), { about: 'traces' })).status);
    expect([403, 404]).toContain((await player.post(cleaningUrls.again({ ...at(scene), file }))).status);
  }
  for (const foreign of [other.file, scene.manuscript.filePublicId]) {
    await scene.editor.get(cleaningUrls.file({ ...at(scene), file: foreign })).expect(404);
    await scene.editor.get(cleaningUrls.copy({ ...at(scene), file: foreign })).expect(404);
    await scene.editor.post(cleaningUrls.file({ ...at(scene), file: foreign }), { about: 'traces' }).expect(404);
  }
  expect(asked.id).toBeGreaterThan(0);
});
