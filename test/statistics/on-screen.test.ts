import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Journal } from '../../src/journals/journal.entity.js';
import { writeLine, type Look } from '../../src/visitors/statistics/event-line.js';
import { figuresUrls } from '../../src/visitors/statistics/figures/urls.js';
import { UsageQuery } from '../../src/visitors/statistics/stored/usage.query.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { makeJournal, makePlayer, type Player } from '../support/cast.js';
import { makeArticle, makeIssue } from '../support/publishing.js';
import { countSlowly, type SlowFigures } from './support/slow-count.js';
import { aStream } from './support/stream.js';

// What is read on screen and in the files, from the looks themselves: nothing of what lies between shares a line with the reference.
let app: TestApp;
let journal: Journal;
let manager: Player;
const titles = ['Ice', 'Snow', 'Thaw', 'Peat'];
let articles: number[];
let issues: number[];
const now = ['2026-08-11', '2026-08-12', '2026-08-13'];
const then = ['2026-08-08', '2026-08-09', '2026-08-10'];
const counted = new Map<string, SlowFigures>();

beforeAll(async () => {
  app = await startTestApp();
  app.clock.set(new Date('2026-08-01T10:00:00Z'));
  [journal] = [await makeJournal(app, { path: 'screen' })];
  const other = await makeJournal(app);
  issues = [];
  for (const number of ['1', '2', '3', '4']) issues.push((await makeIssue(app, journal, { number, publishedAt: new Date(`2026-0${number}-01T10:00:00Z`) })).id);
  articles = [];
  for (const [place, title] of titles.entries()) articles.push((await makeArticle(app, journal, { title: { en: title }, issueId: issues[place % 2]! })).number);
  mkdirSync(join(app.folder, 'usage'), { recursive: true });
  for (const [turn, day] of [...then, ...now].entries()) {
    const looks = aStream({ day, journals: [journal.id, journal.id, other.id], visitors: 35, looks: 320, seed: 11 + turn }).map((look): Look => {
      if (look.journal !== journal.id || look.kind === 'journal') return look;
      return { ...look, item: (look.kind === 'issue' ? issues : articles)[look.item % 100]! };
    });
    writeFileSync(join(app.folder, 'usage', `${day}.a.log`), `${looks.map((look) => writeLine({ look })).join('\n')}\n`);
    counted.set(day, countSlowly(looks));
  }
  app.clock.set(new Date('2026-08-14T03:00:00Z'));
  await app.run('usage.ingest');
  manager = await makePlayer(app, { roles: [[journal, 'manager']] });
}, 60_000);
afterAll(() => app?.stop());

type Row = Record<string, string | number>;
const rows = (days: readonly string[], table: keyof SlowFigures, where: Row = {}): Row[] =>
  days.flatMap((day) => counted.get(day)![table]).filter((row) => row['journal'] === journal.id && Object.entries(where).every(([name, value]) => row[name] === value));
const sum = (some: readonly Row[], name: string): number => some.reduce((all, row) => all + Number(row[name]), 0);
const said = (count: number): string => count.toLocaleString('en-GB');
const share = (part: number, all: number): string => new Intl.NumberFormat('en-GB', { style: 'percent', maximumSignificantDigits: 2 }).format(part / all);
const change = (one: number, before: number): string => (one === before ? (one === 0 ? '' : 'As many as before') : `${share(Math.abs(one - before), before)} ${one > before ? 'more' : 'fewer'} than before`);
const day = (text: string): string => new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(text));

