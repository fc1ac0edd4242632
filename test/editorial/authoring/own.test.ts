import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import request from 'supertest';
import { Moves } from '../../../src/editorial/moves.js';
import { noticeMail } from '../../../src/editorial/notice.view.js';
import { editorialUrls } from '../../../src/editorial/urls.js';
import { ReviewAssignment } from '../../../src/editorial/review-assignment.entity.js';
import type { Journal } from '../../../src/journals/journal.entity.js';
import { Mail } from '../../../src/platform/mail/mail.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import { addressesOf, begin, contributorFields, upload } from '../../support/authoring.js';
import { makeJournal, makePlayer, visitor, type Player } from '../../support/cast.js';
import { addManuscriptFile, makeSubmission, tinyPdf } from '../../support/manuscripts.js';
import { at, makeScene } from '../../support/reviewing.js';

let app: TestApp;
let journal: Journal;
let author: Player;
let editor: Player;
let reviewer: Player;

beforeAll(async () => {
  app = await startTestApp();
  journal = await makeJournal(app);
  author = await makePlayer(app, { givenName: 'Kari', familyName: 'Nordmann', mailLanguage: 'nn' });
  editor = await makePlayer(app, { roles: [[journal, 'editor']], givenName: 'Eva', familyName: 'Editorsen' });
  reviewer = await makePlayer(app, { givenName: 'Rune', familyName: 'Refereesen' });
  await app.database.execute(`update person set country = 'NO' where id = $1`, [author.personId]);
});
afterAll(() => app.stop());

const list = (): string => editorialUrls.submissions({ journal: journal.path, lang: 'en' });
const actorOf = (player: Player) => ({ personId: player.personId, behind: null, acting: null, actedFor: false, name: '', webAdmin: false, roles: [{ journalId: journal.id, role: 'editor' as const }], waiting: [], sessionId: 0, only: null });

/** A manuscript with a round that two reviewers have answered, one of them with a review. */
async function reviewed(): Promise<{ id: number; roundId: number; moves: number }> {
  const made = await makeSubmission(app, journal, { author, stage: 'review' });
  await addManuscriptFile(app, made.id, { uploader: editor, area: 'review', roundId: made.roundId, name: 'for-review.pdf' });
  await addManuscriptFile(app, made.id, { uploader: reviewer, area: 'reviewer', roundId: made.roundId, name: 'attachment.pdf' });
  const now = app.clock.now();
  await app.database.manager.insert(ReviewAssignment, {
    publicId: `secret-assignment-${made.id}`, submissionId: made.id, roundId: made.roundId, personId: reviewer.personId, number: 1, method: 'doubleAnonymous', invitedById: editor.personId, invitedAt: now,
    responseDue: '2027-01-01', reviewDue: '2027-02-01', acceptedAt: now, submittedAt: now, recommendation: 'revisions', commentsToAuthor: 'Please count the flakes.', commentsToEditor: 'Weak, between us.',
  } as Partial<ReviewAssignment>);
  return made;
}

test('a person sees their own submissions, with what is expected of them, and an empty list says so', async () => {
  const stranger = await makePlayer(app);
  expect((await stranger.get(list()).expect(200)).text).toContain('You have not sent anything yet');
  const mine = await makeSubmission(app, journal, { author, title: 'Mine alone' });
  const page = (await author.get(list()).expect(200)).text;
  expect(page).toContain('Mine alone');
  expect(page).toContain(editorialUrls.own({ journal: journal.path, lang: 'en', submission: mine.id }));
  expect((await stranger.get(list())).text).not.toContain('Mine alone');
  expect((await visitor(app).get(list())).text).not.toContain('Mine alone');
});

test('[X10] the page, the files and the forms of a manuscript are its author’s', async () => {
  const { id, filePublicId } = await makeSubmission(app, journal, { author, stage: 'review', outcome: 'revisions' });
  const { own, receipt, revision, withdrawal, at } = addressesOf(journal, id);
  const coauthor = await makePlayer(app, { roles: [[journal, 'author']] });
  const elsewhere = await makeJournal(app);
  for (const address of [own, receipt, revision, withdrawal, editorialUrls.ownFile({ ...at, file: filePublicId })]) {
    await author.get(address).expect(200);
    await coauthor.get(address).expect(404);
    expect((await editor.get(address)).status).toBe(403);
    await author.get(address.replace(`/${journal.path}/`, `/${elsewhere.path}/`)).expect(404);
  }
  await coauthor.post(withdrawal, { reason: 'x', seen: '1' }).expect(404);
  await editor.post(withdrawal, { reason: 'x', seen: '1' }).expect(403);
  await upload(app, coauthor, revision).expect(404);
});

