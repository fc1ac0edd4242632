import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Journal } from '../../src/journals/journal.entity.js';
import { figuresUrls } from '../../src/visitors/statistics/figures/urls.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { makeJournal, makePlayer, visitor, type Player } from '../support/cast.js';
import { makeArticle, makeIssue } from '../support/publishing.js';

let app: TestApp;
let journal: Journal;
let other: Journal;
let manager: Player;
let articles: number[];

interface Item { journal: number; day: string; kind: string; item: number; investigations: number; requests: number }
interface Cell { journal: number; day: string; dimension: string; value: string; visits: number }
const items: Item[] = [];
const visits: { journal: number; day: string; visits: number; measured: number; pages: number; seconds: number }[] = [];
const cells: Cell[] = [];
const terms: { day: string; term: string; searches: number; empty: number }[] = [];
const forms: { day: string; article: number; form: string; views: number }[] = [];
const dayOf = (offset: number): string => new Date(Date.parse('2026-05-20T00:00:00Z') - offset * 86_400_000).toISOString().slice(0, 10);

let seed = 7;
const random = (below: number): number => (seed = (seed * 48271) % 2147483647) % below;

beforeAll(async () => {
  app = await startTestApp();
  app.clock.set(new Date('2026-05-21T10:00:00Z'));
  [journal, other] = [await makeJournal(app, { path: 'read' }), await makeJournal(app, { path: 'elsewhere' })];
  manager = await makePlayer(app, { roles: [[journal, 'manager']] });
  const issue = await makeIssue(app, journal, { publishedAt: new Date('2026-04-02T10:00:00Z') });
  articles = [];
  for (const title of ['Snø', '=cmd|calc', 'Ice']) articles.push((await makeArticle(app, journal, { title: { en: title }, issueId: issue.id, publishedAt: new Date('2026-04-02T10:00:00Z') })).number);
  const foreign = (await makeArticle(app, other)).number;
  for (let offset = 0; offset < 500; offset += 1) {
    const day = dayOf(offset);
    for (const [place, article] of [...articles, foreign].entries()) {
      if (random(4) === 0) continue;
      const requests = random(6 + place);
      items.push({ journal: article === foreign ? other.id : journal.id, day, kind: 'article', item: article, investigations: requests + random(9), requests });
      if (article !== foreign) for (const form of ['page', 'pdf']) forms.push({ day, article, form, views: 1 + random(4) });
    }
    items.push({ journal: journal.id, day, kind: 'journal', item: journal.id, investigations: random(9), requests: 0 });
    items.push({ journal: journal.id, day, kind: 'issue', item: issue.id, investigations: random(5), requests: 0 });
    const many = random(40);
    visits.push({ journal: journal.id, day, visits: many, measured: many < 5 ? 0 : many, pages: many < 5 ? 0 : many * 2 + random(7), seconds: many < 5 ? 0 : many * 61 + random(90) });
    const known = ['NO', 'SE', 'XK'].flatMap((value) => (random(3) > 0 ? [{ value, visits: 5 + random(9) }] : []));
    for (const { value, visits: some } of [...known, { value: '*', visits: 5 + random(3) }]) cells.push({ journal: journal.id, day, dimension: 'country', value, visits: some });
  }
  for (const [term, days, empty] of [['snø', [1, 2, 3, 4, 5], 0], ['=hvit', [3, 9, 9, 9, 9, 9], 1], ['rare', [1, 2, 3, 4], 0], ['one day', [8, 8, 8, 8, 8, 8], 0]] as const) for (const offset of days) {
    const same = terms.find((row) => row.term === term && row.day === dayOf(offset));
    if (same) Object.assign(same, { searches: same.searches + 1, empty: same.empty + empty }); else terms.push({ day: dayOf(offset), term, searches: 1, empty });
  }
  const json = (rows: readonly object[]): string => JSON.stringify(rows);
  const { database } = app;
  await database.query(`insert into usage_item select journal, day::date, kind, item, 2026, 'Open', investigations, investigations, requests, requests from jsonb_to_recordset($1::jsonb) r (journal int, day text, kind text, item int, investigations int, requests int)`, [json(items)]);
  await database.query(`insert into usage_visits (journal_id, day, visits, measured, pages, seconds) select journal, day::date, visits, measured, pages, seconds from jsonb_to_recordset($1::jsonb) r (journal int, day text, visits int, measured int, pages int, seconds int)`, [json(visits)]);
  await database.query(`insert into usage_cell (journal_id, day, dimension, value, visits, pages, requests) select journal, day::date, dimension, value, visits, visits, 0 from jsonb_to_recordset($1::jsonb) r (journal int, day text, dimension text, value text, visits int)`, [json(cells)]);
  await database.query(`insert into usage_form (journal_id, day, article, version, form, views) select $2, day::date, article, 1, form, views from jsonb_to_recordset($1::jsonb) r (day text, article int, form text, views int)`, [json(forms), journal.id]);
  await database.query(`insert into usage_term (journal_id, day, term, searches, without_result) select $2, day::date, term, searches, empty from jsonb_to_recordset($1::jsonb) r (day text, term text, searches int, empty int)`, [json(terms), journal.id]);
  await database.query(`insert into usage_ingest values ('2026-05-20-a', 'x', '2026-05-20', 1, 1, 0, 0, '[]', $1)`, [app.clock.now()]);
}, 60_000);
afterAll(() => app?.stop());

