import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { ThanksConsents } from '../../../src/editorial/thanks/thanks-consents.js';
import { thanksUrls } from '../../../src/editorial/thanks/urls.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import { makePlayer, visitor, type Player } from '../../support/cast.js';
import { ask, makeScene, type Scene } from '../../support/reviewing.js';

let app: TestApp;
let scene: Scene;
let address = '';
const year = () => app.clock.now().getUTCFullYear() - 1;
const at = () => ({ journal: scene.journal.path, lang: 'en' });
const named = async (path = thanksUrls.year({ ...at(), year: year() })) => (await visitor(app).get(path)).text.includes('Revna Critica');

/** Someone else who sent a review last year. */
async function another(): Promise<Player> {
  const one = await makePlayer(app, { roles: [[scene.journal, 'reviewer']] });
  await app.database.query(
    `insert into review_assignment (public_id, submission_id, round_id, person_id, number, method, invited_at, accepted_at, response_due, review_due, submitted_at)
     values ($1, $2, $3, $4, 9, 'doubleAnonymous', $5, $5, '2099-01-01', '2099-01-01', $5)`, [`r${one.personId}`, scene.manuscript.id, scene.manuscript.roundId, one.personId, new Date(Date.UTC(year(), 5, 1))],
  );
  return one;
}

beforeAll(async () => {
  app = await startTestApp();
  scene = await makeScene(app);
  const asked = await ask(app, scene);
  address = asked.publicId;
  await app.database.query('update review_assignment set accepted_at = $2, submitted_at = $2 where id = $1', [asked.id, new Date(Date.UTC(year(), 5, 1))]);
}, 60_000);
afterAll(() => app.stop());

test('reviewers are thanked by name only if they agreed, in a year that is over, in which at least five reviewed; taken back as easily', async () => {
  const page = `/${scene.journal.path}/en/reviews/${address}`;
  const before = (await scene.reviewer.get(page).expect(200)).text;
  expect(before).toMatch(/<input(?=[^>]*name="thanks")(?![^>]*checked)/);
  await scene.reviewer.post(`${page}/thanks`, { thanks: 'yes' }).expect(303);
  expect((await scene.reviewer.get(page)).text).toMatch(/<input(?=[^>]*name="thanks")(?=[^>]*checked)/);
  for (let others = 1; others < 4; others += 1) await another();
  expect(await named()).toBe(false);
  expect((await scene.editor.get(thanksUrls.preview(at()))).text).toContain('4 have reviewed');
  const fifth = await another();
  expect(await named()).toBe(true);
  expect((await visitor(app).get(thanksUrls.year({ ...at(), year: year() }))).text).not.toContain(fifth.username);
  expect((await scene.editor.get(thanksUrls.preview(at()))).text).toMatch(/5 have reviewed, 1 is named/);
  await app.database.query(`update review_assignment set submitted_at = submitted_at + interval '1 year'`);
  expect(await named(thanksUrls.year({ ...at(), year: year() + 1 }))).toBe(false);
  await app.database.query(`update review_assignment set submitted_at = submitted_at - interval '1 year'`);
  await scene.reviewer.post(`${page}/thanks`, {}).expect(303);
  expect(await named()).toBe(false);
  expect(await app.app.get(ThanksConsents).agreed(scene.reviewer.personId, scene.journal.id)).toBe(false);
});

test('[X7][X10] the choice is each reviewer’s own, per journal, also in the profile', async () => {
  await scene.author.post(`/${scene.journal.path}/en/reviews/${address}/thanks`, { thanks: 'yes' }).expect(404);
  await scene.reviewer.post(thanksUrls.own({ lang: 'en' }), { journals: [String(scene.journal.id), '999'] }).expect(303);
  expect((await scene.reviewer.get(thanksUrls.own({ lang: 'en' }))).text).toMatch(/<input(?=[^>]*name="journals")(?=[^>]*checked)/);
  expect(await named()).toBe(true);
  expect((await scene.reviewer.get('/en/profile/consents')).text).toContain('Thanks by name');
  await scene.reviewer.post(thanksUrls.own({ lang: 'en' }), {}).expect(303);
  expect(await named()).toBe(false);
  expect((await scene.author.get(thanksUrls.own({ lang: 'en' }))).text).toContain('not sent a review');
  await scene.author.post(thanksUrls.own({ lang: 'en' }), { journals: [String(scene.journal.id)] }).expect(303);
  expect(await app.app.get(ThanksConsents).agreed(scene.author.personId, scene.journal.id)).toBe(false);
  for (const one of [scene.author, scene.reviewer]) await one.get(thanksUrls.preview(at())).expect(403);
});
