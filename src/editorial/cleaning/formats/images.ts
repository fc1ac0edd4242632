import { cleanBmp, cleanEmf, cleanGif, cleanWmf } from './drawings.js';
import { cleanJpeg } from './jpeg.js';
import { Uncleanable, type Cleaned } from './outcome.js';
import { cleanPng } from './png.js';
import { cleanTiff } from './tiff.js';

const has = (bytes: Uint8Array, at: number, ...wanted: number[]): boolean => wanted.every((byte, index) => bytes[at + index] === byte);

interface ImageKind {
  extension: string;
  mediaType: string;
  is(bytes: Uint8Array): boolean;
  clean(bytes: Uint8Array): Cleaned;
}

const kinds: readonly ImageKind[] = [
  { extension: 'png', mediaType: 'image/png', is: (bytes) => has(bytes, 0, 0x89, 0x50, 0x4e, 0x47), clean: cleanPng },
  { extension: 'jpg', mediaType: 'image/jpeg', is: (bytes) => has(bytes, 0, 0xff, 0xd8, 0xff), clean: cleanJpeg },
  { extension: 'tiff', mediaType: 'image/tiff', is: (bytes) => has(bytes, 0, 0x49, 0x49, 0x2a, 0) || has(bytes, 0, 0x4d, 0x4d, 0, 0x2a), clean: cleanTiff },
  { extension: 'gif', mediaType: 'image/gif', is: (bytes) => has(bytes, 0, 0x47, 0x49, 0x46, 0x38), clean: cleanGif },
  { extension: 'emf', mediaType: 'image/x-emf', is: (bytes) => has(bytes, 0, 1, 0, 0, 0) && has(bytes, 40, 0x20, 0x45, 0x4d, 0x46), clean: cleanEmf },
  { extension: 'wmf', mediaType: 'image/x-wmf', is: (bytes) => has(bytes, 0, 0xd7, 0xcd, 0xc6, 0x9a) || has(bytes, 0, 1, 0, 9, 0), clean: cleanWmf },
  { extension: 'bmp', mediaType: 'image/bmp', is: (bytes) => has(bytes, 0, 0x42, 0x4d), clean: cleanBmp },
];

export const imageKind = (bytes: Uint8Array): ImageKind | null => kinds.find((kind) => kind.is(bytes)) ?? null;

/** A picture within a document, by what it is, whatever it is called. */
export function cleanImage(bytes: Uint8Array): Cleaned & { extension: string; mediaType: string } {
  const kind = imageKind(bytes);
  if (!kind) throw new Uncleanable('foreign');
  return { ...kind.clean(bytes), extension: kind.extension, mediaType: kind.mediaType };
}
