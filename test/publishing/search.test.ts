import { afterAll, beforeAll, expect, test } from '@jest/globals';
import request from 'supertest';
import type { Journal } from '../../src/journals/journal.entity.js';
import { journalsUrls } from '../../src/journals/urls.js';
import { queriesOf } from '../../src/cli/bench/queries.js';
import { Publications } from '../../src/publishing/publications.js';
import { publishingUrls } from '../../src/publishing/urls.js';
import { SearchQuery, termsOf } from '../../src/publishing/search/search.query.js';
import { searchUrls } from '../../src/publishing/search/urls.js';
import { figuresUrls } from '../../src/visitors/statistics/figures/urls.js';
import { Recorder } from '../../src/visitors/statistics/recording/recorder.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { makeJournal, makePlayer } from '../support/cast.js';
import { makeArticle, makeIssue, type PublishedArticle } from '../support/publishing.js';

const browser = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';
let app: TestApp;
let journal: Journal;
let other: Journal;
const work = {} as Record<'avalanches' | 'moss' | 'retracted' | 'elsewhere' | 'german', PublishedArticle>;

beforeAll(async () => {
  app = await startTestApp();
  app.clock.set(new Date('2026-05-04T10:00:00Z'));
  [journal, other] = [await makeJournal(app, { path: 'search-here' }), await makeJournal(app, { path: 'search-there' })];
  const issue = await makeIssue(app, journal, { volume: 7, number: '2' });
  work.avalanches = await makeArticle(app, journal, {
    language: 'nb', title: { nb: 'Snøskredene i Tromsø', en: 'The avalanches of Tromsø' }, abstract: { nb: 'Fjellbygdene opplevde snøskred hver vinter, og farene ble skrevet ned.', en: 'Mountain villages were endangered by avalanches.' },
    keywords: { nb: ['skredvern'] }, doi: '10.1234/Snow.7(a)\'b', issueId: issue.id, publishedAt: new Date('2024-03-01T10:00:00Z'),
  }, [{ givenName: 'Åse', familyName: 'Østbø' }, { givenName: 'Jean-Luc', familyName: "O'Brien" }]);
  work.moss = await makeArticle(app, journal, { title: { en: 'Peat moss <script>alert(1)</script>' }, abstract: { en: 'Villages by <b>bogs</b> & moors.' } });
  work.retracted = await makeArticle(app, journal, { title: { en: 'Cold fusion of lichen' }, kind: 'retraction' });
  work.elsewhere = await makeArticle(app, other, { title: { en: 'Avalanches elsewhere' } });
  work.german = await makeArticle(app, journal, { language: 'de', title: { de: 'Lawinenkunde' }, abstract: {} });
}, 60_000);
afterAll(() => app?.stop());

