import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { pagesOf } from '../../editorial/cleaning/read/pdf-text.js';
import { insidePdf } from './pdf-inside.js';
import { Budget, gunzipped, isGzip, isMail, isOtherwisePacked, isZip, mailed, zipped, type Inner } from './unpack.js';

/** Deeper than any document holds another. */
const deepest = 8;

/** Text in lower case; `unread` where something in the file could not be read. */
export type Piece = { text: string } | 'unread';

/** Marks between letters are no letters: <b>A</b>da is Ada. */
const bare = (text: string): string => (text.includes('<') ? `${text}\n${text.replace(/<[^<>]*>/g, '')}` : text);
const fromRtf = (text: string): string =>
  text.replace(/\\u(-?\d+) ?(?:\\'[0-9a-f]{2}|\?)?/gi, (_, code: string) => String.fromCharCode(Number(code) & 0xffff)).replace(/\\'([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))).replace(/\\[a-z]+-?\d* ?|[{}]/gi, '');

/**
 * Everything in a file that could be read as text: its bytes in three encodings, what is packed in it (zip, office, gzip), the text and the
 * particulars of a PDF, the files that lie in it, the parts of a mail; each of these like a file of its own, until the budget is used up.
 */
export async function* piecesOf(bytes: Uint8Array, budget = new Budget(), depth = 0): AsyncGenerator<Piece> {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (const text of [bare(data.toString('utf8')), data.toString('latin1'), data.toString('utf16le'), data.subarray(1).toString('utf16le')]) yield piece(text);
  if (data.subarray(0, 5).toString('latin1') === '{\\rtf') yield piece(fromRtf(data.toString('latin1')));
  if (isOtherwisePacked(data)) yield 'unread';
  const isPdf = data.subarray(0, 1_024).includes('%PDF-') && !data.subarray(0, 2).equals(Buffer.from('PK'));
  if (isPdf) yield* pdfPieces(bytes);
  for await (const inner of innerOf(data, isPdf, budget)) {
    if (inner?.name) yield piece(inner.name);
    if (!inner?.content || depth >= deepest) yield 'unread';
    else yield* piecesOf(inner.content, budget, depth + 1);
  }
}

const piece = (text: string): Piece => ({ text: text.toLowerCase() });

async function* innerOf(data: Buffer, isPdf: boolean, budget: Budget): AsyncGenerator<Inner | null> {
  if (isPdf) yield* insidePdf(data, budget);
  if (isZip(data)) yield* zipped(data, budget);
  if (isGzip(data)) yield gunzipped(data, budget);
  if (isMail(data)) yield* mailed(data, budget);
}

async function* pdfPieces(bytes: Uint8Array): AsyncGenerator<Piece> {
  try {
    for (const text of [...(await pagesOf(bytes)), await particulars(bytes)]) yield piece(text);
  } catch {
    yield 'unread';
  }
}

async function particulars(bytes: Uint8Array): Promise<string> {
  const task = getDocument({ data: Uint8Array.from(bytes), isEvalSupported: false, verbosity: 0 });
  try {
    const { info, metadata } = await (await task.promise).getMetadata();
    return `${JSON.stringify(info)}\n${(metadata as { getRaw(): string } | null)?.getRaw() ?? ''}`;
  } finally {
    await task.destroy();
  }
}
