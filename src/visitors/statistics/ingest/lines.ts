import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';

/** The lines of a file, as many at a time as come in one piece, so that a day of any length needs little memory. */
export async function* linesOf(file: string): AsyncGenerator<string[]> {
  let rest = '';
  for await (const piece of createReadStream(file, { encoding: 'utf8', highWaterMark: 256 * 1024 }) as AsyncIterable<string>) {
    const lines = (rest + piece).split('\n');
    rest = lines.pop() ?? '';
    yield lines;
  }
  if (rest !== '') yield [rest];
}

export async function digestOf(file: string): Promise<Buffer> {
  const hash = createHash('sha256');
  for await (const piece of createReadStream(file) as AsyncIterable<Buffer>) hash.update(piece);
  return hash.digest();
}

/** A line without what it tells of a visitor, and with anything that could be a key, or is else long and without spaces, made unreadable. */
export const masked = (line: string): string => line.replace(/"([uprld])":(?:"[^"]*"?|\[[^\]]*\]?)/g, '"$1":"…"').replace(/[\w-]{12,}/g, '…').slice(0, 500);
