import { EventEmitter } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { Request } from 'express';
import request from 'supertest';
import { CONFIG, type Config } from '../../src/config.js';
import type { Journal } from '../../src/journals/journal.entity.js';
import { journalsUrls } from '../../src/journals/urls.js';
import { publishingUrls } from '../../src/publishing/urls.js';
import { PlaceSettings } from '../../src/visitors/statistics/recording/place-settings.js';
import { Recorder } from '../../src/visitors/statistics/recording/recorder.js';
import { Robots } from '../../src/visitors/statistics/recording/robots.js';
import { UsageQuery } from '../../src/visitors/statistics/stored/usage.query.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { makeJournal, makePlayer } from '../support/cast.js';
import { makeArticle, makeGalley, makeIssue, type PublishedArticle } from '../support/publishing.js';
import { inTown, mmdb } from './support/mmdb.js';

const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';
const phone = 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1';
const day = '2026-05-04';

let app: TestApp;
let placesFolder: string;
let journal: Journal;
let usage: UsageQuery;
const article = {} as Record<'doubles' | 'hours' | 'forms' | 'answers' | 'pieces' | 'unseen' | 'browsers' | 'private' | 'extra', PublishedArticle>;
let pdf = '';
let html = '';
let pieces = '';
let extra = '';
let issue = 0;

interface Click { at: string; ip?: string; browser?: string; headers?: Record<string, string> }

const files = (): string[] => (existsSync(join(app.folder, 'usage')) ? readdirSync(join(app.folder, 'usage')).filter((name) => name.endsWith('.log')) : []);
const written = (): string => files().map((name) => readFileSync(join(app.folder, 'usage', name), 'utf8')).join('');

async function click(path: string, { at, ip = '203.0.113.7', browser = firefox, headers = {} }: Click): Promise<request.Response> {
  app.clock.set(new Date(`${at.includes('T') ? at : `${day}T${at}`}Z`));
  const answer = await request(app.server).get(path).set({ 'X-Forwarded-For': ip, 'User-Agent': browser, ...headers });
  await app.app.get(Recorder).settled();
  return answer;
}

const page = (of: PublishedArticle): string => publishingUrls.article({ journal: journal.path, lang: 'en', number: of.number });
const galley = (of: PublishedArticle, key: string): string => publishingUrls.galley({ journal: journal.path, lang: 'en', number: of.number, key });
const file = (of: PublishedArticle, key: string): string => publishingUrls.file({ journal: journal.path, number: of.number, key });
const figures = async (of: PublishedArticle): Promise<number[]> => {
  const found = await usage.totals({ journalId: journal.id, kind: 'article', item: of.number }, { from: day, to: day });
  return [found.investigations, found.uniqueInvestigations, found.requests, found.uniqueRequests];
};

beforeAll(async () => {
  placesFolder = mkdtempSync(join(tmpdir(), 'palimpsest-places-'));
  writeFileSync(join(placesFolder, 'places.mmdb'), mmdb({ '198.51.100.0/27': inTown('NO', 'Troms', 'Tromsø'), '198.51.100.32/27': inTown('SE', 'Skåne', 'Lund'), '203.0.113.0/24': inTown('IS', 'Norðurland', 'Akureyri') }));
  app = await startTestApp({ TRUST_PROXY: '1', PLACES_FILE: join(placesFolder, 'places.mmdb') });
  usage = app.app.get(UsageQuery);
  app.clock.set(new Date('2026-05-01T12:00:00Z'));
  journal = await makeJournal(app);
  issue = (await makeIssue(app, journal)).id;
  for (const name of ['doubles', 'hours', 'forms', 'answers', 'pieces', 'unseen', 'browsers', 'private', 'extra'] as const) article[name] = await makeArticle(app, journal, { issueId: issue });
  pdf = (await makeGalley(app, article.forms, '%PDF-1.7 a')).key;
  html = (await makeGalley(app, article.forms, '<!doctype html><html lang="en"><head><title>A</title></head><body><p>A</p></body></html>', 'text/html', 'HTML')).key;
  pieces = (await makeGalley(app, article.pieces, '%PDF-1.7 b')).key;
  extra = (await makeGalley(app, article.extra, 'a;b', 'text/csv', 'Data', true)).key;
}, 60_000);
afterAll(async () => {
  await app?.stop();
  rmSync(placesFolder, { recursive: true, force: true });
});