const period = { period: 'own', from: now[0]!, to: now[2]! };
const at = (): { journal: string; lang: string } => ({ journal: journal.path, lang: 'en' });
const page = async (path: string): Promise<string> => (await manager.get(path).expect(200)).text;
const csv = async (table: string): Promise<string[][]> => (await page(figuresUrls.csv({ ...at(), table }, period))).replace(/^\uFEFF/, '').trim().split('\r\n').slice(1).map((line) => line.split(','));
const figure = (html: string, label: string): [string, string] => new RegExp(`<dt>${label}</dt><dd><b>([^<]*)</b>(?:<span class="meta">([^<]*)</span>)?`).exec(html)!.slice(1).map((text) => text ?? '') as [string, string];
/** The table of a picture or list, by its heading: each row as it is read. */
const table = (html: string, id: string): string[][] => [...new RegExp(`id="${id}-title"[^]*?<tbody>([^]*?)</tbody>`).exec(html)![1]!.matchAll(/<tr>([^]*?)<\/tr>/g)].map(([, row]) => [...row!.replaceAll(/<svg[^]*?<\/svg>/g, '').matchAll(/<t[hd][^>]*>([^]*?)<\/t[hd]>/g)].map(([, cell]) => cell!.replaceAll(/<[^>]*>/g, '').trim()));
const ranked = (list: readonly (readonly [string, number])[]): (readonly [string, number])[] => list.filter(([, count]) => count > 0).sort((a, b) => b[1] - a[1]);
const apart = (read: readonly string[][]): string[][] => [...read].sort((a, b) => a.join().localeCompare(b.join()));

const article = { kind: 'article' };
const of = (days: readonly string[], name: 'investigations' | 'requests', item?: number): number => sum(rows(days, 'items', item ? { ...article, item } : article), name);

test('[D8] the overview: visits, their length and pages, views, downloads, what is read most and in which form, beside the period before', async () => {
  const html = await page(figuresUrls.overview(at(), period));
  const visits = (days: readonly string[]): Row[] => rows(days, 'visits');
  expect(figure(html, 'Visits')).toEqual([said(sum(visits(now), 'visits')), change(sum(visits(now), 'visits'), sum(visits(then), 'visits'))]);
  for (const [label, name] of [['Views', 'investigations'], ['Downloads', 'requests']] as const) expect(figure(html, label)).toEqual([said(of(now, name)), change(of(now, name), of(then, name))]);
  const measured = sum(visits(now), 'measured');
  const seconds = Math.round(sum(visits(now), 'seconds') / measured);
  expect(figure(html, 'Pages per visit')[0]).toBe(said(Math.round((sum(visits(now), 'pages') / measured) * 10) / 10));
  expect(figure(html, 'Length of a visit')[0]).toBe(`${Math.floor(seconds / 60)} min ${seconds % 60} s`);
  for (const [id, count] of [['visits', (one: string) => sum(visits([one]), 'visits')], ['investigations', (one: string) => of([one], 'investigations')], ['requests', (one: string) => of([one], 'requests')]] as const) {
    expect([id, table(html, id)]).toEqual([id, now.map((one, place) => [day(one), said(count(one)), said(count(then[place]!))])]);
  }
  expect(table(html, 'articles')).toEqual(ranked(articles.map((number, place) => [titles[place]!, of(now, 'requests', number)])).map(([title, count]) => [title, said(count)]));
  const names = { page: 'Page with abstract', pdf: 'PDF', html: 'HTML', supplement: 'Supplementary file' };
  const views = ranked(Object.entries(names).map(([form, name]) => [name, sum(rows(now, 'forms', { form }), 'views')]));
  const all = views.reduce((total, [, count]) => total + count, 0);
  expect(table(html, 'forms')).toEqual(views.map(([name, count]) => [name, said(count), share(count, all)]));
  expect(apart(await csv('forms'))).toEqual(apart(views.map(([name, count]) => [name, String(count)])));
  const per = (one: string, name: string): string => (sum(visits([one]), 'measured') === 0 ? '' : String(Math.round((sum(visits([one]), name) / sum(visits([one]), 'measured')) * 10) / 10));
  expect(await csv('days')).toEqual(now.map((one) => [one, ...[sum(visits([one]), 'visits'), of([one], 'investigations'), of([one], 'requests')].map(String), per(one, 'pages'), per(one, 'seconds')]));
});

