import { inflateSync } from 'node:zlib';
import { decodePDFRawStream, PDFDict, PDFDocument, PDFHexString, PDFName, PDFRawStream, PDFRef, PDFString, type PDFContext, type PDFObject } from '@cantoo/pdf-lib';
import type { Budget, Inner } from './unpack.js';

const key = (text: string): PDFName => PDFName.of(text);

/** Each file that lies in a PDF, whether its pages lead to it or not; null where the PDF cannot be taken apart. */
export async function* insidePdf(bytes: Uint8Array, budget: Budget): AsyncGenerator<Inner | null> {
  const context = await PDFDocument.load(bytes, { ignoreEncryption: true, updateMetadata: false }).then((document) => document.context, () => null);
  if (!context || context.trailerInfo.Encrypt) {
    yield null;
    return;
  }
  const names = namesIn(context);
  for (const [ref, object] of context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFRawStream)) continue;
    const name = names.get(ref.toString());
    if (name !== undefined || object.dict.get(key('Type')) === key('EmbeddedFile')) yield { name: name ?? '', content: contentOf(object, budget) };
  }
}

/** The streams that file specifications name, each with all that is said of it. */
function namesIn(context: PDFContext): Map<string, string> {
  const names = new Map<string, string>();
  const look = (object: PDFObject | undefined): void => {
    if (!(object instanceof PDFDict)) return;
    const files = context.lookup(object.get(key('EF')));
    if (files instanceof PDFDict) {
      const said = ['F', 'UF', 'Desc'].map((part) => context.lookup(object.get(key(part)))).map((text) => (text instanceof PDFString || text instanceof PDFHexString ? text.decodeText() : '')).join('\n');
      for (const file of files.values()) if (file instanceof PDFRef) names.set(file.toString(), said);
    }
    for (const value of object.values()) look(value);
  };
  for (const [, object] of context.enumerateIndirectObjects()) look(object);
  return names;
}

function contentOf(stream: PDFRawStream, budget: Budget): Uint8Array | null {
  const filter = stream.dict.get(key('Filter'))?.toString().replace(/[[\]\s]/g, '');
  const contents = Buffer.from(stream.contents);
  if (filter === undefined || filter === '') return budget.unpacked(() => contents);
  if (filter === '/FlateDecode') return budget.unpacked((most) => inflateSync(contents, most));
  // No other filter makes much out of little, except where it holds another.
  if (/^\/(ASCIIHexDecode|ASCII85Decode)$/.test(filter)) return budget.unpacked(() => Buffer.from(decodePDFRawStream(stream).decode()));
  return null;
}
