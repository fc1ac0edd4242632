import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Journal } from '../../../src/journals/journal.entity.js';
import { journalsUrls } from '../../../src/journals/urls.js';
import { editorialUrls } from '../../../src/editorial/urls.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import { addressesOf, begin, contributorFields, startFields, upload } from '../../support/authoring.js';
import { makeJournal, makePlayer, visitor, type Player } from '../../support/cast.js';
import { makeSubmission } from '../../support/manuscripts.js';

let app: TestApp;
let journal: Journal;
let author: Player;
let editor: Player;

beforeAll(async () => {
  app = await startTestApp();
  journal = await makeJournal(app, { name: { en: 'Boreal Studies', nb: 'Nordlige studier' } });
  author = await makePlayer(app, { givenName: 'Kari', familyName: 'Nordmann' });
  editor = await makePlayer(app, { roles: [[journal, 'editor']] });
  await app.database.execute(`update person set country = 'NO', affiliation = 'UiT', orcid = '0000-0002-1825-0097' where id = $1`, [author.personId]);
});
afterAll(() => app.stop());

const stageOf = async (id: number): Promise<string | undefined> => (await app.database.one<{ stage: string }>('select stage from submission where id = $1', [id]))?.stage;
const eventsOf = (id: number, kind: string): Promise<unknown[]> => app.database.query(`select 1 from event where subject_kind = 'submission' and subject_id = $1 and kind = $2`, [id, kind]);

async function ready(): Promise<number> {
  const id = await begin(app, journal, author);
  const { files, details, note } = addressesOf(journal, id);
  await upload(app, author, files).expect(303);
  await author.post(details, { languages: ['en', 'nb'], title: ['On snow', ''], abstract: ['Cold.', ''], keywords: ['snow, ice', ''] }).expect(303);
  await author.post(note, { note: 'Be kind.' }).expect(303);
  return id;
}

test('nothing is ticked beforehand, and each confirmation is needed', async () => {
  const address = editorialUrls.begin({ journal: journal.path, lang: 'en' });
  expect((await author.get(address).expect(200)).text).not.toMatch(/type="checkbox"[^>]*\schecked/);
  const fields = await startFields(app, journal);
  for (const box of ['original', 'guidelines', 'agreed', 'privacy']) {
    const answer = await author.post(address, { ...fields, [box]: [] }).expect(422);
    expect(answer.text).toContain(`href="#${box}"`);
  }
  await author.post(address, { ...fields, section: '999999' }).expect(422);
  await author.post(address, { ...fields, language: 'ru' }).expect(422);
});

test('whoever begins a submission becomes an author of the journal, once, and stands first among its contributors', async () => {
  const id = await begin(app, journal, author);
  await begin(app, journal, author);
  const roles = await app.database.query(`select 1 from membership where person_id = $1 and journal_id = $2 and role = 'author'`, [author.personId, journal.id]);
  expect(roles).toHaveLength(1);
  const page = (await author.get(addressesOf(journal, id).contributors).expect(200)).text;
  expect(page).toContain('Kari Nordmann');
  expect(page).toContain('UiT');
  expect(page).not.toContain('confirm that you have their permission');
});