test('[D8] articles, each by itself with its forms and versions, and issues', async () => {
  const order = ranked(articles.map((number) => [String(number), of(now, 'requests', number)])).map(([number]) => Number(number));
  const title = (number: number): string => titles[articles.indexOf(number)]!;
  expect(table(await page(figuresUrls.articles(at(), period)), 'articles').map((row) => row.slice(0, 3))).toEqual(order.map((number) => [title(number), said(of(now, 'requests', number)), said(of(now, 'investigations', number))]));
  expect((await csv('articles')).map(([number, , , views, downloads]) => [number, views, downloads])).toEqual(order.map((number) => [number, of(now, 'investigations', number), of(now, 'requests', number)].map(String)));
  const [number] = articles;
  const html = await page(figuresUrls.article({ ...at(), number: number! }, period));
  for (const [label, name] of [['Views', 'investigations'], ['Downloads', 'requests']] as const) {
    expect(figure(html, label)).toEqual([said(of(now, name, number)), change(of(now, name, number), of(then, name, number))]);
    expect(table(html, name)).toEqual(now.map((one, place) => [day(one), said(of([one], name, number)), said(of([then[place]!], name, number))]));
  }
  const views = (where: Row): number => sum(rows(now, 'forms', { article: number!, ...where }), 'views');
  expect(table(html, 'versions').map(([name, count]) => [name, count])).toEqual([2, 1].map((version) => [`Version ${version}`, said(views({ version }))]));
  expect(table(html, 'forms').map((row) => row[1]).sort()).toEqual(['page', 'pdf', 'html', 'supplement'].map((form) => said(views({ form }))).sort());
  const within = (issue: number): number[] => articles.filter((_, place) => issues[place % 2] === issue);
  const use = (issue: number, name: 'investigations' | 'requests'): number => within(issue).reduce((all, one) => all + of(now, name, one), 0);
  const newest = [...issues].reverse();
  expect(table(await page(figuresUrls.issues(at(), period)), 'issues').map((row) => row.slice(1))).toEqual(newest.map((issue) => [
    said(sum(rows(now, 'items', { kind: 'issue', item: issue }), 'investigations')), said(use(issue, 'investigations')), said(use(issue, 'requests')), within(issue).length === 0 ? '–' : said(Math.round(use(issue, 'requests') / within(issue).length)),
  ]));
  expect((await csv('issues')).map((row) => row.slice(-3))).toEqual(newest.map((issue) => [sum(rows(now, 'items', { kind: 'issue', item: issue }), 'investigations'), use(issue, 'investigations'), use(issue, 'requests')].map(String)));
  const forms = (await page(figuresUrls.articleForms({ ...at(), number: number! }, period))).replace(/^\uFEFF/, '').trim().split('\r\n').slice(1).map((line) => line.split(','));
  expect(apart(forms)).toEqual(apart([1, 2].flatMap((version) => Object.entries({ page: 'Page with abstract', pdf: 'PDF', html: 'HTML', supplement: 'Supplementary file' }).map(([form, name]) => [String(version), name, String(views({ version, form }))]))));
});

test('[D6] [D8] where readers are and how they came: each cell of every breakdown, in number and share, on the page and in its file', async () => {
  const named: Record<string, string> = {
    NO: 'Norway', SE: 'Sweden', IS: 'Iceland', nb: 'Norwegian Bokmål', nn: 'Norwegian Nynorsk', en: 'English', fi: 'Finnish', desktop: 'Computer', mobile: 'Phone', tablet: 'Tablet', '*': 'Shared by fewer than five a day', journal: 'The front page of the journal',
    ...Object.fromEntries(articles.map((number, place) => [`article:${number}`, titles[place]!])),
  };
  const [readers, ways] = [await page(figuresUrls.readers(at(), period)), await page(figuresUrls.ways(at(), period))];
  for (const dimension of ['country', 'region', 'city', 'language', 'device', 'referrer', 'entry']) {
    const cells = rows(now, 'cells', { dimension });
    const values = [...new Set(cells.map(({ value }) => String(value)))].map((value) => ({ value, visits: sum(cells.filter((cell) => cell['value'] === value), 'visits'), pages: sum(cells.filter((cell) => cell['value'] === value), 'pages'), requests: sum(cells.filter((cell) => cell['value'] === value), 'requests') }))
      .sort((a, b) => Number(a.value === '*') - Number(b.value === '*') || b.visits - a.visits);
    const all = sum(rows(now, 'visits'), 'visits');
    const shown = table(dimension === 'referrer' || dimension === 'entry' ? ways : readers, dimension);
    expect([dimension, apart(shown.map((row) => row.slice(1)))]).toEqual([dimension, apart(values.map(({ visits }) => [said(visits), share(visits, all)]))]);
    expect([dimension, apart((await csv(dimension)).map((row) => row.slice(-3)))]).toEqual([dimension, apart(values.map(({ visits, pages, requests }) => [visits, pages, requests].map(String)))]);
    for (const { value, visits } of values) if (named[value]) expect([dimension, shown.find(([label]) => label === named[value])?.[1]]).toEqual([dimension, said(visits)]);
  }
});