test('what readers click is written down, as COUNTER says what a click is', async () => {
  for (const at of ['10:00:00', '10:00:29', '10:00:59', '10:01:30']) await click(page(article.doubles), { at });
  for (const at of ['10:59:50', '11:00:05', '11:59:00', '12:00:10']) await click(page(article.hours), { at });
  await click(galley(article.forms, html), { at: '13:00:00' });
  // What the viewer then fetches for itself is no further request; a download afterwards is.
  await click(file(article.forms, html), { at: '13:00:40', headers: { 'Sec-Fetch-Site': 'same-origin', 'Sec-Fetch-Dest': 'iframe' } });
  await click(galley(article.forms, pdf), { at: '13:00:10' });
  await click(file(article.forms, pdf), { at: '13:00:20', headers: { 'Sec-Fetch-Site': 'same-origin', 'Sec-Fetch-Dest': 'document' } });
  await click(file(article.forms, pdf), { at: '13:05:00' });
  const { headers } = await click(page(article.answers), { at: '14:00:00' });
  expect((await click(page(article.answers), { at: '14:10:00', headers: { 'If-None-Match': headers['etag'] as string } })).status).toBe(304);
  await click(file(article.pieces, pieces), { at: '15:00:00', headers: { Range: 'bytes=0-3' } });
  await click(file(article.pieces, pieces), { at: '15:02:00', headers: { Range: 'bytes=4-7' } });
  await click(file(article.extra, extra), { at: '15:10:00' });
  await click(page(article.browsers), { at: '16:00:00' });
  await click(page(article.browsers), { at: '16:00:00', browser: phone });
  await click(journalsUrls.home({ journal: journal.path, lang: 'nb' }), { at: '17:00:00' });
  await click(publishingUrls.issue({ journal: journal.path, lang: 'nb', issue }), { at: '17:01:00' });
  await click(publishingUrls.currentIssue({ journal: journal.path, lang: 'nb' }), { at: '17:02:00' });
  expect(files()).toHaveLength(1);
});

test('robots by COUNTER’s list, what is fetched unasked, and answers that are none are not written down', async () => {
  const before = written();
  for (const browser of ['Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)', 'curl/8.5.0', 'python-requests/2.32', '']) await click(page(article.unseen), { at: '18:00:00', browser });
  for (const headers of [{ 'Sec-Purpose': 'prefetch;prerender' }, { Purpose: 'prefetch' }, { 'X-Moz': 'prefetch' }, { 'X-Purpose': 'preview' }] as Record<string, string>[]) await click(page(article.unseen), { at: '18:01:00', headers });
  expect((await click(page({ ...article.unseen, number: 999_999 }), { at: '18:02:00' })).status).toBe(404);
  await click(publishingUrls.stableArticle({ journal: journal.path, number: article.unseen.number }), { at: '18:02:30' });
  await request(app.server).head(page(article.unseen)).set({ 'User-Agent': firefox });
  await app.app.get(Recorder).settled();
  expect(written()).toBe(before);
  expect(app.app.get(Robots).current()).toMatchObject({ patterns: 327, version: '2024-04-22', installed: false });
});

test('what is sent past midnight is written to the new day, as the old one may be counted by then', async () => {
  const response = Object.assign(new EventEmitter(), { statusCode: 200 });
  app.clock.set(new Date('2026-04-01T23:59:50Z'));
  app.app.get(Recorder).met({ res: response, ip: '203.0.113.9', method: 'GET', headers: { 'user-agent': firefox } } as unknown as Request, { kind: 'journal', journalId: journal.id });
  app.clock.set(new Date('2026-04-02T02:40:00Z'));
  response.emit('finish');
  await app.app.get(Recorder).settled();
  const [name] = files().filter((one) => one.startsWith('2026-04'));
  expect(name).toMatch(/^2026-04-02\./);
  expect(readFileSync(join(app.folder, 'usage', name!), 'utf8')).toMatch(new RegExp(`"t":${Date.parse('2026-04-02T02:40:00Z') / 1000},.*"u":"[\\w-]{16}"`));
  rmSync(join(app.folder, 'usage', name!));
});

test('[D14] who sends Sec-GPC or DNT is counted, without a key and without a place', async () => {
  await click(page(article.private), { at: '19:00:00', headers: { 'Sec-GPC': '1', Referer: 'https://news.example/a' } });
  await click(page(article.private), { at: '19:00:10', headers: { DNT: '1' } });
  const lines = written().trim().split('\n').slice(-2).map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(lines.map((line) => Object.keys(line))).toEqual([['t', 'j', 'k', 'i', 'v', 'f', 'y', 'a'], ['t', 'j', 'k', 'i', 'v', 'f', 'y', 'a']]);
});

