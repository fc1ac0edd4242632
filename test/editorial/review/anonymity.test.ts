import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Moves } from '../../../src/editorial/moves.js';
import { ReviewDesk } from '../../../src/editorial/review/review-desk.query.js';
import { ReviewerFinder } from '../../../src/editorial/finder/finder.query.js';
import { ReviewerViews } from '../../../src/editorial/review/reviewer-view.query.js';
import { editorialUrls } from '../../../src/editorial/urls.js';
import { Languages } from '../../../src/platform/i18n/languages.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import { acceptance, ask, at, confirmClean, invite, linkTo, makeScene, openLink, publicIdOf, stranger, type Asked, type Scene } from '../../support/reviewing.js';
import { makePlayer } from '../../support/cast.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

/** Everything that could tell who the authors are, in words that occur nowhere else. */
const secrets = {
  given: 'Qvithild', family: 'Zwartefeld', affiliation: 'Institutt for Hvitstoff', orcid: '0000-0002-1825-0097', funding: 'Fundament4711', competing: 'Aksjepost8822',
  data: 'Datalager9933', biography: 'Levnetsløp5544', website: 'https://zwf-hjemmeside.example', note: 'Merknad6655', reference: 'Selvsitat7766', fileName: 'Zwf_hemmelig_utkast.pdf',
};

async function betray(scene: Scene): Promise<string[]> {
  const { manuscript, author } = scene;
  await app.database.query('update person set given_name = $2, family_name = $3, affiliation = $4, orcid = $5, biography = $6, website = $7 where id = $1', [
    author.personId, secrets.given, secrets.family, secrets.affiliation, secrets.orcid, secrets.biography, secrets.website,
  ]);
  await app.database.query('update contributor set given_name = $2, family_name = $3, affiliation = $4, orcid = $5, biography = $6, website = $7 where publication_id = $1', [
    manuscript.publicationId, secrets.given, secrets.family, JSON.stringify({ en: secrets.affiliation }), secrets.orcid, JSON.stringify({ en: secrets.biography }), secrets.website,
  ]);
  await app.database.query('update publication set funding = $2, competing_interests = $3, data_availability = $4, "references" = $5 where id = $1', [
    manuscript.publicationId, secrets.funding, secrets.competing, secrets.data, [secrets.reference],
  ]);
  await app.database.query('update submission set note_to_editor = $2 where id = $1', [manuscript.id, secrets.note]);
  return [...Object.values(secrets), author.email, author.username];
}

const place = (scene: Scene, asked: Asked): { journal: string; lang: string; assignment: string } => ({ journal: scene.journal.path, lang: 'en', assignment: asked.publicId });
type Reader = Pick<Scene['reviewer'], 'get' | 'post'>;

/** Everything that a reviewer ever gets, on every page on the way, headers included. */
async function walk(scene: Scene, asked: Asked, reviewer: Reader): Promise<string[]> {
  const answers = [
    await reviewer.get(asked.address),
    await reviewer.post(editorialUrls.answer(place(scene, asked)), { answer: 'accept' }),
    await reviewer.post(editorialUrls.answer(place(scene, asked)), acceptance),
    await reviewer.get(asked.address),
    await reviewer.get(editorialUrls.reviewFile({ ...place(scene, asked), file: scene.file })),
    await reviewer.post(editorialUrls.reviewReport(place(scene, asked)), {}),
    await reviewer.post(editorialUrls.reviewDraft(place(scene, asked)), { commentsToAuthor: 'x' }),
    await reviewer.post(editorialUrls.reviewReport(place(scene, asked)), { commentsToAuthor: 'Read it.', recommendation: 'accept' }),
    await reviewer.get(asked.address),
  ];
  expect(answers.map(({ status }) => status)).toEqual([200, 422, 303, 200, 200, 422, 303, 303, 200]);
  return answers.map((answer) => JSON.stringify(answer.headers) + (answer.text ?? '') + String(answer.body));
}

const allMailTo = (address: string): string[] => app.postbox.mails.filter((mail) => mail.envelopeTo.includes(address)).map((mail) => mail.raw + [mail.subject, mail.text, mail.html].join('\n'));
const leaks = (texts: readonly string[], words: readonly string[]): string[] => words.filter((word) => texts.some((text) => text.includes(word)));

