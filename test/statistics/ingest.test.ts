import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Journal } from '../../src/journals/journal.entity.js';
import { writeLine, type Look } from '../../src/visitors/statistics/event-line.js';
import { dimensions } from '../../src/visitors/statistics/stored/usage-cell.entity.js';
import { Tally } from '../../src/visitors/statistics/ingest/tally.js';
import { countVisitor } from '../../src/visitors/statistics/ingest/visitor-count.js';
import { UsageQuery } from '../../src/visitors/statistics/stored/usage.query.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { makeJournal } from '../support/cast.js';
import { countSlowly, type SlowFigures } from './support/slow-count.js';
import { aStream } from './support/stream.js';

let app: TestApp;
let journals: Journal[];
let usage: UsageQuery;

const put = (name: string, text: string): void => {
  mkdirSync(join(app.folder, 'usage'), { recursive: true });
  writeFileSync(join(app.folder, 'usage', name), text);
};
const putLooks = (name: string, looks: readonly Look[]): void => put(name, `${[writeLine({ opened: name }), ...looks.map((look) => writeLine({ look }))].join('\n')}\n`);
const names = (folder = 'usage'): string[] => readdirSync(join(app.folder, folder)).filter((name) => name.endsWith('.log'));
const period = (day: string): { from: string; to: string } => ({ from: day, to: day });

async function takeIn(day: string): Promise<void> {
  app.clock.set(new Date(Date.parse(`${day}T00:00:00Z`) + 25.5 * 3_600_000));
  await app.run('usage.ingest');
}

async function stored(day: string): Promise<SlowFigures> {
  const rows = (sql: string): Promise<Record<string, string | number>[]> => app.database.query(sql, [day]);
  return {
    items: await rows('select journal_id as journal, kind, item_id as item, yop, access_type as access, investigations, unique_investigations as "uniqueInvestigations", requests, unique_requests as "uniqueRequests" from usage_item where day = $1'),
    forms: await rows('select journal_id as journal, article, version, form, views from usage_form where day = $1'),
    visits: await rows('select journal_id as journal, visits, measured, pages, seconds from usage_visits where day = $1'),
    cells: await rows('select journal_id as journal, dimension, value, visits, pages, requests from usage_cell where day = $1'),
  };
}

const sorted = (figures: SlowFigures): Record<string, string[]> => Object.fromEntries(Object.entries(figures).map(([name, rows]) => [name, (rows as object[]).map((row) => JSON.stringify(Object.entries(row).sort())).sort()]));

beforeAll(async () => {
  app = await startTestApp();
  usage = app.app.get(UsageQuery);
  journals = [await makeJournal(app), await makeJournal(app), await makeJournal(app)];
}, 60_000);
afterAll(() => app.stop());

test('[D8] every figure of a random day equals what a slow and obvious count finds', async () => {
  const day = '2026-03-02';
  const looks = aStream({ day, journals: journals.map(({ id }) => id), visitors: 90, looks: 2_500, seed: 7 });
  const processes = [0, 1, 2].map((one) => looks.filter((_, index) => index % 3 === one));
  processes.forEach((some, one) => putLooks(`${day}.process${one}.log`, some));
  await takeIn(day);
  expect(sorted(await stored(day))).toEqual(sorted(countSlowly(processes.flat())));
  expect(names()).toEqual([]);
  expect((await usage.ingests()).map(({ file, lines, taken, setAside }) => [file, lines - taken, setAside])).toEqual([0, 1, 2].map((part) => [`${day}.process${part}.log`, 1, 0]));
});

test('the same file counts once, whatever it is called, and one that is late is added', async () => {
  const day = '2026-03-03';
  const looks = aStream({ day, journals: [journals[0]!.id], visitors: 5, looks: 40, seed: 3 });
  putLooks(`${day}.a.log`, looks);
  const text = readFileSync(join(app.folder, 'usage', `${day}.a.log`), 'utf8');
  await takeIn(day);
  const before = sorted(await stored(day));
  put(`${day}.a.log`, `${text}\n`);
  put(`${day}.b.log`, text);
  await takeIn(day);
  expect([sorted(await stored(day)), names()]).toEqual([before, []]);
  const sum = (await usage.totals({ journalId: null }, period(day))).investigations;
  const late: Look = { ...looks[0]!, key: 'late-late-late-1', t: looks[0]!.t };
  putLooks(`${day}.c.log`, [late]);
  await takeIn(day);
  expect((await usage.totals({ journalId: null }, period(day))).investigations).toBe(sum + 1);
});

