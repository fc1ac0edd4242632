import { cleanProfile } from './icc.js';
import { cleanJpeg } from './jpeg.js';
import { Tally, Uncleanable, type Cleaned } from './outcome.js';

/** What it takes to draw a page of a TIFF. */
const draws = new Set([254, 256, 257, 258, 259, 262, 263, 266, 273, 274, 277, 278, 279, 280, 281, 282, 283, 284, 290, 291, 292, 293, 296, 297, 301, 317, 318, 319, 320, 321, 322, 323, 324, 325, 332, 334, 336, 338, 339, 340, 341, 347, 529, 530, 531, 532, 34675]);
const offsets = new Map([[273, 279], [324, 325]]);
const sizes = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4];
const mostPages = 2_000;

interface Entry {
  tag: number;
  type: number;
  count: number;
  value: Buffer;
}

class Reader {
  readonly little: boolean;

  constructor(readonly data: Buffer) {
    const order = data.toString('latin1', 0, 2);
    if (data.length < 8 || (order !== 'II' && order !== 'MM')) throw new Uncleanable('broken');
    this.little = order === 'II';
    if (this.short(2) !== 42) throw new Uncleanable('unknown');
  }

  short(at: number, from = this.data): number {
    return this.little ? from.readUInt16LE(at) : from.readUInt16BE(at);
  }

  long(at: number, from = this.data): number {
    return this.little ? from.readUInt32LE(at) : from.readUInt32BE(at);
  }

  bytes(at: number, length: number): Buffer {
    if (at + length > this.data.length) throw new Uncleanable('broken');
    return this.data.subarray(at, at + length);
  }

  numbers({ type, count, value }: Entry): number[] {
    return Array.from({ length: count }, (_, index) => (type === 3 ? this.short(index * 2, value) : this.long(index * 4, value)));
  }

  page(at: number): { entries: Entry[]; next: number } {
    const count = this.short(at);
    const table = this.bytes(at + 2, count * 12 + 4);
    const entries = Array.from({ length: count }, (_, index) => {
      const from = index * 12;
      const entry = { tag: this.short(from, table), type: this.short(from + 2, table), count: this.long(from + 4, table) };
      const length = (sizes[entry.type] ?? 0) * entry.count;
      return { ...entry, value: length <= 4 ? table.subarray(from + 8, from + 8 + length) : this.bytes(this.long(from + 8, table), length) };
    });
    return { entries, next: this.long(count * 12, table) };
  }
}

class Writer {
  private readonly parts: Buffer[] = [];
  size = 8;

  constructor(private readonly little: boolean) {}

  short = (value: number): Buffer => {
    const bytes = Buffer.alloc(2);
    return this.little ? (bytes.writeUInt16LE(value), bytes) : (bytes.writeUInt16BE(value), bytes);
  };

  long = (value: number): Buffer => {
    const bytes = Buffer.alloc(4);
    return this.little ? (bytes.writeUInt32LE(value), bytes) : (bytes.writeUInt32BE(value), bytes);
  };

  put(bytes: Buffer): number {
    const at = this.size;
    this.parts.push(bytes);
    this.size += bytes.length;
    if (this.size % 2 === 1) {
      this.parts.push(Buffer.alloc(1));
      this.size += 1;
    }
    return at;
  }

  finish(first: number): Buffer {
    return Buffer.concat([Buffer.from(this.little ? 'II' : 'MM', 'latin1'), this.short(42), this.long(first), ...this.parts]);
  }
}

/** The pages of a TIFF, strip by strip as they were compressed; small pictures of them and all that is said about them stay behind. */
export function cleanTiff(bytes: Uint8Array): Cleaned {
  const reader = new Reader(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  const tally = new Tally();
  const writer = new Writer(reader.little);
  const pages: Entry[][] = [];
  const seen = new Set<number>();
  try {
    for (let at = reader.long(4); at !== 0; ) {
      if (seen.has(at) || seen.size >= mostPages) throw new Uncleanable('broken');
      seen.add(at);
      const { entries, next } = reader.page(at);
      if (isSmallPicture(reader, entries)) tally.add('thumbnail');
      else pages.push(pageOf(reader, writer, entries, tally));
      at = next;
    }
  } catch (error) {
    throw error instanceof Uncleanable ? error : new Uncleanable('broken');
  }
  if (pages.length === 0) throw new Uncleanable('broken');
  return { bytes: writer.finish(chain(writer, pages)), removed: tally.list() };
}

function isSmallPicture(reader: Reader, entries: readonly Entry[]): boolean {
  const kind = entries.find(({ tag }) => tag === 254);
  return kind !== undefined && (reader.numbers(kind)[0]! & 1) === 1;
}

function pageOf(reader: Reader, writer: Writer, entries: readonly Entry[], tally: Tally): Entry[] {
  const compression = entries.find(({ tag }) => tag === 259);
  const method = compression ? reader.numbers(compression)[0] : 1;
  if (method === 6) throw new Uncleanable('unknown');
  for (const { tag } of entries) {
    if (draws.has(tag)) continue;
    tally.add(tag === 700 ? 'xmp' : 'imageMetadata');
    tally.add('location', tag === 34853 ? 1 : 0);
  }
  const strips = stripsOf(reader, entries, method);
  return entries.filter(({ tag }) => draws.has(tag)).flatMap((entry) => {
    if (entry.tag === 34675) {
      tally.add('profile');
      const clean = cleanProfile(entry.value);
      return clean ? [{ ...entry, count: clean.length, value: Buffer.from(clean) }] : [];
    }
    if (entry.tag === 347) return [{ ...entry, ...withoutWords(entry.value) }];
    if (strips && entry.tag === strips.place) return [{ tag: entry.tag, type: 4, count: strips.parts.length, value: Buffer.concat(strips.parts.map((part) => writer.long(writer.put(part)))) }];
    if (strips && entry.tag === strips.length) return [{ tag: entry.tag, type: 4, count: strips.parts.length, value: Buffer.concat(strips.parts.map((part) => writer.long(part.length))) }];
    return [entry];
  });
}

/** The compressed picture; where its parts are JPEGs, without what is said in them. */
function stripsOf(reader: Reader, entries: readonly Entry[], method: number | undefined): { place: number; length: number; parts: Buffer[] } | null {
  const places = entries.find(({ tag }) => offsets.has(tag));
  if (!places) return null;
  const length = offsets.get(places.tag)!;
  const lengths = entries.find(({ tag }) => tag === length);
  if (lengths?.count !== places.count) throw new Uncleanable('broken');
  const sizes = reader.numbers(lengths);
  const parts = reader.numbers(places).map((from, index) => reader.bytes(from, sizes[index]!));
  return { place: places.tag, length, parts: method === 7 ? parts.map((part) => Buffer.from(cleanJpeg(part).bytes)) : parts };
}

/** Tables that the strips share are a JPEG of their own, without a picture. */
function withoutWords(value: Buffer): { count: number; value: Buffer } {
  const clean = Buffer.from(cleanJpeg(value).bytes);
  return { count: clean.length, value: clean };
}

function chain(writer: Writer, pages: readonly Entry[][]): number {
  let next = 0;
  for (const entries of [...pages].reverse()) {
    const rows = entries.map(({ tag, type, count, value }) => {
      const small = Buffer.alloc(4);
      if (value.length <= 4) value.copy(small);
      return Buffer.concat([writer.short(tag), writer.short(type), writer.long(count), value.length <= 4 ? small : writer.long(writer.put(value))]);
    });
    next = writer.put(Buffer.concat([writer.short(rows.length), ...rows, writer.long(next)]));
  }
  return next;
}
