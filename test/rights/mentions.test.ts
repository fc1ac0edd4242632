import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { PDFDocument } from '@cantoo/pdf-lib';
import { zipSync } from 'fflate';
import type { Journal } from '../../src/journals/journal.entity.js';
import { docx, epub } from '../../src/platform/files/kinds.js';
import { publishingUrls } from '../../src/publishing/urls.js';
import { wordsOf } from '../../src/rights/mentions/file-words.js';
import { FindMentions } from '../../src/rights/mentions/find-mentions.js';
import { snippetsOf } from '../../src/rights/mentions/snippets.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { makeJournal, makePlayer, visitor, type Player } from '../support/cast.js';
import { tinyPdf } from '../support/manuscripts.js';
import { makeArticle, makeGalley, makeIssue, type PublishedArticle } from '../support/publishing.js';

let app: TestApp;
let admin: Player;
let editor: Player;
let journal: Journal;
let article: PublishedArticle;
let other: PublishedArticle;

const zip = (files: Record<string, string>): Buffer => Buffer.from(zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, Buffer.from(text)]))));
const jats = '<?xml version="1.0"?><article><body><p>Thanks to Åse <bold>Ødeg</bold>ård&#160;for the boat.</p></body></article>';
const word = zip({ '[Content_Types].xml': '<Types/>', 'word/document.xml': '<w:document><w:body><w:p><w:r><w:t>Åse Øde</w:t></w:r><w:r><w:t>gård rowed.</w:t></w:r></w:p></w:body></w:document>', 'docProps/core.xml': '<cp:coreProperties><dc:creator>Åse Ødegård</dc:creator></cp:coreProperties>' });
const book = zip({ mimetype: 'application/epub+zip', 'OEBPS/one.xhtml': '<html><body><p>Ødegård, Åse, was seen there.</p></body></html>' });

beforeAll(async () => {
  app = await startTestApp();
  journal = await makeJournal(app, { path: 'named' });
  admin = await makePlayer(app, { webAdmin: true });
  editor = await makePlayer(app, { roles: [[journal, 'editor']] });
  article = await makeArticle(app, journal, { abstract: { en: 'The diary of Aase Odegaard, a rower.' }, references: ['Ødegård, Å. (1931). Logbook.'] }, [{ biography: { en: 'Married to ÅSE ØDEGÅRD.' } }]);
  await makeGalley(app, article, `<html><head><style>.a { }</style></head><body><p>It was <em>Åse</em> &Oslash;deg&aring;rd who told us.</p></body></html>`, 'text/html', 'HTML');
  await makeGalley(app, article, tinyPdf('Rowed by Ase Odegard herself'));
  await makeGalley(app, article, jats, 'application/xml', 'XML');
  await makeGalley(app, article, word, docx.mediaType, 'Supplement');
  await makeGalley(app, article, book, epub.mediaType, 'EPUB');
  await makeGalley(app, article, 'not a PDF at all', 'application/pdf', 'Broken');
  other = await makeArticle(app, journal, { abstract: { en: 'Nothing about her.' } });
}, 60_000);
afterAll(() => app.stop());

/** The search’s own page, when it is done. */
async function search(names: string): Promise<string> {
  await admin.post('/en/admin/requests/new', { kind: 'erasure', channel: 'letter', language: 'nb', name: 'Åse Ødegård', address: 'aase@elsewhere.example', reachedOn: '2026-05-04', words: 'Jeg er nevnt i en artikkel.' }).expect(303);
  const { id } = (await app.database.one<{ id: string }>('select public_id as id from rights_request order by rights_request.id desc limit 1'))!;
  const begun = await admin.post(`/en/admin/mentions/new/${id}`, { names });
  expect(begun.status).toBe(303);
  const [row] = await app.database.query<{ id: number }>('select id from mention_search order by id desc limit 1');
  await app.app.get(FindMentions).search(row!.id);
  return String(begun.headers['location']);
}