test('a submission goes through all steps, is sent once, and everyone is told', async () => {
  const id = await begin(app, journal, author);
  const { own, files, details, contributors, note, check, receipt, newContributor } = addressesOf(journal, id);
  expect((await author.get(own)).get('Location')).toBe(files);
  await author.get(files).expect(200);
  await upload(app, author, files).expect(303).expect('Location', files);
  expect((await author.get(files)).text).toContain('manuscript.pdf');
  expect((await author.get(own)).get('Location')).toBe(details);
  await author.get(details).expect(200);
  await author.post(details, { languages: ['en', 'nb'], title: ['On snow', 'Om snø'], abstract: ['Cold.', ''], keywords: ['snow, ice; snow', ''], references: 'Ås 2020\n\nBø 2021', funding: 'NFR' }).expect(303);
  await author.get(newContributor).expect(200);
  await author.post(contributors, contributorFields({ email: 'berit@elsewhere.example' })).expect(303);
  await author.post(note, { note: 'Be kind.' }).expect(303).expect('Location', check);
  const checking = (await author.get(check).expect(200)).text;
  for (const said of ['On snow', 'Om snø', 'snow, ice', '2 references', 'NFR', 'Berit Ås', 'Be kind.', 'manuscript.pdf']) expect(checking).toContain(said);
  await author.post(check, { seen: '0' }).expect(303).expect('Location', receipt);
  const got = (await author.get(receipt).expect(200)).text;
  expect(got).toContain(`Number ${id}`);
  expect(await stageOf(id)).toBe('submission');
  expect((await app.postbox.mailTo(author.email, 'We have your manuscript')).text).toContain('On snow');
  expect((await app.postbox.mailTo(editor.email, 'New manuscript')).text).toContain('On snow');
  const told = await app.postbox.mailTo('berit@elsewhere.example');
  expect(told.text).toContain('Kari Nordmann');
});

test('[X51] the same form sent twice, or by two at once, sends the manuscript once, and the other is told', async () => {
  const id = await ready();
  const { check } = addressesOf(journal, id);
  const answers = await Promise.all([author.post(check, { seen: '0' }), author.post(check, { seen: '0' }), author.post(check, { seen: '0' })]);
  expect(answers.map(({ status }) => status).sort()).toEqual([303, 409, 409]);
  expect(answers.find(({ status }) => status === 409)?.text).toContain('has been sent already');
  expect((await author.post(check, { seen: '0' }).expect(409)).text).toContain('has been sent already');
  expect(await eventsOf(id, 'submission.submit')).toHaveLength(1);
});

test('[X13] a submission that lacks something is not sent, and what it lacks is named and linked', async () => {
  const id = await begin(app, journal, author);
  const { check, files, details } = addressesOf(journal, id);
  const answer = await author.post(check, { seen: '0' }).expect(422);
  expect(answer.text).toContain(`href="${files}#file"`);
  expect(answer.text).toContain(`href="${details}#title"`);
  expect(await stageOf(id)).toBe('draft');
  await upload(app, author, files).expect(303);
  expect((await author.post(check, { seen: '0' }).expect(422)).text).not.toContain(`href="${files}#file"`);
  await author.post(details, { languages: ['nb', 'en'], title: ['Om snø', ''] }).expect(422);
  await author.post(details, { languages: ['nb', 'en'], title: ['Om snø', 'On snow'] }).expect(303);
  await app.database.execute(`update contributor set country = null where publication_id = (select id from publication where submission_id = $1)`, [id]);
  expect((await author.post(check, { seen: '0' }).expect(422)).text).toContain('country are needed');
  await app.database.execute(`update contributor set country = 'NO' where publication_id = (select id from publication where submission_id = $1)`, [id]);
  await author.get(addressesOf(journal, id).receipt).expect(409);
  await author.post(check, { seen: '0' }).expect(303);
});

test('[X13] what is sent is no longer changed by the steps of the wizard', async () => {
  const { id, filePublicId } = await makeSubmission(app, journal, { author });
  const { start, files, details, contributors, note, cancellation, at } = addressesOf(journal, id);
  for (const address of [start, files, details, contributors, note]) await author.get(address).expect(403);
  await upload(app, author, files).expect(403);
  await author.post(details, { languages: ['en'], title: ['Other'] }).expect(403);
  await author.post(contributors, contributorFields()).expect(403);
  await author.post(note, { note: 'x' }).expect(403);
  await author.post(cancellation).expect(403);
  await author.post(editorialUrls.wizardFileRemoval({ ...at, file: filePublicId })).expect(403);
  expect(await app.database.query('select 1 from submission_file where submission_id = $1', [id])).toHaveLength(1);
});

