import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { editorialUrls } from '../../../src/editorial/urls.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import { makeJournal, makePlayer } from '../../support/cast.js';
import { addManuscriptFile } from '../../support/manuscripts.js';
import { ask, at, confirmClean, count, invitation, invite, makeScene, publicIdOf, stranger } from '../../support/reviewing.js';
import { inDays } from '../../support/days.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

test('the list of reviewers shows who is an author or already asked, without a way to invite them, and warns of a shared affiliation', async () => {
  const scene = await makeScene(app);
  const byMail = await makePlayer(app, { roles: [[scene.journal, 'reviewer']], familyName: 'Sameaddress' });
  await makePlayer(app, { roles: [[scene.journal, 'reviewer']], familyName: 'Farfetched' });
  const colleague = await makePlayer(app, { roles: [[scene.journal, 'reviewer']], familyName: 'Colleague' });
  await app.database.query(`insert into membership (person_id, journal_id, role, started_at) values ($1, $2, 'reviewer', $3)`, [scene.author.personId, scene.journal.id, app.clock.now()]);
  await app.database.query('update contributor set email = $2 where publication_id = $1', [scene.manuscript.publicationId, byMail.email]);
  await app.database.query(`update contributor set affiliation = '{"en": "University of Snow"}' where publication_id = $1`, [scene.manuscript.publicationId]);
  await app.database.query(`update person set affiliation = 'Department of Ice, University of Snow' where id = $1`, [colleague.personId]);
  await ask(app, scene);
  const { text } = await scene.editor.get(editorialUrls.invitation(at(scene))).expect(200);
  expect(text).toContain('Farfetched');
  expect(text).toContain('Colleague');
  expect(text.match(/Same affiliation/g)).toHaveLength(1);
  expect(text.match(/An author of this work/g)).toHaveLength(2);
  for (const [name, why] of [['Sameaddress', 'An author of this work'], ['Writerly', 'An author of this work'], ['Critica', 'Already asked in this round']] as const) {
    const row = text.split('<tr>').find((one) => one.includes(name)) ?? '';
    expect([name, row.includes(why), row.includes('?reviewer=')]).toEqual([name, true, false]);
  }
  const searched = await scene.editor.get(editorialUrls.invitation(at(scene), { words: 'farf' })).expect(200);
  expect(searched.text).not.toContain('Colleague');
});

test('a reviewer of the journal is invited once, told by mail in their language, and stands in the panel', async () => {
  const scene = await makeScene(app);
  const norwegian = await makePlayer(app, { roles: [[scene.journal, 'reviewer']], mailLanguage: 'nn', familyName: 'Nynorsk' });
  await confirmClean(scene, app);
  await invite(app, scene, { reviewer: await publicIdOf(app, norwegian.personId), note: 'We need your eye.' });
  const mail = await app.postbox.mailTo(norwegian.email, 'Vil du vurdere');
  expect(mail.text).toContain('We need your eye.');
  expect(mail.text).toContain('On snow');
  const again = await scene.editor.post(editorialUrls.invitation(at(scene)), await invitation(app, scene, { reviewer: await publicIdOf(app, norwegian.personId) })).expect(422);
  expect(again.text).toContain('cannot review this manuscript');
  expect(await count(app, 'review.invited', scene.manuscript.id)).toBe(1);
  const panel = await scene.editor.get(editorialUrls.submission(at(scene))).expect(200);
  expect(panel.text).toContain('Nynorsk');
  expect(panel.text).toContain('Awaiting response');
});

test('someone without an account is entered and invited by mail; an address that is known stands for its person', async () => {
  const scene = await makeScene(app);
  const known = await makePlayer(app, { familyName: 'Already' });
  await confirmClean(scene, app);
  const asked = await invite(app, scene, stranger('new@strangers.example'));
  expect(await app.database.one('select source, given_name as "givenName" from person where id = $1', [asked.personId])).toEqual({ source: 'staff', givenName: 'Fremmed' });
  await app.postbox.mailTo('new@strangers.example', 'Will you review');
  const second = await invite(app, scene, stranger(known.email.toUpperCase()));
  expect(second.personId).toBe(known.personId);
});

