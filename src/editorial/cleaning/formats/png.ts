import { crc32, deflateSync, inflateSync } from 'node:zlib';
import { hasPlace, orientationBlock, orientationOf } from './exif.js';
import { cleanProfile } from './icc.js';
import { Tally, Uncleanable, type Cleaned } from './outcome.js';

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const draws = new Set(['IHDR', 'PLTE', 'IDAT', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'sBIT', 'bKGD', 'pHYs', 'cICP', 'mDCV', 'cLLI', 'acTL', 'fcTL', 'fdAT']);

function chunk(kind: string, body: Uint8Array): Buffer {
  const whole = Buffer.alloc(body.length + 12);
  whole.writeUInt32BE(body.length, 0);
  whole.write(kind, 4, 'latin1');
  whole.set(body, 8);
  whole.writeUInt32BE(crc32(whole.subarray(4, 8 + body.length)), 8 + body.length);
  return whole;
}

function profile(body: Buffer): Buffer[] {
  const from = body.indexOf(0) + 2;
  try {
    const clean = cleanProfile(inflateSync(body.subarray(from), { maxOutputLength: 16 * 1024 * 1024 }));
    return clean ? [chunk('iCCP', Buffer.concat([Buffer.from('colour\0\0', 'latin1'), deflateSync(clean)]))] : [];
  } catch {
    return [];
  }
}

/** The picture's own chunks; its texts, times and whatever is unknown stay behind. */
export function cleanPng(bytes: Uint8Array): Cleaned {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (!data.subarray(0, 8).equals(signature)) throw new Uncleanable('broken');
  const tally = new Tally();
  const kept: Buffer[] = [signature];
  let at = 8;
  for (;;) {
    if (at + 12 > data.length) throw new Uncleanable('broken');
    const length = data.readUInt32BE(at);
    const kind = data.toString('latin1', at + 4, at + 8);
    const end = at + 12 + length;
    if (end > data.length || data.readUInt32BE(end - 4) !== crc32(data.subarray(at + 4, end - 4))) throw new Uncleanable('broken');
    const body = data.subarray(at + 8, end - 4);
    at = end;
    if (kind === 'IEND') break;
    if (draws.has(kind)) kept.push(data.subarray(end - 12 - length, end));
    else if (kind === 'iCCP') {
      tally.add('profile');
      kept.push(...profile(body));
    } else {
      tally.add(kind === 'iTXt' && body.includes('XML:com.adobe.xmp') ? 'xmp' : 'imageMetadata');
      if (kind === 'eXIf') {
        tally.add('location', hasPlace(body) ? 1 : 0);
        if (orientationOf(body) !== 1) kept.push(chunk('eXIf', orientationBlock(orientationOf(body))));
      }
    }
    if (at >= data.length) throw new Uncleanable('broken');
  }
  if (kept.length < 2) throw new Uncleanable('broken');
  tally.add('trailing', at < data.length ? 1 : 0);
  return { bytes: Buffer.concat([...kept, chunk('IEND', new Uint8Array())]), removed: tally.list() };
}