test('[X53] a bad line is set aside and reported, and stalls neither its file nor the day', async () => {
  const day = '2026-03-04';
  const t = Date.parse(`${day}T10:00:00Z`) / 1000;
  const good: Look = { t, journal: journals[0]!.id, kind: 'article', item: 5, version: 1, form: 'pdf', file: 'k', yop: 2026, access: 'Open', key: 'aaaaaaaaaaaaaaaa' };
  const line = writeLine({ look: good });
  const bad = ['{"t":12', 'null', '[]', '{"t":"x"}', line.replace('"article"', '"person"'), line.replace(`"j":${good.journal}`, '"j":999999'), line.replace(String(t), String(t + 86_400)), line.replace('"pdf"', '"exe"'), line.replace('"aaaaaaaaaaaaaaaa"', '"10.0.0.1"'), '', '{"search":null}', `{"search":{"journal":${good.journal},"term":7,"results":1}}`, '{"lost":-1}'];
  put(`${day}.a.log`, [bad.slice(0, 6).join('\n'), line, ...bad.slice(6), writeLine({ lost: 3 })].join('\n'));
  await takeIn(day);
  expect((await usage.totals({ journalId: null }, period(day))).requests).toBe(1);
  const [report] = await usage.ingests(1);
  expect(report).toMatchObject({ file: `${day}.a.log`, lines: 15, taken: 1, setAside: 13, lost: 3 });
  expect(report!.problems.slice(0, 6)).toEqual([{ line: 1, why: 'not-json' }, { line: 2, why: 'not-json' }, { line: 3, why: 'not-json' }, { line: 4, why: 'time' }, { line: 5, why: 'item' }, { line: 6, why: 'no-such-journal' }]);
  const aside = readFileSync(join(app.folder, 'usage/aside', `${day}.a.log`), 'utf8');
  expect(aside.split('\n')).toHaveLength(14);
  expect(aside).not.toContain('aaaaaaaaaaaaaaaa');
  expect(aside).not.toContain('10.0.0.1');
  app.clock.set(new Date('2026-06-30T00:00:00Z'));
  await app.run('usage.ingest');
  expect(names('usage/aside')).toEqual([]);
});

test('[X53] a day that the database refuses is whole afterwards: counted once, with its bad lines kept', async () => {
  const day = '2026-03-05';
  const looks = aStream({ day, journals: [journals[0]!.id], visitors: 8, looks: 50, seed: 9 });
  put(`${day}.a.log`, [...looks.map((look) => writeLine({ look })), '{"half'].join('\n'));
  await app.database.query('alter table usage_visits rename to usage_visits_away');
  await expect(takeIn(day)).rejects.toThrow();
  expect([names(), names('usage/aside'), await app.database.query('select 1 from usage_item where day = $1', [day])]).toEqual([[`${day}.a.log`], [`${day}.a.log`], []]);
  await app.database.query('alter table usage_visits_away rename to usage_visits');
  await takeIn(day);
  expect([names(), sorted(await stored(day))]).toEqual([[], sorted(countSlowly(looks))]);
});

