import { brotliCompressSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import request from 'supertest';
import { DataSource } from 'typeorm';
import type { Journal } from '../../src/journals/journal.entity.js';
import type { Galley } from '../../src/publishing/galley.entity.js';
import type { Issue } from '../../src/publishing/issue.entity.js';
import { Publication } from '../../src/publishing/publication.entity.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { makeJournal } from '../support/cast.js';
import { tinyPdf } from '../support/manuscripts.js';
import { makeArticle, makeGalley, makeIssue, type PublishedArticle } from '../support/publishing.js';

const html = '<!doctype html><html lang="en"><head><title>A</title><script>parent.document.title = "taken"</script></head><body><p>Whole text</p></body></html>';

let app: TestApp;
let journal: Journal;
let issue: Issue;
let article: PublishedArticle;
let pdfGalley: Galley;
let htmlGalley: Galley;
let pages: string[];
beforeAll(async () => {
  app = await startTestApp();
  journal = await makeJournal(app, { path: 'north', about: { en: 'About it.' }, tagline: { en: 'The north' }, issnOnline: '2049-3630' });
  issue = await makeIssue(app, journal, { volume: 7, number: '2', year: 2026, title: { en: 'Thaw', nb: 'Tøvær' } });
  article = await makeArticle(app, journal, { issueId: issue.id, pages: '12–14', doi: '10.1234/north.1', title: { en: 'On ice' } }, [
    { givenName: 'Ada', middleName: 'Bea', familyName: 'Ærø', email: 'secret@people.example', orcid: '0000-0002-1825-0097' },
    { givenName: 'Carl', familyName: 'Dahl', email: 'open@people.example', emailPublic: true, website: 'javascript:alert(1)' },
  ]);
  for (let count = 0; count < 12; count += 1) await makeArticle(app, journal, { issueId: issue.id, position: count + 2 });
  pdfGalley = await makeGalley(app, article, tinyPdf());
  htmlGalley = await makeGalley(app, article, html, 'text/html', 'HTML');
  const at = `/north/en/article/${article.number}`;
  pages = ['/en', '/north/en', '/north/nn/archive', `/north/nb/issue/${issue.id}`, '/north/en/issue/current', at, `${at}/galley/${pdfGalley.key}`, `${at}/galley/${htmlGalley.key}`, '/north/nb/about'];
});
afterAll(() => app.stop());

const get = (path: string): request.Test => request(app.server).get(path);

test('an address without a language leads to the one that the reader asks for', async () => {
  for (const [path, to] of [['/', '/nn'], ['/north', '/north/nn'], [`/north/article/${article.number}`, `/north/nn/article/${article.number}`], [`/north/article/${article.number}/galley/${pdfGalley.key}`, `/north/nn/article/${article.number}/galley/${pdfGalley.key}`]] as const) {
    const answer = await get(path).set('Accept-Language', 'nn,en;q=0.5');
    expect([answer.status, answer.headers['location']]).toEqual([302, to]);
    expect(answer.headers['vary']).toContain('Accept-Language');
  }
});

test('the article page says who, what, when and where, to people and to machines', async () => {
  const { text } = await get(`/north/en/article/${article.number}`);
  for (const words of ['On ice', 'Ada Bea Ærø', 'A university, Norway', 'https://orcid.org/0000-0002-1825-0097', 'Vol. 7, No. 2 (2026)', 'pp. 12–14', 'CC BY 4.0', 'Peer-reviewed', 'https://doi.org/10.5479/sil.451184']) expect(text).toContain(words);
  expect(text).toContain('Ærø, A. B., &amp; Dahl, C. (2026). On ice. Journal north, 7(2), 12–14. https://doi.org/10.1234/north.1');
  for (const meta of ['name="citation_title" content="On ice"', 'name="citation_author" content="Ada Bea Ærø"', 'name="citation_firstpage" content="12"', 'name="citation_issn" content="2049-3630"', 'name="DC.Creator.PersonalName" content="Ærø, Ada Bea"', `name="citation_pdf_url" content="${app.url}/north/article/${article.number}/galley/${pdfGalley.key}/file"`]) expect(text).toContain(`<meta ${meta}>`);
  expect(text).toContain(`<link rel="canonical" href="${app.url}/north/en/article/${article.number}">`);
});

test('[B5] an e-mail address is public only if the contributor agreed', async () => {
  const { text } = await get(`/north/en/article/${article.number}`);
  expect(text).toContain('open@people.example');
  for (const page of pages) expect((await get(page)).text).not.toContain('secret@people.example');
});

test('[X10] [X15] what is not published, and what is another journal’s, is not there', async () => {
  const other = await makeJournal(app, { path: 'south' });
  const draft = await makeArticle(app, journal, { status: 'draft', publishedAt: null });
  const scheduled = await makeArticle(app, journal, { status: 'scheduled', publishedAt: null, issueId: issue.id, title: { en: 'Not yet out' } });
  const forthcoming = await makeIssue(app, journal, { publishedAt: null });
  const draftGalley = await makeGalley(app, draft, tinyPdf());
  const closed = await makeJournal(app, { path: 'closed', enabled: false });
  const inClosed = await makeArticle(app, closed);
  const closedGalley = await makeGalley(app, inClosed, tinyPdf());
  const at = (path: string, { number }: PublishedArticle): string => `/${path}/en/article/${number}`;
  const nowhere = [
    at('north', draft), at('north', scheduled), `/north/article/${draft.number}`, `${at('north', draft)}/galley/${draftGalley.key}`, `/north/article/${draft.number}/galley/${draftGalley.key}/file`,
    `/north/en/issue/${forthcoming.id}`, `/south/en/issue/${issue.id}`, at('south', article), `/south/article/${article.number}`, `${at('south', article)}/galley/${pdfGalley.key}`,
    `/south/article/${article.number}/galley/${pdfGalley.key}/file`, `/north/article/${article.number}/galley/${draftGalley.key}/file`, `/north/article/${scheduled.number}/galley/${pdfGalley.key}/file`,
    '/closed/en', '/closed', at('closed', inClosed), `/closed/article/${inClosed.number}/galley/${closedGalley.key}/file`, '/closed/en/about', '/nowhere/en', '/nowhere', at('north', { ...article, number: 999_999 }),
    `${at('north', article)}/version/2`, '/north/en/article/1e3', '/north/xx/archive',
  ];
  const answers = await Promise.all(nowhere.map(async (path) => [path, (await get(path)).status]));
  expect(answers).toEqual(nowhere.map((path) => [path, 404]));
  expect((await get(`/north/en/issue/${issue.id}`)).text).not.toContain('Not yet out');
  expect((await get(`/${other.path}/en/issue/current`)).headers['location']).toBe('/south/en/archive');
});

test('the newest published version is shown; older ones keep their own address and say what they are', async () => {
  const work = await makeArticle(app, journal, { title: { en: 'First try' } });
  const { id: _id, ...first } = work.publication;
  await app.database.manager.insert(Publication, { ...first, version: 2, title: { en: 'Second try' } });
  await app.database.manager.insert(Publication, { ...first, version: 3, title: { en: 'Third try' }, status: 'draft', publishedAt: null });
  const at = `/north/en/article/${work.number}`;
  expect((await get(at)).text).toContain('<h1 lang="en">Second try</h1>');
  const old = await get(`${at}/version/1`);
  expect(old.text).toContain('<h1 lang="en">First try</h1>');
  expect(old.text).toContain('This is version 1. A newer version has been published.');
  expect(old.text).toContain(`<link rel="canonical" href="${app.url}${at}">`);
  expect((await get(`${at}/version/3`)).status).toBe(404);
});

test('[X36] an HTML galley never runs under our origin, in the page or opened on its own', async () => {
  const page = await get(`/north/en/article/${article.number}/galley/${htmlGalley.key}`);
  const frame = /<iframe[^>]*>/.exec(page.text)![0];
  expect(frame).toMatch(/sandbox="[^"]*"/);
  expect(frame).not.toMatch(/allow-scripts|allow-same-origin|allow-top-navigation/);
  const file = await get(`/north/article/${article.number}/galley/${htmlGalley.key}/file`);
  expect(file.headers['content-security-policy']).toMatch(/^sandbox[^;]*; default-src 'none'/);
  expect(file.headers['content-security-policy']).not.toMatch(/allow-scripts|allow-same-origin|script-src/);
  expect(file.headers['x-content-type-options']).toBe('nosniff');
  expect(file.text).toBe(html);
  const saved = await get(`/north/article/${article.number}/galley/${htmlGalley.key}/file?download=1`);
  expect(saved.headers['content-disposition']).toMatch(/^attachment;/);
});

test('a PDF comes whole, as a download with a name that says what it is', async () => {
  const path = `/north/article/${article.number}/galley/${pdfGalley.key}/file`;
  const file = await get(path).responseType('blob');
  expect((file.body as Buffer).equals(tinyPdf())).toBe(true);
  expect(file.headers['content-length']).toBe(String(tinyPdf().length));
  expect(file.headers['content-disposition']).toBe(`attachment; filename="r, Dahl - On ice (north ${article.number}).pdf"; filename*=UTF-8''${encodeURIComponent(`Ærø, Dahl - On ice (north ${article.number}).pdf`).replace(/\(/g, '%28').replace(/\)/g, '%29')}`);
  const head = await request(app.server).head(path);
  expect([head.status, head.headers['content-length']]).toEqual([200, String(tinyPdf().length)]);
  expect((await get(`/north/en/article/${article.number}/galley/${pdfGalley.key}`)).text).toContain(`data-pdf="${path}"`);
});

test('[D3] a reader gets no cookie, whatever is opened, and a page is the same for everyone', async () => {
  const file = `/north/article/${article.number}/galley/${pdfGalley.key}/file`;
  for (const page of [...pages, '/', '/north', `/north/article/${article.number}`, file, '/north/logo', '/nowhere/en']) {
    const answer = await get(page);
    expect([page, answer.headers['set-cookie']]).toEqual([page, undefined]);
    if (answer.status === 200 && page !== file) {
      expect(answer.headers['cache-control']).toBe('public, no-cache');
      expect((await get(page).set('Cookie', 'session=abcdefghijklmnopqrstuvwxyz0123456789').set('User-Agent', 'another')).text).toBe(answer.text);
    }
  }
});

test('[D9] nothing on a public page is loaded from, or sent to, another host', async () => {
  for (const page of pages) {
    const { text } = await get(page);
    const loads = [...text.matchAll(/<(?:script|img|iframe|link|source|video|audio|embed|object|form|input)\b[^>]*?\s(?:src|href|action|data|srcset|poster|data-\w+)="([^"]*)"/g)].map((match) => match[1]!);
    expect(loads.length).toBeGreaterThan(3);
    expect(loads.filter((address) => !address.startsWith('/') || address.startsWith('//')).filter((address) => !address.startsWith(`${app.url}/`))).toEqual([]);
    expect(text).not.toMatch(/<style|style="|<script(?![^>]*\ssrc=)|\son\w+="/);
  }
});

test('a page that has not changed is not sent again', async () => {
  for (const page of pages) {
    const first = await get(page);
    const again = await get(page).set('If-None-Match', first.headers['etag']!);
    expect([page, again.status]).toEqual([page, 304]);
  }
});

test('a public page takes at most five queries, however long it is', async () => {
  const source = app.app.get(DataSource);
  const before = source.logger;
  const counts: [string, number][] = [];
  try {
    for (const page of pages) {
      let count = 0;
      source.logger = { ...before, logQuery: () => { count += 1; }, logQueryError: () => undefined, logQuerySlow: () => undefined, log: () => undefined, logMigration: () => undefined, logSchemaBuild: () => undefined };
      await get(page);
      counts.push([page, count]);
    }
  } finally {
    source.logger = before;
  }
  expect(counts.filter(([, count]) => count > 5 || count === 0)).toEqual([]);
});

test('a public page weighs at most 40 kB with all that it needs at first, fonts apart', async () => {
  const brotli = (body: Buffer | string): number => brotliCompressSync(body).length;
  for (const page of pages) {
    const { text } = await get(page);
    const assets = [...text.matchAll(/<(?:link rel="stylesheet" href|script type="module" src)="([^"]+)"/g)].map((match) => match[1]!);
    let weight = brotli(text);
    for (const asset of assets) weight += brotli(Buffer.from((await get(asset).responseType('blob').set('Accept-Encoding', 'identity')).body as Buffer));
    expect([page, weight <= 40_000 || weight]).toEqual([page, true]);
  }
});

test('[X30] script in any text of a journal, an issue, an article or a contributor is inert', async () => {
  const evil = (name: string): string => `"><script>alert('${name}')</script><img src=x onerror=alert(1)>`;
  const all = (name: string): Record<string, string> => ({ en: evil(name), nb: evil(name) });
  const bad = await makeJournal(app, { path: 'bad', name: all('name'), tagline: all('tagline'), about: all('about'), authorGuidelines: all('guidelines'), publisher: evil('publisher'), acronym: evil('acronym'), contactName: evil('contact'), contactEmail: evil('mail'), licence: evil('licence') });
  await app.database.query('update section set title = $2, abbreviation = $3 where journal_id = $1', [bad.id, JSON.stringify(all('section')), evil('abbreviation')]);
  const badIssue = await makeIssue(app, bad, { number: evil('number'), title: all('issue'), description: all('description') });
  const work = await makeArticle(app, bad, {
    issueId: badIssue.id, title: all('title'), abstract: all('abstract'), keywords: { en: [evil('keyword')] }, references: [`${evil('reference')} https://a.example/"onclick=alert(1)`, 'javascript:alert(1)'], funding: evil('funding'),
    dataAvailability: evil('data'), competingInterests: evil('interests'), licence: evil('licence'), pages: evil('pages'), doi: evil('doi'),
  }, [
    { givenName: evil('given'), middleName: evil('middle'), familyName: evil('family'), suffix: evil('suffix'), email: 'x@people.example', emailPublic: true, orcid: evil('orcid'), website: 'javascript:alert(1)', country: 'NO', affiliation: all('affiliation'), biography: all('biography') },
    { role: 'translator', givenName: evil('translator') },
  ]);
  const galley = await makeGalley(app, work, html, 'text/html', evil('label'));
  const at = `/bad/en/article/${work.number}`;
  for (const page of ['/en', '/bad/en', '/bad/nb/archive', `/bad/en/issue/${badIssue.id}`, at, `${at}/galley/${galley.key}`, '/bad/en/about']) {
    const answer = await get(page);
    expect([page, answer.status]).toEqual([page, 200]);
    expect(answer.text).not.toMatch(/<script>|<img src=x|href="javascript:/i);
    for (const tag of answer.text.matchAll(/<[a-z][^>]*>/g)) expect(tag[0].replace(/"[^"]*"/g, '')).not.toMatch(/\son\w+=/);
  }
  const file = await get(`/bad/article/${work.number}/galley/${galley.key}/file`);
  expect(file.headers['content-disposition']).not.toMatch(/[\r\n<>]/);
});
