import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { cleaningUrls } from '../../../src/editorial/cleaning/urls.js';
import { discussionUrls } from '../../../src/editorial/discussions/urls.js';
import { editorialUrls } from '../../../src/editorial/urls.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import { upload } from '../../support/authoring.js';
import { makePlayer, type Player } from '../../support/cast.js';
import { dirtyDocx, unpacked } from '../../support/dirty-files.js';
import { tinyPdf } from '../../support/manuscripts.js';
import { acceptance, ask, at, cleanedNow, invite, linkTo, makeScene, openLink, publicIdOf, type Asked, type Scene } from '../../support/reviewing.js';

let app: TestApp;
let scene: Scene;
let reviewer: Asked;

beforeAll(async () => {
  app = await startTestApp();
}, 60_000);
afterAll(() => app.stop());
beforeEach(async () => {
  scene = await makeScene(app);
  app.postbox.mails.length = 0;
});

const here = (more: object = {}) => ({ ...at(scene), ...more }) as { journal: string; lang: string; submission: number; discussion: string; file: string };
const words = { subject: 'Figure 2', text: 'Is figure 2 the right one?' };
const started = (answer: { headers: Record<string, string> }): string => String(answer.headers['location']).split('/').at(-1)!;

async function accepted(method: string, changes: object = {}): Promise<Asked> {
  const asked = await ask(app, scene, { method, ...changes });
  await app.database.query('update review_assignment set accepted_at = $2, undertaking_version = $3 where id = $1', [asked.id, app.clock.now(), acceptance.version]);
  return asked;
}

const start = (who: Pick<Player, 'post'>, people: number[], more: object = {}) => who.post(discussionUrls.staff(at(scene)), { ...words, people: people.map(String), ...more });

describe('who can share a discussion', () => {
  test.each(['doubleAnonymous', 'anonymous'])('[X1][X2] never an author and a reviewer whose review is %s', async (method) => {
    reviewer = await accepted(method);
    const page = await start(scene.editor, [scene.author.personId, reviewer.personId]).expect(422);
    expect(page.text).toContain('can never share a discussion');
    expect(page.text).toContain('Is figure 2 the right one?');
    await start(scene.editor, [scene.author.personId]).expect(303);
    await start(scene.editor, [reviewer.personId]).expect(303);
  });

  test('an open reviewer and the author can', async () => {
    reviewer = await accepted('open');
    await start(scene.editor, [scene.author.personId, reviewer.personId]).expect(303);
    expect((await app.postbox.mailTo(scene.author.email, 'Figure 2')).text).toContain('Edda Editor');
  });

  test('[X3] never two reviewers when either is anonymous, and of two methods the stricter holds', async () => {
    reviewer = await accepted('open');
    const other = await makePlayer(app, { roles: [[scene.journal, 'reviewer']], givenName: 'Annar', familyName: 'Fagfelle' });
    const second = await invite(app, scene, { reviewer: await publicIdOf(app, other.personId), method: 'anonymous' });
    await app.database.query('update review_assignment set accepted_at = $2 where id = $1', [second.id, app.clock.now()]);
    expect((await start(scene.editor, [reviewer.personId, second.personId]).expect(422)).text).toContain('when one of them is anonymous');
    await app.database.query(`update review_assignment set method = 'open' where id = $1`, [second.id]);
    await start(scene.editor, [reviewer.personId, second.personId]).expect(303);
    await app.database.query(`update review_assignment set method = 'doubleAnonymous' where id = $1`, [second.id]);
    const list = discussionUrls.reviewer({ journal: scene.journal.path, lang: 'en', assignment: second.publicId });
    expect((await other.get(list).expect(200)).text).not.toContain('Figure 2');
  });

  test('[C4][P6] only those who take part and may see it: no stranger, no unassigned colleague, no reviewer who has not promised', async () => {
    const asked = await ask(app, scene);
    const strangers = [await makePlayer(app), await makePlayer(app, { roles: [[scene.journal, 'sectionEditor']] }), await makePlayer(app, { roles: [[scene.journal, 'reader']] })];
    const page = (await scene.editor.get(discussionUrls.staffNew(at(scene)))).text;
    for (const id of [asked.personId, ...strangers.map(({ personId }) => personId)]) {
      expect(page).not.toContain(`value="${id}"`);
      expect((await start(scene.editor, [id]).expect(422)).text).toContain('no longer takes part');
    }
    await start(scene.editor, []).expect(422);
    for (const stranger of strangers) await stranger.get(discussionUrls.staff(at(scene))).expect(404);
  });

  test('[X4] an editor who is an author of the work is in it as its author, or not at all', async () => {
    const both = await makePlayer(app, { roles: [[scene.journal, 'editor']], givenName: 'Both', familyName: 'Ways' });
    await app.database.query(`insert into contributor (publication_id, person_id, role, position, corresponding, given_name, family_name, email, email_public, affiliation, biography, source) values ($1, $2, 'author', 2, false, 'Both', 'Ways', $3, false, '{}', '{}', 'submitter')`, [scene.manuscript.publicationId, both.personId, both.email]);
    await start(scene.editor, [scene.author.personId]).expect(303);
    await both.get(discussionUrls.staff(at(scene))).expect(404);
    await start(scene.editor, [both.personId]).expect(422);
  });
});