test('[D5] [D16] a line holds no address, no browser string and nobody who is signed in', async () => {
  const reader = await makePlayer(app);
  await click(page(article.private), { at: '20:00:00', headers: { Cookie: reader.cookie, Referer: 'https://scholar.example/search?q=secret', 'Accept-Language': 'nn-NO,en;q=0.5' } });
  const line = JSON.parse(written().trim().split('\n').at(-1)!) as Record<string, unknown>;
  expect(line).toEqual({ t: Date.parse(`${day}T20:00:00Z`) / 1000, j: journal.id, k: 'article', i: article.private.number, v: 1, f: 'page', y: 2026, a: 'Open', u: expect.stringMatching(/^[\w-]{16}$/) as unknown, r: 'scholar.example', l: 'nn', d: 'desktop' });
  // The same reader without the cookie is the same visitor: the session plays no part.
  await click(page(article.private), { at: '20:10:00', headers: { Referer: app.url } });
  expect(JSON.parse(written().trim().split('\n').at(-1)!)).toMatchObject({ u: line['u'], r: '' });
});

test('[D5] where a reader is, is written down only where the journal asks for it, and as finely as it asks', async () => {
  const [places, of] = [app.app.get(PlaceSettings), page(article.private)];
  const lastPlace = (): unknown => (JSON.parse(written().trim().split('\n').at(-1)!) as Record<string, unknown>)['p'];
  for (const [at, detail, place] of [['20:20:00', 'country', ['IS']], ['20:21:00', 'region', ['IS', 'Norðurland']], ['20:22:00', 'city', ['IS', 'Norðurland', 'Akureyri']], ['20:23:00', null, undefined]] as const) {
    await places.set(journal.id, detail);
    await click(of, { at });
    expect(lastPlace()).toEqual(place);
  }
  await places.set(journal.id, 'city');
  for (const [at, ip] of [['20:24:00', '192.168.3.4'], ['20:25:00', '8.8.8.8']] as const) {
    await click(of, { at, ip });
    expect(lastPlace()).toEqual(['', '', '']);
  }
  await click(of, { at: '20:26:00', headers: { 'Sec-GPC': '1' } });
  expect(lastPlace()).toBeUndefined();
  await places.set(journal.id, null);
});

test('[D4] the file is readable by us alone, and the night moves it into the database', async () => {
  expect(files().map((name) => (statSync(join(app.folder, 'usage', name)).mode & 0o777).toString(8))).toEqual(['600']);
  app.clock.set(new Date('2026-05-05T01:25:00Z'));
  await app.run('usage.ingest');
  expect(files()).toEqual([]);
  expect(await figures(article.doubles)).toEqual([2, 1, 0, 0]);
  expect(await figures(article.hours)).toEqual([3, 2, 0, 0]);
  expect(await figures(article.forms)).toEqual([3, 1, 3, 1]);
  expect(await figures(article.answers)).toEqual([2, 1, 0, 0]);
  expect(await figures(article.pieces)).toEqual([1, 1, 1, 1]);
  expect(await figures(article.extra)).toEqual([1, 1, 0, 0]);
  expect(await figures(article.browsers)).toEqual([2, 2, 0, 0]);
  expect(await figures(article.unseen)).toEqual([0, 0, 0, 0]);
  expect(await figures(article.private)).toEqual([11, 6, 0, 0]);
  const of = { journalId: journal.id, from: day, to: day };
  expect(await usage.forms({ journalId: journal.id, article: article.forms.number }, of)).toEqual([{ form: 'pdf', views: 2 }, { form: 'html', views: 1 }]);
  expect([await usage.totals({ journalId: journal.id, kind: 'journal' }, of), await usage.totals({ journalId: journal.id, kind: 'issue', item: issue }, of)].map(({ investigations }) => investigations)).toEqual([1, 2]);
});