test('[D5] after 48 hours no salt and no key is left, even if nothing was taken in', async () => {
  const day = '2026-07-01';
  const looks = aStream({ day, journals: [journals[0]!.id], visitors: 9, looks: 60, seed: 5, known: 1 });
  putLooks(`${day}.a.log`, looks);
  put(`${day}.b.log`, `${writeLine({ look: looks[0]! }).slice(0, -9)}\n`);
  const [old, today] = [randomBytes(32), randomBytes(32)];
  const salts = (): Promise<unknown[]> => app.database.query('select salt, ctid::text as place from usage_salt');
  const salted = async (): Promise<string> => (await app.database.query<{ file: string }>(`select pg_relation_filepath('usage_salt') as file`))[0]!.file;
  await app.database.query('insert into usage_salt (day, salt) values ($1, $2), ($3, $4)', [day, old, '2026-07-02', today]);
  const file = await salted();
  expect(await salts()).toEqual([{ salt: old, place: '(0,1)' }, { salt: today, place: '(0,2)' }]);
  mkdirSync(join(app.folder, 'usage/work'), { recursive: true });
  const [ended, running] = ['2026-07-02T23:00:00Z', '2026-07-02T23:30:00Z'].map((until) => join(app.folder, 'usage/work', `${Date.parse(until)}-abc`));
  for (const folder of [ended!, running!]) mkdirSync(folder);
  put('2026-06-30.gone.log.stripping', 'half');
  const text = (): string => names().map((name) => readFileSync(join(app.folder, 'usage', name), 'utf8')).join('');
  app.clock.set(new Date('2026-07-02T22:50:00Z'));
  await app.run('usage.keys');
  expect(text()).toContain(looks[0]!.key);
  app.clock.set(new Date('2026-07-02T23:17:00Z'));
  await app.run('usage.keys');
  await app.run('usage.salts');
  // Not only is the row gone, but its bytes: they lay in the file of the table until the database cleared up.
  expect(await salts()).toEqual([{ salt: today, place: '(0,1)' }]);
  expect(await salted()).not.toBe(file);
  // Neither is what a process has left that died in its work.
  expect([existsSync(ended!), existsSync(running!), existsSync(join(app.folder, 'usage/2026-06-30.gone.log.stripping'))]).toEqual([false, true, false]);
  for (const { key } of looks) expect(text()).not.toContain(key);
  expect(text()).not.toMatch(/"[urld]":|"p":/);
  await app.run('usage.ingest');
  await takeIn('2026-07-02');
  expect((await usage.totals({ journalId: null }, period(day))).investigations).toBe(looks.length);
  expect(await usage.visits(null, period(day))).toMatchObject({ visits: 0 });
});

test('[D6] one reader in a country is not told from others by any breakdown, nor by a difference of totals', async () => {
  const day = '2026-07-10';
  const t = Date.parse(`${day}T10:00:00Z`) / 1000;
  const journal = journals[2]!.id;
  const reader = (key: string, place: string[], more: Partial<Look> = {}): Look => ({
    t, journal, kind: 'article', item: 5, version: 1, form: 'page', file: '', yop: 2026, access: 'Open', key: key.padEnd(16, '-'), place, referrer: 'search.example', language: 'nb', device: 'desktop', ...more,
  });
  const norway = Array.from({ length: 8 }, (_, at) => reader(`no${at}`, ['NO', at < 6 ? 'Oslo' : 'Troms', at < 6 ? 'Oslo' : 'Tromsø']));
  const sweden = Array.from({ length: 5 }, (_, at) => reader(`se${at}`, ['SE', 'Skåne', 'Lund']));
  const alone = reader('alone', ['IS', 'Reykjavík', 'Reykjavík'], { referrer: 'my-own-blog.example', language: 'is', device: 'tablet', kind: 'issue', item: 77 });
  putLooks(`${day}.a.log`, [...norway, ...sweden, alone]);
  await takeIn(day);
  const breakdown = async (dimension: (typeof dimensions)[number]): Promise<[string, number][]> => (await usage.breakdown(journal, dimension, period(day))).map(({ value, visits }) => [value, visits]);
  // Iceland alone would be 14 - 8 - 5: the smallest other country is hidden with it. Troms alone would be 8 - 6: so is Oslo.
  expect(await breakdown('country')).toEqual([['NO', 8], ['*', 6]]);
  expect(await breakdown('region')).toEqual([['NO/*', 8], ['*', 6]]);
  expect(await breakdown('city')).toEqual([['NO/*', 8], ['*', 6]]);
  expect(await breakdown('referrer')).toEqual([['*', 14]]);
  expect(await breakdown('language')).toEqual([['*', 14]]);
  expect(await breakdown('device')).toEqual([['*', 14]]);
  expect(await breakdown('entry')).toEqual([['*', 14]]);
  const everything = JSON.stringify(await stored(day));
  for (const secret of ['IS', 'SE', 'Reykjav', 'Troms', 'my-own-blog', '"is"', 'tablet']) expect(everything).not.toContain(secret);
  for (const cell of (await stored(day)).cells) expect(Number(cell['visits'])).toBeGreaterThanOrEqual(5);

  // A day with one reader: there was a visit, and that is all.
  const quiet = '2026-07-11';
  putLooks(`${quiet}.a.log`, [0, 60, 120].map((later) => ({ ...alone, t: alone.t + 86_400 + later, item: 70 + later })));
  await takeIn(quiet);
  expect(await usage.visits(journal, period(quiet))).toEqual({ visits: 1, measured: 0, pages: 0, seconds: 0 });
  for (const dimension of dimensions) expect(await usage.breakdown(journal, dimension, period(quiet))).toEqual([{ value: '*', visits: 1, pages: 0, requests: 0, all: 1, values: 1 }]);
  // Both days together say no more than each.
  expect((await usage.breakdown(journal, 'country', { from: day, to: quiet })).map(({ value, visits }) => [value, visits])).toEqual([['NO', 8], ['*', 7]]);
});