const at = (): { journal: string; lang: string } => ({ journal: journal.path, lang: 'en' });
const csv = async (table: string, query: Record<string, string>): Promise<string[][]> =>
  (await manager.get(figuresUrls.csv({ ...at(), table }, query)).expect(200)).text.replace(/^\uFEFF/, '').trim().split('\r\n').slice(1).map((line) => line.split(','));
const page = async (path: string): Promise<string> => (await manager.get(path).expect(200)).text;
const figure = (html: string, label: string): string | undefined => new RegExp(`<dt>${label}</dt><dd><b>([^<]*)</b>`).exec(html)?.[1];

/** The days of each period, said by hand. */
const periods: { query: Record<string, string>; from: string; to: string; before: [string, string] }[] = [
  { query: { period: '7' }, from: '2026-05-14', to: '2026-05-20', before: ['2026-05-07', '2026-05-13'] },
  { query: { period: '30' }, from: '2026-04-21', to: '2026-05-20', before: ['2026-03-22', '2026-04-20'] },
  { query: { period: 'month' }, from: '2026-04-01', to: '2026-04-30', before: ['2026-03-01', '2026-03-31'] },
  { query: { period: '2026' }, from: '2026-01-01', to: '2026-05-20', before: ['2025-01-01', '2025-05-20'] },
  { query: { period: 'own', from: '2025-12-30', to: '2026-01-02' }, from: '2025-12-30', to: '2026-01-02', before: ['2025-12-26', '2025-12-29'] },
  { query: { period: 'own', from: '2026-03-02', to: '2026-03-01' }, from: '2026-04-21', to: '2026-05-20', before: ['2026-03-22', '2026-04-20'] },
];
const between = (from: string, to: string) => ({ day }: { day: string }): boolean => day >= from && day <= to;
const add = <Row>(rows: readonly Row[], figure: (row: Row) => number): number => rows.reduce((sum, row) => sum + figure(row), 0);
const mine = (from: string, to: string, kind: string): Item[] => items.filter(between(from, to)).filter((row) => row.journal === journal.id && row.kind === kind);

