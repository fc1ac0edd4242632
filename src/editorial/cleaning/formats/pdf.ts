import { PDFDict, PDFDocument, PDFHeader, PDFName, PDFWriter, type PDFContext } from '@cantoo/pdf-lib';
import { Tally, Uncleanable, type Cleaned, type Neutral } from './outcome.js';
import { PdfCopy } from './pdf-copy.js';

const name = (text: string): PDFName => PDFName.of(text);

async function open(bytes: Uint8Array): Promise<PDFContext> {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const document = await PDFDocument.load(bytes, { ignoreEncryption: true, updateMetadata: false, throwOnInvalidObject: true });
    if (document.context.trailerInfo.Encrypt) throw new Uncleanable('encrypted');
    return document.context;
  } catch (error) {
    if (error instanceof Uncleanable) throw error;
    throw new Uncleanable(text.includes('/Encrypt') ? 'encrypted' : 'broken');
  }
}

/** A signature holds only for the very bytes that were signed: whoever takes something out breaks it. */
function refuseSigned(context: PDFContext, catalog: PDFDict): void {
  for (const [, object] of context.enumerateIndirectObjects()) if (object instanceof PDFDict && object.has(name('ByteRange'))) throw new Uncleanable('signed');
  if (catalog.has(name('Perms'))) throw new Uncleanable('signed');
}

function count(bytes: Uint8Array, mark: string): number {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let found = 0;
  for (let at = data.indexOf(mark); at >= 0; at = data.indexOf(mark, at + mark.length)) found += 1;
  return found;
}

/** A PDF built anew from its pages, outline and structure; what they do not lead to, or lead to by an unknown way, stays behind. */
export async function cleanPdf(bytes: Uint8Array, neutral: Neutral): Promise<Cleaned> {
  const source = await open(bytes);
  const catalog = source.lookup(source.trailerInfo.Root as never);
  if (!(catalog instanceof PDFDict)) throw new Uncleanable('broken');
  refuseSigned(source, catalog);
  if (catalog.has(name('Collection'))) throw new Uncleanable('portfolio');
  const tally = new Tally();
  const copy = new PdfCopy(source, neutral, tally);
  const root = copy.copy(catalog);
  copy.context.trailerInfo.Root = copy.context.register(root);
  copy.context.header = PDFHeader.forVersion(1, 7);
  tally.add('properties', source.trailerInfo.Info ? 1 : 0);
  tally.add('fileId', source.trailerInfo.ID ? 1 : 0);
  tally.add('oldRevisions', Math.max(0, count(bytes, '%%EOF') - (count(bytes.subarray(0, 2_048), '/Linearized') > 0 ? 2 : 1)));
  return { bytes: await PDFWriter.forContext(copy.context, Infinity).serializeToBuffer(), removed: tally.list() };
}
