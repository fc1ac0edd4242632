import { inflateSync } from 'node:zlib';
import { PDFArray, PDFName, type PDFDict, type PDFRawStream } from '@cantoo/pdf-lib';
import { cleanProfile } from './icc.js';
import { cleanJpeg } from './jpeg.js';
import { Uncleanable, type Tally } from './outcome.js';

const most = 300 * 1024 * 1024;
const name = (text: string): PDFName => PDFName.of(text);

const filtersOf = (dict: PDFDict): string[] => {
  const filter = dict.lookup(name('Filter'));
  if (filter instanceof PDFName) return [filter.asString().slice(1)];
  return filter instanceof PDFArray ? filter.asArray().map((one) => (dict.context.lookup(one) as PDFName).asString().slice(1)) : [];
};

function inflate(bytes: Uint8Array): Uint8Array {
  try {
    return inflateSync(bytes, { maxOutputLength: most });
  } catch {
    throw new Uncleanable('broken');
  }
}

/** The content of a stream without what pictures and colour profiles say of themselves, and whether its filters are gone. */
export function cleanContent(stream: PDFRawStream, tally: Tally): { bytes: Uint8Array; filter: string | null | 'same' } {
  const filters = filtersOf(stream.dict);
  const last = filters.at(-1);
  if (last === 'DCTDecode' || last === 'JPXDecode') {
    let bytes = stream.contents;
    for (const filter of filters.slice(0, -1)) {
      if (filter !== 'FlateDecode') throw new Uncleanable('unknown');
      bytes = inflate(bytes);
    }
    return { bytes: last === 'DCTDecode' ? picture(bytes, tally) : withoutBoxes(bytes, tally), filter: last };
  }
  if (stream.dict.has(name('N')) && !stream.dict.has(name('Subtype')) && !stream.dict.has(name('First')) && stream.contents.length < 8 * 1024 * 1024) {
    const bytes = filters.length === 0 ? stream.contents : filters.join() === 'FlateDecode' && !stream.dict.has(name('DecodeParms')) ? inflate(stream.contents) : null;
    const clean = bytes && cleanProfile(bytes);
    if (clean) return { bytes: clean, filter: null };
  }
  return { bytes: stream.contents, filter: 'same' };
}

function picture(bytes: Uint8Array, tally: Tally): Uint8Array {
  const { bytes: clean, removed } = cleanJpeg(bytes);
  tally.addAll(removed);
  return clean;
}

const told = new Set(['xml ', 'uuid', 'uinf', 'jp2i']);

/** A JPEG 2000 without its boxes of words; a bare code stream has none. */
function withoutBoxes(bytes: Uint8Array, tally: Tally): Uint8Array {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (data.length < 12 || data.toString('latin1', 4, 8) !== 'jP  ') return bytes;
  const kept: Buffer[] = [];
  for (let at = 0; at + 8 <= data.length; ) {
    const size = data.readUInt32BE(at);
    const end = size === 0 ? data.length : at + size;
    if (size === 1 || end <= at + 7 || end > data.length) throw new Uncleanable('broken');
    if (told.has(data.toString('latin1', at + 4, at + 8))) tally.add('imageMetadata');
    else kept.push(data.subarray(at, end));
    at = end;
  }
  return Buffer.concat(kept);
}