test('[D8] visits, their length, views and downloads on the page and in its files are those of a slow and obvious reference', async () => {
  for (const { query, from, to, before } of periods) {
    const html = await page(figuresUrls.overview(at(), query));
    const read = mine(from, to, 'article');
    const seen = visits.filter(between(from, to));
    const number = (value: number): string => value.toLocaleString('en-GB');
    expect([from, figure(html, 'Visits'), figure(html, 'Views'), figure(html, 'Downloads')]).toEqual([from, number(add(seen, (row) => row.visits)), number(add(read, (row) => row.investigations)), number(add(read, (row) => row.requests))]);
    const seconds = Math.round(add(seen, (row) => row.seconds) / add(seen, (row) => row.measured));
    expect(figure(html, 'Length of a visit')).toBe(`${Math.floor(seconds / 60)} min ${seconds % 60} s`);
    expect(figure(html, 'Pages per visit')).toBe(number(Math.round((add(seen, (row) => row.pages) / add(seen, (row) => row.measured)) * 10) / 10));
    expect(html).toContain(`${number(add(read, (row) => row.requests))} in all; ${number(add(mine(before[0], before[1], 'article'), (row) => row.requests))} in the period before.`);
    const days = [...new Set(items.map(({ day }) => day))].filter((day) => day >= from && day <= to).sort();
    expect((await csv('days', query)).map((row) => row.slice(0, 4))).toEqual(days.map((day) => [day, add(visits.filter((row) => row.day === day), (row) => row.visits), ...(['investigations', 'requests'] as const).map((name) => add(mine(day, day, 'article'), (row) => row[name]))].map(String)));
  }
});

test('the table behind a picture has a row for each day or month, with both periods', async () => {
  const html = await page(figuresUrls.overview(at(), { period: '2026' }));
  const table = /id="requests-title"[^]*?<tbody>([^]*?)<\/tbody>/.exec(html)![1]!;
  const rows = [...table.matchAll(/<th scope="row">([^<]*)<\/th><td class="num">([^<]*)<\/td><td class="num">([^<]*)<\/td>/g)].map(([, label, now, then]) => [label, now, then]);
  const month = (year: number, number: number): string => {
    const name = `${year}-${String(number).padStart(2, '0')}`;
    return add(mine(`${name}-01`, number === 5 ? `${name}-20` : `${name}-31`, 'article'), (row) => row.requests).toLocaleString('en-GB');
  };
  expect(rows).toEqual(['January', 'February', 'March', 'April', 'May'].map((name, index) => [`${name} 2026`, month(2026, index + 1), month(2025, index + 1)]));
});

test('articles, forms and issues are ranked as the reference ranks them', async () => {
  const { query, from, to } = periods[1]!;
  const ranked = articles.map((number) => ({ number, rows: mine(from, to, 'article').filter(({ item }) => item === number) }))
    .map(({ number, rows }) => [String(number), add(rows, (row) => row.investigations), add(rows, (row) => row.requests)] as const).sort((a, b) => b[2] - a[2]);
  expect((await csv('articles', query)).map(([number, , , investigations, requests]) => [number, Number(investigations), Number(requests)])).toEqual(ranked);
  const form = (name: string): number => add(forms.filter(between(from, to)).filter((row) => row.form === name), (row) => row.views);
  expect(new Map((await csv('forms', query)).map(([name, views]) => [name, Number(views)]))).toEqual(new Map([['Page with abstract', form('page')], ['PDF', form('pdf')]]));
  const issues = await csv('issues', query);
  expect(issues.map((row) => row.slice(-2).map(Number))).toEqual([[add(mine(from, to, 'article'), (row) => row.investigations), add(mine(from, to, 'article'), (row) => row.requests)]]);
  const html = await page(figuresUrls.issues(at(), query));
  expect(html).toContain(`data-label="Views of the contents">${add(mine(from, to, 'issue'), (row) => row.investigations)}<`);
  const out = mine('2026-04-02', '2026-05-20', 'article');
  expect(html).toContain(`${add(out, (row) => row.requests)} downloads of its articles in the first 49 days`);
  // What the picture shows, its file has too.
  expect((await csv('newest', query)).map((row) => row.map(Number))).toEqual(Array.from({ length: 49 }, (_, index) => {
    const day = new Date(Date.parse('2026-04-02T00:00:00Z') + index * 86_400_000).toISOString().slice(0, 10);
    return [index + 1, add(mine(day, day, 'article'), (row) => row.requests)];
  }));
});