test('where nothing was counted before, nothing is compared with it, and it is said from when there are figures', async () => {
  const html = await page(figuresUrls.overview(at(), { period: '2026' }));
  expect(html).toContain('The first figures are of 8 August 2026.');
  expect([figure(html, 'Visits')[1], html.includes('The period before'), html.includes('in the period before')]).toEqual(['', false, false]);
  const one = await page(figuresUrls.overview(at(), { period: 'own', from: now[0]!, to: now[0]! }));
  expect(one).toContain('<strong>11 August 2026</strong>');
  expect(one).not.toContain('The first figures');
  const before = await page(figuresUrls.overview(at(), { period: 'own', from: '2019-01-01', to: '2019-01-02' }));
  expect(before).toContain('Nothing was counted in this period.');
  expect(before).not.toContain('As many as before');
});

test('the sums that the database keeps are those of the days, also where a file came late and where rows go', async () => {
  const lines = (some: readonly unknown[]): string[] => some.map((row) => JSON.stringify(row)).sort();
  const values = (table: string, of: string): Promise<unknown[]> => app.database.query(`select ${of} from ${table} group by ${of.split(', ').filter((one) => !one.startsWith('sum')).join(', ').replaceAll(/ as \w+/g, '')} having ${/sum\(\w+\)/.exec(of)![0]} > 0 order by 1, 2, 3, 4`);
  const counts = ['investigations', 'unique_investigations', 'requests', 'unique_requests'].map((one) => `sum(${one})`).join(', ');
  const month = `date_trunc('month', day)::date`;
  const same = async (): Promise<void> => {
    for (const [source, sums, keys, of] of [
      ['usage_item', 'usage_day', 'journal_id, day, kind', counts], ['usage_item', 'usage_month', `journal_id, ${month} as month, kind, item_id, yop, access_type`, counts], ['usage_item', 'usage_title_month', `journal_id, ${month} as month, kind, yop, access_type`, counts],
      ['usage_form', 'usage_form_day', 'journal_id, day, form', 'sum(views)'], ['usage_cell', 'usage_cell_month', `journal_id, dimension, ${month} as month, value`, 'sum(visits), sum(pages), sum(requests)'],
    ] as const) {
      const days = await values(source, `${keys}, ${of}`);
      expect([sums, lines(await values(sums, `${keys.replace(`${month} as `, '')}, ${of}`))]).toEqual([sums, lines(days)]);
      expect(days.length).toBeGreaterThan(4);
    }
  };
  await same();
  await app.database.query(`delete from usage_item where item_id % 3 = 0`);
  await app.database.query(`update usage_form set views = views + 2, day = day + 40 where article % 2 = 0`);
  await app.database.query(`delete from usage_cell where value = 'NO' and day = '2026-08-09'`);
  await app.database.query(`update usage_cell set day = day - 20, visits = visits + 3 where dimension = 'country' and day = '2026-08-08'`);
  await same();
  // Whole months and the days beside them make up any period.
  for (const [from, to] of [['2026-07-01', '2026-08-31'], ['2026-07-18', '2026-08-31'], ['2026-07-20', '2026-08-11'], ['2026-07-01', '2026-08-10'], ['2026-08-10', '2026-08-11'], ['2026-08-01', '2026-08-31']] as const) {
    const slowly = await app.database.query(`select value, sum(visits)::int as visits, sum(pages)::int as pages from usage_cell where journal_id = $1 and dimension = 'country' and day between $2 and $3 group by 1 order by 1`, [journal.id, from, to]);
    const quickly = (await app.app.get(UsageQuery).breakdown(journal.id, 'country', { from, to })).map(({ value, visits, pages }) => ({ value, visits, pages }));
    expect([from, lines(quickly)]).toEqual([from, lines(slowly)]);
  }
});
