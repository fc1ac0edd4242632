import { open } from 'node:fs/promises';
import { fileTypeFromBuffer } from 'file-type';
import { zipDirectory } from './zip.js';

/** A kind of file, recognised by its content. */
export interface Kind {
  mediaType: string;
  extensions: readonly string[];
}

export const pdf: Kind = { mediaType: 'application/pdf', extensions: ['pdf'] };
export const docx: Kind = { mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', extensions: ['docx'] };
export const odt: Kind = { mediaType: 'application/vnd.oasis.opendocument.text', extensions: ['odt'] };
export const html: Kind = { mediaType: 'text/html', extensions: ['html', 'htm', 'xhtml'] };
export const png: Kind = { mediaType: 'image/png', extensions: ['png'] };
export const csv: Kind = { mediaType: 'text/csv', extensions: ['csv', 'txt'] };
export const jpeg: Kind = { mediaType: 'image/jpeg', extensions: ['jpg', 'jpeg'] };
export const tiff: Kind = { mediaType: 'image/tiff', extensions: ['tif', 'tiff'] };
export const gif: Kind = { mediaType: 'image/gif', extensions: ['gif'] };
export const doc: Kind = { mediaType: 'application/msword', extensions: ['doc'] };
export const rtf: Kind = { mediaType: 'application/rtf', extensions: ['rtf'] };
export const tex: Kind = { mediaType: 'application/x-tex', extensions: ['tex', 'ltx', 'bib'] };
export const txt: Kind = { mediaType: 'text/plain', extensions: ['txt', 'md'] };
export const xlsx: Kind = { mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', extensions: ['xlsx'] };
export const pptx: Kind = { mediaType: 'application/vnd.openxmlformats-officedocument.presentationml.presentation', extensions: ['pptx'] };
export const zip: Kind = { mediaType: 'application/zip', extensions: ['zip'] };
export const mp4: Kind = { mediaType: 'video/mp4', extensions: ['mp4'] };
export const epub: Kind = { mediaType: 'application/epub+zip', extensions: ['epub'] };
export const xml: Kind = { mediaType: 'application/xml', extensions: ['xml'] };
export const webp: Kind = { mediaType: 'image/webp', extensions: ['webp'] };
export const svg: Kind = { mediaType: 'image/svg+xml', extensions: ['svg'] };
export const woff2: Kind = { mediaType: 'font/woff2', extensions: ['woff2'] };
export const css: Kind = { mediaType: 'text/css', extensions: ['css'] };

/** The first bytes of a file, and the last. */
interface Ends {
  head: Buffer;
  tail: Buffer;
}

async function endsOf(path: string): Promise<Ends> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const length = Math.min(size, 4096);
    const head = Buffer.alloc(length);
    const tail = Buffer.alloc(length);
    await file.read(head, 0, length, 0);
    await file.read(tail, 0, length, size - length);
    return { head, tail };
  } finally {
    await file.close();
  }
}

const mark = '%PDF-';
const compound = 'd0cf11e0a1b11ae1';
const tiffs = ['49492a00', '4d4d002a', '49492b00', '4d4d002b'];

/** Readers look for the mark of a PDF within the first kilobyte; a file that another program would take for something else is none of ours. */
const isPdf = ({ head, tail }: Ends): boolean => head.subarray(0, mark.length).toString('latin1') === mark && tail.includes('%%EOF');

async function isZip(path: string, { head }: Ends, parts: readonly string[]): Promise<boolean> {
  if (head.readUInt32LE(0) !== 0x04034b50 || head.subarray(0, 1024).includes(mark)) return false;
  const directory = await zipDirectory(path);
  return directory !== null && parts.every((part) => directory.names.has(part));
}

const start = ({ head }: Ends): string => head.toString('utf8').replace(/^\uFEFF/, '').replace(/^(\s|<\?xml[^>]*>|<!--[\s\S]*?-->)+/, '');
const isText = ({ head, tail }: Ends): boolean => !head.includes(0) && !tail.includes(0) && !head.includes(mark);
const begins = ({ head }: Ends, hex: string): boolean => head.subarray(0, hex.length / 2).toString('hex') === hex;

