import { strFromU8, unzipSync } from 'fflate';

/** What a document says of itself, as far as it can be told for sure. */
export interface Read {
  title: string | null;
  abstract: string | null;
  authors: string[];
}

interface Paragraph {
  style: string;
  text: string;
}

const most = 30 * 1024 * 1024;
const wanted = ['word/document.xml', 'word/styles.xml', 'docProps/core.xml'];
/** A title page is no longer than this. */
const first = 120;

const abstractWords = /^(abstract|summary|sammendrag|samandrag|čoahkkáigeassu)\s*[:.]?$/i;
const abstractBegins = /^(?:abstract|summary|sammendrag|samandrag|čoahkkáigeassu)\s*[:.–—]\s*(\S[\s\S]{80,})$/i;
const afterAbstract = /^(key ?words|nøkkelord|emneord|stikkord|nøkkelord|čoavddasánit|introduction|innledning|innleiing|1\.?\s)/i;
const namePart = `\\p{Lu}[\\p{L}’'.-]*`;
const fullName = new RegExp(`^${namePart}(?: (?:${namePart}|van|von|de|der|den|af|av|da|di|la|le)){1,4}$`, 'u');

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const unescaped = (text: string): string => text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/gi, (_, hex?: string, decimal?: string, name?: string) => {
  if (name) return entities[name.toLowerCase()] ?? '';
  const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
});
const plain = (text: string): string => unescaped(text).replace(/\s+/g, ' ').trim();

/** The names of styles by their ids: the ids are in the language of the program, the names are not. */
function stylesOf(xml: string): Map<string, string> {
  const styles = [...xml.matchAll(/<w:style\b[^>]*w:styleId="([^"]*)"[^>]*>\s*<w:name w:val="([^"]*)"/g)];
  return new Map(styles.map(([, id = '', name = '']) => [id, unescaped(name).toLowerCase()]));
}

function paragraphsOf(xml: string, styles: ReadonlyMap<string, string>): Paragraph[] {
  const body = xml.slice(Math.max(0, xml.indexOf('<w:body')));
  const found: Paragraph[] = [];
  for (const [, inner = ''] of body.matchAll(/<w:p(?: [^>]*)?>([\s\S]*?)<\/w:p>/g)) {
    const id = /<w:pStyle w:val="([^"]*)"/.exec(inner)?.[1] ?? '';
    // Superscripts are marks of notes and affiliations.
    const runs = inner.replace(/<w:r\b(?:(?!<\/w:r>)[\s\S])*?<w:vertAlign w:val="superscript"[\s\S]*?<\/w:r>/g, '');
    const text = plain([...runs.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:(?:tab|br)\b[^>]*\/>/g)].map(([, words]) => words ?? ' ').join(''));
    if (text) found.push({ style: styles.get(id) ?? id.toLowerCase(), text });
    if (found.length >= first) break;
  }
  return found;
}

const isHeading = ({ style }: Paragraph): boolean => /^heading \d/.test(style);

/** By its style, by what the program keeps as the title if the document shows it, or as the heading with which it begins. */
function titleIn(paragraphs: readonly Paragraph[], kept: string): string | null {
  const titled = paragraphs.filter(({ style }) => style === 'title').map(({ text }) => text);
  const shown = kept.length > 10 ? paragraphs.slice(0, 10).find(({ text }) => text.toLowerCase() === kept.toLowerCase())?.text : undefined;
  const [begin] = paragraphs;
  const title = (titled.length > 0 ? titled.slice(0, 2).join(' ') : null) ?? shown ?? (begin && /^heading 1/.test(begin.style) && !abstractWords.test(begin.text) ? begin.text : null);
  return title && title.length <= 500 ? title : null;
}

function abstractIn(paragraphs: readonly Paragraph[]): string | null {
  const styled = paragraphs.filter(({ style }) => style === 'abstract').map(({ text }) => text);
  const headed = (): string[] => {
    const at = paragraphs.findIndex(({ text }) => abstractWords.test(text));
    if (at < 0) return [];
    const after = paragraphs.slice(at + 1);
    const end = after.findIndex((paragraph) => isHeading(paragraph) || afterAbstract.test(paragraph.text) || abstractWords.test(paragraph.text));
    // Without a sign of where it ends, only the paragraph that follows is surely part of it.
    return after.slice(0, end < 0 ? 1 : Math.min(end, 6)).map(({ text }) => text);
  };
  const inOne = paragraphs.map(({ text }) => abstractBegins.exec(text)?.[1]).find((text) => text !== undefined);
  const parts = styled.length > 0 ? styled.filter((text) => !abstractWords.test(text)) : inOne ? [inOne] : headed();
  const abstract = parts.join('\n\n').trim();
  return abstract.length >= 80 && abstract.length <= 10_000 ? abstract : null;
}

const namesIn = (text: string): string[] => {
  const names = text.replace(/[\d*†‡§¹²³⁴]+/g, ' ').split(/\s*(?:[,;&]|\s(?:and|og|ja)\s)\s*/).map((name) => name.replace(/\s+/g, ' ').trim()).filter(Boolean);
  return names.length > 0 && names.length <= 30 && names.every((name) => name.length <= 80 && fullName.test(name)) ? names : [];
};

/** Names in a style for authors, or alone on the line below the title. */
function authorsIn(paragraphs: readonly Paragraph[], title: string | null): string[] {
  const styled = paragraphs.filter(({ style }) => /^(authors?|byline)$/.test(style)).flatMap(({ text }) => namesIn(text));
  if (styled.length > 0) return [...new Set(styled)];
  const at = title === null ? -1 : paragraphs.findIndex(({ text }) => title.startsWith(text));
  const below = at < 0 ? undefined : paragraphs.slice(at + 1, at + 4).find(({ text, style }) => style !== 'title' && !title?.includes(text));
  return below && below.style !== 'subtitle' && !isHeading(below) ? [...new Set(namesIn(below.text))] : [];
}

/** Reads the first page of a DOCX; null where it cannot be read. Only ever a suggestion. */
export function readDocx(bytes: Uint8Array): Read | null {
  try {
    const parts = unzipSync(bytes, { filter: ({ name, originalSize }) => wanted.includes(name) && originalSize <= most });
    const text = (name: string): string => (parts[name] ? strFromU8(parts[name]) : '');
    const paragraphs = paragraphsOf(text('word/document.xml'), stylesOf(text('word/styles.xml')));
    const title = titleIn(paragraphs, plain(/<dc:title>([^<]*)<\/dc:title>/.exec(text('docProps/core.xml'))?.[1] ?? ''));
    return { title, abstract: abstractIn(paragraphs), authors: authorsIn(paragraphs, title) };
  } catch {
    return null;
  }
}
