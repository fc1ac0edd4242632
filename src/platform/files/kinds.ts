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

/** Readers look for the mark of a PDF within the first kilobyte; a file that another program would take for something else is none of ours. */
async function isPdf(path: string, { head, tail }: Ends): Promise<boolean> {
  return head.subarray(0, mark.length).toString('latin1') === mark && tail.includes('%%EOF') && (await zipDirectory(path)) === null;
}

async function isOffice(path: string, { head }: Ends, parts: readonly string[]): Promise<boolean> {
  if (head.readUInt32LE(0) !== 0x04034b50 || head.subarray(0, 1024).includes(mark)) return false;
  const directory = await zipDirectory(path);
  return directory !== null && parts.every((part) => directory.names.has(part));
}

function isHtml({ head }: Ends): boolean {
  const start = head.toString('utf8').replace(/^\uFEFF/, '').replace(/^(\s|<\?xml[^>]*>|<!--[\s\S]*?-->)+/, '');
  return /^<(!doctype html|html)[\s>]/i.test(start) && !head.includes(0);
}

const tests = new Map<Kind, (path: string, ends: Ends) => boolean | Promise<boolean>>([
  [pdf, isPdf],
  [docx, (path, ends) => isOffice(path, ends, ['[Content_Types].xml', 'word/document.xml'])],
  [odt, (path, ends) => ends.head.includes(`mimetype${odt.mediaType}`) && isOffice(path, ends, ['content.xml', 'META-INF/manifest.xml'])],
  [html, (_path, ends) => isHtml(ends)],
  [csv, (_path, ends) => !ends.head.includes(0) && !ends.head.includes(mark)],
]);

/** The kind of a file, if it is one of those allowed and its name says the same as its content. */
export async function kindOf(path: string, name: string, allowed: readonly Kind[]): Promise<Kind | null> {
  const extension = /\.([^.]+)$/.exec(name.trim())?.[1]?.toLowerCase() ?? '';
  const claimed = allowed.find((kind) => kind.extensions.includes(extension));
  if (!claimed) return null;
  const ends = await endsOf(path);
  if (ends.head.length < 8) return null;
  const test = tests.get(claimed);
  const right = test ? await test(path, ends) : (await fileTypeFromBuffer(ends.head))?.mime === claimed.mediaType;
  return right ? claimed : null;
}

const most = 500 * 1024 * 1024;

/** Whether it is packed so tightly that unpacking it would do harm. */
export async function isBomb(path: string, size: number): Promise<boolean> {
  const directory = await zipDirectory(path);
  return directory !== null && (directory.unpacked > 20 * most || (directory.unpacked > most && directory.unpacked > size * 50));
}
