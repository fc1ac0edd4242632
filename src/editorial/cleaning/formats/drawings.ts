import { Tally, Uncleanable, type Cleaned } from './outcome.js';

const buffer = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** A GIF without its comments and what programs keep in it; the loop of an animation is kept. */
export function cleanGif(bytes: Uint8Array): Cleaned {
  const data = buffer(bytes);
  const tally = new Tally();
  const tableSize = (flags: number): number => (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0);
  const blocks = (from: number): number => {
    let at = from;
    while (data[at]) at += data[at]! + 1;
    if (at >= data.length) throw new Uncleanable('broken');
    return at + 1;
  };
  let at = 13 + tableSize(data[10] ?? 0);
  const kept: Buffer[] = [data.subarray(0, at)];
  while (data[at] !== 0x3b) {
    let end: number;
    if (data[at] === 0x2c) end = blocks(at + 10 + tableSize(data[at + 9] ?? 0) + 1);
    else if (data[at] === 0x21) end = blocks(at + 2);
    else throw new Uncleanable('broken');
    const loops = data[at + 1] === 0xff && data.toString('latin1', at + 3, at + 14) === 'NETSCAPE2.0';
    if (data[at] === 0x2c || data[at + 1] === 0xf9 || data[at + 1] === 0x01 || loops) kept.push(data.subarray(at, end));
    else tally.add('imageMetadata');
    at = end;
  }
  return { bytes: Buffer.concat([...kept, Buffer.from([0x3b])]), removed: tally.list() };
}

/** A drawing of Windows, without its description and private notes of the program that made it. */
export function cleanEmf(bytes: Uint8Array): Cleaned {
  const data = Buffer.from(bytes);
  if (data.length < 88 || data.readUInt32LE(0) !== 1) throw new Uncleanable('broken');
  const tally = new Tally();
  const kept: Buffer[] = [];
  let records = 0;
  for (let at = 0; at < data.length; ) {
    if (at + 8 > data.length) throw new Uncleanable('broken');
    const kind = data.readUInt32LE(at);
    const size = data.readUInt32LE(at + 4);
    if (size < 8 || size % 4 !== 0 || at + size > data.length) throw new Uncleanable('broken');
    const record = data.subarray(at, at + size);
    const drawn = kind !== 70 || ['EMF+', 'GDIC'].includes(record.toString('latin1', 12, 16));
    if (drawn) kept.push(record);
    else tally.add('privateData');
    records += drawn ? 1 : 0;
    at += size;
    if (kind === 14) break;
  }
  const header = kept[0]!;
  const described = header.readUInt32LE(60);
  const from = header.readUInt32LE(64);
  if (described > 0 && from >= 88 && from + described * 2 <= header.length) {
    header.fill(0, from, from + described * 2);
    tally.add('properties');
  }
  header.writeUInt32LE(0, 60);
  header.writeUInt32LE(0, 64);
  header.writeUInt32LE(kept.reduce((sum, { length }) => sum + length, 0), 48);
  header.writeUInt32LE(records, 52);
  return { bytes: Buffer.concat(kept), removed: tally.list() };
}

/** The older kind: escapes carry comments, everything else draws. */
export function cleanWmf(bytes: Uint8Array): Cleaned {
  const data = buffer(bytes);
  const tally = new Tally();
  const placeable = data.length > 22 && data.readUInt32LE(0) === 0x9ac6cdd7 ? 22 : 0;
  const kept: Buffer[] = [];
  let words = 9;
  for (let at = placeable + 18; at < data.length; ) {
    if (at + 6 > data.length) throw new Uncleanable('broken');
    const size = data.readUInt32LE(at) * 2;
    if (size < 6 || at + size > data.length) throw new Uncleanable('broken');
    const kind = data.readUInt16LE(at + 4);
    if (kind === 0x0626) tally.add('privateData');
    else kept.push(data.subarray(at, at + size));
    words += kind === 0x0626 ? 0 : size / 2;
    at += size;
    if (kind === 0) break;
  }
  const head = Buffer.from(data.subarray(0, placeable + 18));
  if (head.length < placeable + 18) throw new Uncleanable('broken');
  head.writeUInt32LE(words, placeable + 6);
  return { bytes: Buffer.concat([head, ...kept]), removed: tally.list() };
}

/** Nothing but the pixels: a bitmap says nothing else, except behind its end. */
export function cleanBmp(bytes: Uint8Array): Cleaned {
  const data = buffer(bytes);
  const size = data.length > 26 ? data.readUInt32LE(2) : 0;
  if (size < 26 || size > data.length) throw new Uncleanable('broken');
  return { bytes: data.subarray(0, size), removed: size < data.length ? [{ kind: 'trailing', count: 1 }] : [] };
}
