import { expect, test } from '@jest/globals';
import { PDFDocument, PDFHexString, PDFName } from '@cantoo/pdf-lib';
import { strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import { clean } from '../../../src/editorial/cleaning/formats/clean.js';
import { dirtyDocx, dirtyJpeg, dirtyOdt, dirtyPdf } from '../../support/dirty-files.js';

async function refusal(bytes: Uint8Array, name: string): Promise<string> {
  return clean(bytes, name, 'Author').then(() => 'cleaned', (error: Error & { reason?: string }) => error.reason ?? `a failure: ${error.message}`);
}

async function changed(make: () => Promise<{ bytes: Buffer }>, changes: (parts: Record<string, Uint8Array>) => void): Promise<Uint8Array> {
  const parts = unzipSync((await make()).bytes);
  changes(parts);
  return zipSync(parts as Zippable);
}

const replaced = (content: Uint8Array, from: string, to: string): Uint8Array => strToU8(Buffer.from(content).toString().replace(from, to));

test('[X5] what cannot be cleaned is refused, by its reason', async () => {
  expect(await refusal(Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]), 'x.doc')).toBe('legacy');
  expect(await refusal(Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]), 'x.docx')).toBe('encrypted');
  expect(await refusal(Buffer.from('{\\rtf1 hello}'), 'x.rtf')).toBe('rtf');
  expect(await refusal(Buffer.from('\\documentclass{article}'), 'x.tex')).toBe('latex');
  expect(await refusal(Buffer.from('\\documentclass{article}'), 'x.txt')).toBe('latex');
  expect(await refusal(Buffer.from('GIF89a'), 'x.gif')).toBe('unknown');
  expect(await refusal(Buffer.from('\0\x01\x02'), 'x.txt')).toBe('unknown');
  expect(await refusal(Buffer.from('<html></html>'), 'x.html')).toBe('unknown');
});

test('[X5] signed, encrypted and portfolio PDFs are refused', async () => {
  const signed = await PDFDocument.create();
  signed.addPage();
  signed.context.register(signed.context.obj({ Type: 'Sig', ByteRange: [0, 1, 2, 3], Contents: PDFHexString.of('00') }));
  expect(await refusal(await signed.save(), 'x.pdf')).toBe('signed');
  const locked = await PDFDocument.create();
  locked.addPage();
  locked.encrypt({ userPassword: 'a', ownerPassword: 'b' });
  expect(await refusal(await locked.save(), 'x.pdf')).toBe('encrypted');
  const open = await PDFDocument.create();
  open.addPage();
  open.encrypt({ userPassword: '', ownerPassword: 'b' });
  expect(await refusal(await open.save(), 'x.pdf')).toBe('encrypted');
  const portfolio = await PDFDocument.create();
  portfolio.addPage();
  portfolio.catalog.set(PDFName.of('Collection'), portfolio.context.obj({}));
  expect(await refusal(await portfolio.save(), 'x.pdf')).toBe('portfolio');
});

test('[X5] signed, locked and foreign office files are refused', async () => {
  expect(await refusal(await changed(dirtyOdt, (parts) => { parts['META-INF/documentsignatures.xml'] = strToU8('<x/>'); }), 'x.odt')).toBe('signed');
  expect(await refusal(await changed(dirtyOdt, (parts) => { parts['META-INF/manifest.xml'] = replaced(parts['META-INF/manifest.xml']!, '</manifest:manifest>', '<manifest:encryption-data/></manifest:manifest>'); }), 'x.odt')).toBe('encrypted');
  const withRelation = (type: string, target: string) => (parts: Record<string, Uint8Array>): void => {
    parts['word/_rels/document.xml.rels'] = replaced(parts['word/_rels/document.xml.rels']!, '</Relationships>', `<Relationship Id="rZ" Type="http://x/${type}" Target="${target}"/></Relationships>`);
  };
  expect(await refusal(await changed(dirtyDocx, withRelation('aFChunk', 'x.html')), 'x.docx')).toBe('foreign');
  expect(await refusal(await changed(dirtyDocx, (parts) => { parts['_rels/.rels'] = replaced(parts['_rels/.rels']!, '</Relationships>', '<Relationship Id="rZ" Type="http://x/digital-signature/origin" Target="x"/></Relationships>'); }), 'x.docx')).toBe('signed');
  expect(await refusal(await changed(dirtyDocx, (parts) => { parts['[Content_Types].xml'] = replaced(parts['[Content_Types].xml']!, 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml', 'application/vnd.ms-word.document.macroEnabled.main+xml'); }), 'x.docx')).toBe('macros');
});

test('[X38] bombs, slips, entities and files that break off are refused without doing harm', async () => {
  const bomb = Buffer.from(zipSync({ 'a.txt': new Uint8Array(60 * 1024 * 1024) }));
  expect(await refusal(bomb, 'x.zip')).toBe('tooLarge');
  expect(await refusal(zipSync({ '../../etc/passwd': strToU8('x') }), 'x.zip')).toBe('broken');
  expect(await refusal(zipSync({ 'a.zip': zipSync({ 'b.zip': zipSync({ 'c.txt': strToU8('x') }) }) }), 'x.zip')).toBe('nested');
  expect(await refusal(zipSync(Object.fromEntries(Array.from({ length: 6_000 }, (_, index) => [`${index}.txt`, strToU8('x')]))), 'x.zip')).toBe('tooLarge');
  const laugh = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>';
  expect(await refusal(await changed(dirtyDocx, (parts) => { parts['word/document.xml'] = replaced(parts['word/document.xml']!, '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>', laugh); }), 'x.docx')).toBe('broken');
  const deep = `<?xml version="1.0"?>${'<a>'.repeat(200_000)}${'</a>'.repeat(200_000)}`;
  expect(await refusal(await changed(dirtyDocx, (parts) => { parts['word/styles.xml'] = strToU8(deep); }), 'x.docx')).toMatch(/^(broken|tooLarge)$/);
  for (const make of [dirtyDocx, dirtyOdt, dirtyPdf, () => dirtyJpeg()]) {
    const { bytes } = await make();
    expect(['broken', 'unknown']).toContain(await refusal(bytes.subarray(0, Math.floor(bytes.length * 0.4)), 'x'));
  }
});

test('[X38] random damage is refused or cleaned, and never more than that', async () => {
  for (const make of [dirtyDocx, dirtyOdt, dirtyPdf, () => dirtyJpeg()]) {
    const { bytes } = await make();
    for (let round = 0; round < 12; round += 1) {
      const broken = Buffer.from(bytes);
      for (let hit = 0; hit < 5; hit += 1) broken[Math.floor(Math.random() * broken.length)] = Math.floor(Math.random() * 256);
      expect(await refusal(broken, 'x')).not.toContain('a failure');
    }
  }
});
