import { unpack } from '../../editorial/cleaning/formats/archive.js';
import { passagesOf } from '../../editorial/cleaning/read/passages.js';
import { pagesOf } from '../../editorial/cleaning/read/pdf-text.js';
import { docx, pdf } from '../../platform/files/kinds.js';
import { particularsOf } from './pdf-particulars.js';

/** What stands in a file, in one line; what is said of it in its properties; and the pages of a PDF that hold no text, such as scans. */
export interface FileWords {
  text: string;
  about: string;
  blank: number[];
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', oslash: 'ø', Oslash: 'Ø', aring: 'å', Aring: 'Å', aelig: 'æ', AElig: 'Æ', auml: 'ä', ouml: 'ö', uuml: 'ü', eacute: 'é', ndash: '–', mdash: '—' };
const decoded = (text: string): string => text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, number?: string, name?: string) => (hex ? String.fromCodePoint(Number.parseInt(hex, 16)) : number ? String.fromCodePoint(Number(number)) : (entities[name ?? ''] ?? whole)));
/** What a tag says to readers who do not see the picture, or to machines. */
const saidIn = (tag: string): string => [...tag.matchAll(/\s(?:alt|title|aria-label|content|summary|xlink:title)\s*=\s*(?:"([^"]*)"|'([^']*)')/gi)].map(([, one, other]) => one ?? other ?? '').join(' ');
/** What stands between the tags. Tags within a word do not part it; what begins a line does. */
const between = (markup: string): string => decoded(
  markup.replace(/<(script|style)\b[\s\S]*?<\/\1\s*>/gi, ' ').replace(/<!--[\s\S]*?-->/g, ' ')
    .replace(/<\/?(?:b|i|u|em|strong|a|span|sup|sub|italic|bold|sc|xref|named-content|mark|small)\b[^>]*>/gi, '').replace(/<[^>]*>/g, (tag) => ` ${saidIn(tag)} `),
);
const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('utf8');
const isMarkup = (name: string): boolean => /\.(x?html?|xml|opf|ncx)$/i.test(name);
const isProperties = (name: string): boolean => name.startsWith('docProps/') || name === 'meta.xml';
const oneLine = (words: string): string => words.normalize('NFC').replace(/\s+/g, ' ').replaceAll('\u0000', '').trim();

/** The words of a file: PDF, Word, HTML, JATS and EPUB. Nothing of what has none, such as pictures and data. */
export async function wordsOf(mediaType: string, bytes: Uint8Array): Promise<FileWords> {
  const { text: words = '', about = '', blank = [] } = await read(mediaType, bytes);
  return { text: oneLine(words), about: oneLine(about), blank };
}

async function read(mediaType: string, bytes: Uint8Array): Promise<Partial<FileWords>> {
  if (mediaType === pdf.mediaType) {
    const pages = await pagesOf(bytes);
    return { text: pages.join('\n'), about: await particularsOf(bytes), blank: pages.flatMap((page, index) => (page.trim() === '' ? [index + 1] : [])) };
  }
  if (/^text\/html\b|xml$/.test(mediaType) && !mediaType.includes('officedocument')) return { text: between(text(bytes)) };
  if (mediaType.startsWith('text/')) return { text: text(bytes) };
  if (!/zip|officedocument|opendocument/.test(mediaType)) return {};
  const parts = [...unpack(bytes)];
  const inside = (which: (name: string) => boolean): string => parts.filter(([name]) => which(name)).map(([, part]) => between(text(part))).join('\n');
  const about = inside(isProperties);
  if (mediaType === docx.mediaType) return { text: (await passagesOf('docx', bytes)).map(({ text: words }) => words).join('\n'), about };
  return { text: inside((name) => isMarkup(name) && !isProperties(name)), about };
}
