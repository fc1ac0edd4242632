import request, { type Test } from 'supertest';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Journal } from '../../../src/journals/journal.entity.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import { makeJournal, makePlayer, visitor, type Player } from '../../support/cast.js';
import { addManuscriptFile, makeSubmission, tinyPdf, type Manuscript } from '../../support/manuscripts.js';
import { makeIssue } from '../../support/publishing.js';

let app: TestApp;
let journal: Journal;
let author: Player;
let editor: Player;
let second: Player;
let count = 0;

beforeAll(async () => {
  app = await startTestApp();
  journal = await makeJournal(app, { path: 'vers' });
  author = await makePlayer(app, { givenName: 'Áilu', familyName: 'Forfatter' });
  editor = await makePlayer(app, { roles: [[journal, 'editor']] });
  second = await makePlayer(app, { roles: [[journal, 'manager']] });
}, 60_000);
afterAll(() => app?.stop());

interface Article extends Manuscript {
  page: string;
  desk: string;
}

async function published(title: string, coauthors: { givenName: string; familyName: string; email: string }[] = []): Promise<Article> {
  const article = await makeSubmission(app, journal, { author, stage: 'published', title, coauthors });
  const file = await addManuscriptFile(app, article.id, { uploader: author, area: 'galley', title });
  await app.database.query(`insert into galley (publication_id, key, label, language, file_id, position) values ($1, $2, 'PDF', 'en', $3, 1)`, [article.publicationId, `key${(count += 1)}`, file.fileId]);
  return { ...article, page: `/vers/en/article/${article.id}`, desk: `/vers/en/desk/submissions/${article.id}` };
}

const movesOf = async ({ id }: Article): Promise<number> => (await app.database.one<{ moves: number }>('select moves from submission where id = $1', [id]))!.moves;
const keyOf = async ({ id }: Article, version: number): Promise<string> =>
  (await app.database.one<{ key: string }>('select g.key from galley g join publication p on p.id = g.publication_id where p.submission_id = $1 and p.version = $2', [id, version]))?.key ?? '';
const change = (kind: string, note = 'Table 2 had two columns exchanged.'): Record<string, unknown> => ({ kind, language: ['en', 'nb'], note: [note, `Norsk: ${note}`] });
const begin = async (article: Article, kind: string, note?: string): Promise<void> => {
  await editor.post(`${article.desk}/versions`, { seen: await movesOf(article), ...change(kind, note) }).expect(303);
};
const release = async (article: Article): Promise<void> => {
  await editor.post(`${article.desk}/moves/publishVersion`, { seen: await movesOf(article) }).expect(303);
};
const addGalley = (article: Article, label: string, body: Buffer, name: string): Test =>
  request(app.server).post(`${article.desk}/galleys`).set('Cookie', editor.cookie).set('Sec-Fetch-Site', 'same-origin').field('label', label).field('language', 'en').attach('file', body, name);
const read = async (path: string): Promise<{ status: number; text: string }> => visitor(app).get(path).set('Accept-Language', 'en');

test('a correction is prepared where no reader sees it, published as version 2, and the first version keeps its address', async () => {
  const issue = await makeIssue(app, journal);
  const article = await published('Snow as it fel', [{ givenName: 'Berit', familyName: 'Medforfatter', email: 'berit@coauthors.example' }]);
  await app.database.query('update publication set issue_id = $2 where submission_id = $1', [article.id, issue.id]);
  await begin(article, 'correction');
  const before = await read(article.page);
  await editor.post(`${article.desk}/details`, { languages: ['en', 'nb'], title: ['Snow as it fell', ''], abstract: ['Corrected words.', ''], keywords: ['', ''] }).expect(303);
  const [named] = await app.database.query<{ id: number }>(
    'select c.id from contributor c join publication p on p.id = c.publication_id where p.submission_id = $1 and p.version = 2 order by c.position desc', [article.id],
  );
  await editor.post(`${article.desk}/contributors/${named!.id}/position`, { direction: 'up' }).expect(303);
  const galley = await app.database.one<{ id: number }>('select g.id from galley g join publication p on p.id = g.publication_id where p.submission_id = $1 and p.version = 2', [article.id]);
  await editor.post(`${article.desk}/galleys/${galley!.id}/removal`).expect(303);
  await editor.post(`${article.desk}/moves/publishVersion`, { seen: await movesOf(article) }).expect(422);
  await addGalley(article, 'PDF', tinyPdf('Corrected'), 'corrected.pdf').expect(303);
  const key = await keyOf(article, 2);

  expect((await read(article.page)).text).toBe(before.text);
  expect((await read(`/vers/en/issue/${issue.id}`)).text).toContain('Snow as it fel<');
  for (const address of [`${article.page}/version/2`, `${article.page}/galley/${key}`, `/vers/article/${article.id}/galley/${key}/file`, `/vers/article/${article.id}/version/2`]) expect([address, (await read(address)).status]).toEqual([address, 404]);
  const own = await author.get(`/vers/en/submissions/${article.id}`);
  for (const secret of ['Snow as it fell', 'corrected.pdf']) expect(own.text).not.toContain(secret);
  const [file] = await app.database.query<{ key: string }>(`select public_id as key from submission_file where submission_id = $1 order by id desc limit 1`, [article.id]);
  expect((await author.get(`/vers/en/submissions/${article.id}/files/${file!.key}`)).status).toBe(404);
  expect((await editor.get(article.desk)).text).toContain('Snow as it fell');

  await release(article);
  const now = await read(article.page);
  for (const words of ['Snow as it fell', 'Corrected words.', 'Corrected on', 'Table 2 had two columns exchanged.', 'Version 2', `${article.page}/version/1`, 'First version', key]) expect(now.text).toContain(words);
  expect(now.text).not.toContain('noindex');
  const old = await read(`${article.page}/version/1`);
  expect(old.status).toBe(200);
  for (const words of ['This is version 1. A newer version has been published.', 'Snow as it fel<', 'noindex', `/vers/article/${article.id}/version/1</p>`]) expect(old.text).toContain(words);
  expect(/rel="canonical" href="([^"]*)"/.exec(old.text)?.[1]).toMatch(new RegExp(`${article.page}$`));
  expect((await read(`${article.page}/galley/${await keyOf(article, 1)}`)).text).toContain('A newer version has been published');
  expect((await read(`/vers/en/issue/${issue.id}`)).text.match(/Snow as it fell</g)).toHaveLength(1);
  expect((await read(`/vers/nb/article/${article.id}`)).text).toContain('Norsk: Table 2');
  expect((await app.postbox.mailTo(author.email, 'New version of your article')).text).toContain('Table 2 had two columns exchanged.');
  expect((await app.postbox.mailTo('berit@coauthors.example', 'New version of an article')).text).toContain('Correction');
  expect((await editor.get(`${article.desk}/history`)).text).toContain('New version published');
});

