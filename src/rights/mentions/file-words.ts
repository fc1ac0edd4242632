import { unpack } from '../../editorial/cleaning/formats/archive.js';
import { passagesOf } from '../../editorial/cleaning/read/passages.js';
import { docx, pdf } from '../../platform/files/kinds.js';

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', oslash: 'ø', Oslash: 'Ø', aring: 'å', Aring: 'Å', aelig: 'æ', AElig: 'Æ', auml: 'ä', ouml: 'ö', uuml: 'ü', eacute: 'é', ndash: '–', mdash: '—' };
const decoded = (text: string): string => text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, number?: string, name?: string) => (hex ? String.fromCodePoint(Number.parseInt(hex, 16)) : number ? String.fromCodePoint(Number(number)) : (entities[name ?? ''] ?? whole)));
/** What stands between the tags. Tags within a word do not part it; what begins a line does. */
const between = (markup: string): string => decoded(
  markup.replace(/<(script|style)\b[\s\S]*?<\/\1\s*>/gi, ' ').replace(/<!--[\s\S]*?-->/g, ' ')
    .replace(/<\/?(?:b|i|u|em|strong|a|span|sup|sub|italic|bold|sc|xref|named-content|mark|small)\b[^>]*>/gi, '').replace(/<[^>]*>/g, ' '),
);
const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('utf8');
const passages = async (kind: string, bytes: Uint8Array): Promise<string> => (await passagesOf(kind, bytes)).map(({ text: words }) => words).join('\n');
const isMarkup = (name: string): boolean => /\.(x?html?|xml|opf|ncx)$/i.test(name);

/** The words of a file, in one line: PDF, Word, HTML, JATS and EPUB, and what is said in a file of its makers. Empty for what has none, such as pictures and data. */
export async function wordsOf(mediaType: string, bytes: Uint8Array): Promise<string> {
  return (await read(mediaType, bytes)).normalize('NFC').replace(/\s+/g, ' ').replaceAll('\u0000', '').trim();
}

async function read(mediaType: string, bytes: Uint8Array): Promise<string> {
  if (mediaType === pdf.mediaType) return passages('pdf', bytes);
  if (/^text\/html\b|xml$/.test(mediaType) && !mediaType.includes('officedocument')) return between(text(bytes));
  if (mediaType.startsWith('text/')) return text(bytes);
  if (!/zip|officedocument|opendocument/.test(mediaType)) return '';
  const parts = [...unpack(bytes)];
  if (mediaType === docx.mediaType) return [await passages('docx', bytes), ...parts.filter(([name]) => name.startsWith('docProps/')).map(([, part]) => between(text(part)))].join('\n');
  return parts.filter(([name]) => isMarkup(name)).map(([, part]) => between(text(part))).join('\n');
}
