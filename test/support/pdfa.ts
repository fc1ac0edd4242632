import { inflateSync } from 'node:zlib';
import { createRequire } from 'node:module';
import { PDFArray, PDFDict, PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib';
import createQpdf from '@neslinesli93/qpdf-wasm';

const wasm = createRequire(import.meta.url).resolve('@neslinesli93/qpdf-wasm/dist/qpdf.wasm');
const forbidden = ['JavaScript', 'JS', 'Launch', 'AA', 'OpenAction', 'EmbeddedFile', 'EmbeddedFiles', 'Encrypt', 'XFA', 'SMask', 'Movie', 'Sound', 'RichMedia', 'LZWDecode'];

async function isSound(bytes: Uint8Array): Promise<boolean> {
  // It prints to the console that it finds when it is made.
  const { log } = console;
  console.log = () => undefined;
  try {
    const qpdf = await createQpdf({ locateFile: () => wasm, print: () => undefined, printErr: () => undefined, noInitialRun: true } as Parameters<typeof createQpdf>[0]);
    (qpdf.FS as typeof qpdf.FS & { writeFile(path: string, data: Uint8Array): void }).writeFile('/in.pdf', bytes);
    return qpdf.callMain(['--check', '/in.pdf']) === 0;
  } finally {
    console.log = log;
  }
}

/** What speaks against a file being PDF/A-2b, of what can be seen without a validator: structure, metadata, colours, fonts, letters, and what must not be there. */
export async function faultsOfPdfA(bytes: Uint8Array): Promise<string[]> {
  const faults: string[] = [];
  const must = (holds: boolean, fault: string): void => {
    if (!holds) faults.push(fault);
  };
  const text = Buffer.from(bytes).toString('latin1');
  must(/^%PDF-1\.[4-7]\n%[\x80-\xff]{4}\n/.test(text), 'header');
  must(/\/ID \[<[0-9a-f]{32}> <[0-9a-f]{32}>\]/i.test(text.slice(text.lastIndexOf('trailer'))), 'trailer without ID');
  must(await isSound(bytes), 'qpdf --check');
  const { context, catalog } = await PDFDocument.load(bytes, { updateMetadata: false });
  const metadata = catalog.lookup(PDFName.of('Metadata'));
  const xmp = metadata instanceof PDFRawStream && !metadata.dict.has(PDFName.of('Filter')) ? Buffer.from(metadata.getContents()).toString('utf8') : '';
  must(/<pdfaid:part>2<\/pdfaid:part>\s*<pdfaid:conformance>B<\/pdfaid:conformance>/.test(xmp), 'XMP without PDF/A-2b');
  must(/<dc:title>/.test(xmp) && /<xmp:CreateDate>/.test(xmp), 'XMP without title and date');
  const intent = catalog.lookup(PDFName.of('OutputIntents'), PDFArray).lookup(0, PDFDict);
  const profile = intent.lookup(PDFName.of('DestOutputProfile'));
  must(String(intent.get(PDFName.of('S'))) === '/GTS_PDFA1' && profile instanceof PDFRawStream && String(profile.dict.get(PDFName.of('N'))) === '3', 'output intent');
  const icc = profile instanceof PDFRawStream ? decoded(profile) : Buffer.alloc(0);
  must(icc.subarray(36, 40).toString() === 'acsp' && icc.readUInt32BE(0) === icc.length, 'ICC profile');
  for (const [, object] of context.enumerateIndirectObjects()) {
    const dict = object instanceof PDFRawStream ? object.dict : object instanceof PDFDict ? object : null;
    if (!dict) continue;
    for (const [key, value] of dict.entries()) must(!forbidden.some((name) => String(key) === `/${name}` || String(value) === `/${name}`), `${String(key)} ${String(value)}`.slice(0, 60));
    const type = String(dict.get(PDFName.of('Type')));
    if (type === '/Font') must(String(dict.get(PDFName.of('Subtype'))) === '/Type0' ? dict.has(PDFName.of('ToUnicode')) : dict.lookup(PDFName.of('FontDescriptor'), PDFDict).has(PDFName.of('FontFile2')), 'a font that is not embedded');
    if (type === '/Page') must(!dict.has(PDFName.of('Group')), 'transparency');
    if (object instanceof PDFRawStream && !dict.has(PDFName.of('Type'))) {
      // A glyph that the font lacks is number 0.
      for (const [, glyphs = ''] of decoded(object).toString('latin1').matchAll(/<([0-9a-f]+)> -?[\d.]+/g)) must(!/^(.{4})*0000/.test(glyphs), 'a letter that is not drawn');
    }
  }
  return [...new Set(faults)];
}

const decoded = (stream: PDFRawStream): Buffer => (stream.dict.has(PDFName.of('Filter')) ? inflateSync(stream.getContents()) : Buffer.from(stream.getContents()));
