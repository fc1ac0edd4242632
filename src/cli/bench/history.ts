import type { INestApplicationContext } from '@nestjs/common';
import { Journals } from '../../journals/journals.js';
import { Database } from '../../platform/database/database.js';
import { Languages } from '../../platform/i18n/languages.js';
import type { RequestContext } from '../../platform/web/request.js';
import { definitions } from '../../visitors/statistics/counter/definitions.js';
import { MakeReport } from '../../visitors/statistics/counter/make-report.js';
import { reportJson } from '../../visitors/statistics/counter/report.js';
import { readRequest } from '../../visitors/statistics/counter/report-request.js';
import { ArticlesPage } from '../../visitors/statistics/figures/desk/articles-page.js';
import { fileKeys } from '../../visitors/statistics/figures/desk/file-keys.js';
import { FigureFiles } from '../../visitors/statistics/figures/desk/files.js';
import { FiguresFrame, type Framed } from '../../visitors/statistics/figures/desk/frame.js';
import { IssuesPage } from '../../visitors/statistics/figures/desk/issues-page.js';
import { OverviewPage } from '../../visitors/statistics/figures/desk/overview-page.js';
import { ReadersPage } from '../../visitors/statistics/figures/desk/readers-page.js';
import { WaysPage } from '../../visitors/statistics/figures/desk/ways-page.js';
import { PlatformFiguresController } from '../../visitors/statistics/figures/platform/platform.controller.js';
import { SharedFigures } from '../../visitors/statistics/figures/platform/shared-figures.js';
import { queriesOf } from './queries.js';

const first = '2023-01-01';
const months = 36;
const journals = 10;
const articles = 5_000;
/** On how many days of a hundred an article is read. */
const often = 40;
const events = 100_000_000;
/** No query of a page may take longer. */
const slow = 300;

/** Three years of ten journals with five hundred articles each, in rows that stand for a hundred million events. */
export async function writeHistory(database: Database): Promise<number> {
  await database.execute(
    `insert into journal (path, name, acronym, languages, primary_language, contact_name, contact_email, tagline, about, author_guidelines, licence, accent, time_zone, enabled, created_at)
     select 'history' || n, '{"en": "History"}', 'H' || n, '{en}', 'en', '', '', '{}', '{}', '{}', 'CC-BY-4.0', '#000000', 'Europe/Oslo', true, '2023-01-01' from generate_series(1, ${journals}) n returning id`,
  );
  const ours = `(select id, row_number() over (order by id) - 1 as place from journal where path like 'history%')`;
  await database.execute(`insert into section (journal_id, title, abbreviation, peer_reviewed, open, position) select id, '{"en": "Articles"}', 'ART', true, true, 1 from ${ours} j returning id`);
  await database.execute(`insert into issue (journal_id, volume, number, year, title, description, published_at) select j.id, 1 + n / 4, (1 + n % 4)::text, 2022 + n / 4, '{}', '{}', date '2022-01-01' + n * 91 from ${ours} j, generate_series(0, 15) n returning id`);
  await database.execute(
    `insert into submission (journal_id, section_id, stage, moves, language, step, started_at, submitted_at, stage_since)
     select j.id, s.id, 'published', 1, 'en', 'check', '2022-01-01', '2022-01-01', '2022-01-01' from ${ours} j join section s on s.journal_id = j.id, generate_series(1, ${articles / journals}) n returning id`,
  );
  await database.execute(
    `insert into publication (submission_id, journal_id, section_id, version, status, language, title, abstract, keywords, "references", licence, position, published_at, issue_id)
     select s.id, s.journal_id, s.section_id, 1, 'published', 'en', jsonb_build_object('en', 'Article ' || s.id), '{}', '{}', '{}', 'CC-BY-4.0', 1, date '2022-01-01' + (s.id % 16)::int * 91,
       (select i.id from issue i where i.journal_id = s.journal_id order by i.id offset s.id % 16 limit 1)
     from submission s join ${ours} j on j.id = s.journal_id returning id`,
  );
  const each = Math.round(events / (articles * 365 * 3 * (often / 100)));
  for (let month = 0; month < months; month += 1) {
    const days = `generate_series($1::date + interval '${month} month', $1::date + interval '${month + 1} month' - interval '1 day', interval '1 day') g (d)`;
    const read = (also: string): string => `submission s join ${ours} j on j.id = s.journal_id cross join ${days} ${also} where (s.id * 7919 + extract(doy from d)::int * 31) % 100 < ${often}`;
    await database.execute(`insert into usage_item (journal_id, day, kind, item_id, yop, access_type, investigations, unique_investigations, requests, unique_requests) select s.journal_id, d::date, 'article', s.id, 2022, 'Open', ${each}, ${Math.round(each * 0.7)}, ${Math.round(each * 0.4)}, ${Math.round(each * 0.3)} from ${read('')}`, [first]);
    await database.execute(`insert into usage_form (journal_id, day, article, version, form, views) select s.journal_id, d::date, s.id, 1, f, ${Math.round(each / 2)} from ${read(`cross join (values ('page'), ('pdf')) v (f)`)}`, [first]);
    await database.execute(`insert into usage_visits (journal_id, day, visits, measured, pages, seconds) select j.id, d::date, 4000, 4000, 9000, 400000 from ${ours} j cross join ${days}`, [first]);
    await database.execute(`insert into usage_cell (journal_id, day, dimension, value, visits, pages, requests) select j.id, d::date, c.dimension, c.dimension || n, 60, 100, 40 from ${ours} j cross join ${days} cross join (values ('country', 40), ('region', 40), ('city', 40), ('referrer', 25), ('language', 15), ('device', 4), ('entry', 40)) c (dimension, many), generate_series(1, c.many) n`, [first]);
    await database.execute(`insert into usage_term (journal_id, day, term, searches, without_result) select j.id, d::date, 'term ' || n, 3, n % 2 from ${ours} j cross join ${days}, generate_series(1, 40) n`, [first]);
  }
  await database.execute('analyze');
  return (await database.one<{ n: number }>('select sum(investigations)::float8 as n from usage_day where kind = $1', ['article']))!.n;
}

