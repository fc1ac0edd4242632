import { hasPlace, orientationBlock, orientationOf } from './exif.js';
import { cleanProfile } from './icc.js';
import { Tally, Uncleanable, type Cleaned } from './outcome.js';

interface Segment {
  marker: number;
  body: Buffer;
}

/** Frames, tables and scans: what draws the picture. */
const draws = (marker: number): boolean => (marker >= 0xc0 && marker <= 0xcf && marker !== 0xc8) || marker === 0xdb || marker === 0xdc || marker === 0xdd || marker === 0xde || marker === 0xdf;

const segment = (marker: number, body: Buffer): Buffer => {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([head, body]);
};

/** Where the compressed data that begins here ends: at the next marker that is neither stuffing nor a restart. */
function endOfScan(data: Buffer, from: number): number {
  for (let at = data.indexOf(0xff, from); at >= 0 && at + 1 < data.length; at = data.indexOf(0xff, at + 1)) {
    const next = data[at + 1]!;
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
  }
  return data.length;
}

/** The picture as it was compressed, without anything that is said about it. */
export function cleanJpeg(bytes: Uint8Array): Cleaned {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (data.length < 4 || data.readUInt16BE(0) !== 0xffd8) throw new Uncleanable('broken');
  const tally = new Tally();
  const picture: Buffer[] = [];
  const said: Segment[] = [];
  let scans = 0;
  let at = 2;
  while (at < data.length) {
    while (data[at] === 0xff && data[at + 1] === 0xff) at += 1;
    const marker = data[at + 1];
    if (data[at] !== 0xff || marker === undefined) throw new Uncleanable('broken');
    if (marker === 0xd9) {
      tally.add('trailing', at + 2 < data.length ? 1 : 0);
      break;
    }
    if (marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7)) {
      at += 2;
      continue;
    }
    if (at + 4 > data.length) throw new Uncleanable('broken');
    const length = data.readUInt16BE(at + 2);
    const end = at + 2 + length;
    if (length < 2 || end > data.length) throw new Uncleanable('broken');
    if (marker === 0xda) {
      const stop = endOfScan(data, end);
      picture.push(data.subarray(at, stop));
      scans += 1;
      at = stop;
      continue;
    }
    if (draws(marker)) picture.push(data.subarray(at, end));
    else said.push({ marker, body: data.subarray(at + 4, end) });
    at = end;
  }
  if (scans === 0 && picture.length === 0) throw new Uncleanable('broken');
  return { bytes: Buffer.concat([Buffer.from([0xff, 0xd8]), ...heads(said, tally), ...picture, Buffer.from([0xff, 0xd9])]), removed: tally.list() };
}

const starts = ({ body }: Segment, text: string): boolean => body.toString('latin1', 0, text.length) === text;

/** Size of a dot, colour transform, colour profile and which way is up: needed to show the picture as it was. */
function heads(said: readonly Segment[], tally: Tally): Buffer[] {
  const kept: Buffer[] = [];
  let orientation = 1;
  const profile: { number: number; body: Buffer }[] = [];
  for (const one of said) {
    if (one.marker === 0xe0 && starts(one, 'JFIF\0') && one.body.length >= 14) {
      tally.add('thumbnail', one.body.length > 14 ? 1 : 0);
      kept.unshift(segment(0xe0, Buffer.concat([one.body.subarray(0, 12), Buffer.from([0, 0])])));
    } else if (one.marker === 0xee && starts(one, 'Adobe') && one.body.length >= 12) kept.push(segment(0xee, one.body.subarray(0, 12)));
    else if (one.marker === 0xe2 && starts(one, 'ICC_PROFILE\0')) profile.push({ number: one.body[12]!, body: one.body.subarray(14) });
    else if (one.marker === 0xe1 && starts(one, 'Exif\0\0')) {
      const exif = one.body.subarray(6);
      orientation = orientationOf(exif);
      tally.add('imageMetadata');
      tally.add('location', hasPlace(exif) ? 1 : 0);
    } else tally.add(starts(one, 'http://ns.adobe.com/x') ? 'xmp' : 'imageMetadata');
  }
  if (orientation !== 1) kept.push(segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), orientationBlock(orientation)])));
  return [...kept, ...profileOf(profile, tally)];
}

function profileOf(parts: { number: number; body: Buffer }[], tally: Tally): Buffer[] {
  if (parts.length === 0) return [];
  tally.add('profile');
  const clean = cleanProfile(Buffer.concat(parts.sort((a, b) => a.number - b.number).map(({ body }) => body)));
  if (!clean) return [];
  const size = 65_000;
  const count = Math.ceil(clean.length / size);
  return Array.from({ length: count }, (_, index) =>
    segment(0xe2, Buffer.concat([Buffer.from('ICC_PROFILE\0', 'latin1'), Buffer.from([index + 1, count]), clean.subarray(index * size, (index + 1) * size)])));
}
