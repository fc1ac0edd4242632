import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { StringDecoder } from 'node:string_decoder';

const bytesAtOnce = 256 * 1024;

/** A file, piece by piece, each in the place of the one before: memory that is asked for anew a thousand times comes back late. */
async function* piecesOf(path: string): AsyncGenerator<Buffer> {
  const file = await open(path);
  try {
    const buffer = Buffer.allocUnsafeSlow(bytesAtOnce);
    for (;;) {
      const { bytesRead } = await file.read(buffer, 0, bytesAtOnce, null);
      if (bytesRead === 0) return;
      yield buffer.subarray(0, bytesRead);
    }
  } finally {
    await file.close();
  }
}

/** The lines of a file, as many at a time as come in one piece, so that a day of any length needs little memory. */
export async function* linesOf(path: string): AsyncGenerator<string[]> {
  const decoder = new StringDecoder('utf8');
  let rest = '';
  for await (const piece of piecesOf(path)) {
    const lines = (rest + decoder.write(piece)).split('\n');
    rest = lines.pop() ?? '';
    yield lines;
  }
  rest += decoder.end();
  if (rest !== '') yield [rest];
}

export async function digestOf(path: string): Promise<Buffer> {
  const hash = createHash('sha256');
  for await (const piece of piecesOf(path)) hash.update(piece);
  return hash.digest();
}

/** A line without what it tells of a visitor, and with anything that could be a key, or is else long and without spaces, made unreadable. */
export const masked = (line: string): string => line.replace(/"([uprld])":(?:"[^"]*"?|\[[^\]]*\]?)/g, '"$1":"…"').replace(/[\w-]{12,}/g, '…').slice(0, 500);
