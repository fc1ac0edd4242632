import { unzipSync } from 'fflate';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { pagesOf } from '../../editorial/cleaning/read/pdf-text.js';

/** Deeper than any document holds another. */
const deepest = 4;

const startsWith = (bytes: Uint8Array, text: string): boolean => Buffer.from(bytes.subarray(0, text.length)).toString('latin1') === text;
/** Marks between letters are no letters: <b>A</b>da is Ada. */
const bare = (text: string): string => (text.includes('<') ? `${text}\n${text.replace(/<[^<>]*>/g, '')}` : text);

/** Everything in a file that could be read as text, in lower case: its bytes in three encodings, what is packed in it, the text and the particulars of a PDF. */
export async function textsOf(bytes: Uint8Array, depth = 0): Promise<string[]> {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const texts = [bare(data.toString('utf8')), data.toString('latin1'), data.toString('utf16le'), data.subarray(1).toString('utf16le')];
  if (startsWith(bytes, 'PK') && depth < deepest) {
    for (const [name, content] of Object.entries(unzipSync(bytes))) texts.push(name, ...(await textsOf(content, depth + 1)));
  }
  if (startsWith(bytes, '%PDF')) texts.push(...(await pagesOf(bytes)), await particulars(bytes));
  return texts.map((text) => text.toLowerCase());
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