test('[X10] a draft is its author’s alone, and a manuscript of another is nowhere', async () => {
  const id = await begin(app, journal, author);
  const other = await makePlayer(app, { roles: [[journal, 'author']] });
  const admin = await makePlayer(app, { webAdmin: true });
  const elsewhere = await makeJournal(app);
  const { own, start, files, details, contributors, newContributor, note, check, receipt, withdrawal, revision, cancellation } = addressesOf(journal, id);
  for (const address of [own, start, files, details, contributors, newContributor, note, check, receipt, withdrawal, revision, cancellation]) {
    for (const someone of [other, editor, admin]) await someone.get(address).expect(404);
    await author.get(address.replace(`/${journal.path}/`, `/${elsewhere.path}/`)).expect(404);
  }
  for (const address of [start, details, contributors, note, check, withdrawal, cancellation]) await other.post(address, {}).expect(404);
  await upload(app, other, files).expect(404);
  await editor.get(editorialUrls.submission({ journal: journal.path, lang: 'en', submission: id })).expect(404);
  expect((await visitor(app).get(own)).text).not.toContain('Your files');
});

test('a step is saved by itself, and what is typed comes back with what is wrong', async () => {
  const id = await begin(app, journal, author);
  const { details, start, own } = addressesOf(journal, id);
  const wrong = await author.post(details, { languages: ['en', 'nb'], title: ['', 'Om snø'], abstract: ['Kept words', ''] }).expect(422);
  expect(wrong.text).toContain('Kept words');
  expect(wrong.text).toContain('href="#title"');
  await author.post(details, { languages: ['en', 'nb'], title: ['', 'Om snø'], abstract: ['Kept words', ''], leave: '1' }).expect(303).expect('Location', editorialUrls.submissions({ journal: journal.path, lang: 'en' }));
  expect((await author.get(details)).text).toContain('Kept words');
  expect((await author.get(start)).text).toContain('You confirmed the checklist');
  await author.post(start, { section: '', language: 'en' }).expect(422);
  await author.post(start, { section: (await startFields(app, journal))['section'], language: 'nb' }).expect(303);
  expect((await author.get(details)).text).toContain('value="Om snø"');
  expect((await author.get(own)).status).toBe(303);
  expect((await author.get(editorialUrls.submissions({ journal: journal.path, lang: 'en' }))).text).toContain('Not sent yet');
});

test('a closed section takes nothing, also where a draft was begun for it', async () => {
  const shut = await makeJournal(app);
  const id = await begin(app, shut, author);
  await app.database.execute('update section set open = false where journal_id = $1', [shut.id]);
  expect((await author.get(editorialUrls.begin({ journal: shut.path, lang: 'en' })).expect(200)).text).toContain('takes no manuscripts');
  await author.post(editorialUrls.begin({ journal: shut.path, lang: 'en' }), await startFields(app, shut)).expect(422);
  expect((await author.post(addressesOf(shut, id).check, { seen: '0' }).expect(422)).text).toContain('Choose a section that is open');
});

test('[X13] a journal that is closed to submissions takes none, says so where one would begin, keeps drafts, and takes them when it opens', async () => {
  const shut = await makeJournal(app);
  const manager = await makePlayer(app, { roles: [[shut, 'manager']] });
  const id = await begin(app, shut, author);
  await upload(app, author, addressesOf(shut, id).files).expect(303);
  await author.post(addressesOf(shut, id).details, { languages: ['en', 'nb'], title: ['On closing', ''], abstract: ['', ''], keywords: ['', ''] }).expect(303);
  const settings = journalsUrls.closing({ journal: shut.path, lang: 'en' });
  const close = { language: ['en', 'nb'], closed: 'yes', closedText: ['We read what we have.', ''], closedFrom: '', closedUntil: '' };
  await author.post(settings, close).expect(403);
  expect((await manager.post(settings, { ...close, closedFrom: '2030-02-01', closedUntil: '2030-01-01' }).expect(422)).text).toContain('before the first');
  await manager.post(settings, close).expect(303);
  const door = editorialUrls.begin({ journal: shut.path, lang: 'en' });
  const said = (await author.get(door).expect(200)).text;
  for (const words of ['takes no manuscripts', 'We read what we have.', 'Drafts are kept']) expect(said).toContain(words);
  await author.post(door, await startFields(app, shut)).expect(422);
  await author.post(addressesOf(shut, id).details, { languages: ['en', 'nb'], title: ['On closing, again', ''], abstract: ['', ''], keywords: ['', ''] }).expect(303);
  expect((await author.post(addressesOf(shut, id).check, { seen: '0' }).expect(422)).text).toContain('Your draft is kept');
  await manager.post(settings, { ...close, closedUntil: '2020-01-01' }).expect(303);
  await author.post(addressesOf(shut, id).check, { seen: '0' }).expect(303);
  expect(await stageOf(id)).toBe('submission');
});