test('the author’s page shows letters and own files, and nothing of reviewers but what the letter says', async () => {
  const made = await reviewed();
  await app.app.get(Moves).make('requestRevisions', { submissionId: made.id, seen: made.moves, actor: actorOf(editor), letter: 'Dear author, shorten it.' });
  const { own, at } = addressesOf(journal, made.id);
  const page = (await author.get(own).expect(200)).text;
  for (const said of ['Dear author, shorten it.', 'Please count the flakes.', 'manuscript.pdf', 'Send a revised file']) expect(page).toContain(said);
  for (const hidden of ['Rune', 'Refereesen', reviewer.email, 'Weak, between us', 'attachment.pdf', 'for-review.pdf', 'secret-assignment', 'Editorsen', editor.email]) expect(page).not.toContain(hidden);
  const files = await app.database.query<{ area: string; publicId: string }>(`select area, public_id as "publicId" from submission_file where submission_id = $1`, [made.id]);
  for (const { area, publicId } of files) await author.get(editorialUrls.ownFile({ ...at, file: publicId })).expect(area === 'submission' ? 200 : 404);
});

test('[X11] a file of another manuscript is not reached through one’s own', async () => {
  const mine = await makeSubmission(app, journal, { author });
  const other = await makeSubmission(app, journal, { author: editor });
  await author.get(editorialUrls.ownFile({ ...addressesOf(journal, mine.id).at, file: other.filePublicId })).expect(404);
});

test('copyedited files and galleys are released to the author as the manuscript moves on', async () => {
  for (const [stage, open] of [['review', []], ['copyediting', ['copyedited']], ['production', ['copyedited', 'galley']], ['published', ['copyedited', 'galley']]] as const) {
    const { id } = await makeSubmission(app, journal, { author, stage });
    for (const area of ['copyedited', 'galley', 'finalDraft', 'productionReady'] as const) {
      const { publicId } = await addManuscriptFile(app, id, { uploader: editor, area, name: `${area}.pdf` });
      await author.get(editorialUrls.ownFile({ ...addressesOf(journal, id).at, file: publicId })).expect((open as readonly string[]).includes(area) ? 200 : 404);
    }
    expect((await author.get(addressesOf(journal, id).own)).text.includes('galley.pdf')).toBe((open as readonly string[]).includes('galley'));
  }
});

test('a revised file is taken while the newest round waits for one, and the editors are told', async () => {
  const { id, roundId } = await makeSubmission(app, journal, { author, stage: 'review', outcome: 'revisions', title: 'Revised snow' });
  const { own, revision } = addressesOf(journal, id);
  expect((await author.get(list())).text).toContain('Revise the manuscript as the letter asks');
  expect((await upload(app, author, revision, { content: Buffer.alloc(0) }).expect(422)).text).toContain('The file is empty');
  await upload(app, author, revision, { name: 'second.pdf' }).expect(303).expect('Location', `${own}?done=revised`);
  const page = (await author.get(`${own}?done=revised`)).text;
  expect(page).toContain('Thank you.');
  expect(page).toContain('second.pdf');
  expect(await app.database.query(`select 1 from submission_file where submission_id = $1 and area = 'revision' and round_id = $2`, [id, roundId])).toHaveLength(1);
  expect((await app.postbox.mailTo(editor.email, 'Revised file: Revised snow')).text).toContain('revised file');
});

test('[X13] no revised file is taken where none was asked for', async () => {
  for (const stage of ['submission', 'review', 'copyediting', 'declined', 'withdrawn'] as const) {
    const { id } = await makeSubmission(app, journal, { author, stage });
    await upload(app, author, addressesOf(journal, id).revision).expect(403);
    await author.get(addressesOf(journal, id).revision).expect(403);
  }
});

test('an author withdraws with a reason, which goes into a letter and not into the history', async () => {
  const { id } = await makeSubmission(app, journal, { author, title: 'Melted snow' });
  const { own, withdrawal } = addressesOf(journal, id);
  expect((await author.get(own)).text).toContain(withdrawal);
  await author.get(withdrawal).expect(200);
  expect((await author.post(withdrawal, { reason: ' ', seen: '1' }).expect(422)).text).toContain('href="#reason"');
  await author.post(withdrawal, { reason: 'It has melted away.', seen: '0' }).expect(409);
  await author.post(withdrawal, { reason: 'It has melted away.', seen: '1' }).expect(303);
  const page = (await author.get(own)).text;
  expect(page).toContain('You have withdrawn the manuscript');
  expect(page).not.toContain(withdrawal);
  expect((await app.postbox.mailTo(editor.email, 'Withdrawn: Melted snow')).text).toContain('It has melted away.');
  const told = await app.database.query<{ data: unknown }>(`select data from event where subject_kind = 'submission' and subject_id = $1`, [id]);
  expect(JSON.stringify(told)).not.toContain('melted');
  await author.post(withdrawal, { reason: 'Again.', seen: '2' }).expect(409);
  const late = await makeSubmission(app, journal, { author, stage: 'copyediting' });
  expect((await author.get(addressesOf(journal, late.id).withdrawal).expect(409)).text).toContain('too far');
});

