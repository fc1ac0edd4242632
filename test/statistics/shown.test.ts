import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Journal } from '../../src/journals/journal.entity.js';
import { figuresUrls } from '../../src/visitors/statistics/figures/urls.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { makeJournal, makePlayer, visitor, type Player } from '../support/cast.js';
import { makeArticle } from '../support/publishing.js';
import { queriesOf } from '../support/queries.js';

let app: TestApp;
let journal: Journal;
let manager: Player;
let number: number;
const use: [day: string, views: number, downloads: number][] = [['2024-02-01', 10, 4], ['2025-12-31', 7, 3], ['2026-04-30', 5, 5], ['2026-05-01', 3, 1], ['2026-05-20', 2, 0]];

beforeAll(async () => {
  app = await startTestApp();
  app.clock.set(new Date('2026-05-21T10:00:00Z'));
  journal = await makeJournal(app, { path: 'open' });
  manager = await makePlayer(app, { roles: [[journal, 'manager']] });
  number = (await makeArticle(app, journal)).number;
  for (const [day, views, downloads] of use) await app.database.query(`insert into usage_item values ($1, $2::date, 'article', $3, 2024, 'Open', $4, $4, $5, $5)`, [journal.id, day, number, views, downloads]);
}, 60_000);
afterAll(() => app?.stop());

const article = () => visitor(app).get(`/open/en/article/${number}`);
const setting = (): string => figuresUrls.shown({ journal: journal.path, lang: 'en' });

test('[D7] a journal can show its readers how often an article was read; until it turns that on it does not', async () => {
  expect((await article().expect(200)).text).not.toContain('Views and downloads');
  await manager.post(setting(), { shown: 'yes', place: '' }).expect(303);
  const { text } = await article().expect(200);
  const figure = (label: string): string | undefined => new RegExp(`<dt>${label}</dt><dd><b>([^<]*)</b>`).exec(text)?.[1];
  expect([figure('Views'), figure('Downloads')]).toEqual([27, 13].map(String));
  const rows = [...text.split('id="read-title"')[1]!.matchAll(/<th scope="row">([^<]*)<\/th><td class="num">([^<]*)<\/td><td class="num">([^<]*)<\/td>/g)].map(([, month, downloads, other]) => [month, Number(downloads), Number(other)]);
  expect(rows).toHaveLength(12);
  expect(rows.filter(([, downloads, other]) => downloads !== 0 || other !== 0)).toEqual([['December 2025', 3, 4], ['April 2026', 5, 0], ['May 2026', 1, 4]]);
  expect(rows.map(([month]) => month).slice(-1)).toEqual(['May 2026']);
  await manager.post(setting(), { place: '' }).expect(303);
  expect((await article().expect(200)).text).not.toContain('Views and downloads');
});

test('[D7] the figures are the same for everyone and cost one query', async () => {
  await manager.post(setting(), { shown: 'yes', place: '' }).expect(303);
  const [first, second] = [await article(), await manager.get(`/open/en/article/${number}`)];
  expect(second.text).toBe(first.text);
  expect(first.headers['cache-control']).toBe('public, no-cache');
  expect(first.headers['set-cookie']).toBeUndefined();
  expect(await queriesOf(app, () => article().expect(200))).toBeLessThanOrEqual(5);
});

test('[D5] the journal says how finely it wants to know where readers are', async () => {
  const detail = async (): Promise<string | undefined> => (await app.database.one<{ detail: string }>('select detail from usage_place where journal_id = $1', [journal.id]))?.detail;
  await manager.post(setting(), { place: 'region' }).expect(303);
  expect(await detail()).toBe('region');
  await manager.post(setting(), { place: 'street' }).expect(422);
  expect(await detail()).toBe('region');
  await manager.post(setting(), { place: '' }).expect(303);
  expect(await detail()).toBeUndefined();
});

test('only its managers and the administrator settle what a journal shows', async () => {
  const editor = await makePlayer(app, { roles: [[journal, 'editor']] });
  const foreign = await makePlayer(app, { roles: [[await makeJournal(app), 'manager']] });
  for (const player of [editor, foreign]) {
    await player.get(setting()).expect(403);
    await player.post(setting(), { shown: 'yes', place: '' }).expect(403);
  }
  await (await makePlayer(app, { webAdmin: true })).post(setting(), { shown: 'yes', place: '' }).expect(303);
});
