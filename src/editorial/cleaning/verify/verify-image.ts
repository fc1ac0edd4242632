import sharp from 'sharp';
import { must } from './finding.js';

/** Far more than any figure has, and few enough to be held. */
const mostPixels = 100_000_000;
const vector = /^(\x01\x00\x00\x00|\xd7\xcd\xc6\x9a|\x01\x00\x09\x00|BM)/;

const head = (bytes: Uint8Array): string => Buffer.from(bytes.subarray(0, 4)).toString('latin1');

async function pixels(bytes: Uint8Array): Promise<Buffer> {
  return sharp(bytes, { limitInputPixels: mostPixels, pages: -1 }).raw().toBuffer();
}

/** Words that a program for pictures writes beside them. */
const told = ['http://ns.adobe.com', '<x:xmpmeta', 'Photoshop 3.0', 'tEXt', 'iTXt', 'zTXt'];

/** Reads a picture with another program: it says nothing of itself and looks as before. Drawings of Windows are read as far as their heads. */
export async function verifyImage(original: Uint8Array | null, cleaned: Uint8Array): Promise<void> {
  const text = Buffer.from(cleaned.buffer, cleaned.byteOffset, cleaned.byteLength);
  const found = told.find((word) => text.includes(word) && !(word.length === 4 && head(cleaned) !== '\x89PNG'));
  if (vector.test(head(cleaned))) return must(found === undefined, 'image.words');
  const seen = await sharp(cleaned, { limitInputPixels: mostPixels }).metadata().catch(() => null);
  must(seen !== null, 'image.unreadable');
  must((seen.width ?? 0) * (seen.height ?? 0) <= mostPixels, 'image.flood');
  must(!seen.xmp && !seen.iptc && !seen.tifftagPhotoshop && (seen.comments ?? []).length === 0, 'image.words');
  must((seen.exif?.length ?? 0) <= 64, 'image.exif');
  must(seen.format === 'tiff' || found === undefined, 'image.words');
  if (!original) return;
  const [before, after] = await Promise.all([pixels(original), pixels(cleaned)]).catch(() => [null, null]);
  must(before !== null && after !== null && before.equals(after), 'image.changed');
}
