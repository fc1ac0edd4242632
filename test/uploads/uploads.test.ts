import { existsSync, readdirSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, jest, test } from '@jest/globals';
import { strToU8, zipSync } from 'fflate';
import type { Journal } from '../../src/journals/journal.entity.js';
import { FileStore } from '../../src/platform/files/file-store.js';
import { Conflict } from '../../src/platform/web/problems.js';
import { SubmissionFiles } from '../../src/editorial/submission-files.js';
import { MakeClean } from '../../src/editorial/cleaning/make-clean.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { addressesOf, begin, multipart, postRaw, upload } from '../support/authoring.js';
import { makeJournal, makePlayer, type Player } from '../support/cast.js';
import { tinyPdf } from '../support/manuscripts.js';

const limit = 200_000;
let app: TestApp;
let author: Player;
let address: string;

beforeAll(async () => {
  app = await startTestApp({ UPLOAD_LIMIT: String(limit) });
  // Cleaned copies, which a job makes, are files of their own; they have their own tests.
  app.app.get(MakeClean).make = () => Promise.resolve();
  author = await makePlayer(app);
  const journal: Journal = await makeJournal(app);
  address = addressesOf(journal, await begin(app, journal, author)).files;
});
afterAll(() => app.stop());

/** Every file that lies in the folder of uploads, and every row. */
function lying(): string[] {
  const folder = join(app.folder, 'uploads');
  return existsSync(folder) ? readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map(({ name }) => name) : [];
}
const rows = async (): Promise<string[]> => (await app.database.query<{ key: string }>('select key from stored_file')).map(({ key }) => key);

afterEach(async () => {
  jest.restoreAllMocks();
  expect(lying().sort()).toEqual((await rows()).sort());
  expect(existsSync(join(app.folder, 'uploads', 'incoming')) ? readdirSync(join(app.folder, 'uploads', 'incoming')) : []).toEqual([]);
});

const docx = (parts: Record<string, string | Uint8Array> = {}): Buffer =>
  Buffer.from(zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'word/document.xml': strToU8('<w:document/>'), ...Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part])) }));
const odtType = 'application/vnd.oasis.opendocument.text';
const odt = (type = odtType): Buffer =>
  Buffer.from(zipSync({ mimetype: [strToU8(type), { level: 0 }], 'content.xml': strToU8('<office/>'), 'META-INF/manifest.xml': strToU8('<manifest/>') }));
const png = Buffer.from('89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000a49444154789c63000100000500010d0a2db40000000049454e44ae426082', 'hex');

async function refused(sent: { content?: Buffer; name?: string }, says: string, status = 422, field = '#file'): Promise<void> {
  const before = await rows();
  const answer = await upload(app, author, address, sent).expect(status);
  expect(answer.text).toContain(says);
  expect(answer.text).toContain(`href="${field}"`);
  expect(answer.text).toContain('<h1>Your files</h1>');
  expect(await rows()).toEqual(before);
}

test('[X38] PDF, DOCX and ODT are taken', async () => {
  for (const [name, content] of [['a.pdf', tinyPdf()], ['b.docx', docx()], ['c.ODT', odt()]] as const) await upload(app, author, address, { name, content }).expect(303);
  const kinds = await app.database.query<{ kind: string }>('select media_type as kind from stored_file order by id');
  expect(kinds.map(({ kind }) => kind)).toEqual(['application/pdf', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', odtType]);
});

const compound = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]);
const office = (part: string): Buffer => Buffer.from(zipSync({ '[Content_Types].xml': strToU8('<Types/>'), [part]: strToU8('<x/>') }));
const beside = {
  'f.png': png, 'f.jpg': Buffer.from('ffd8ffe000104a46494600010100000100010000ffd9', 'hex'), 'f.tif': Buffer.concat([Buffer.from('49492a0008000000', 'hex'), Buffer.alloc(20)]), 'd.csv': Buffer.from('a;b\n1;2\n'),
  's.xlsx': office('xl/workbook.xml'), 's.pptx': office('ppt/presentation.xml'), 'v.mp4': Buffer.concat([Buffer.from('000000186674797069736f6d0000020069736f6d69736f32', 'hex'), Buffer.alloc(100)]),
};

test('[X38] what arrives every week is taken, and only a document as the article text', async () => {
  const texts = { 't.doc': compound, 't.rtf': Buffer.from('{\\rtf1 snow}'), 't.tex': Buffer.from('\\documentclass{article}'), 't.txt': Buffer.from('snø'), 'latex.zip': Buffer.from(zipSync({ 'a/main.tex': strToU8('x'), 'a/fig..1.png': strToU8('x') })) };
  for (const [name, content] of Object.entries(texts)) await upload(app, author, address, { name, content }).expect(303);
  for (const [name, content] of Object.entries(beside)) {
    await refused({ name, content }, 'cannot be the article text', 422, '#component');
    await upload(app, author, address, { name, content, fields: { component: name.endsWith('csv') ? 'table' : 'other' } }).expect(303);
  }
  const kinds = await app.database.query<{ kind: string }>('select media_type as kind from stored_file order by id desc limit 12');
  expect(kinds.map(({ kind }) => kind.split(/[/.]/).at(-1)).reverse()).toEqual(['msword', 'rtf', 'x-tex', 'plain', 'zip', 'png', 'jpeg', 'tiff', 'csv', 'sheet', 'presentation', 'mp4']);
});

