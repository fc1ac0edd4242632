import { pack, unpack } from './archive.js';
import { cleanDocx } from './docx.js';
import { imageKind } from './images.js';
import { cleanOdt } from './odt.js';
import { Tally, Uncleanable, utf8, type Cleaned, type Neutral } from './outcome.js';
import { cleanPdf } from './pdf.js';
import { cleanText } from './text.js';

/** The kinds of file that have a cleaned copy. */
export type CleanKind = 'docx' | 'odt' | 'pdf' | 'png' | 'jpg' | 'tiff' | 'txt' | 'csv' | 'zip';

export interface CleanedFile extends Cleaned {
  kind: CleanKind;
}

const mostInside = 500;
const rubbish = /(^|\/)(__MACOSX\/|\.DS_Store$|Thumbs\.db$|desktop\.ini$|\._)/;

function zipKind(bytes: Uint8Array): 'docx' | 'odt' | 'zip' {
  const names = unpack(bytes);
  if (names.has('[Content_Types].xml')) {
    if (!names.has('word/document.xml') && ![...names.keys()].some((name) => name.startsWith('word/'))) throw new Uncleanable('unknown');
    return 'docx';
  }
  return names.has('META-INF/manifest.xml') && names.has('mimetype') ? 'odt' : 'zip';
}

async function cleanZip(bytes: Uint8Array, neutral: Neutral): Promise<CleanedFile> {
  const tally = new Tally();
  const files = new Map<string, Uint8Array>();
  const inside = [...unpack(bytes)].filter(([name]) => !rubbish.test(name));
  if (inside.length > mostInside) throw new Uncleanable('tooLarge');
  if (inside.length === 0) throw new Uncleanable('broken');
  for (const [name, content] of inside) {
    if (content.length === 0) continue;
    const one = await clean(content, name, neutral, true);
    tally.addAll(one.removed);
    files.set(`file-${files.size + 1}.${one.kind}`, one.bytes);
  }
  tally.add('fileNames', inside.length);
  return { bytes: pack(files), removed: tally.list(), kind: 'zip' };
}

/** Cleans a file by what it is, whatever it is called; the name tells only which plain text is a table. */
export async function clean(bytes: Uint8Array, name: string, neutral: Neutral, inside = false): Promise<CleanedFile> {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const ending = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  if (data.length >= 4 && data.readUInt32BE(0) === 0xd0cf11e0) throw new Uncleanable(/^(docx|odt|xlsx)$/.test(ending) ? 'encrypted' : 'legacy');
  if (data.subarray(0, 1_024).includes('%PDF-')) return { ...(await cleanPdf(bytes, neutral)), kind: 'pdf' };
  if (data.length >= 4 && data.readUInt32LE(0) === 0x04034b50) {
    const kind = zipKind(bytes);
    if (kind === 'zip' && inside) throw new Uncleanable('nested');
    if (kind === 'zip') return cleanZip(bytes, neutral);
    return { ...(kind === 'docx' ? cleanDocx(bytes, neutral) : cleanOdt(bytes, neutral)), kind };
  }
  const image = imageKind(bytes);
  if (image && ['png', 'jpg', 'tiff'].includes(image.extension)) return { ...image.clean(bytes), kind: image.extension as CleanKind };
  if (image) throw new Uncleanable('unknown');
  if (['tex', 'ltx', 'sty', 'cls', 'bib'].includes(ending)) throw new Uncleanable('latex');
  if (!/^(txt|csv|tsv|md|)$/.test(ending)) throw new Uncleanable(/^<|^\{\\rtf/.test(utf8(data.subarray(0, 8))) && utf8(data.subarray(0, 5)) === '{\\rtf' ? 'rtf' : 'unknown');
  return { ...cleanText(bytes), kind: ending === 'csv' || ending === 'tsv' ? 'csv' : 'txt' };
}
