import { unzipSync, zipSync, type Zippable } from 'fflate';
import { Uncleanable } from './outcome.js';

const most = { entries: 5_000, unpacked: 300 * 1024 * 1024, ratio: 200, name: 512 };
const small = 1024 * 1024;

/** What is wrong with a name within an archive: one that would leave its folder, or be two files at once. */
const isWrong = (name: string): boolean => name.length > most.name || name.includes('\\') || name.includes('\0') || name.startsWith('/') || /^[a-z]:/i.test(name) || name.split('/').includes('..');

/** The directory says before anything is unpacked how much there is, and whether it is locked. */
function check(bytes: Uint8Array): void {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = -1;
  for (let at = data.length - 22; at >= Math.max(0, data.length - 65_557) && end < 0; at -= 1) if (data.readUInt32LE(at) === 0x06054b50) end = at;
  if (end < 0) throw new Uncleanable('broken');
  const count = data.readUInt16LE(end + 10);
  if (count === 0xffff || count > most.entries) throw new Uncleanable('tooLarge');
  const names = new Set<string>();
  let unpacked = 0;
  let at = data.readUInt32LE(end + 16);
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > data.length || data.readUInt32LE(at) !== 0x02014b50) throw new Uncleanable('broken');
    if ((data.readUInt16LE(at + 8) & 1) === 1) throw new Uncleanable('encrypted');
    const [packed, size, nameLength] = [data.readUInt32LE(at + 20), data.readUInt32LE(at + 24), data.readUInt16LE(at + 28)];
    const name = data.toString('utf8', at + 46, at + 46 + nameLength);
    if (isWrong(name) || names.has(name)) throw new Uncleanable('broken');
    names.add(name);
    unpacked += size;
    if (unpacked > most.unpacked || (size > small && size > packed * most.ratio)) throw new Uncleanable('tooLarge');
    at += 46 + nameLength + data.readUInt16LE(at + 30) + data.readUInt16LE(at + 32);
  }
}

/** The files of an archive, none of them larger than its directory says. */
export function unpack(bytes: Uint8Array): Map<string, Uint8Array> {
  try {
    check(bytes);
    return new Map(Object.entries(unzipSync(bytes)).filter(([name]) => !name.endsWith('/')));
  } catch (error) {
    throw error instanceof Uncleanable ? error : new Uncleanable('broken');
  }
}

const noDay = new Date(1980, 0, 1);

/** An archive of a fixed day, with no more than names and contents. `plain` is stored first and unpacked, as OpenDocument wants its type. */
export function pack(files: ReadonlyMap<string, Uint8Array>, plain: string | null = null): Uint8Array {
  const all: Zippable = {};
  for (const [name, content] of files) all[name] = [content, { level: name === plain || /\.(png|jpe?g|gif)$/.test(name) ? 0 : 6, mtime: noDay, os: 3, attrs: 0o644 << 16 }];
  return zipSync(all, { mtime: noDay });
}