test('[X38] an archive whose names lead out of it, or that holds a link, is not taken', async () => {
  for (const name of ['../../etc/cron.d/x', '/etc/passwd', 'a/../../b', '..\\..\\b.bat', 'C:\\x.bat']) await refused({ name: 'data.zip', content: Buffer.from(zipSync({ [name]: strToU8('x') })) }, 'lead out of its own folder');
  await refused({ name: 'a.docx', content: docx({ 'word/../../x': 'x' }) }, 'lead out of its own folder');
  await refused({ name: 'link.zip', content: Buffer.from(zipSync({ 'x': [strToU8('/etc/passwd'), { os: 3, attrs: 0o120777 << 16 }] })) }, 'lead out of its own folder');
});

test('[X38] a file of 0 bytes, and none at all', async () => {
  await refused({ content: Buffer.alloc(0) }, 'The file is empty');
  await refused({ content: Buffer.alloc(0), name: '' }, 'Choose a file first');
  await refused({ content: tinyPdf(), name: '' }, 'Choose a file first');
});

test('[X38] a file at the limit is taken, and one byte more is not', async () => {
  const padded = (size: number): Buffer => {
    const pdf = tinyPdf();
    return Buffer.concat([pdf, Buffer.alloc(size - pdf.length - 7, 32), Buffer.from('\n%%EOF\n')]);
  };
  await upload(app, author, address, { content: padded(limit) }).expect(303);
  await refused({ content: padded(limit + 1) }, 'The file is too large', 413);
});

test('[X38] a wrong type with a right name', async () => {
  for (const [name, content] of [
    ['picture.pdf', png], ['picture.docx', png], ['archive.docx', Buffer.from(zipSync({ 'readme.txt': strToU8('x') }))], ['archive.odt', Buffer.from(zipSync({ 'content.xml': strToU8('x') }))],
    ['sheet.odt', odt('application/vnd.oasis.opendocument.spreadsheet')], ['page.pdf', Buffer.from('<!doctype html><script>alert(1)</script>')], ['text.docx', Buffer.from('words')], ['manuscript.pdf', docx()],
    ['sheet.xlsx', docx()], ['talk.pptx', office('xl/workbook.xml')], ['old.doc', tinyPdf()], ['x.rtf', compound], ['x.tex', png], ['x.tif', png], ['x.mp4', png], ['x.txt', compound], ['x.zip', tinyPdf()],
    ['manuscript.docx', tinyPdf()], ['cut.docx', docx().subarray(0, -30)], ['cut.pdf', tinyPdf().subarray(0, -10)], ['x.pdf', Buffer.from('%')],
  ] as const) await refused({ name, content }, 'The file is not what its name says');
});

test('[X38] a right type with a wrong name', async () => {
  for (const name of ['manuscript.exe', 'manuscript', 'manuscript.pdf.html', 'manuscript.docx', '.pdf.', 'manuscript.pdf\u202etxt.exe']) await refused({ name }, 'The file is not what its name says');
});

test('[X38] two kinds in one file', async () => {
  await refused({ name: 'both.pdf', content: Buffer.concat([tinyPdf(), Buffer.from(zipSync({ 'x.txt': strToU8('x') }))]) }, 'The file is not what its name says');
  await refused({ name: 'both.docx', content: Buffer.concat([tinyPdf(), docx()]) }, 'The file is not what its name says');
  for (const name of ['f.png', 'f.jpg', 'f.tif', 'v.mp4', 'd.csv'] as const) await refused({ name, content: Buffer.concat([beside[name], Buffer.from(zipSync({ 'x.txt': strToU8('x') }))]) }, 'The file is not what its name says');
  const inside = Buffer.from(zipSync({ 'pdf.txt': [new Uint8Array(tinyPdf()), { level: 0 }], '[Content_Types].xml': strToU8('x'), 'word/document.xml': strToU8('x') }));
  await refused({ name: 'both.docx', content: inside }, 'The file is not what its name says');
});

test('[X38] a bomb is not taken, and costs neither time nor room', async () => {
  const began = Date.now();
  const bomb = docx();
  // The directory says what would come out; no reader has to try.
  for (let at = bomb.indexOf('PK\u0001\u0002', 0, 'latin1'); at >= 0; at = bomb.indexOf('PK\u0001\u0002', at + 4, 'latin1')) bomb.writeUInt32LE(0xf0000000, at + 24);
  await refused({ name: 'bomb.docx', content: bomb }, 'unpacks to far more');
  expect(Date.now() - began).toBeLessThan(5_000);
});