test('an author cannot be invited by their address, nor an editor invite themselves', async () => {
  const scene = await makeScene(app);
  await app.database.query(`update contributor set email = 'coauthor@people.example' where publication_id = $1`, [scene.manuscript.publicationId]);
  await confirmClean(scene, app);
  for (const email of [scene.author.email, scene.editor.email, 'CoAuthor@people.example']) {
    const answer = await scene.editor.post(editorialUrls.invitation(at(scene)), await invitation(app, scene, stranger(email))).expect(422);
    expect(answer.text).toContain('cannot review this manuscript');
  }
  expect(await app.database.query('select 1 from review_assignment where submission_id = $1', [scene.manuscript.id])).toEqual([]);
});

test('[X11] files of another submission, area or round are not ticked, and none at all is refused', async () => {
  const scene = await makeScene(app);
  const other = await makeScene(app, { journal: scene.journal });
  await confirmClean(scene, app);
  await confirmClean(other, app);
  for (const files of [[other.file], [scene.manuscript.filePublicId], []]) {
    const answer = await scene.editor.post(editorialUrls.invitation(at(scene)), await invitation(app, scene, { files })).expect(422);
    expect(answer.text).toContain('Choose at least one file');
  }
});

test('dates are checked, and what was typed stays', async () => {
  const scene = await makeScene(app);
  await confirmClean(scene, app);
  const wrong: [Record<string, string>, string][] = [
    [{ responseDue: '2026-02-31' }, 'Write a date'], [{ responseDue: inDays(app, -2) }, 'has passed'], [{ reviewDue: inDays(app, 400) }, 'within a year'],
    [{ responseDue: inDays(app, 30), reviewDue: inDays(app, 20) }, 'cannot be due before'], [{ method: 'secret' }, 'Choose who knows whom'], [{ ...stranger('nobody') }, 'such as name@example.org'],
  ];
  for (const [changes, text] of wrong) {
    const answer = await scene.editor.post(editorialUrls.invitation(at(scene)), await invitation(app, scene, { note: 'A word of mine', ...changes })).expect(422);
    expect(answer.text).toContain(text);
    expect(answer.text).toContain('A word of mine');
  }
});

test('[X7] only editors of this submission invite, see the reviewers and read reviews', async () => {
  const scene = await makeScene(app);
  const asked = await ask(app, scene);
  const section = await makePlayer(app, { roles: [[scene.journal, 'sectionEditor']] });
  const elsewhere = await makePlayer(app, { roles: [[await makeJournal(app), 'editor']] });
  const place = { ...at(scene), reviewer: asked.publicId };
  for (const player of [section, elsewhere, scene.author, scene.reviewer]) {
    for (const address of [editorialUrls.invitation(at(scene)), editorialUrls.review(place), editorialUrls.assignmentCancellation(place)]) {
      expect([403, 404]).toContain((await player.get(address)).status);
    }
    expect([403, 404]).toContain((await player.post(editorialUrls.invitation(at(scene)), await invitation(app, scene))).status);
    expect([403, 404]).toContain((await player.post(editorialUrls.assignmentCancellation(place))).status);
  }
});

test('nobody is invited where no round is open', async () => {
  const scene = await makeScene(app);
  await confirmClean(scene, app);
  await app.database.query(`update review_round set closed_at = $2, outcome = 'revisions' where id = $1`, [scene.manuscript.roundId, app.clock.now()]);
  await scene.editor.get(editorialUrls.invitation(at(scene))).expect(409);
  await scene.editor.post(editorialUrls.invitation(at(scene)), await invitation(app, scene)).expect(409);
});

test('a reviewer keeps their number in the next round', async () => {
  const scene = await makeScene(app);
  const second = await makePlayer(app, { roles: [[scene.journal, 'reviewer']] });
  await ask(app, scene);
  await invite(app, scene, { reviewer: await publicIdOf(app, second.personId) });
  await app.database.query(`update review_round set closed_at = $2, outcome = 'resubmit' where id = $1`, [scene.manuscript.roundId, app.clock.now()]);
  const round = await app.database.one<{ id: number }>('insert into review_round (submission_id, number, opened_at) values ($1, 2, $2) returning id', [scene.manuscript.id, app.clock.now()]);
  const file = await addManuscriptFile(app, scene.manuscript.id, { uploader: scene.author, area: 'review', roundId: round!.id });
  await confirmClean(scene, app, file.publicId);
  const asked = await invite(app, scene, { reviewer: await publicIdOf(app, second.personId), files: [file.publicId] });
  expect(await app.database.one('select number from review_assignment where id = $1', [asked.id])).toEqual({ number: 2 });
});