test('a snippet shows a name with what is around it, whatever its accents, and each place once', () => {
  expect(snippetsOf('x'.repeat(200) + ' Åse Ødegård ' + 'y'.repeat(200), ['Aase Odegaard'], 5)).toEqual([expect.stringMatching(/^… x+ Åse Ødegård y+ …$/)]);
  expect(snippetsOf('Åse Ødegård', ['Åse Ødegård', 'ase odegard'], 5)).toEqual(['Åse Ødegård']);
  expect(snippetsOf('Nobody', ['Åse'], 5)).toEqual([]);
});

test('the words of files are read whole: across the pieces of a word, and not those of a style or script', async () => {
  expect((await wordsOf('application/xml', Buffer.from(jats))).text).toContain('Åse Ødegård for the boat');
  expect(await wordsOf(docx.mediaType, word)).toEqual({ text: 'Åse Ødegård rowed.', about: 'Åse Ødegård', blank: [] });
  expect((await wordsOf('text/html', Buffer.from('<script>Åse</script><style>b</style><p>Hello</p>'))).text).toBe('Hello');
  expect((await wordsOf('text/html', Buffer.from('<meta name="author" content="Åse"><figure><img src="a.png" alt="Åse &Oslash;degård rows"><figcaption>In 1931</figcaption></figure>'))).text).toBe('Åse Åse Ødegård rows In 1931');
  expect(await wordsOf('image/png', Buffer.from('Åse'))).toEqual({ text: '', about: '', blank: [] });
});

test('[R16] a name is found in every published word and file, of which one that cannot be read holds up nothing, with a snippet of each place', async () => {
  const page = await search('Åse Ødegård\nØdegård, Åse\nØdegård, Å.');
  const text = (await admin.get(page)).text;
  for (const place of ['Abstract', 'References', 'Biography', 'File HTML', 'File PDF', 'File XML', 'File Supplement', 'Properties of the file Supplement', 'File EPUB']) expect(text).toContain(place);
  expect(text).toMatch(/look by hand[\s\S]*File Broken[\s\S]*the whole file/);
  for (const words of ['who told us', 'a rower', 'for the boat', 'was seen there', 'Rowed by']) expect(text).toContain(words);
  expect(text).not.toContain(`work-${other.number}`);
  expect((await admin.get(await search('Nobody Known'))).text).toContain('Nowhere');
  const file = await app.database.one<{ id: number }>('select file_id as id from galley where label = $1', ['EPUB']);
  await app.database.execute('delete from galley where file_id = $1', [file!.id]);
  await app.database.execute('delete from stored_file where id = $1', [file!.id]);
  expect(await app.database.query('select 1 from file_text where file_id = $1', [file!.id])).toEqual([]);
});

test('[R16] the properties of a PDF, its bookmarks and the names of what lies in it are searched, its pages without text are listed with their numbers, and each place has a link', async () => {
  const page = await PDFDocument.create();
  for (const words of ['A preface', '', '', 'The end', '']) {
    const sheet = page.addPage([200, 200]);
    if (words) sheet.drawText(words);
  }
  page.setTitle('The log of Vigdis Lokketopp');
  page.setAuthor('Vigdis Lokketopp');
  page.setKeywords(['rowing', 'Vigdis Lokketopp']);
  await page.attach(Buffer.from('x'), 'Vigdis Lokketopp diary.txt', { mimeType: 'text/plain', description: 'hers' });
  const scanned = await makeArticle(app, journal, { title: { en: 'A scanned log' } });
  const galley = await makeGalley(app, scanned, Buffer.from(await page.save()), 'application/pdf', 'Scan');
  const { text, about, blank } = await wordsOf('application/pdf', new Uint8Array(await page.save()));
  expect([text, blank, about.match(/Vigdis Lokketopp/g)!.length >= 4]).toEqual(['A preface The end', [2, 3, 5], true]);
  const found = (await admin.get(await search('Vigdis Lokketopp'))).text;
  for (const words of ['Properties of the file Scan', 'Vigdis Lokketopp diary.txt', 'pages 2–3, 5', publishingUrls.galley({ journal: journal.path, lang: 'en', number: scanned.number, key: galley.key })]) expect(found).toContain(words);
});