test('[D6] a day on which a journal asks for more than before has countries only: the difference of the levels would tell who came before', async () => {
  const day = '2026-07-20';
  const journal = journals[2]!.id;
  const looks = (count: number, name: string, place: string[]): Look[] => Array.from({ length: count }, (_, at) => ({
    t: Date.parse(`${day}T10:00:00Z`) / 1000, journal, kind: 'article', item: 5, version: 1, form: 'page', file: '', yop: 2026, access: 'Open', key: `${name}${at}`.padEnd(16, '-'), place, referrer: '', language: 'nb', device: 'desktop',
  }));
  putLooks(`${day}.a.log`, [...looks(1, 'before', ['NO']), ...looks(6, 'later', ['NO', 'Troms'])]);
  await takeIn(day);
  const cells = await Promise.all((['country', 'region', 'city'] as const).map((dimension) => usage.breakdown(journal, dimension, period(day))));
  expect(cells.map((rows) => rows.map(({ value, visits }) => [value, visits]))).toEqual([[['NO', 7]], [], []]);
});

test('[D6] of many random days no cell, and no difference of cells of any level, is of fewer than five', () => {
  for (let seed = 1; seed <= 60; seed += 1) {
    const looks = aStream({ day: '2026-07-21', journals: [1], visitors: 4 + seed, looks: 80 + seed * 4, seed, known: 1 });
    const { cells } = countSlowly(looks);
    const mine = new Tally();
    for (const key of new Set(looks.map((look) => look.key!))) countVisitor(key, looks.filter((look) => look.key === key), mine);
    const placed = mine.cells.shown().filter(({ dimension }) => ['country', 'region', 'city'].includes(dimension));
    const line = (cell: object): string => JSON.stringify(Object.entries(cell).sort());
    expect(placed.map(line).sort()).toEqual(cells.filter(({ dimension }) => ['country', 'region', 'city'].includes(String(dimension))).map(line).sort());
    // Whoever has all three levels can split the day into these groups and no smaller: where levels differ, the finer one's parts make up the coarser one's whole.
    const levels = ['country', 'region', 'city'].map((dimension) => placed.filter((cell) => cell.dimension === dimension));
    const totals = levels.map((level) => level.reduce((sum, { visits }) => sum + visits, 0));
    expect(new Set(totals).size).toBe(1);
    for (const [depth, level] of levels.slice(0, 2).entries()) {
      for (const cell of level) {
        const parts = levels[depth + 1]!.filter(({ value }) => value === cell.value || value.startsWith(`${cell.value}/`));
        expect([seed, cell.value, parts.reduce((sum, { visits }) => sum + visits, 0)]).toEqual([seed, cell.value, cell.visits]);
      }
    }
    const visitors = new Set(looks.map(({ key }) => key)).size;
    for (const { visits } of placed) expect(visits >= 5 || visitors < 5).toBe(true);
  }
});

test('[D15] searches are counted with nobody and with no time', async () => {
  const journal = journals[0]!.id;
  for (const day of ['2026-07-20', '2026-07-21']) {
    put(`${day}.a.searches.log`, `${Array.from({ length: 3 }, (_, at) => writeLine({ search: { journal, term: 'peat', results: at } })).join('\n')}\n${writeLine({ search: { journal, term: `once ${day}`, results: 0 } })}\n`);
    await takeIn(day);
  }
  const both = { from: '2026-07-20', to: '2026-07-21' };
  expect(await usage.terms(journal, both)).toEqual([{ term: 'peat', searches: 6, withoutResult: 2 }]);
  expect((await usage.totals({ journalId: journal, kind: 'search' }, both)).investigations).toBe(8);
  await takeIn('2026-12-01');
  expect((await app.database.query<{ term: string }>('select distinct term from usage_term')).map(({ term }) => term)).toEqual(['peat']);
});
