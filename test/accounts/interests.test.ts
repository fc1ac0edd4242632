import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { folded } from '../../src/accounts/interests/words.js';
import { Jobs } from '../../src/platform/jobs/jobs.js';
import { makeOwner } from '../support/account.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { visitor } from '../support/cast.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
}, 60_000);
afterAll(() => app.stop());

const path = '/en/profile/interests';
const wordsOf = async (personId: number) => (await app.database.query<{ words: string }>('select i.words from interest i join person_interest pi on pi.interest_id = i.id where pi.person_id = $1 order by 1', [personId])).map(({ words }) => words);
const vocabulary = async () => (await app.database.query<{ words: string }>('select words from interest order by 1')).map(({ words }) => words);

test('a subject is one word whatever its case and accents, and keeps the letters of the north apart', () => {
  for (const [a, b] of [['Économie', 'economie'], ['  Peat   bogs', 'peat bogs'], ['CAFÉ', 'cafe']]) expect(folded(a!)).toBe(folded(b!));
  for (const [a, b] of [['låve', 'lave'], ['får', 'far'], ['blør', 'blor'], ['čáhci', 'cahci'], ['ärende', 'arende']]) expect(folded(a!)).not.toBe(folded(b!));
});

test('[A1] [A3] [A6] people share one vocabulary: a word is stored as typed first, suggested to others, and taken with one press', async () => {
  const [one, two] = [await makeOwner(app), await makeOwner(app)];
  await one.post(path, { words: 'Économie, Peat bogs' }).expect(303);
  await two.post(path, { words: 'economie' }).expect(303);
  expect(await wordsOf(two.personId)).toEqual(['Économie']);
  expect(await vocabulary()).toEqual(['Peat bogs', 'Économie']);
  expect((await two.get(path)).text).toMatch(/name="words" value="Peat bogs"/);
  expect((await two.get(`${path}?words=PEÁT`)).text).not.toContain('value="Peat bogs"');
  expect((await two.get(`${path}?words=PEAT`)).text).toContain('value="Peat bogs"');
  expect((await two.get(`${path}?words=whales`)).text).toContain('Nobody uses a word like it');
  const json = await two.get(`${path}/suggestions.json?words=bog`);
  expect([json.headers['content-type'], json.body]).toEqual(['application/json; charset=utf-8', { words: ['Peat bogs'] }]);
  expect(JSON.stringify(json.body)).not.toContain(one.username);
  await two.post(path, { words: 'Peat bogs' }).expect(303);
  await two.post(`${path}/remove`, { word: 'Économie' }).expect(303);
  expect([await wordsOf(one.personId), await wordsOf(two.personId)]).toEqual([['Peat bogs', 'Économie'], ['Peat bogs']]);
});

test('nobody who is not signed in sees the words, and a wildcard is a letter', async () => {
  const owner = await makeOwner(app);
  await owner.post(path, { words: 'sea ice' }).expect(303);
  for (const address of [path, `${path}/suggestions.json`]) expect((await visitor(app).get(address)).status).toBe(303);
  const other = await makeOwner(app);
  expect((await other.get(`${path}/suggestions.json?words=%25`)).body).toEqual({ words: [] });
  expect((await other.get(`${path}/suggestions.json?words[]=a`)).status).toBe(200);
});

test('a word that nobody has any more is gone from the vocabulary, one that somebody has is not', async () => {
  const [one, two] = [await makeOwner(app), await makeOwner(app)];
  await one.post(path, { words: 'kelp, urchins' }).expect(303);
  await two.post(path, { words: 'kelp' }).expect(303);
  for (const word of ['kelp', 'urchins']) await one.post(`${path}/remove`, { word }).expect(303);
  await app.app.get(Jobs).handlers.get('interests.sweep')!({});
  const words = await vocabulary();
  expect([words.includes('kelp'), words.includes('urchins')]).toEqual([true, false]);
});

test('the same new words from many at once are there once, and each has them', async () => {
  const owners = await Promise.all([1, 2, 3, 4].map(() => makeOwner(app)));
  const answers = await Promise.all(owners.map((owner, index) => owner.post(path, { words: index % 2 ? 'krill, squid, Cod' : 'cod, squid, krill' })));
  expect(answers.map(({ status }) => status)).toEqual([303, 303, 303, 303]);
  for (const owner of owners) expect(await wordsOf(owner.personId)).toHaveLength(3);
  expect((await vocabulary()).filter((word) => /^(krill|squid|cod)$/i.test(word))).toHaveLength(3);
});

test('[X30] a word with script in it is inert on the page of whoever it is suggested to, and too many or too long words are refused', async () => {
  const [one, two] = [await makeOwner(app), await makeOwner(app)];
  await one.post(path, { words: '"><img src=x onerror=alert(1)>' }).expect(303);
  for (const owner of [one, two]) expect((await owner.get(path)).text).not.toContain('<img src=x');
  expect((await two.get(`${path}/suggestions.json?words=onerror`)).headers['x-content-type-options']).toBe('nosniff');
  for (const words of ['', 'x'.repeat(81), Array.from({ length: 41 }, (_, index) => `w${index}`).join()]) expect((await two.post(path, { words })).status).toBe(422);
  await two.post(path, { words: Array.from({ length: 40 }, (_, index) => `w${index}`).join() }).expect(303);
  const full = await two.post(path, { words: 'one more' });
  expect([full.status, full.text.includes('href="#words"')]).toEqual([422, true]);
});
