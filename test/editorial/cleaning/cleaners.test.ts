import { beforeAll, expect, jest, test } from '@jest/globals';
import { unzipSync, zipSync } from 'fflate';
import sharp from 'sharp';
import { clean } from '../../../src/editorial/cleaning/formats/clean.js';
import { pagesOf } from '../../../src/editorial/cleaning/read/pdf-text.js';
import { verify } from '../../../src/editorial/cleaning/verify/verify.js';
import { dirtyDocx, dirtyJpeg, dirtyOdt, dirtyPdf, dirtyPng, dirtyTiff, docxText, pdfText, unpacked, type Dirty } from '../../support/dirty-files.js';

beforeAll(() => {
  // qpdf prints what it checks.
  jest.spyOn(console, 'log').mockImplementation(() => undefined);
});

const makers: Record<string, () => Promise<Dirty>> = {
  docx: dirtyDocx, odt: dirtyOdt, pdf: dirtyPdf, jpg: () => dirtyJpeg(), png: dirtyPng, tiff: () => dirtyTiff(),
};

const left = (bytes: Uint8Array, secrets: readonly string[]): string[] => {
  const text = unpacked(bytes);
  return secrets.filter((secret) => text.includes(secret));
};

test.each(Object.keys(makers))('[C2][X5] a cleaned %s holds none of the strings that were hidden in it, and a second reader finds it clean', async (kind) => {
  const { bytes, secrets } = await makers[kind]!();
  expect(left(bytes, secrets)).toEqual(secrets);
  const cleaned = await clean(bytes, `x.${kind}`, 'Author');
  expect(cleaned.kind).toBe(kind);
  expect(left(cleaned.bytes, secrets)).toEqual([]);
  expect(cleaned.removed.length).toBeGreaterThan(0);
  expect(await verify(kind, bytes, cleaned.bytes, 'Author')).toBeNull();
});

test.each(Object.keys(makers))('[X5] the second reader finds what is wrong with a %s that was not cleaned', async (kind) => {
  const { bytes } = await makers[kind]!();
  expect(await verify(kind, bytes, bytes, 'Author')).not.toBeNull();
});

test('[C2] changes and comments of a text of Word stay, by nobody and of no day; the words stay', async () => {
  const { bytes } = await dirtyDocx();
  const parts = unzipSync((await clean(bytes, 'x.docx', 'Reviewer')).bytes);
  const body = Buffer.from(parts['word/document.xml']!).toString();
  for (const words of docxText) expect(body).toContain(words);
  expect(body).toMatch(/<w:ins [^>]*w:author="Reviewer"/);
  expect(body).toMatch(/<w:del [^>]*w:author="Reviewer"/);
  expect(body).not.toContain('w:date');
  expect(Buffer.from(parts['word/comments1.xml']!).toString()).toMatch(/w:author="Reviewer" w:initials="R"[^>]*>.*Please check\./);
  expect(Buffer.from(parts['word/_rels/document.xml.rels']!).toString()).toContain('https://snow.example/');
});

test('[C2] a PDF keeps its text and notes', async () => {
  const { bytes } = await dirtyPdf();
  const [page] = await pagesOf((await clean(bytes, 'x.pdf', 'Author')).bytes);
  expect(page).toContain(pdfText);
  expect(page).toContain('Please check.');
});

test.each([1, 3, 6, 8])('[C2] a photograph stands as it stood (%i), in its colours', async (orientation) => {
  const { bytes } = await dirtyJpeg(orientation);
  const cleaned = (await clean(bytes, 'x.jpg', 'Author')).bytes;
  expect((await sharp(cleaned).metadata()).orientation ?? 1).toBe(orientation);
  expect((await sharp(cleaned).metadata()).icc).toBeDefined();
  expect(await sharp(cleaned).autoOrient().raw().toBuffer()).toEqual(await sharp(bytes).autoOrient().raw().toBuffer());
});

test.each(['none', 'jpeg', 'lzw'] as const)('[C2] a TIFF packed as %s shows the same picture', async (compression) => {
  const { bytes, secrets } = await dirtyTiff(compression);
  const cleaned = await clean(bytes, 'x.tif', 'Author');
  expect(left(cleaned.bytes, secrets)).toEqual([]);
  expect(await verify('tiff', bytes, cleaned.bytes, 'Author')).toBeNull();
});

test('[C2][X5] an archive of files is cleaned file by file, and the files get neutral names', async () => {
  const all = await Promise.all([dirtyDocx(), dirtyPng()]);
  const bytes = Buffer.from(zipSync({ 'kari/QzSecretName.docx': all[0].bytes, 'kari/QzSecretPicture.png': all[1].bytes, 'kari/data.csv': Buffer.from('a,b\n1,2\n'), '__MACOSX/._QzSecretUser': Buffer.from('QzSecretMac') }));
  const cleaned = await clean(bytes, 'x.zip', 'Author');
  expect(Object.keys(unzipSync(cleaned.bytes))).toEqual(['file-1.docx', 'file-2.png', 'file-3.csv']);
  expect(left(cleaned.bytes, [...all.flatMap(({ secrets }) => secrets), 'QzSecret'])).toEqual([]);
  expect(await verify('zip', bytes, cleaned.bytes, 'Author')).toBeNull();
});

test('plain text and tables say no more than they show', async () => {
  for (const name of ['x.txt', 'x.csv']) {
    const cleaned = await clean(Buffer.from('kulde,ærfugl\n1,2\n'), name, 'Author');
    expect(Buffer.from(cleaned.bytes).toString()).toBe('kulde,ærfugl\n1,2\n');
    expect(await verify(cleaned.kind, Buffer.from('kulde,ærfugl\n1,2\n'), cleaned.bytes, 'Author')).toBeNull();
  }
});
