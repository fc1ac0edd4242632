import { inflateRawSync } from 'node:zlib';
import { must } from './finding.js';

export interface Entry {
  name: string;
  time: number;
  extra: number;
  content: Buffer;
}

const most = 400 * 1024 * 1024;

/** Reads an archive by its directory. */
export function entriesOf(bytes: Uint8Array): Entry[] {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = data.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  must(end >= 0, 'zip');
  const entries: Entry[] = [];
  let at = data.readUInt32LE(end + 16);
  for (let left = data.readUInt16LE(end + 10); left > 0; left -= 1) {
    must(data.readUInt32LE(at) === 0x02014b50, 'zip');
    const [nameLength, extra, comment] = [data.readUInt16LE(at + 28), data.readUInt16LE(at + 30), data.readUInt16LE(at + 32)];
    const local = data.readUInt32LE(at + 42);
    const from = local + 30 + data.readUInt16LE(local + 26) + data.readUInt16LE(local + 28);
    const packed = data.subarray(from, from + data.readUInt32LE(at + 20));
    const content = data.readUInt16LE(at + 10) === 0 ? packed : inflateRawSync(packed, { maxOutputLength: most });
    entries.push({ name: data.toString('utf8', at + 46, at + 46 + nameLength), time: data.readUInt32LE(at + 12), extra: extra + comment, content });
    at += 46 + nameLength + extra + comment;
  }
  return entries;
}

/** A cleaned archive: no comment, nothing beside the files, and one day for all. */
export function plainEntries(bytes: Uint8Array): Entry[] {
  const entries = entriesOf(bytes);
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  must(data.readUInt16LE(data.length - 2) === 0 && data.readUInt32LE(data.length - 22) === 0x06054b50, 'zip.comment');
  must(entries.every((entry) => entry.extra === 0), 'zip.extra');
  must(new Set(entries.map(({ time }) => time)).size <= 1, 'zip.time');
  return entries;
}