test('[R16] the pages of journals, their issues and mastheads are searched too, each with a link to the place', async () => {
  const issue = await makeIssue(app, journal, { description: { en: 'Edited in memory of Torbjorg Fjellvakt.' }, coverAlt: { en: 'Torbjorg Fjellvakt in a boat' } });
  await app.database.execute(`update journal set about = '{"en": "Founded by Torbjørg Fjellvakt in 1931."}', author_guidelines = '{"nb": "Spør Torbjørg Fjellvakt."}' where id = $1`, [journal.id]);
  const found = (await admin.get(await search('Torbjørg Fjellvakt'))).text;
  for (const words of ['On pages of journals', 'About the journal', 'Author guidelines', 'Description of an issue', 'Description of a cover picture', publishingUrls.about({ journal: journal.path, lang: 'en' }), publishingUrls.issue({ journal: journal.path, lang: 'en', issue: issue.id })]) expect(found).toContain(words);
  expect(found).toContain('in memory of Torbjorg');
  for (const path of [publishingUrls.about, () => publishingUrls.issue({ journal: journal.path, lang: 'en', issue: issue.id })]) expect((await visitor(app).get(path({ journal: journal.path, lang: 'en' }))).status).toBe(200);
});

test('[R16] the weighing is recorded with its reasons, and ends in nothing, de-indexing, or a change that the journal is asked for', async () => {
  const page = await search('Åse Ødegård');
  const weigh = (fields: { outcome?: string; reasons?: string; ask?: string }, number = article.number) => admin.post(`${page}/works/${number}`, { outcome: '', reasons: '', ask: '', ...fields });
  const robots = async () => /<meta name="robots" content="noindex"/.test((await visitor(app).get(`/${journal.path}/en/article/${article.number}`)).text);
  for (const wrong of [{}, { outcome: 'nothing' }, { reasons: 'Old.' }, { outcome: 'erase', reasons: 'x' }, { outcome: 'removal', reasons: 'x' }]) expect((await weigh(wrong)).status).toBe(422);
  expect((await weigh({ outcome: 'nothing', reasons: 'x' }, other.number)).status).toBe(404);
  await weigh({ outcome: 'nothing', reasons: 'A public rower, and an old diary.' }).expect(303);
  expect(await robots()).toBe(false);
  expect((await admin.get(page)).text).toContain('A public rower, and an old diary.');
  await weigh({ outcome: 'deindexing', reasons: 'She never agreed.' }).expect(303);
  expect(await robots()).toBe(true);
  const key = (await app.database.one<{ key: string }>(`select key from galley where label = 'PDF'`))!.key;
  expect((await visitor(app).get(publishingUrls.file({ journal: journal.path, number: article.number, key }))).headers['x-robots-tag']).toBe('noindex');
  await weigh({ outcome: 'redaction', reasons: 'Secret weighing.', ask: 'Please write “a rower” instead of the name.' }).expect(303);
  expect(await robots()).toBe(false);
  const mail = await app.postbox.mailTo(journal.contactEmail, `change article ${article.number}`);
  expect(mail.text).toContain('instead of the name');
  expect(mail.text).toContain(`/desk/submissions/${article.number}/versions`);
  expect(mail.text).not.toContain('Secret weighing');
});

test('[X15] nobody but the web administrator searches or sees a search', async () => {
  const page = await search('Åse Ødegård');
  for (const one of [editor, visitor(app)]) for (const path of [page, `${page}/works/${article.number}`, '/en/admin/mentions']) expect([303, 401, 403, 404]).toContain((await one.get(path)).status);
  const { id } = (await app.database.one<{ id: string }>('select public_id as id from rights_request order by rights_request.id desc limit 1'))!;
  for (const names of ['', 'Å', 'x\n'.repeat(3)]) expect((await admin.post(`/en/admin/mentions/new/${id}`, { names })).status).toBe(422);
});
