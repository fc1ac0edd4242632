import { deflateSync, gzipSync } from 'node:zlib';
import { PDFDocument } from '@cantoo/pdf-lib';
import { expect, test } from '@jest/globals';
import { strToU8, zipSync } from 'fflate';
import { findIn, type Found } from '../../src/rights/erasure/find-in-file.js';
import { piecesOf } from '../../src/rights/erasure/read-file.js';
import { Budget } from '../../src/rights/erasure/unpack.js';

const secret = 'Ødny Qvistgaardsen';
const looked = (bytes: Uint8Array): Promise<Found> => findIn({ bytes, sought: { sure: [secret.toLowerCase()], alike: ['qvistgaardsen'] } });
const found = { what: 'sure', unread: false };
const words = strToU8(`Dear colleague, ask ${secret} about it.`);

async function pdfWith(name: string, content: Uint8Array, options: { objectStreams?: boolean } = {}): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  document.addPage([200, 200]);
  await document.attach(content, name, { mimeType: 'application/octet-stream' });
  return document.save({ useObjectStreams: options.objectStreams ?? true });
}
const mail = (content: Uint8Array): Uint8Array => strToU8([
  'From: someone@example.org', 'To: office@example.org', 'Subject: =?utf-8?q?On_snow?=', 'MIME-Version: 1.0', 'Content-Type: multipart/mixed; boundary="b"', '', '--b', 'Content-Type: text/plain; charset=utf-8', '', 'See there.',
  '--b', 'Content-Type: application/octet-stream', 'Content-Transfer-Encoding: base64', 'Content-Disposition: attachment; filename="x"', '', ...(Buffer.from(content).toString('base64').match(/.{1,76}/g) ?? []), '--b--', '',
].join('\r\n'));

test('[R13] what lies in a PDF, an archive, a document or a mail is read, however they lie in one another', async () => {
  const docx = zipSync({ 'word/document.xml': strToU8('<w:t>Nothing</w:t>'), 'word/embeddings/object.zip': zipSync({ 'note.txt': words }, { level: 9 }) });
  expect(await looked(await pdfWith('note.txt', words))).toEqual(found);
  expect(await looked(await pdfWith('note.txt', words, { objectStreams: false }))).toEqual(found);
  expect(await looked(docx)).toEqual(found);
  expect(await looked(zipSync({ 'a.pdf': await pdfWith('in.docx', docx) }))).toEqual(found);
  expect(await looked(mail(words))).toEqual(found);
  expect(await looked(zipSync({ 'm.eml': mail(await pdfWith('deep.zip', zipSync({ 'n.gz': gzipSync(words) }))) }))).toEqual(found);
  expect(await looked(Buffer.concat([Buffer.from('MZ something before it'), zipSync({ 'note.txt': words })]))).toEqual(found);
  expect(await looked(strToU8(`From: =?utf-8?B?${Buffer.from(secret).toString('base64')}?= <a@b.example>\r\nTo: c@d.example\r\nDate: today\r\nMIME-Version: 1.0\r\n\r\nHei`))).toEqual(found);
  expect(await looked(strToU8("{\\rtf1\\ansi \\'d8dny Qvist\\b gaardsen}"))).toEqual(found);
  expect(await looked(await pdfWith(`${secret}.txt`, strToU8('nothing')))).toEqual(found);
  expect(await looked(zipSync({ 'n.txt': strToU8('Nothing of anyone') }))).toEqual({ what: 'nothing', unread: false });
}, 30_000);

test('[R13][X38] what is locked, broken, too deep or too much is listed as unread, and costs little; what can be read beside it is', async () => {
  const zip = Buffer.from(zipSync({ 'a.txt': words, 'b.txt': words }));
  const lockedZip = Buffer.from(zip);
  lockedZip.writeUInt16LE(lockedZip.readUInt16LE(lockedZip.indexOf('PK\u0001\u0002') + 8) | 1, lockedZip.indexOf('PK\u0001\u0002') + 8);
  expect(await looked(lockedZip)).toEqual({ what: 'sure', unread: true });
  expect(await looked(zip.subarray(0, zip.length - 30))).toMatchObject({ unread: true });
  expect(await looked(Buffer.concat([Buffer.from('377abcaf271c', 'hex'), deflateSync(words)]))).toEqual({ what: 'nothing', unread: true });
  let deep: Uint8Array = words;
  for (let level = 0; level < 12; level += 1) deep = zipSync({ x: deep });
  expect(await looked(deep)).toEqual({ what: 'nothing', unread: true });
  expect(await looked(strToU8('%PDF-1.7 and then nothing'))).toEqual({ what: 'nothing', unread: true });
  // Sixteen megabytes of nothing in sixteen kilobytes, of which the directory says that it is little.
  const bomb = Buffer.from(zipSync({ bomb: new Uint8Array(16 * 1024 * 1024), 'after.txt': words }));
  bomb.writeUInt32LE(10, bomb.indexOf('PK\u0001\u0002') + 24);
  const unpacked: (string | number)[] = [];
  const budget = new Budget(1024 * 1024);
  for await (const piece of piecesOf(bomb, budget)) unpacked.push(piece === 'unread' ? piece : piece.text.length);
  expect(unpacked).toContain('unread');
  expect(unpacked.filter((one) => typeof one === 'number' && one > 1024 * 1024)).toEqual([]);
  expect(budget.bytes).toBe(1024 * 1024 - words.length);
}, 30_000);
