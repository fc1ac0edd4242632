import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Journal } from '../../src/journals/journal.entity.js';
import { figuresUrls } from '../../src/visitors/statistics/figures/urls.js';
import { PlaceSettings } from '../../src/visitors/statistics/recording/place-settings.js';
import { Places } from '../../src/visitors/statistics/recording/places.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { makeJournal, makePlayer, visitor, type Player } from '../support/cast.js';
import { makeArticle } from '../support/publishing.js';
import { inTown, mmdb } from './support/mmdb.js';

let app: TestApp;
let admin: Player;
let manager: Player;
let journals: Journal[];
/** A stand-in for those who develop the platform. */
let outside: Server;
let placesFolder: string;
const got: string[] = [];
let answer = 200;
const used: { journal: number; day: string; number: number; views: number; downloads: number }[] = [];

beforeAll(async () => {
  outside = createServer((request, response) => {
    let body = '';
    request.on('data', (part: Buffer) => (body += part.toString()));
    request.on('end', () => { got.push(body); response.writeHead(answer).end('thanks'); });
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => outside.once('listening', resolve));
  placesFolder = mkdtempSync(join(tmpdir(), 'palimpsest-places-'));
  app = await startTestApp({ PLACES_FILE: join(placesFolder, 'places.mmdb'), FIGURES_URL: `http://127.0.0.1:${(outside.address() as AddressInfo).port}/figures` });
  app.clock.set(new Date('2026-06-04T10:00:00Z'));
  admin = await makePlayer(app, { webAdmin: true, givenName: 'Secret', familyName: 'Adminsen' });
  journals = [await makeJournal(app, { path: 'first' }), await makeJournal(app, { path: 'second' })];
  manager = await makePlayer(app, { roles: journals.map((journal) => [journal, 'manager'] as const) });
  for (const [place, journal] of journals.entries()) {
    const { number } = await makeArticle(app, journal, { doi: place === 0 ? '10.1234/snow' : null }, [{ givenName: 'Nameless', familyName: 'Authorsen' }]);
    for (const [day, views, downloads] of [['2026-04-30', 100, 50], ['2026-05-01', 7 + place, 3], ['2026-05-31', 11, 5 + place], ['2026-06-03', 13, 2]] as const) {
      used.push({ journal: journal.id, day, number, views, downloads });
      await app.database.query(`insert into usage_item values ($1, $2::date, 'article', $3, 2026, 'Open', $4, $4, $5, $5)`, [journal.id, day, number, views, downloads]);
      await app.database.query(`insert into usage_visits values ($1, $2::date, 9, 9, 18, 90)`, [journal.id, day]);
    }
    await app.database.query(`insert into usage_cell (journal_id, dimension, day, value, visits, pages, requests) values ($1, 'country', '2026-05-01', 'NO', 6, 6, 6)`, [journal.id]);
  }
}, 60_000);
afterAll(async () => {
  await app?.stop();
  outside?.close();
  rmSync(placesFolder, { recursive: true, force: true });
});

const sum = (rows: readonly (typeof used)[number][], of: (row: (typeof used)[number]) => number): number => rows.reduce((all, row) => all + of(row), 0);
const shown = async (): Promise<string> => {
  const { text } = await admin.get(figuresUrls.sharing({ lang: 'en' })).expect(200);
  return /<pre[^>]*>([^]*?)<\/pre>/.exec(text)![1]!.replaceAll('&quot;', '"').replaceAll('&#x27;', "'").replaceAll('&#x3D;', '=').replaceAll('&amp;', '&');
};

test('[T4] nothing is sent until the administrator, who sees exactly what it is, turns it on; then that, once', async () => {
  await app.run('figures.share');
  expect(got).toEqual([]);
  const before = await shown();
  await admin.post(figuresUrls.sharing({ lang: 'en' }), { sharing: 'on' }).expect(303);
  await app.run('figures.share');
  await app.run('figures.share');
  expect(got).toEqual([before]);
  await admin.post(figuresUrls.sharing({ lang: 'en' }), { sharing: 'off' }).expect(303);
  app.clock.set(new Date('2026-07-04T10:00:00Z'));
  await app.run('figures.share');
  expect(got).toHaveLength(1);
  app.clock.set(new Date('2026-06-04T11:00:00Z'));
});

test('[S4] [T4] what is shared is sums over all journals, and what each article was read; nothing of a person, a place or a term', async () => {
  const letter = JSON.parse(await shown()) as Record<string, unknown>;
  const may = used.filter(({ day }) => day.startsWith('2026-05'));
  expect(letter).toEqual({
    month: '2026-05', journals: 2, articles: 2, issues: 0,
    use: { visits: 36, investigations: sum(may, (row) => row.views), uniqueInvestigations: sum(may, (row) => row.views), requests: sum(may, (row) => row.downloads), uniqueRequests: sum(may, (row) => row.downloads) },
    read: journals.map((journal, place) => {
      const own = may.filter((row) => row.journal === journal.id);
      return { article: place === 0 ? 'https://doi.org/10.1234/snow' : `${app.url}/second/article/${own[0]!.number}`, investigations: sum(own, (row) => row.views), requests: sum(own, (row) => row.downloads) };
    }),
  });
  expect(JSON.stringify(letter)).not.toMatch(/Nameless|Authorsen|Adminsen|people\.example|Norway|"NO"|192\.0\.2/);
});

test('[T4] what is not taken is sent again the next day', async () => {
  await admin.post(figuresUrls.sharing({ lang: 'en' }), { sharing: 'on' }).expect(303);
  app.clock.set(new Date('2026-07-04T10:00:00Z'));
  answer = 503;
  await expect(app.run('figures.share')).rejects.toThrow();
  answer = 200;
  await app.run('figures.share');
  await app.run('figures.share');
  expect(got.slice(1)).toHaveLength(2);
  expect(got[2]).toBe(got[1]);
  app.clock.set(new Date('2026-06-04T12:00:00Z'));
});

test('the administrator sees the use of all journals, equal to the sum of their rows', async () => {
  const { text } = await admin.get(figuresUrls.platform({ lang: 'en' }, { period: 'own', from: '2026-05-01', to: '2026-05-31' })).expect(200);
  const may = used.filter(({ day }) => day.startsWith('2026-05'));
  const figure = (label: string): string | undefined => new RegExp(`<dt>${label}</dt><dd><b>([^<]*)</b>`).exec(text)?.[1];
  expect([figure('Visits'), figure('Views'), figure('Downloads')]).toEqual(['36', String(sum(may, (row) => row.views)), String(sum(may, (row) => row.downloads))]);
  const file = (await admin.get(figuresUrls.platformCsv({ lang: 'en' }, { period: 'own', from: '2026-05-01', to: '2026-05-31' })).expect(200)).text.trim().split('\r\n').slice(1);
  expect(file.sort()).toEqual(journals.map((journal) => { const own = may.filter((row) => row.journal === journal.id); return [journal.name['en'], 18, sum(own, (row) => row.views), sum(own, (row) => row.downloads)].join(','); }).sort());
});

test('[D5] the administrator sees which place data is in use, its date and how fine it is; a newer file is taken up, and a broken one changes nothing', async () => {
  const file = join(placesFolder, 'places.mmdb');
  const shown = async (): Promise<string> => {
    await app.app.get(Places).look();
    return (await admin.get(figuresUrls.platformPlaces({ lang: 'en' })).expect(200)).text;
  };
  expect(await shown()).toMatch(/Needs you[^]*no file where the setting PLACES_FILE says[^]*No places are known/);
  writeFileSync(file, mmdb({ '203.0.113.0/24': inTown('NO') }, { name: 'DBIP-Country-Lite', built: '2026-03-02' }));
  await app.app.get(PlaceSettings).set(journals[0]!.id, 'city');
  expect(await shown()).toMatch(/In use[^]*DBIP-Country-Lite[^]*2 March 2026[^]*<dd>Country<[^]*IP Geolocation by DB-IP: <a href="https:\/\/db-ip.com">[^]*data-label="Asks for">Country, region and town<[^]*data-label="Gets">Country</);
  expect((await manager.get(figuresUrls.readers({ journal: 'first', lang: 'nb' })).expect(200)).text).toContain('<p class="meta" lang="en">IP Geolocation by DB-IP: <a href="https://db-ip.com">');
  expect((await manager.get(figuresUrls.shown({ journal: 'first', lang: 'en' })).expect(200)).text).toContain('Country, region and town (not in the platform’s place data)');
  writeFileSync(file, mmdb({ '203.0.113.0/24': inTown('NO', 'Troms', 'Tromsø') }).subarray(0, 300));
  const broken = await shown();
  expect(broken).toMatch(/Needs you[^]*not a whole place database[^]*is still in use[^]*DBIP-Country-Lite/);
  expect(app.app.get(Places).find('203.0.113.7', 'city')).toEqual(['NO']);
  writeFileSync(`${file}.new`, mmdb({ '203.0.113.0/24': inTown('NO', 'Troms', 'Tromsø') }, { name: 'Own', built: '2026-04-02' }));
  renameSync(`${file}.new`, file);
  expect(await shown()).toMatch(/In use[^]*<dd>Own<[^]*2 April 2026[^]*PLACES_CREDIT is empty/);
  expect(app.app.get(Places).find('203.0.113.7', 'city')).toEqual(['NO', 'Troms', 'Tromsø']);
  rmSync(file);
  expect(await shown()).toMatch(/Needs you[^]*There is no file[^]*is still in use[^]*<dd>Own</);
  await manager.get(figuresUrls.platformPlaces({ lang: 'en' })).expect(403);
});

test('[D4] the files that wait and the reports of those that were counted are the administrator’s alone', async () => {
  mkdirSync(join(app.folder, 'usage'), { recursive: true });
  for (const day of ['2026-06-04', '2026-06-03', '2026-06-01']) writeFileSync(join(app.folder, 'usage', `${day}.abc.log`), '{"t":1780531200,"j":1,"k":"article","u":"visitor-visitor-","p":["NO","Oslo","Oslo"],"r":"blog.example","l":"nb","d":"mobile"}\n');
  mkdirSync(join(app.folder, 'usage/aside'));
  writeFileSync(join(app.folder, 'usage/aside/2026-06-02.abc.log'), '{"t":12');
  await app.database.query(`insert into usage_ingest values ('2026-06-02.abc.log', 'x', '2026-06-02', 20, 18, 2, 4, '[{"line": 7, "why": "not-json"}]', $1)`, [app.clock.now()]);
  const { text } = await admin.get(figuresUrls.platformFiles({ lang: 'en' })).expect(200);
  for (const words of ['Being written', 'Waits for the night', 'Late: should have been counted', '2 · line 7: not complete', 'Lines that were set aside']) expect(text).toContain(words);
  expect(text).not.toMatch(/visitor-visitor|blog\.example/);
  const file = (kind: string, name: string): string => figuresUrls.platformFile({ lang: 'en', kind, name });
  const taken = await admin.get(file('waiting', '2026-06-03.abc.log')).expect(200);
  expect([taken.text, taken.headers['content-disposition']]).toEqual(['{"t":1780531200,"j":1,"k":"article"}\n', expect.stringContaining('attachment; filename="2026-06-03.abc.log"')]);
  expect((await admin.get(file('aside', '2026-06-02.abc.log')).expect(200)).text).toBe('{"t":12');
  expect(await app.database.query(`select person_id as "by", data from event where kind = 'usageFile.taken' order by id`)).toEqual([{ by: admin.personId, data: { kind: 'waiting', file: '2026-06-03.abc.log' } }, { by: admin.personId, data: { kind: 'aside', file: '2026-06-02.abc.log' } }]);
  for (const path of [file('waiting', '2026-06-02.abc.log'), file('work', '2026-06-03.abc.log'), file('waiting', '..%2Ferasures.key'), file('aside', '%2e%2e')]) expect((await admin.get(path)).status).toBeGreaterThanOrEqual(400);
  await manager.get(file('waiting', '2026-06-03.abc.log')).expect(403);
  for (const url of [figuresUrls.platformFiles, figuresUrls.platform, figuresUrls.sharing, figuresUrls.platformCsv]) {
    await manager.get(url({ lang: 'en' })).expect(403);
    expect((await visitor(app).get(url({ lang: 'en' }))).status).not.toBe(200);
  }
  await manager.post(figuresUrls.sharing({ lang: 'en' }), { sharing: 'on' }).expect(403);
  for (const path of ['/usage/2026-06-03.abc.log', '/assets/../usage/2026-06-03.abc.log']) await admin.get(path).expect(404);
});