const ask = (q: string, more: Record<string, string> = {}, lang = 'en'): request.Test => request(app.server).get(searchUrls.journal({ journal: journal.path, lang }, { q, ...more }));
/** The numbers of the articles that a page lists. */
const listed = (html: string): number[] => [...html.matchAll(/class="card-article__title"[^>]*><a href="[^"]*\/article\/(\d+)"/g)].map(([, number]) => Number(number));
const finds = async (q: string, more: Record<string, string> = {}, lang = 'en'): Promise<number[]> => listed((await ask(q, more, lang).expect(200)).text).sort((a, b) => a - b);

test('published articles are found by title, abstract, keyword, name and DOI, in Norwegian and English, however a word is bent or spelt', async () => {
  const one = [work.avalanches.number];
  for (const q of [
    'snøskred', 'snoskred', 'Snøskredet', 'avalanche', 'AVALANCHES', 'Tromsø', 'tromso', 'skredvern', 'fjellbygd', 'fjell', 'Østbø', 'oestboe', 'Åse Østbø', 'aase', "O'Brien", 'Jean-Luc', 'snøskred i Tromsø', 'the avalanches of Tromsø', '"snøskredene i tromsø"',
    '10.1234/snow.7(a)\'b', 'https://doi.org/10.1234/SNOW.7(a)\'b', 'doi:10.1234/snow.7(a)\'b', 'østbø skred', '“mountain villages”',
  ]) expect([q, await finds(q)]).toEqual([q, one]);
  expect(await finds('snøskred på vinteren', {}, 'nb')).toEqual(one);
  expect(await finds('village')).toEqual([work.avalanches.number, work.moss.number]);
  expect(await finds('Lawinenkunde')).toEqual([work.german.number]);
  for (const q of ['avalanche moss', '"tromsø i snøskredene"', 'elsewhere', '10.1234/other', 'ada0@people.example', 'people.example', 'university']) expect([q, await finds(q)]).toEqual([q, []]);
});

test('a result says what it is, with the words marked and what is typed inert; retracted is marked; filters and pages narrow it', async () => {
  const { text } = await ask('avalanches').expect(200);
  expect(text).toMatch(/1 article<[^]*Snøskredene i Tromsø<\/a>[^]*Åse Østbø, Jean-Luc O&#x27;Brien<[^]*endangered by <mark>avalanches<\/mark>\.[^]*Vol\. 7, No\. 2[^]*1 March 2024[^]*https:\/\/doi\.org\/10\.1234/);
  expect((await ask('lichen')).text).toContain('<strong class="mark">Retracted:</strong> <span lang="en">Cold fusion of lichen</span>');
  const moss = (await ask('villages bogs')).text;
  expect(moss).toContain('<mark>Villages</mark> by <mark>bogs</mark> &amp; moors.');
  expect(moss).not.toContain('<script>alert');
  expect(await finds('villages', { year: '2024' })).toEqual([work.avalanches.number]);
  expect(await finds('villages', { year: '1999' })).toEqual([work.avalanches.number, work.moss.number]);
  const none = (await ask('nosuchword', { year: '2024' })).text;
  expect(none).toMatch(/No article was found[^]*Search in all years and sections/);
  expect((await ask('elsewhere')).text).toContain('href="/en/search?q&#x3D;elsewhere"');
  for (let more = 0; more < 21; more += 1) await makeArticle(app, journal, { title: { en: `Driftwood ${more}` }, publishedAt: new Date(Date.UTC(2025, 0, 1 + more)) });
  const [first, second] = [(await ask('driftwood')).text, (await ask('driftwood', { page: '2' })).text];
  expect([listed(first).length, listed(second).length, listed((await ask('driftwood', { page: '99' })).text).length]).toEqual([20, 1, 0]);
  expect(first).toContain('Driftwood 20</a>');
  expect(first).toContain('q&#x3D;driftwood&amp;page&#x3D;2');
});

test('the search of the platform finds in all journals that are open, and in one of them', async () => {
  const everywhere = async (query: Record<string, string>): Promise<number[]> => listed((await request(app.server).get(searchUrls.platform({ lang: 'en' }, query)).expect(200)).text).sort((a, b) => a - b);
  expect(await everywhere({ q: 'avalanche' })).toEqual([work.avalanches.number, work.elsewhere.number]);
  expect(await everywhere({ q: 'avalanche', journal: other.path })).toEqual([work.elsewhere.number]);
  await app.database.query('update journal set enabled = false where id = $1', [other.id]);
  expect(await everywhere({ q: 'avalanche' })).toEqual([work.avalanches.number]);
  await app.database.query('update journal set enabled = true where id = $1', [other.id]);
});

test('[D3] [X32] a search leaves no cookie, is the same for everyone, and is nothing for search engines', async () => {
  const { headers, text } = await ask('snow').expect(200);
  expect(headers['set-cookie']).toBeUndefined();
  expect(headers).toMatchObject({ 'cache-control': 'public, no-cache', 'x-robots-tag': 'noindex' });
  expect(text).toContain('<meta name="robots" content="noindex">');
  expect(text.match(/role="search"/g)).toHaveLength(1);
  const home = (await request(app.server).get(journalsUrls.home({ journal: journal.path, lang: 'en' })).expect(200)).text;
  expect(home).toContain(`<form class="site-search" method="get" action="${searchUrls.journal({ journal: journal.path, lang: 'en' })}" role="search">`);
});

test('[X35] signs of the database, of its queries and of patterns are no more than signs', async () => {
  for (const q of ["'", "';drop table person;--", '%', '_', '*', 'snow & | ! ( ) : * <-> \\', "snow':*", '"', '“', '\\', '\u0000', 'a\u0000b', '\uD800', '()', '!!', ':*', '<->', '10.1234/\\\'', "10.1234/'; select", '🦊', '\uE000\uE001', '{}', '${1+1}', '\u202E\u200B', 'x'.repeat(10_000), 'a '.repeat(5_000), '"'.repeat(199)]) {
    const { status, text } = await ask(q);
    // An address with a NUL in it is none of ours.
    expect([q.slice(0, 20), status]).toEqual([q.slice(0, 20), q.includes('\u0000') ? 404 : 200]);
    expect(listed(text)).toEqual([]);
  }
  const path = searchUrls.journal({ journal: journal.path, lang: 'en' });
  for (const query of ['?q=snow%00&year=1%27or&section=-1&page=1e9', '?q[]=a&q[]=villages', '?q[$gt]=1', '?q=%E0%A4%A', '?q=villages&page=-1&section=99999999999', '?q=a&page=500']) expect((await request(app.server).get(path + query)).status).toBeLessThan(500);
  expect(termsOf('  "a b"  c\n«d»  doi: 10.1/x - ')).toEqual(['a b', 'c', 'd', '10.1/x']);
});

test('[B7] a name is found only while the byline has it: not after a new version, a removal, a withdrawal, or an erasure of its row', async () => {
  const publications = app.app.get(Publications);
  const article = await makeArticle(app, journal, { title: { en: 'Eelgrass' }, doi: null }, [{ givenName: 'Old', familyName: 'Zwickelmann' }, { familyName: 'Quistorp' }]);
  const here = [article.number];
  const index = async (): Promise<string> => JSON.stringify(await app.database.query('select head::text, words::text from article_index where submission_id = $1', [article.number]));
  expect([await finds('Zwickelmann'), await finds('eelgrass')]).toEqual([here, here]);
  // As an erasure does where the administrator decides so: the index follows at once.
  await app.database.query(`update contributor set family_name = 'Quist' where publication_id = $1 and family_name = 'Quistorp'`, [article.publication.id]);
  expect([await finds('Quistorp'), await finds('Quist')]).toEqual([[], here]);
  // Search engines are asked to leave it out: ours finds it by its subject, and by no name.
  await app.database.query('insert into deindexed_article values ($1, now())', [article.number]);
  expect([await finds('Zwickelmann'), await finds('eelgrass')]).toEqual([[], here]);
  await app.database.query('delete from deindexed_article where submission_id = $1', [article.number]);
  const next = await publications.begin(await publications.byId(article.publication.id), { kind: 'correction', changeNote: {} });
  await app.database.query(`insert into contributor (publication_id, role, position, corresponding, family_name, email_public, affiliation, biography, source) values ($1, 'author', 1, true, 'Neumann', false, '{}', '{}', 'staff')`, [next.id]);
  expect(await finds('Neumann')).toEqual([]);
  await publications.release(next, app.clock.now());
  expect([await finds('Zwickelmann'), await finds('Neumann')]).toEqual([[], here]);
  expect(await index()).not.toMatch(/zwick|quist/);
  await publications.unpublish(article.number, app.clock.now());
  expect([await finds('Neumann'), await index()]).toEqual([[], '[]']);
  await publications.publish(next.id, app.clock.now());
  expect(await finds('Neumann')).toEqual(here);
  const removal = await publications.begin(await publications.byId(next.id), { kind: 'removal', changeNote: {} });
  await publications.release(removal, app.clock.now());
  expect([await finds('eelgrass'), await index()]).toEqual([[], '[]']);
  await app.database.query('delete from submission where id = $1', [work.german.number]);
  expect(await finds('Lawinenkunde')).toEqual([]);
});

test('[D15] [D16] a search is written down with nobody, whoever is signed in or asks for no trace, and its terms come to the desk', async () => {
  const search = async (day: string, q: string, headers: Record<string, string> = {}, more: Record<string, string> = {}): Promise<void> => {
    app.clock.set(new Date(`${day}T12:00:00Z`));
    await ask(q, more).set({ 'User-Agent': browser, ...headers }).expect(200);
    await app.app.get(Recorder).settled();
  };
  for (const day of ['2026-06-01', '2026-06-02']) {
    app.clock.set(new Date(`${day}T11:00:00Z`));
    const reader = await makePlayer(app);
    for (const q of ['Avalanche ', 'yeti', 'yeti', 'ada@people.example']) await search(day, q, { Cookie: reader.cookie });
    await search(day, 'avalanche', { 'Sec-GPC': '1' });
    await search(day, 'AVALANCHE', { DNT: '1' });
    await search(day, 'avalanche', {}, { page: '2' });
    await search(day, '');
    await search(day, 'rare');
    await search(day, 'avalanche', { 'User-Agent': 'Googlebot/2.1' });
  }
  await search('2026-06-02', 'yeti');
  app.clock.set(new Date('2026-06-03T01:30:00Z'));
  await app.run('usage.ingest');
  expect(await app.database.query('select day::text, term, searches, without_result as empty from usage_term order by day, term')).toEqual([
    { day: '2026-06-01', term: 'avalanche', searches: 3, empty: 0 }, { day: '2026-06-01', term: 'rare', searches: 1, empty: 1 }, { day: '2026-06-01', term: 'yeti', searches: 2, empty: 2 },
    { day: '2026-06-02', term: 'avalanche', searches: 3, empty: 0 }, { day: '2026-06-02', term: 'rare', searches: 1, empty: 1 }, { day: '2026-06-02', term: 'yeti', searches: 3, empty: 3 },
  ]);
  const manager = await makePlayer(app, { roles: [[journal, 'manager']] });
  const { text } = await manager.get(figuresUrls.ways({ journal: journal.path, lang: 'en' }, { period: '7' })).expect(200);
  expect(text).toMatch(/What was searched for[^]*>avalanche<[^]*>yeti<[^]*Searched for without a result[^]*>yeti</);
  expect(text).not.toMatch(/>rare<|ada@/);
  expect(app.logLines.join('')).not.toMatch(/avalanche|yeti/i);
});

test('a search asks two questions of the database, and finds its words in an index', async () => {
  const address = searchUrls.journal({ journal: journal.path, lang: 'en' }, { q: 'villages' });
  const about = await queriesOf(app.database.source, () => request(app.server).get(publishingUrls.about({ journal: journal.path, lang: 'en' })).expect(200));
  expect(await queriesOf(app.database.source, () => request(app.server).get(address).expect(200))).toBeLessThanOrEqual(about + 1);
  const query = app.app.get(SearchQuery);
  expect(await queriesOf(app.database.source, () => query.find({ terms: ['villages'], lang: 'en', journalId: journal.id, journalPath: null, sectionId: null, year: null, page: 1 }))).toBe(1);
  const plan = await app.database.transaction(async () => {
    await app.database.execute('set local enable_seqscan = off');
    return app.database.query<Record<string, string>>(`explain select submission_id from article_index where words @@ article_query(array['villages'], 'en')`);
  });
  expect(JSON.stringify(plan)).toContain('Bitmap Index Scan on ix_article_index_words');
});
