import { Uncleanable, utf8, type Cleaned } from './outcome.js';

/** Plain text says nothing but what it shows; a text for a program that sets it may say much that is not shown. */
export function cleanText(bytes: Uint8Array): Cleaned {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const start = utf8(bytes.subarray(0, 64 * 1024));
  if (start.startsWith('{\\rtf')) throw new Uncleanable('rtf');
  if (/\\(documentclass|documentstyle|begin\{document\}|usepackage)/.test(start)) throw new Uncleanable('latex');
  if (/^\uFEFF?\s*(<\?xml|<!doctype|<html)/i.test(start)) throw new Uncleanable('unknown');
  const wide = (data[0] === 0xff && data[1] === 0xfe) || (data[0] === 0xfe && data[1] === 0xff);
  if (!wide && /[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/.test(data.toString('latin1'))) throw new Uncleanable('unknown');
  return { bytes, removed: [] };
}