test('[X51] two editors who begin, publish or abandon at the same time have one effect, and the same form twice too', async () => {
  const article = await published('Two at once');
  const seen = await movesOf(article);
  const both = await Promise.all([editor, second].map((one) => one.post(`${article.desk}/versions`, { seen, ...change('erratum') })));
  expect(both.map(({ status }) => status).sort()).toEqual([303, 409]);
  expect(both.find(({ status }) => status === 409)!.text).toContain('Table 2 had two columns exchanged.');
  const next = await movesOf(article);
  const outcomes = await Promise.all([editor.post(`${article.desk}/moves/publishVersion`, { seen: next }), editor.post(`${article.desk}/moves/publishVersion`, { seen: next }), second.post(`${article.desk}/versions/draft/abandonment`, { seen: next, sure: 'yes' })]);
  expect(outcomes.filter(({ status }) => status === 303)).toHaveLength(1);
  expect(await app.database.one('select count(*)::int as n from publication where submission_id = $1 and status = $2', [article.id, 'draft'])).toEqual({ n: 0 });
});

test('[X13] only those who may publish, only what is published, and one step after the other', async () => {
  const article = await published('Steps');
  const reader = await makePlayer(app, { roles: [[journal, 'sectionEditor']] });
  for (const one of [author, reader, visitor(app)]) {
    for (const path of ['versions', 'versions/draft', 'versions/draft/abandonment', 'moves/publishVersion']) expect((await one.post(`${article.desk}/${path}`, { seen: await movesOf(article), ...change('retraction') })).status).not.toBe(303);
  }
  await editor.post(`${article.desk}/moves/publishVersion`, { seen: await movesOf(article) }).expect(422);
  await editor.post(`${article.desk}/versions/draft`, { seen: await movesOf(article), ...change('removal') }).expect(409);
  await addGalley(article, 'PDF', tinyPdf('Late'), 'late.pdf').expect(409);
  await editor.post(`${article.desk}/versions`, { seen: await movesOf(article), ...change('vanishing') }).expect(422);
  await editor.post(`${article.desk}/versions`, { seen: await movesOf(article), kind: 'correction', language: ['en', 'nb'], note: ['', 'bare på norsk'] }).expect(422);
  const waiting = await makeSubmission(app, journal, { author, stage: 'production' });
  expect((await editor.post(`/vers/en/desk/submissions/${waiting.id}/versions`, { seen: waiting.moves, ...change('correction') })).status).toBe(403);
  await begin(article, 'correction');
  await editor.post(`${article.desk}/moves/unpublish`, { seen: await movesOf(article) }).expect(422);
  expect((await read(article.page)).status).toBe(200);
});