test('a section’s own rules: how long, for whom, about which work, and what to confirm', async () => {
  const strict = await makeJournal(app);
  const manager = await makePlayer(app, { roles: [[strict, 'manager']] });
  const { section } = await startFields(app, strict) as { section: string };
  const page = journalsUrls.section({ journal: strict.path, lang: 'en', section });
  const rules = {
    language: ['en', 'nb'], title: ['Book reviews', ''], abbreviation: 'REV', open: 'yes', abstractWords: '3', textWords: '1000', bookReviews: 'yes', guidance: ['Tell us whether it is worth reading.', ''], checklist: ['No spoilers\nNo quarrels', ''],
  };
  expect((await manager.post(page, { ...rules, abstractWords: 'many' }).expect(422)).text).toContain('Write a number of words');
  await manager.post(page, { ...rules, byInvitation: 'yes' }).expect(303);
  const link = /submissions\/new\?invitation(?:=|&#x3D;)([\w-]{16})/.exec((await manager.get(page)).text)?.[1];
  const door = editorialUrls.begin({ journal: strict.path, lang: 'en' });
  expect((await author.get(door)).text).toContain('takes no manuscripts');
  await author.post(door, await startFields(app, strict)).expect(422);
  await author.post(door, { ...(await startFields(app, strict)), invitation: 'a'.repeat(16) }).expect(422);
  expect((await author.get(`${door}?invitation=${link}`)).text).toContain('worth reading');
  const id = await begin(app, strict, author, { invitation: link! });
  const { details, check, files } = addressesOf(strict, id);
  await upload(app, author, files).expect(303);
  const typed = { languages: ['en', 'nb'], title: ['A review', ''], abstract: ['One two three four', ''], keywords: ['', ''], words: '1200', workTitle: '', workIsbn: '978-82-15-00000-1' };
  const wrong = (await author.post(details, typed).expect(422)).text;
  expect(wrong).toContain('not an ISBN');
  const more = (await author.post(details, { ...typed, workIsbn: '978-0-306-40615-7' }).expect(422)).text;
  for (const words of ['has 4 words. This section takes at most 3', 'has 1200 words', 'title of the work']) expect(more.replaceAll(/[\u00a0\u202f,]/g, '')).toContain(words);
  await author.post(details, { ...typed, abstract: ['One two three', ''], words: '900', workTitle: 'Snow', workAuthors: 'Anne Vik', workPublisher: 'North', workYear: '2024', workIsbn: '978-0-306-40615-7' }).expect(303);
  expect((await author.get(check)).text).toContain('No quarrels');
  expect((await author.post(check, { seen: '0' }).expect(422)).text).toContain('Confirm the checklist');
  await author.post(check, { seen: '0', checklist: 'yes' }).expect(303);
  expect(await app.database.one('select reviewed_work as work from publication where submission_id = $1', [id])).toEqual({ work: { title: 'Snow', authors: 'Anne Vik', publisher: 'North', year: '2024', isbn: '978-0-306-40615-7' } });
});
