import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Consents } from '../../src/accounts/consents/consents.js';
import { ReviewerFinder } from '../../src/editorial/finder/finder.query.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { makeJournal, makePlayer, visitor, type Player } from '../support/cast.js';
import { makeScene, publicIdOf } from '../support/reviewing.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ CONTACT_EMAIL: 'privacy@platform.example', CONTACT_NAME: 'The office' });
}, 60_000);
afterAll(() => app.stop());

const page = '/en/profile/consents';
interface Row {
  purpose: string;
  words: string;
  language: string;
  version: number;
  given: Date;
  withdrawn: Date | null;
}
const rows = ({ personId }: Player): Promise<Row[]> =>
  app.database.query<Row>('select purpose, words, language, statement_version as version, given_at as given, withdrawn_at as withdrawn from consent where person_id = $1 order by id', [personId]);

test('[R7] a consent is given and withdrawn in one click on one page, and the history keeps every yes with its words, language, version and times', async () => {
  const person = await makePlayer(app);
  expect((await person.post('/nb/profile/consents', { give: 'news' })).status).toBe(303);
  const [first] = await rows(person);
  expect(first).toMatchObject({ purpose: 'news', language: 'nb', version: 1, withdrawn: null });
  expect(first?.words).toContain('Jeg ønsker nyheter');
  const before = await person.get(page);
  expect(before.text).toContain('<p lang="nb">Jeg ønsker nyheter');
  expect(before.text).toContain('href="/en/privacy/version/1"');
  expect((await person.get('/en/privacy/version/1')).status).toBe(200);
  expect((await person.post(page, { withdraw: 'news' })).headers['location']).toBe(`${page}?note=withdrawn`);
  expect(await app.app.get(Consents).live(person.personId, 'news')).toBe(false);
  await person.post(page, { withdraw: 'news' });
  await person.post(page, { give: 'news' });
  const all = await rows(person);
  expect(all).toHaveLength(2);
  expect(all[0]).toMatchObject({ ...first, withdrawn: expect.any(Date) });
  expect(all[1]).toMatchObject({ language: 'en', withdrawn: null });
  expect((await person.get(page)).text).toContain('Withdrawn');
});

test('[R7] withdrawing the reviewer’s consent ends the roles in every journal and the being found, at once; what goes on is listed before and after with its ground', async () => {
  const scene = await makeScene(app);
  const other = await makeJournal(app);
  const { reviewer } = scene;
  await app.database.execute(`insert into membership (person_id, journal_id, role, started_at) values ($1, $2, 'reviewer', $3), ($1, $2, 'author', $3)`, [reviewer.personId, other.id, app.clock.now()]);
  await app.app.get(Consents).give(reviewer.personId, 'reviewerPool', 'en');
  const found = async () => app.app.get(ReviewerFinder).one({ submissionId: scene.manuscript.id, journalId: scene.journal.id, asking: scene.editor.personId }, await publicIdOf(app, reviewer.personId));
  expect(await found()).not.toBeNull();
  const before = (await reviewer.get(page)).text;
  await reviewer.post(page, { withdraw: 'reviewerPool' });
  expect(await app.database.query(`select role from membership where person_id = $1 and ended_at is null`, [reviewer.personId])).toEqual([{ role: 'author' }]);
  expect(await found()).toBeNull();
  const after = (await reviewer.get(`${page}?note=withdrawn`)).text;
  for (const text of [before, after]) {
    const panel = /id="consent-reviewerPool"[\s\S]*?<\/section>/.exec(text)?.[0] ?? '';
    expect(panel).toContain('What goes on for another purpose');
    expect(panel).toMatch(/The optional parts of your profile <span class="meta">\(your consent, Article 6\(1\)\(a\) of the GDPR\)<\/span>: .*your reviewing interests/);
  }
  expect(before).toContain('If you withdraw it');
  expect(after).toMatch(/consent-reviewerPool[\s\S]*?As long as you do not agree/);
});

test('[R7] who reviewed before is not found either once the consent is withdrawn, not even with a role that a journal gives anew', async () => {
  const scene = await makeScene(app);
  const { reviewer } = scene;
  await app.app.get(Consents).give(reviewer.personId, 'reviewerPool', 'en');
  await reviewer.post(page, { withdraw: 'reviewerPool' });
  await app.database.execute(`insert into membership (person_id, journal_id, role, started_at) values ($1, $2, 'reviewer', $3)`, [reviewer.personId, scene.journal.id, app.clock.now()]);
  expect(await app.app.get(ReviewerFinder).one({ submissionId: scene.manuscript.id, journalId: scene.journal.id, asking: scene.editor.personId }, await publicIdOf(app, reviewer.personId))).toBeNull();
});

test('[S6] where the words of a consent have changed, the old yes counts for the old words until a new one is given', async () => {
  const person = await makePlayer(app);
  await person.post(page, { give: 'news' });
  await app.database.execute(`update consent set words = 'I want the old news' where person_id = $1`, [person.personId]);
  const shown = (await person.get(page)).text;
  expect(shown).toContain('The words have changed since');
  expect((await rows(person)).map(({ words }) => words)).toEqual(['I want the old news']);
  await person.post(page, { give: 'news' });
  const [old, anew] = await rows(person);
  expect(old?.withdrawn).toEqual(anew?.given);
  expect(anew?.words).toContain('I want news from the platform');
  const after = (await person.get(page)).text;
  expect(after).not.toContain('The words have changed since');
  expect(after).toContain('Replaced by a new consent');
});

test('[X12] a consent is one’s own: no other person, no other purpose, and the account’s is not withdrawn by a form', async () => {
  const [person, other] = [await makePlayer(app), await makePlayer(app)];
  await app.app.get(Consents).give(other.personId, 'news', 'en');
  await app.app.get(Consents).give(person.personId, 'account', 'en');
  await person.post(page, { withdraw: 'news', personId: other.personId, id: 1 });
  expect(await app.app.get(Consents).live(other.personId, 'news')).toBe(true);
  for (const fields of [{ withdraw: 'account' }, { give: 'everything' }, { withdraw: '__proto__' }]) expect((await person.post(page, fields)).status).toBe(303);
  expect((await rows(person)).map(({ purpose, withdrawn }) => [purpose, withdrawn])).toEqual([['account', null]]);
  expect((await visitor(app).post(page, { give: 'news' })).status).toBe(401);
  expect((await person.get(page)).text).toContain('href="/en/profile/consents/account"');
});