describe('in a discussion', () => {
  test('each reads it on a page of their own, answers there, and is told of the others’ words in mail that the journal gets the answers to', async () => {
    const discussion = started(await start(scene.editor, [scene.author.personId]).expect(303));
    const mail = await app.postbox.mailTo(scene.author.email, 'Figure 2');
    expect(mail.text).toContain('Is figure 2 the right one?');
    expect(mail.replyTo?.[0]?.address).toBe(scene.journal.contactEmail);
    const own = discussionUrls.authorOne(here({ discussion }));
    expect(mail.text).toContain(own);
    expect((await scene.author.get(discussionUrls.author(at(scene)))).text).toContain('New');
    expect((await scene.author.get(own).expect(200)).text).toContain('Edda Editor');
    expect((await scene.author.get(discussionUrls.author(at(scene)))).text).not.toContain('>New<');
    await scene.author.post(own, { text: '' }).expect(422);
    await scene.author.post(own, { text: 'Yes, it is.' }).expect(303);
    await scene.author.post(own, { text: 'Yes, it is.' }).expect(303);
    expect((await app.postbox.mailTo(scene.editor.email, 'Figure 2')).text).toContain('Yes, it is.');
    expect((await scene.editor.get(discussionUrls.staffOne(here({ discussion })))).text.split('Yes, it is.')).toHaveLength(2);
  });

  test('[C6] the form and the mail say that nothing sensitive may be written', async () => {
    const discussion = started(await start(scene.editor, [scene.author.personId]).expect(303));
    for (const page of [await scene.editor.get(discussionUrls.staffNew(at(scene))), await scene.author.get(discussionUrls.authorOne(here({ discussion })))]) expect(page.text).toMatch(/Do not write about health|nothing about health|health/);
    expect((await app.postbox.mailTo(scene.author.email, 'Figure 2')).text).toMatch(/health/);
  });

  test('[X2] the author and staff who must not know it never learn who an anonymous reviewer is; the reviewer writes from the mailed link', async () => {
    app.postbox.mails.length = 0;
    reviewer = await accepted('doubleAnonymous');
    const guest = await openLink(app, await linkTo(app, scene.reviewer.email));
    const list = discussionUrls.reviewer({ journal: scene.journal.path, lang: 'en', assignment: reviewer.publicId });
    expect((await guest.get(reviewer.address)).text).toContain(list);
    const discussion = started(await guest.post(list, { subject: 'A question', text: 'May I see the data?', people: [String(scene.author.personId)] }).expect(303));
    const one = discussionUrls.reviewerOne({ journal: scene.journal.path, lang: 'en', assignment: reviewer.publicId, discussion });
    await upload(app, guest, `${one}/files`, { name: 'Revna_Critica_notes.pdf', fields: {} }).expect(303);
    const seenByReviewer = (await guest.get(one).expect(200)).text + (await guest.get(list)).text;
    for (const secret of ['Augusta', 'Writerly', scene.author.email]) expect(seenByReviewer).not.toContain(secret);
    expect((await app.postbox.mailTo(scene.editor.email, 'A question')).text).toContain('Revna Critica');
    for (const path of [discussionUrls.author(at(scene)), editorialUrls.own(at(scene))]) expect((await scene.author.get(path).expect(200)).text).not.toMatch(/A question|Revna|Critica/);
    await scene.author.get(discussionUrls.authorOne(here({ discussion }))).expect(404);
    await app.database.query(`update submission set stage = 'copyediting' where id = $1`, [scene.manuscript.id]);
    const copyeditor = await makePlayer(app, { roles: [[scene.journal, 'copyeditor']] });
    await app.database.query(`insert into participant (submission_id, person_id, role, assigned_at) values ($1, $2, 'copyeditor', $3)`, [scene.manuscript.id, copyeditor.personId, app.clock.now()]);
    expect((await copyeditor.get(discussionUrls.staffNew(at(scene))).expect(200)).text).not.toMatch(/Revna|Reviewer/);
    expect((await start(scene.editor, [copyeditor.personId, reviewer.personId]).expect(422)).text).toContain('is not to know who reviews');
    await app.database.query(`insert into discussion_participant (discussion_id, person_id, capacity) select id, $2, 'staff' from discussion where public_id = $1`, [discussion, copyeditor.personId]);
    const page = (await copyeditor.get(discussionUrls.staffOne(here({ discussion }))).expect(200)).text;
    expect(page).toContain('Reviewer 1');
    expect(page).not.toMatch(/Revna|Critica|notes\.pdf/);
    const file = (await app.database.one<{ id: string }>('select public_id as id from discussion_message where file_id is not null order by discussion_message.id desc limit 1'))!.id;
    expect(page).not.toContain(`/files/${file}`);
    await copyeditor.get(discussionUrls.staffFile(here({ discussion, file }))).expect(404);
    await scene.editor.get(discussionUrls.staffFile(here({ discussion, file }))).expect(200);
  });

  test('[C2][X1][X5] a file for a reviewer who must not know the authors is cleaned, and the editors decide on what is not', async () => {
    reviewer = await accepted('doubleAnonymous');
    const discussion = started(await start(scene.editor, [reviewer.personId]).expect(303));
    const dirty = await dirtyDocx();
    const send = async (name: string, content: Buffer): Promise<{ message: string; file: string }> => {
      await upload(app, scene.editor, discussionUrls.staffFiles(here({ discussion })), { name, content, fields: {} }).expect(303);
      return (await app.database.one<{ message: string; file: string }>(`select m.public_id as message, f.public_id as file from discussion_message m join submission_file f on f.file_id = m.file_id and f.area = 'discussion' order by m.id desc limit 1`))!;
    };
    const notes = await send('Writerly notes.docx', dirty.bytes);
    const named = await send('cover.pdf', tinyPdf('By Augusta Writerly'));
    await cleanedNow(app, notes.file);
    expect((await cleanedNow(app, named.file)).standing).toBe('traces');
    const place = { journal: scene.journal.path, lang: 'en', assignment: reviewer.publicId, discussion };
    const page = (await scene.reviewer.get(discussionUrls.reviewerOne(place)).expect(200)).text;
    expect(page).toContain('discussion-2.docx');
    expect(page).toContain('A copy without names is being made');
    expect(page).not.toMatch(/Writerly|cover/);
    const got = await scene.reviewer.get(discussionUrls.reviewerFile({ ...place, file: notes.message })).buffer(true).parse((response, done) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part)).on('end', () => done(null, Buffer.concat(parts)));
    });
    expect(got.headers['content-disposition']).toContain('discussion-2.docx');
    expect(dirty.secrets.filter((secret) => unpacked(got.body as Buffer).includes(secret))).toEqual([]);
    await scene.reviewer.get(discussionUrls.reviewerFile({ ...place, file: named.message })).expect(404);
    expect((await scene.editor.get(discussionUrls.staffFile(here({ discussion, file: named.message }))).expect(200)).headers['content-disposition']).toContain('cover.pdf');
    expect((await scene.editor.get(cleaningUrls.files(at(scene))).expect(200)).text).toContain('In discussions with reviewers');
    await scene.editor.post(cleaningUrls.file({ ...at(scene), file: named.file }), { about: 'traces' }).expect(303);
    await scene.reviewer.get(discussionUrls.reviewerFile({ ...place, file: named.message })).expect(200);
  });

  test('[X11][X15] discussions and files of others, of another submission or none look the same', async () => {
    const discussion = started(await start(scene.editor, [scene.author.personId]).expect(303));
    await upload(app, scene.editor, discussionUrls.staffFiles(here({ discussion })), { content: tinyPdf(), fields: {} }).expect(303);
    const message = (await app.database.one<{ id: string }>('select m.public_id as id from discussion_message m where file_id is not null order by m.id desc limit 1'))!.id;
    await scene.author.get(discussionUrls.authorFile(here({ discussion, file: message }))).expect(200);
    const other = await makeScene(app, { journal: scene.journal });
    const colleague = await makePlayer(app, { roles: [[scene.journal, 'sectionEditor']] });
    await app.database.query(`insert into participant (submission_id, person_id, role, assigned_at) values ($1, $2, 'sectionEditor', $3)`, [scene.manuscript.id, colleague.personId, app.clock.now()]);
    for (const path of [
      discussionUrls.authorOne({ ...at(other), discussion }), discussionUrls.authorFile({ ...at(other), discussion, file: message }), discussionUrls.authorOne({ ...at(other), discussion: 'x' }),
    ]) await other.author.get(path).expect(404);
    await colleague.get(discussionUrls.staffOne(here({ discussion }))).expect(404);
    await colleague.post(discussionUrls.staffOne(here({ discussion })), { text: 'Me too' }).expect(404);
    await scene.editor.get(discussionUrls.staffOne({ ...at(other), discussion })).expect(404);
    await scene.editor.get(discussionUrls.staffFile(here({ discussion, file: 'x' }))).expect(404);
  });

  test('[X13][X51] a reviewer whose assignment ended neither reads nor writes; two presses start one', async () => {
    reviewer = await accepted('anonymous');
    const list = discussionUrls.reviewer({ journal: scene.journal.path, lang: 'en', assignment: reviewer.publicId });
    await Promise.all([1, 2, 3].map(() => scene.reviewer.post(list, words).expect(303)));
    expect(await app.database.query('select 1 from discussion where submission_id = $1', [scene.manuscript.id])).toHaveLength(1);
    await app.database.query('update review_assignment set cancelled_at = $2 where id = $1', [reviewer.id, app.clock.now()]);
    await scene.reviewer.get(list).expect(404);
    await scene.reviewer.post(list, { ...words, subject: 'Again' }).expect(404);
  });

  test('[P4] a message can be reported by those who see it, and a hidden one is read by nobody', async () => {
    const discussion = started(await start(scene.editor, [scene.author.personId]).expect(303));
    const { id, message } = (await app.database.one<{ id: number; message: string }>('select id, public_id as message from discussion_message order by id desc limit 1'))!;
    await scene.author.get(`/en/report/discussion-message/${message}`).expect(200);
    await scene.reviewer.get(`/en/report/discussion-message/${message}`).expect(404);
    await app.database.query(`insert into hidden_text (kind, target_id, hidden_at) values ('discussion-message', $1, $2)`, [id, app.clock.now()]);
    expect((await scene.author.get(discussionUrls.authorOne(here({ discussion })))).text).not.toContain('right one?');
  });
});

