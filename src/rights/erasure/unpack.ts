import { gunzipSync, inflateRawSync } from 'node:zlib';

/** A file within another; null where it could not be read. */
export interface Inner {
  name: string;
  content: Uint8Array | null;
}

/** How much may still be unpacked of one stored file, whatever the files in it say of their own size. */
export class Budget {
  constructor(public bytes = 512 * 1024 * 1024, public entries = 20_000) {}

  /** Null where it is more than is left, or broken. */
  unpacked(unpack: (most: { maxOutputLength: number }) => Buffer): Buffer | null {
    if (this.bytes <= 0 || this.entries <= 0) return null;
    this.entries -= 1;
    try {
      const content = unpack({ maxOutputLength: this.bytes });
      this.bytes -= content.length;
      return content;
    } catch {
      return null;
    }
  }
}

const longestComment = 0xffff;

/** Where the directory of a zip ends; a zip can have anything before it. */
function endOf(data: Buffer): number {
  const end = data.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1'));
  return end >= Math.max(0, data.length - 22 - longestComment) && end + 22 <= data.length ? end : -1;
}

export const isZip = (data: Buffer): boolean => data.subarray(0, 4).toString('latin1') === 'PK\u0003\u0004' || endOf(data) >= 0;

/** What lies in a zip; null for what is broken, locked or too much. */
export function* zipped(data: Buffer, budget: Budget): Generator<Inner | null> {
  const end = endOf(data);
  if (end < 0) {
    yield null;
    return;
  }
  const size = data.readUInt32LE(end + 12);
  // What stands before a zip moves all that it says of places.
  const shift = Math.max(0, end - size - data.readUInt32LE(end + 16));
  let at = end - size;
  const count = data.readUInt16LE(end + 10);
  for (let index = 0; index < count; index += 1) {
    if (at < 0 || at + 46 > data.length || data.readUInt32LE(at) !== 0x02014b50) {
      yield null;
      return;
    }
    const [flags, method, packed, nameLength, local] = [data.readUInt16LE(at + 8), data.readUInt16LE(at + 10), data.readUInt32LE(at + 20), data.readUInt16LE(at + 28), data.readUInt32LE(at + 42) + shift];
    const name = data.toString('utf8', at + 46, at + 46 + nameLength);
    at += 46 + nameLength + data.readUInt16LE(at + 30) + data.readUInt16LE(at + 32);
    if (packed === 0 && name.endsWith('/')) continue;
    const readable = (flags & 1) === 0 && (method === 0 || method === 8) && local + 30 <= data.length && data.readUInt32LE(local) === 0x04034b50;
    const from = readable ? local + 30 + data.readUInt16LE(local + 26) + data.readUInt16LE(local + 28) : 0;
    const bytes = data.subarray(from, from + packed);
    yield { name, content: readable && bytes.length === packed ? budget.unpacked((most) => (method === 0 ? stored(bytes, most) : inflateRawSync(bytes, most))) : null };
  }
}

function stored(bytes: Buffer, { maxOutputLength }: { maxOutputLength: number }): Buffer {
  if (bytes.length > maxOutputLength) throw new RangeError('too much');
  return bytes;
}

export const isGzip = (data: Buffer): boolean => data.length > 2 && data.readUInt16BE(0) === 0x1f8b;
export const gunzipped = (data: Buffer, budget: Budget): Inner => ({ name: '', content: budget.unpacked((most) => gunzipSync(data, most)) });

const locked = ['377abcaf271c', '526172211a07', 'fd377a585a00', '425a68', '28b52ffd'];
/** Packed in a way that we do not unpack: 7z, RAR, xz, bzip2, zstd. */
export const isOtherwisePacked = (data: Buffer): boolean => locked.some((mark) => data.subarray(0, mark.length / 2).toString('hex') === mark);

/** A mail as it is sent: lines of its head, one of them about what follows. */
export const isMail = (data: Buffer): boolean => {
  const head = data.subarray(0, 16_384).toString('latin1');
  return /^(?:[A-Za-z][\w-]*:[^\n]*\r?\n(?:[ \t][^\n]*\r?\n)*){3}/.test(head) && /^(?:mime-version|content-type|received|message-id):/im.test(head) && /^(?:from|to|date|subject|received):/im.test(head);
};

const word = (encoding: string, text: string): Buffer => (encoding.toLowerCase() === 'b' ? Buffer.from(text, 'base64') : quoted(text.replaceAll('_', ' ')));
const quoted = (text: string): Buffer => Buffer.from(text.replace(/=\r?\n/g, '').replace(/=([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))), 'latin1');

/** The parts of a mail that are not written as they read: words of its head, and what is packed as base64 or quoted-printable, at whatever depth of its own. */
export function* mailed(data: Buffer, budget: Budget): Generator<Inner> {
  const text = data.toString('latin1');
  const words = [...text.matchAll(/=\?[\w*-]+\?([bq])\?([^?]*)\?=/gi)].map(([, encoding = '', said = '']) => word(encoding, said));
  // A long name is parted into several words.
  if (words.length > 0) yield { name: '', content: budget.unpacked((most) => stored(Buffer.concat([...words, Buffer.from('\n'), ...words.flatMap((one) => [one, Buffer.from('\n')])]), most)) };
  for (const { index, 0: head, 1: how = '' } of text.matchAll(/^content-transfer-encoding:[ \t]*(base64|quoted-printable)[^\n]*\n(?:[^\r\n]+\r?\n)*\r?\n/gim)) {
    const from = index + head.length;
    const rest = text.slice(from);
    const end = rest.search(/^--/m);
    const body = end < 0 ? rest : rest.slice(0, end);
    yield { name: '', content: budget.unpacked((most) => stored(how.toLowerCase() === 'base64' ? Buffer.from(body, 'base64') : quoted(body), most)) };
  }
}