/** Kinds that are a zip of certain parts. */
const zips = new Map<Kind, (path: string, ends: Ends) => Promise<boolean>>([
  [docx, (path, ends) => isZip(path, ends, ['[Content_Types].xml', 'word/document.xml'])],
  [xlsx, (path, ends) => isZip(path, ends, ['[Content_Types].xml', 'xl/workbook.xml'])],
  [pptx, (path, ends) => isZip(path, ends, ['[Content_Types].xml', 'ppt/presentation.xml'])],
  [odt, async (path, ends) => ends.head.includes(`mimetype${odt.mediaType}`) && isZip(path, ends, ['content.xml', 'META-INF/manifest.xml'])],
  [epub, async (path, ends) => ends.head.includes(`mimetype${epub.mediaType}`) && isZip(path, ends, ['META-INF/container.xml'])],
  [zip, (path, ends) => isZip(path, ends, [])],
]);

/** The others, by how they begin and end. */
const tests = new Map<Kind, (ends: Ends) => boolean>([
  [pdf, isPdf],
  [html, (ends) => /^<(!doctype html|html)[\s>]/i.test(start(ends)) && isText(ends)],
  [xml, (ends) => /^<[!a-z_]/i.test(start(ends)) && isText(ends)],
  [svg, (ends) => /^(<!DOCTYPE svg[^>[]*>\s*)?<svg[\s>]/i.test(start(ends)) && isText(ends)],
  [doc, (ends) => begins(ends, compound)],
  [rtf, (ends) => ends.head.subarray(0, 5).toString('latin1') === '{\\rtf'],
  [tiff, (ends) => tiffs.some((hex) => begins(ends, hex))],
  ...[csv, txt, tex, css].map((kind): [Kind, typeof isText] => [kind, isText]),
]);

async function isOf(claimed: Kind, path: string, ends: Ends): Promise<boolean> {
  const packed = zips.get(claimed);
  if (packed) return packed(path, ends);
  const test = tests.get(claimed);
  const right = test ? test(ends) : (await fileTypeFromBuffer(ends.head))?.mime === claimed.mediaType;
  return right && (await zipDirectory(path)) === null;
}

/** The kind of a file, if it is one of those allowed and its name says the same as its content. */
export async function kindOf(path: string, name: string, allowed: readonly Kind[]): Promise<Kind | null> {
  const extension = /\.([^.]+)$/.exec(name.trim())?.[1]?.toLowerCase() ?? '';
  const claimed = allowed.find((kind) => kind.extensions.includes(extension));
  if (!claimed) return null;
  const ends = await endsOf(path);
  return (await isOf(claimed, path, ends)) ? claimed : null;
}

const mostUnpacked = 500 * 1024 * 1024;

/** Whether it is packed so tightly that unpacking it would do harm. */
export async function isBomb(path: string, size: number): Promise<boolean> {
  const directory = await zipDirectory(path);
  return directory !== null && (directory.unpacked > 20 * mostUnpacked || (directory.unpacked > mostUnpacked && directory.unpacked > size * 50));
}

/** Whether unpacking it would write outside the folder into which it is unpacked. */
export const isSlip = async (path: string): Promise<boolean> => (await zipDirectory(path))?.escapes ?? false;

const every = [pdf, docx, odt, html, png, csv, jpeg, tiff, gif, doc, rtf, tex, txt, xlsx, pptx, zip, mp4, epub, xml, webp, svg, woff2, css];

/** The ending of a name that says what a file is. */
export const extensionOf = (mediaType: string): string => every.find((kind) => kind.mediaType === mediaType)?.extensions[0] ?? 'bin';

/** What a browser offers to choose from. */
export const acceptOf = (kinds: readonly Kind[]): string => [...new Set(kinds.flatMap(({ extensions }) => extensions.map((extension) => `.${extension}`)))].join(',');