test('[X38] odd names: 255 bytes, marks of direction, line breaks, paths', async () => {
  const names = [`${'å'.repeat(125)}x.pdf`, 'fdp.exe\u202e.pdf', 'two%0D%0Alines.pdf', '..%2f..\\..\\etc\\passwd.pdf', '../../../etc/passwd.pdf', 'CON.pdf', '%22 onload=%22x.pdf', '😀'.repeat(60) + '.pdf'];
  for (const name of names) await upload(app, author, address, { name }).expect(303);
  const kept = await app.database.query<{ name: string }>('select original_name as name from stored_file order by id desc limit $1', [names.length]);
  expect(kept).toHaveLength(names.length);
  for (const { name } of kept) {
    expect(name).not.toMatch(/[\u0000-\u001f\u202a-\u202e\u2066-\u2069/\\"<>]/);
    expect(name).toMatch(/\.pdf$/);
    expect([...name].length).toBeLessThanOrEqual(200);
  }
  expect(kept.some(({ name }) => name === `${'å'.repeat(125)}x.pdf`)).toBe(true);
  const page = (await author.get(address).expect(200)).text;
  expect(page).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
  const files = [...page.matchAll(/href="([^"]*\/files\/[^"/]+)"/g)].map(([, href]) => href!);
  for (const href of files) expect((await author.get(href).expect(200)).get('Content-Disposition')).toMatch(/^attachment; filename="[\x20-\x7e]*"; filename\*=UTF-8''[\w!#$&+.^`|~%-]*$/);
});

test('[X38] an upload that breaks off half-way leaves no file and no row', async () => {
  const before = await rows();
  const { type, body } = multipart({ content: Buffer.concat([tinyPdf(), Buffer.alloc(100_000, 32)]) });
  const { hostname, port } = new URL(app.url);
  const socket = connect(Number(port), hostname === 'localhost' ? '127.0.0.1' : hostname);
  socket.write(`POST ${address} HTTP/1.1\r\nHost: localhost\r\nCookie: ${author.cookie}\r\nSec-Fetch-Site: same-origin\r\nContent-Type: ${type}\r\nContent-Length: ${body.length}\r\n\r\n`);
  socket.write(body.subarray(0, 60_000));
  const incoming = join(app.folder, 'uploads', 'incoming');
  const until = async (holds: () => boolean): Promise<void> => {
    for (const end = Date.now() + 10_000; !holds() && Date.now() < end; ) await new Promise((resolve) => setTimeout(resolve, 20));
    expect(holds()).toBe(true);
  };
  await until(() => existsSync(incoming) && readdirSync(incoming).length === 1);
  socket.destroy();
  await until(() => readdirSync(incoming).length === 0);
  expect(await rows()).toEqual(before);
});

test('[X38] a form that no browser sends is answered, too', async () => {
  const { type, body } = multipart();
  const status = async (type: string, body: Buffer): Promise<number> => (await postRaw(app, author, address, { type, body })).status;
  expect(await status('multipart/form-data', body)).toBe(400);
  expect(await status('multipart/form-data; boundary=other', body)).toBe(400);
  expect(await status(type, body.subarray(0, -30))).toBe(400);
  expect(await status(type, multipart({ name: 'a\u0000b.pdf' }).body)).toBe(400);
  const closing = Buffer.from('--\r\n');
  expect(await status(type, Buffer.concat([body.subarray(0, -closing.length), Buffer.from('\r\n'), multipart({ fields: {} }).body.subarray('------manuscript\r\n'.length)]))).toBe(400);
  expect((await author.post(address, { component: 'articleText' }).expect(422)).text).toContain('Choose a file first');
  expect((await upload(app, author, address, { fields: { component: 'virus' } }).expect(422)).text).toContain('Choose what the file is');
});

test('[X38] where the act fails after the file was kept, the file goes too', async () => {
  const before = await rows();
  jest.spyOn(app.app.get(SubmissionFiles), 'add').mockImplementationOnce(async function fail(this: SubmissionFiles, file) {
    await SubmissionFiles.prototype.add.call(this, file);
    throw new Conflict('authoring.notSent');
  });
  await upload(app, author, address).expect(409);
  expect(await rows()).toEqual(before);
});

test('a full disk is told, and nothing is left half-written', async () => {
  const full = Object.assign(new Error('no space left on device'), { code: 'ENOSPC', syscall: 'write' });
  jest.spyOn(app.app.get(FileStore), 'receive').mockImplementationOnce(async (stream) => {
    stream.resume();
    throw full;
  });
  expect((await upload(app, author, address).expect(507)).text).toContain('There is no room for the file');
  jest.spyOn(app.app.get(FileStore), 'keep').mockRejectedValueOnce(full);
  expect((await upload(app, author, address).expect(507)).text).toContain('There is no room for the file');
});