test('[X1] a double-anonymous reviewer learns nothing of the authors from any page, mail, header or file name', async () => {
  const scene = await makeScene(app, { fileName: secrets.fileName });
  const words = await betray(scene);
  const asked = await ask(app, scene);
  await app.postbox.mailTo(scene.reviewer.email, 'Will you review');
  const seen = await walk(scene, asked, scene.reviewer);
  const ctx = { id: '', language: 'en' as const, translator: app.app.get(Languages).in('en'), journal: null };
  const tasks = JSON.stringify(await app.app.get(ReviewDesk).of(scene.reviewer.personId, ctx));
  expect(leaks([...seen, tasks, ...allMailTo(scene.reviewer.email)], words)).toEqual([]);
  expect(seen.some((text) => text.includes(`manuscript-${scene.manuscript.id}-round-1-1.pdf`))).toBe(true);
  expect(Object.keys(await app.app.get(ReviewerViews).of(asked.id)).sort()).toEqual(['method', 'work']);
});

test('[X1] nor does one who comes by a mailed link, and is then cancelled', async () => {
  const scene = await makeScene(app, { fileName: secrets.fileName });
  const words = await betray(scene);
  const asked = await ask(app, scene, stranger('link@strangers.example'));
  const link = await linkTo(app, 'link@strangers.example');
  const guest = await openLink(app, link);
  const landing = await guest.get(link);
  await guest.post(editorialUrls.answer(place(scene, asked)), acceptance).expect(303);
  await scene.editor.post(editorialUrls.assignmentCancellation({ ...at(scene), reviewer: asked.publicId })).expect(303);
  await app.postbox.mailTo('link@strangers.example', 'no longer needed');
  expect(leaks([landing.text, (await guest.get(asked.address)).text, ...allMailTo('link@strangers.example')], words)).toEqual([]);
});

describe.each(['anonymous', 'open'])('[B4] in an %s review', (method) => {
  test('the reviewer sees names and affiliations of the authors, and no more', async () => {
    const scene = await makeScene(app, { fileName: secrets.fileName });
    const words = await betray(scene);
    const asked = await invite(app, scene, { ...(await known(scene)), method });
    await app.postbox.mailTo(scene.reviewer.email, 'Will you review');
    const seen = [...(await walk(scene, asked, scene.reviewer)), ...allMailTo(scene.reviewer.email)];
    expect(leaks(seen, words).sort()).toEqual([secrets.affiliation, secrets.family, secrets.given].sort());
  });
});

async function known(scene: Scene): Promise<{ reviewer: string }> {
  return { reviewer: await publicIdOf(app, scene.reviewer.personId) };
}

test('[X3] assignments under two methods on one work give the stricter view, and no other reviewer is seen', async () => {
  const scene = await makeScene(app, { fileName: secrets.fileName });
  const words = await betray(scene);
  const other = await makePlayer(app, { roles: [[scene.journal, 'reviewer']], givenName: 'Andrevurderer', familyName: 'Konkurrent' });
  const open = await invite(app, scene, { ...(await known(scene)), method: 'open' });
  await invite(app, scene, { reviewer: await publicIdOf(app, other.personId), method: 'open' });
  expect(leaks([(await scene.reviewer.get(open.address)).text], words)).toContain(secrets.family);
  await scene.reviewer.post(editorialUrls.answer(place(scene, open)), acceptance).expect(303);
  await app.database.query(`update review_round set closed_at = $2, outcome = 'resubmit' where id = $1`, [scene.manuscript.roundId, app.clock.now()]);
  await app.database.query('insert into review_round (submission_id, number, opened_at) values ($1, 2, $2)', [scene.manuscript.id, app.clock.now()]);
  await app.database.query(
    `insert into review_assignment (public_id, submission_id, round_id, person_id, number, method, invited_at, response_due, review_due)
     select 'second', $1, id, $2, 1, 'doubleAnonymous', $3, '2099-01-01', '2099-01-01' from review_round where submission_id = $1 and number = 2`,
    [scene.manuscript.id, scene.reviewer.personId, app.clock.now()],
  );
  await app.database.query('update review_round set closed_at = null, outcome = null where id = $1', [scene.manuscript.roundId]);
  const page = await scene.reviewer.get(open.address).expect(200);
  expect(leaks([page.text], [...words, 'Andrevurderer', 'Konkurrent'])).toEqual([]);
  // The file could not be cleaned, so the stricter view has none.
  await app.database.query(`update cleaned_file set state = 'refused', reason = 'broken', cleaned_id = null where original_id = (select file_id from submission_file where public_id = $1)`, [scene.file]);
  await scene.reviewer.get(editorialUrls.reviewFile({ ...place(scene, open), file: scene.file })).expect(404);
});