/** How long the queries of each page, file and report take, over a month, a year, and all three; the slowest query of each, and how many there are. */
export async function askHistory(app: INestApplicationContext): Promise<string[]> {
  const database = app.get(Database);
  const { id, languages } = (await database.one<{ id: number; languages: string[] }>(`select id, languages from journal where path = 'history1'`))!;
  const journal = await app.get(Journals).byId(id);
  const translator = app.get(Languages).in('en', journal.timeZone);
  const ctx = { id: '', language: 'en', translator, journal: { ...journal, languages } } as unknown as RequestContext;
  const article = (await database.one<{ id: number }>('select min(id) as id from submission where journal_id = $1', [id]))!.id;
  const frame = app.get(FiguresFrame);
  const framed = (of: (framed: Framed) => Promise<unknown>) => async (query: object): Promise<unknown> => of(await frame.of(ctx, query));
  const pages: Record<string, (query: object) => Promise<unknown>> = {
    overview: framed((one) => app.get(OverviewPage).model(one)), articles: framed((one) => app.get(ArticlesPage).all(one)), article: framed((one) => app.get(ArticlesPage).one(one, article)),
    issues: framed((one) => app.get(IssuesPage).model(one)), readers: framed((one) => app.get(ReadersPage).model(one)), ways: framed((one) => app.get(WaysPage).model(one)),
    ...Object.fromEntries(fileKeys.map((key) => [`file ${key}`, framed((one) => app.get(FigureFiles).file(one, key))])),
    'all journals': (query) => app.get(PlatformFiguresController).show({ ...ctx, journal: null }, query), 'what is shared': () => app.get(SharedFigures).letter(),
  };
  const periods = { month: ['2025-11-01', '2025-11-30'], odd: ['2025-02-03', '2025-11-17'], year: ['2025-01-01', '2025-12-31'], all: ['2023-01-01', '2025-12-31'] };
  const said: string[] = [];
  const measure = async (name: string, work: () => Promise<unknown>): Promise<void> => {
    const { queries, took } = await watched(database, work);
    const slowest = Math.max(0, ...took);
    said.push(`${name}: ${queries} queries, ${Math.round(took.reduce((sum, one) => sum + one, 0))} ms, the slowest ${Math.round(slowest)} ms${slowest > slow ? '  SLOW' : ''}${queries >= 10 && !name.startsWith('IR') ? '  MANY' : ''}`);
  };
  for (const [name, page] of Object.entries(pages)) for (const [period, [from, to]] of Object.entries(periods)) await measure(`${name}, ${period}`, () => page({ period: 'own', from, to }));
  const maker = app.get(MakeReport);
  for (const definition of definitions) for (const [period, [from, to]] of Object.entries(periods)) await measure(`${definition.id}, ${period}`, async () => {
    const shown = definition.attributes.length > 0 ? { attributes_to_show: definition.attributes.join('|') } : {};
    const request = readRequest(definition, { begin_date: from!.slice(0, 7), end_date: to!.slice(0, 7), ...shown }, { available: { first: '2023-01', last: '2025-12' }, now: '2026-01', platform: maker.platform });
    let length = 0;
    for await (const piece of reportJson(await maker.make(request), request)) length += piece.length;
    if (length === 0) throw new Error(`${definition.id} is empty.`);
  });
  return said;
}

/** The time of each query of some work, and their number. */
async function watched(database: Database, work: () => Promise<unknown>): Promise<{ queries: number; took: number[] }> {
  const took: number[] = [];
  const plain = database.query.bind(database);
  database.query = async <Row>(sql: string, values?: readonly unknown[]): Promise<Row[]> => {
    const began = performance.now();
    try {
      return await plain<Row>(sql, values);
    } finally {
      took.push(performance.now() - began);
    }
  };
  try {
    return { queries: await queriesOf(database.source, work), took };
  } finally {
    database.query = plain;
  }
}
