import { readFile, open } from 'node:fs/promises';
import { fileTypeFromFile } from 'file-type';
import { unzipSync } from 'fflate';

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
export const jpeg: Kind = { mediaType: 'image/jpeg', extensions: ['jpg', 'jpeg'] };

const officeParts: Record<string, string> = { [docx.mediaType]: 'word/document.xml', [odt.mediaType]: 'content.xml' };

/** Whether a zip holds its main part. Only names are read; nothing is unpacked, so a zip bomb costs nothing. */
async function hasPart(path: string, part: string): Promise<boolean> {
  let found = false;
  try {
    unzipSync(await readFile(path), { filter: ({ name }) => ((found ||= name === part), false) });
  } catch {
    return false;
  }
  return found;
}

async function looksLikeHtml(path: string): Promise<boolean> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(2048), 0, 2048, 0);
    const start = buffer.subarray(0, bytesRead).toString('utf8').replace(/^\uFEFF/, '').replace(/^(\s|<\?xml[^>]*>|<!--[\s\S]*?-->)+/, '');
    return /^<(!doctype html|html)[\s>]/i.test(start) && !buffer.subarray(0, bytesRead).includes(0);
  } finally {
    await file.close();
  }
}

/** The kind of a file, if it is one of those allowed and its name says the same as its content. */
export async function kindOf(path: string, name: string, allowed: readonly Kind[]): Promise<Kind | null> {
  const extension = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  const claimed = allowed.find((kind) => kind.extensions.includes(extension));
  if (!claimed) return null;
  if (claimed === html) return (await looksLikeHtml(path)) ? html : null;
  const found = await fileTypeFromFile(path);
  if (found?.mime !== claimed.mediaType && !(claimed.mediaType in officeParts && found?.mime === 'application/zip')) return null;
  const part = officeParts[claimed.mediaType];
  return !part || (await hasPart(path, part)) ? claimed : null;
}