test('an abandoned version leaves what readers have, the files it shared with it, and nothing of its own', async () => {
  const article = await published('Abandoned', [{ givenName: 'Carl', familyName: 'Medforfatter', email: 'carl@coauthors.example' }]);
  const counted = 'select (select count(*)::int from publication where submission_id = $1) as versions, (select count(*)::int from submission_file where submission_id = $1) as files';
  const before = await app.database.one(counted, [article.id]);
  await begin(article, 'correction');
  await addGalley(article, 'HTML', Buffer.from('<!DOCTYPE html><html lang="en"><title>T</title><p>New</p></html>'), 'new.html').expect(303);
  const [copy] = await app.database.query<{ id: number }>(`select c.id from contributor c join publication p on p.id = c.publication_id where p.submission_id = $1 and p.version = 2 and c.email = 'carl@coauthors.example'`, [article.id]);
  await editor.post(`${article.desk}/contributors/${copy!.id}/removal`).expect(303);
  await app.postbox.mailTo('carl@coauthors.example');
  await editor.post(`${article.desk}/versions/draft/abandonment`, { seen: await movesOf(article) }).expect(422);
  await editor.post(`${article.desk}/versions/draft/abandonment`, { seen: await movesOf(article), sure: 'yes' }).expect(303);
  expect(await app.database.one(counted, [article.id])).toEqual(before);
  expect((await read(article.page)).text).toContain('Carl Medforfatter');
  expect((await read(`/vers/article/${article.id}/galley/${await keyOf(article, 1)}/file`)).status).toBe(200);
  const [letter] = await app.database.query<{ n: number }>(`select count(*)::int as n from message where to_address = 'carl@coauthors.example'`);
  expect(letter!.n).toBeGreaterThan(1);
});

test('what is retracted or of concern stays readable, marked in page, metadata, reference, list, file name and galley, and a retraction stays', async () => {
  const issue = await makeIssue(app, journal, { number: '9' });
  const article = await published('Warm winters');
  await app.database.query('update publication set issue_id = $2 where submission_id = $1', [article.id, issue.id]);
  await begin(article, 'concern', 'We examine the series of measurements.');
  await release(article);
  expect((await read(article.page)).text).toContain('name="citation_title" content="EXPRESSION OF CONCERN: Warm winters"');
  await begin(article, 'retraction', 'The series cannot be repeated.');
  await release(article);
  for (const path of [article.page, `${article.page}/version/1`, `${article.page}/version/2`]) {
    const { text } = await read(path);
    for (const words of ['Retracted:', 'This article was retracted on', 'The series cannot be repeated.', 'name="citation_title" content="RETRACTED: Warm winters"', 'RETRACTED: Warm winters.', 'What “Warm winters” is about.']) expect([path, text.includes(words) ? words : '']).toEqual([path, words]);
  }
  expect((await read(`/vers/nb/issue/${issue.id}`)).text).toContain('Trukket tilbake:');
  expect((await read(`${article.page}/galley/${await keyOf(article, 1)}`)).text).toContain('This article has been retracted.');
  expect(decodeURIComponent((await visitor(app).get(`/vers/article/${article.id}/galley/${await keyOf(article, 3)}/file`)).headers['content-disposition'] as string)).toContain('RETRACTED');
  const again = await editor.post(`${article.desk}/versions`, { seen: await movesOf(article), ...change('correction') });
  expect(again.status).toBe(409);
  expect(again.text).toContain('What is retracted stays retracted');
});

test('a removal leaves title, authors and the reason at every address, and the text at none', async () => {
  const article = await published('Names of patients');
  const [first] = [await keyOf(article, 1)];
  await begin(article, 'correction');
  await release(article);
  await begin(article, 'removal', 'A court has asked for it.');
  expect((await read(article.page)).status).toBe(200);
  await release(article);
  const addresses = [article.page, `${article.page}/version/1`, `${article.page}/version/2`, `${article.page}/version/3`, `${article.page}/galley/${first}`, `/vers/article/${article.id}/galley/${first}/file`, `/vers/article/${article.id}`, `/vers/article/${article.id}/version/1`];
  for (const address of addresses) {
    const { status, text } = await read(address);
    expect([address, status]).toEqual([address, 410]);
    for (const words of ['Names of patients', 'Áilu Forfatter', 'A court has asked for it.']) expect(text).toContain(words);
    expect(text).not.toContain('What “Names of patients” is about.');
  }
  await editor.post(`${article.desk}/moves/unpublish`, { seen: await movesOf(article) }).expect(422);
  await editor.post(`${article.desk}/versions`, { seen: await movesOf(article), ...change('correction') }).expect(409);
});

test('[B2] whoever is named in an earlier version still comes to their own entry by the private link of that time', async () => {
  const article = await published('Links', [{ givenName: 'Dina', familyName: 'Medforfatter', email: 'dina@coauthors.example' }]);
  await begin(article, 'correction');
  const [copy] = await app.database.query<{ id: number }>(`select c.id from contributor c join publication p on p.id = c.publication_id where p.submission_id = $1 and p.version = 2 and c.email = 'dina@coauthors.example'`, [article.id]);
  await editor.post(`${article.desk}/contributors/${copy!.id}/position`, { direction: 'up' }).expect(303);
  await editor.post(`${article.desk}/contributors`, { role: 'author', givenName: 'Eli', familyName: 'Ny', email: 'eli@coauthors.example', country: 'NO', affiliation: '' }).expect(303);
  const letter = await app.postbox.mailTo('dina@coauthors.example');
  const link = /https?:\/\/[^\s]*\/named\/[A-Za-z0-9_-]+/.exec(letter.text ?? '')?.[0] ?? '';
  await release(article);
  await begin(article, 'erratum');
  expect((await visitor(app).get(new URL(link).pathname)).text).toContain('Dina');
});