describe('who is in a discussion changes', () => {
  const talkOf = async (people: number[]): Promise<string> => started(await start(scene.editor, people).expect(303));
  const one = (discussion: string) => here({ discussion });

  test('people are added, told and taken out; a closed discussion is read and not written in, until it is opened again', async () => {
    const colleague = await makePlayer(app, { roles: [[scene.journal, 'editor']], givenName: 'Odd' });
    const discussion = await talkOf([scene.author.personId]);
    await colleague.get(discussionUrls.staffOne(one(discussion))).expect(200);
    await scene.editor.post(discussionUrls.staffPeople(one(discussion)), { people: [String(colleague.personId)] }).expect(303);
    expect((await app.postbox.mailTo(colleague.email, 'Figure 2')).text).toContain('Is figure 2 the right one?');
    await scene.editor.post(discussionUrls.staffClosing(one(discussion)), { what: 'close' }).expect(303);
    expect((await scene.author.get(discussionUrls.authorOne(one(discussion))).expect(200)).text).toContain('This discussion is closed');
    await scene.author.post(discussionUrls.authorOne(one(discussion)), { text: 'Yes.' }).expect(409);
    await scene.editor.post(discussionUrls.staffClosing(one(discussion)), { what: 'open' }).expect(303);
    await scene.author.post(discussionUrls.authorOne(one(discussion)), { text: 'Yes.' }).expect(303);
    await scene.editor.post(discussionUrls.staffLeaving(one(discussion)), { person: String(scene.author.personId) }).expect(303);
    await scene.author.get(discussionUrls.authorOne(one(discussion))).expect(404);
    await scene.author.post(discussionUrls.authorOne(one(discussion)), { text: 'Still here?' }).expect(404);
    expect((await scene.editor.get(discussionUrls.staffOne(one(discussion)))).text).toContain('Augusta Writerly');
  });

  test('[X1][X2] an author and an anonymous reviewer never share one, not even one after the other', async () => {
    reviewer = await accepted('anonymous');
    const withAuthor = await talkOf([scene.author.personId]);
    await scene.editor.post(discussionUrls.staffLeaving(one(withAuthor)), { person: String(scene.author.personId) }).expect(303);
    expect((await scene.editor.post(discussionUrls.staffPeople(one(withAuthor)), { people: [String(reviewer.personId)] }).expect(422)).text).toContain('There is a problem');
    const withReviewer = started(await start(scene.editor, [reviewer.personId], { subject: 'Table 1' }).expect(303));
    for (const path of [discussionUrls.staffPeople, discussionUrls.staffLeaving, discussionUrls.staffClosing]) await scene.author.post(path(one(withReviewer)), { people: [String(scene.author.personId)], person: '1', what: 'close' }).expect(403);
    await scene.editor.post(discussionUrls.staffLeaving(one(withReviewer)), { person: String(reviewer.personId) }).expect(303);
    await scene.editor.post(discussionUrls.staffPeople(one(withReviewer)), { people: [String(scene.author.personId)] }).expect(422);
    await scene.author.get(discussionUrls.authorOne(one(withReviewer))).expect(404);
    const stranger = await makePlayer(app);
    await scene.editor.post(discussionUrls.staffPeople(one(withReviewer)), { people: [String(stranger.personId)] }).expect(422);
  });
});