test('a draft that is thrown away leaves no row and no file', async () => {
  const id = await begin(app, journal, author);
  const { files, contributors, cancellation, own } = addressesOf(journal, id);
  await upload(app, author, files).expect(303);
  await author.post(contributors, contributorFields()).expect(303);
  const [stored] = await app.database.query<{ key: string }>('select sf.key from stored_file sf join submission_file f on f.file_id = sf.id where f.submission_id = $1', [id]);
  await author.get(cancellation).expect(200);
  await author.post(cancellation).expect(303).expect('Location', list());
  await author.get(own).expect(404);
  for (const table of ['submission_file', 'publication']) expect(await app.database.query(`select 1 from ${table} where submission_id = $1`, [id])).toEqual([]);
  expect(await app.database.query('select 1 from stored_file where key = $1', [stored!.key])).toEqual([]);
  expect(readdirSync(join(app.folder, 'uploads'), { recursive: true, encoding: 'utf8' }).filter((name) => name.includes(stored!.key))).toEqual([]);
});

test('the receipt is in the language of the author', async () => {
  const id = await begin(app, journal, author);
  const { files, details, check } = addressesOf(journal, id);
  await upload(app, author, files).expect(303);
  await author.post(details, { languages: ['en'], title: ['On northern snow'] }).expect(303);
  await author.post(check, { seen: '0' }).expect(303);
  expect((await app.postbox.mailTo(author.email, 'Vi har fått manuskriptet ditt')).text).toContain('On northern snow');
});

test('[C3] what is sent lies in the folder of uploads under a random key, and no path of the server serves it', async () => {
  const { id } = await makeSubmission(app, journal, { author });
  const content = tinyPdf('Only by permission');
  const { publicId } = await addManuscriptFile(app, id, { uploader: author, content, name: 'secret.pdf' });
  const [row] = await app.database.query<{ key: string; sha: string }>(
    `select sf.key, encode(sf.sha256, 'hex') as sha from stored_file sf join submission_file f on f.file_id = sf.id where f.public_id = $1`, [publicId],
  );
  const uploads = join(app.folder, 'uploads');
  const path = readdirSync(uploads, { recursive: true, encoding: 'utf8' }).map((name) => join(uploads, name)).find((name) => name.endsWith(row!.key))!;
  expect(statSync(path).isFile()).toBe(true);
  expect(readFileSync(path)).toEqual(content);
  expect(row!.key).toMatch(/^[0-9a-f]{32}$/);
  const inside = relative(uploads, path);
  const paths = [inside, `uploads/${inside}`, `files/${row!.key}`, `assets/${inside}`, `assets/../uploads/${inside}`, `assets/..%2f..%2fuploads%2f${encodeURIComponent(inside)}`, 'secret.pdf', 'uploads/secret.pdf', `uploads/${row!.sha}`, `${journal.path}/uploads/${inside}`];
  for (const address of paths) expect((await request(app.server).get(`/${address}`).set('Cookie', author.cookie)).status).not.toBe(200);
  const address = editorialUrls.ownFile({ ...addressesOf(journal, id).at, file: publicId });
  const answer = await author.get(address).buffer(true).parse((response, done) => {
    const chunks: Buffer[] = [];
    response.on('data', (chunk: Buffer) => chunks.push(chunk));
    response.on('end', () => done(null, Buffer.concat(chunks)));
  });
  expect(answer.body).toEqual(content);
  expect(answer.get('Content-Disposition')).toContain('attachment');
  expect(JSON.stringify(answer.headers)).not.toContain(row!.sha);
  expect((await visitor(app).get(address)).text).not.toContain('%PDF');
});

test('a letter with one endless line does not hold up the page, and what is typed breaks no header of a mail', async () => {
  const scene = await makeScene(app);
  await app.app.get(Mail).enqueue({
    view: noticeMail, to: { personId: scene.author.personId, address: scene.author.email, name: 'Ada\nBcc: other@z.example', language: 'en' }, from: { name: 'J\r\nX-Evil: 1', replyTo: null },
    key: 'accepted 0 endless', about: ['submission', scene.manuscript.id], model: { subject: 'Endless\nX-Evil: 2', paragraphs: ['a'.repeat(100_000)], letter: [], reviews: [], button: null, optOut: null },
  });
  const begun = performance.now();
  expect((await scene.author.get(editorialUrls.own(at(scene)))).text).toContain('a'.repeat(100_000));
  expect(performance.now() - begun).toBeLessThan(2_000);
  const [header] = (await app.postbox.mailTo(scene.author.email, 'Endless')).raw.split(/\r?\n\r?\n/);
  expect(header).not.toMatch(/^(Bcc|X-Evil):|=0[AD]/im);
});