test('an article has a page of its own, and its days as a file; one of another journal has none', async () => {
  const [number] = articles;
  const { query, from, to } = periods[1]!;
  const rows = mine(from, to, 'article').filter(({ item }) => item === number);
  const html = await page(figuresUrls.article({ ...at(), number: number! }, query));
  expect([figure(html, 'Views'), figure(html, 'Downloads')]).toEqual([add(rows, (row) => row.investigations), add(rows, (row) => row.requests)].map(String));
  const file = (await manager.get(figuresUrls.articleCsv({ ...at(), number: number! }, query)).expect(200)).text.trim().split('\r\n').slice(1).map((line) => line.split(','));
  expect(add(file, (row) => Number(row[2]))).toBe(add(rows, (row) => row.requests));
  expect(file).toHaveLength(30);
  const foreign = items.find((row) => row.journal === other.id)!.item;
  await manager.get(figuresUrls.article({ ...at(), number: foreign })).expect(404);
  for (const url of [figuresUrls.articleCsv, figuresUrls.articleForms]) await manager.get(url({ ...at(), number: foreign })).expect(404);
});

test('[D6] [D8] countries are the stored cells added up: what few share stays together, over any period', async () => {
  for (const { query, from, to } of periods) {
    const stored = cells.filter(between(from, to));
    const sums = new Map(['NO', 'SE', 'XK', '*'].map((value) => [value, add(stored.filter((row) => row.value === value), (row) => row.visits)]));
    const names: Record<string, string> = { NO: 'Norway', SE: 'Sweden', XK: 'Kosovo', '*': 'Shared by fewer than five a day' };
    const shown = (await csv('country', query)).map(([name, visits]) => [name, Number(visits)]);
    expect(new Map(shown as [string, number][])).toEqual(new Map([...sums].filter(([, sum]) => sum > 0).map(([value, sum]) => [names[value]!, sum])));
    const html = await page(figuresUrls.readers(at(), query));
    expect(html).toContain(`>Norway</span>`);
  }
});

test('[D15] a search term is shown from five searches on two days, and with nobody', async () => {
  const html = await page(figuresUrls.ways(at(), { period: '30' }));
  expect(await csv('terms', { period: '30' })).toEqual([["'=hvit", '6', '6'], ['snø', '5', '0']]);
  expect(html).toContain('>snø<');
  expect(html).not.toMatch(/>rare<|>one day</);
  expect(html.split('Searched for without a result')[1]).toContain('hvit</span>');
  expect(await csv('terms', { period: 'own', from: dayOf(2), to: dayOf(1) })).toEqual([]);
});

test('[X30] a title or term that a spreadsheet would run is text in the files', async () => {
  expect((await csv('articles', { period: '30' })).map(([, title]) => title)).toEqual(expect.arrayContaining(["'=cmd|calc"]));
});

test('[D6] figures are for managers and editors of the journal and the administrator, and for no one else', async () => {
  const paths = [figuresUrls.overview(at()), figuresUrls.articles(at()), figuresUrls.article({ ...at(), number: articles[0]! }), figuresUrls.issues(at()), figuresUrls.readers(at()), figuresUrls.ways(at()), figuresUrls.csv({ ...at(), table: 'days' })];
  const admin = await makePlayer(app, { webAdmin: true });
  const stranger = await makePlayer(app, { roles: [[other, 'manager']] });
  const author = await makePlayer(app, { roles: [[journal, 'author'], [journal, 'reviewer'], [journal, 'sectionEditor']] });
  for (const path of paths) {
    await admin.get(path).expect(200);
    await stranger.get(path).expect(403);
    await author.get(path).expect(403);
    expect((await visitor(app).get(path)).status).not.toBe(200);
  }
  await manager.get(figuresUrls.csv({ ...at(), table: 'usage_salt' })).expect(404);
});

test('a journal that nobody has read has pages that say so', async () => {
  const empty = await makeJournal(app, { path: 'unread' });
  const editor = await makePlayer(app, { roles: [[empty, 'editor']] });
  for (const url of [figuresUrls.overview, figuresUrls.articles, figuresUrls.issues, figuresUrls.readers, figuresUrls.ways]) {
    const html = (await editor.get(url({ journal: empty.path, lang: 'nb' }, { period: '90' })).expect(200)).text;
    expect(html).toMatch(/Ingen/);
    expect(html).not.toMatch(/NaN|undefined|Infinity/);
  }
});
