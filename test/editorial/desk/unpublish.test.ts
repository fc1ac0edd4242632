import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Journal } from '../../../src/journals/journal.entity.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import { makeJournal, makePlayer, visitor, type Player } from '../../support/cast.js';
import { addManuscriptFile, makeSubmission } from '../../support/manuscripts.js';

let app: TestApp;
let journal: Journal;
let author: Player;
let editor: Player;

beforeAll(async () => {
  app = await startTestApp();
  journal = await makeJournal(app);
  author = await makePlayer(app);
  editor = await makePlayer(app, { roles: [[journal, 'editor']] });
}, 60_000);
afterAll(() => app?.stop());

const status = async (path: string): Promise<number> => (await visitor(app).get(path).set('Accept-Language', 'en')).status;

test('[X13] an article that is taken back leaves a word at each of its addresses, goes to production, and comes back under the same number and date', async () => {
  const article = await makeSubmission(app, journal, { author, stage: 'published', title: 'Snow that was' });
  const file = await addManuscriptFile(app, article.id, { uploader: author, area: 'galley' });
  await app.database.query(`insert into galley (publication_id, key, label, language, file_id, position) values ($1, 'k1', 'PDF', 'en', $2, 1)`, [article.publicationId, file.fileId]);
  const page = `/${journal.path}/en/article/${article.id}`;
  const addresses = [page, `${page}/version/1`, `${page}/galley/k1`, `/${journal.path}/article/${article.id}/galley/k1/file`, `/${journal.path}/article/${article.id}`];
  for (const address of addresses) expect([200, 302]).toContain(await status(address));
  const before = await app.database.one<{ at: Date }>('select published_at as at from publication where id = $1', [article.publicationId]);

  const move = `/${journal.path}/en/desk/submissions/${article.id}/moves`;
  expect((await author.post(`${move}/unpublish`, { seen: article.moves })).status).not.toBe(303);
  expect((await editor.get(`${move}/unpublish`)).text).toContain('Take back from publication');
  await editor.post(`${move}/unpublish`, { seen: article.moves }).expect(303);
  for (const address of addresses) expect([address, await status(address)]).toEqual([address, 410]);
  const gone = await visitor(app).get(page);
  expect(gone.text).toContain('took it back on');
  expect(gone.text).toContain('noindex');
  expect(gone.text).not.toContain('What “Snow that was” is about.');
  for (const list of ['', '/archive']) expect((await visitor(app).get(`/${journal.path}/en${list}`)).text).not.toContain('Snow that was');
  expect((await app.postbox.mailTo(author.email, 'no longer public')).text).toContain('Snow that was');


  await editor.post(`${move}/publish`, { seen: article.moves + 1 }).expect(303);
  expect(await status(page)).toBe(200);
  expect(await app.database.one('select published_at as at from publication where id = $1', [article.publicationId])).toEqual(before);
});

test('what was only planned leaves nothing behind, as no reader had it', async () => {
  const article = await makeSubmission(app, journal, { author, stage: 'scheduled' });
  await editor.post(`/${journal.path}/en/desk/submissions/${article.id}/moves/unpublish`, { seen: article.moves }).expect(303);
  expect(await status(`/${journal.path}/en/article/${article.id}`)).toBe(404);
  expect(await app.database.one('select stage from submission where id = $1', [article.id])).toEqual({ stage: 'production' });
  expect(await app.database.one('select status from publication where submission_id = $1', [article.id])).toEqual({ status: 'draft' });
});