test('[D5] [X54] no address and no browser string of a reader is on disk, in the database or in a log, though their places are known', async () => {
  await app.app.get(PlaceSettings).set(journal.id, 'city');
  for (let reader = 1; reader <= 40; reader += 1) await click(page(article.private), { at: `2026-05-06T22:${String(reader).padStart(2, '0')}:00`, ip: `198.51.100.${reader}`, browser: `${firefox} Reader/${reader}.77` });
  const traces = (text: string): string[] => ['203.0.113.7', '198.51.100.', firefox.slice(12, 50), phone.slice(12, 40), 'Reader/'].filter((trace) => text.includes(trace));
  const search = async (): Promise<string[]> => {
    const onDisk = readdirSync(app.folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).flatMap((entry) => traces(readFileSync(join(entry.parentPath, entry.name), 'latin1')));
    const tables = await app.database.query<{ name: string }>(`select quote_ident(table_schema) || '.' || quote_ident(table_name) as name from information_schema.tables where table_schema not in ('pg_catalog', 'information_schema') and table_type = 'BASE TABLE' and table_name <> 'session'`);
    const inTables: string[] = [];
    for (const { name } of tables) inTables.push(...traces(JSON.stringify(await app.database.query(`select t::text from ${name} t`))).map((trace) => `${name}: ${trace}`));
    return [...onDisk, ...inTables, ...traces(app.logLines.join(''))];
  };
  expect(await search()).toEqual([]);
  app.clock.set(new Date('2026-05-07T02:25:00Z'));
  await app.run('usage.ingest');
  expect(await search()).toEqual([]);
  const that = { from: '2026-05-06', to: '2026-05-06' };
  expect((await usage.visits(journal.id, that)).visits).toBe(40);
  expect((await usage.breakdown(journal.id, 'city', that)).map(({ value, visits }) => [value, visits])).toEqual([['NO/Troms/Tromsø', 31], ['SE/Skåne/Lund', 9]]);
});

test('a newer list of robots in the data folder is used, and a broken one is not', async () => {
  const own = join(app.folder, 'usage', 'robots.json');
  writeFileSync(own, JSON.stringify([{ pattern: 'NewCrawler', last_changed: '2026-05-01' }, { pattern: '(', last_changed: '2026-05-02' }]));
  const { robots, ...list } = new Robots(app.app.get<Config>(CONFIG)).current();
  expect([list, robots.test('newcrawler/1')]).toEqual([{ patterns: 1, version: '2026-05-01', installed: true }, true]);
  writeFileSync(own, 'no list');
  expect(new Robots(app.app.get<Config>(CONFIG)).current()).toMatchObject({ patterns: 327, installed: false });
  rmSync(own);
});

test('nothing is lost where the clock was a day ahead for a while, and the day was counted too soon', async () => {
  for (const name of files()) rmSync(join(app.folder, 'usage', name));
  const [early, that] = ['2026-05-08T10:00:00', { from: '2026-05-08', to: '2026-05-08' }];
  await click(page(article.private), { at: early });
  app.clock.set(new Date('2026-05-09T10:00:00Z'));
  await app.run('usage.ingest');
  expect(files()).toEqual([]);
  await click(page(article.private), { at: '2026-05-08T11:00:00' });
  await click(page(article.private), { at: '2026-05-08T12:00:00' });
  expect(files()).toHaveLength(1);
  app.clock.set(new Date('2026-05-09T10:00:00Z'));
  await app.run('usage.ingest');
  expect([files(), (await usage.totals({ journalId: journal.id, kind: 'article' }, that)).investigations]).toEqual([[], 3]);
});

test('a disk that takes nothing costs no page, and what is lost is counted and reported', async () => {
  const folder = join(app.folder, 'usage');
  rmSync(folder, { recursive: true });
  writeFileSync(folder, 'in the way');
  expect((await click(page(article.private), { at: '21:00:00' })).status).toBe(200);
  expect((await click(page(article.private), { at: '21:05:00' })).status).toBe(200);
  expect(app.logLines.join('')).toContain('"event":"usage.lost"');
  rmSync(folder);
  await click(page(article.private), { at: '21:10:00' });
  expect(written()).toContain('{"lost":2}');
  // Where the disk is full in the middle of a line, none of it stays: half a line would swallow the next, which tells of the loss.
  const before = written();
  const handle = await open(join(folder, files()[0]!));
  const full = jest.spyOn(Object.getPrototypeOf(handle) as FileHandle, 'appendFile').mockImplementationOnce(async function (this: FileHandle, text) {
    await this.write((text as string).slice(0, 30));
    throw Object.assign(new Error('full'), { code: 'ENOSPC' });
  });
  await click(page(article.private), { at: '21:20:00' });
  expect([full.mock.calls.length, written()]).toEqual([1, before]);
  full.mockRestore();
  await handle.close();
  await click(page(article.private), { at: '21:30:00' });
  expect(written().slice(before.length).split('\n')).toEqual(['{"lost":1}', expect.stringContaining('"f":"page"'), '']);
});