test('[X2] an author learns no reviewer from their page, its files or any mail', async () => {
  const scene = await makeScene(app);
  await app.database.query(`update person set given_name = 'Hemmeligfelle', family_name = 'Skjultnavn', affiliation = 'Gjemmested AS' where id = $1`, [scene.reviewer.personId]);
  const asked = await ask(app, scene);
  await scene.reviewer.post(editorialUrls.answer(place(scene, asked)), { ...acceptance, competingInterests: 'Bindinger123' }).expect(303);
  await scene.reviewer.post(editorialUrls.reviewReport(place(scene, asked)), { commentsToAuthor: 'Til forfatteren 321', commentsToEditor: 'Kunredaktør 456', recommendation: 'revisions' }).expect(303);
  const pages = [await scene.author.get(editorialUrls.own(at(scene))), await scene.author.get(editorialUrls.desk({ lang: 'en' })), await scene.author.get(asked.address), await scene.author.get(editorialUrls.submission(at(scene)))];
  const actor = { personId: scene.editor.personId, behind: null, acting: null, actedFor: false, name: '', webAdmin: false, roles: [{ journalId: scene.journal.id, role: 'editor' as const }], waiting: [], sessionId: 0, only: null };
  await app.app.get(Moves).make('requestRevisions', { submissionId: scene.manuscript.id, seen: scene.manuscript.moves, actor, letter: 'Please revise.' });
  const decision = await app.postbox.mailTo(scene.author.email, 'Please revise');
  expect(decision.text).toContain('Til forfatteren 321');
  pages.push(await scene.author.get(editorialUrls.own(at(scene))));
  const hidden = ['Hemmeligfelle', 'Skjultnavn', 'Gjemmested', scene.reviewer.email, scene.reviewer.username, await publicIdOf(app, scene.reviewer.personId), asked.publicId, 'Bindinger123', 'Kunredaktør 456'];
  expect(leaks([...pages.map((page) => JSON.stringify(page.headers) + page.text).filter((_, index) => index !== 2), ...allMailTo(scene.author.email)], hidden)).toEqual([]);
});

test('[X2] an editor’s list of files and the review file carry no confirmation to the author', async () => {
  const scene = await makeScene(app);
  await confirmClean(scene, app);
  await scene.author.get(editorialUrls.ownFile({ ...at(scene), file: scene.file })).expect(404);
});

test('[X4] a co-author whom the platform comes to know by the address that was entered sees nothing of the review', async () => {
  const scene = await makeScene(app);
  const late = await makePlayer(app, { roles: [[scene.journal, 'editor']] });
  await late.get(editorialUrls.submission(at(scene))).expect(200);
  await app.database.query('insert into contributor (publication_id, role, position, corresponding, email_public, affiliation, biography, source, email) values ($1, $2, 9, false, false, $3, $3, $4, $5)', [
    scene.manuscript.publicationId, 'author', '{}', 'submitter', late.email.toUpperCase(),
  ]);
  await late.get(editorialUrls.submission(at(scene))).expect(404);
  expect((await late.get(editorialUrls.list({ journal: scene.journal.path, lang: 'en' }))).text).not.toContain(`submissions/${scene.manuscript.id}`);
  await scene.reviewer.post(editorialUrls.answer(place(scene, await ask(app, scene))), acceptance).expect(303);
  await app.postbox.mailTo(scene.editor.email, 'Answer from a reviewer');
  expect(allMailTo(late.email)).toEqual([]);
});

test('[X4] how busy a reviewer is does not tell an author among the editors that they review the author’s own work', async () => {
  const scene = await makeScene(app);
  await app.database.query(`insert into membership (person_id, journal_id, role, started_at) values ($1, $2, 'editor', $3)`, [scene.author.personId, scene.journal.id, app.clock.now()]);
  await ask(app, scene);
  const other = await makeScene(app, { journal: scene.journal });
  const asking = (personId: number) => app.app.get(ReviewerFinder).page({ submissionId: other.manuscript.id, journalId: scene.journal.id, asking: personId }, { words: '', free: false, cursor: null });
  const active = async (personId: number) => (await asking(personId)).rows.find((one) => one.personId === scene.reviewer.personId)?.active;
  const past = (await asking(scene.author.personId)).rows.find((one) => one.personId === scene.reviewer.personId);
  expect([past?.done, past?.declined, past?.lastAsked]).toEqual([0, 0, null]);
  expect([await active(scene.author.personId), await active(other.editor.personId)]).toEqual([0, 1]);
});

test('[X2] a production editor, who may not see the review, learns no reviewer from history or letters', async () => {
  const scene = await makeScene(app);
  const producer = await makePlayer(app, { roles: [[scene.journal, 'productionEditor']] });
  const asked = await ask(app, scene);
  await scene.reviewer.post(editorialUrls.answer(place(scene, asked)), acceptance).expect(303);
  await app.database.query(`update submission set stage = 'production' where id = $1`, [scene.manuscript.id]);
  const { text } = await producer.get(editorialUrls.submission(at(scene))).expect(200);
  expect(leaks([text], ['Revna', 'Critica', scene.reviewer.email])).toEqual([]);
  expect((await scene.editor.get(editorialUrls.submission(at(scene)))).text).toContain('Revna Critica');
});
