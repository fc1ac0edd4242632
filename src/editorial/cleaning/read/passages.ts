import { unpack } from '../formats/archive.js';
import { utf8 } from '../formats/outcome.js';
import { pagesOf } from './pdf-text.js';

/** A piece of what a reader sees, and where. */
export interface Passage {
  place: 'page' | 'paragraph' | 'line' | 'note' | 'link' | 'file';
  number: number;
  text: string;
}

const decode = (xml: string): string => xml.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&quot;/g, '"').replace(/&apos;/g, "'").replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code))).replace(/&amp;/g, '&');
const bare = (xml: string): string => decode(xml.replace(/<(?:\w+:)?(?:tab|br|line-break|s)\b[^>]*>/g, ' ').replace(/<[^>]*>/g, ''));
const number = (place: Passage['place'], texts: readonly string[]): Passage[] => texts.map((text, index): Passage => ({ place, number: index + 1, text })).filter(({ text }) => text.trim() !== '');

function wordPassages(bytes: Uint8Array): Passage[] {
  const parts = unpack(bytes);
  const paragraphs = (xml: string): string[] => xml.split(/<\/w:p>/).slice(0, -1).map((one) => bare(Array.from(one.matchAll(/<w:(?:t|delText)(?:\s[^>]*)?>[^<]*<|<w:(?:tab|br)\b/g), ([text]) => (text.endsWith('<') ? `${text}/w:t>` : ' ')).join('')));
  const part = (name: string): string => utf8(parts.get(name) ?? new Uint8Array());
  const others = [...parts.keys()].filter((name) => /^word\/(header|footer|footnotes|endnotes|comments)\d+\.xml$/.test(name));
  const links = [...parts.keys()].filter((name) => name.endsWith('.rels')).flatMap((name) => Array.from(part(name).matchAll(/Target="(https?:[^"]*)"/g), ([, href = '']) => decode(href)));
  const pictures = Array.from(part('word/document.xml').matchAll(/<wp:docPr [^>]*descr="([^"]*)"/g), ([, words = '']) => decode(words));
  return [...number('paragraph', paragraphs(part('word/document.xml'))), ...number('note', [...others.flatMap((name) => paragraphs(part(name))), ...pictures]), ...number('link', links)];
}

function openPassages(bytes: Uint8Array): Passage[] {
  const parts = unpack(bytes);
  const part = (name: string): string => utf8(parts.get(name) ?? new Uint8Array());
  const paragraphs = (xml: string): string[] => xml.split(/<\/text:(?:p|h)>/).slice(0, -1).map((one) => bare(one.replace(/^[\s\S]*<office:text[^>]*>/, '')));
  const links = Array.from(part('content.xml').matchAll(/xlink:href="(https?:[^"]*)"/g), ([, href = '']) => decode(href));
  return [...number('paragraph', paragraphs(part('content.xml'))), ...number('note', paragraphs(part('styles.xml'))), ...number('link', links)];
}

/** What a reader of a cleaned file sees. Pictures are not read. */
export async function passagesOf(kind: string, bytes: Uint8Array): Promise<Passage[]> {
  if (kind === 'pdf') return number('page', await pagesOf(bytes));
  if (kind === 'docx') return wordPassages(bytes);
  if (kind === 'odt') return openPassages(bytes);
  if (kind === 'txt' || kind === 'csv') return number('line', utf8(bytes).split(/\r?\n/));
  if (kind !== 'zip') return [];
  const all: Passage[] = [];
  for (const [index, [name, content]] of [...unpack(bytes)].entries()) {
    const inside = await passagesOf(name.split('.').at(-1)!, content);
    all.push(...inside.map(({ text }): Passage => ({ place: 'file', number: index + 1, text })));
  }
  return all;
}
