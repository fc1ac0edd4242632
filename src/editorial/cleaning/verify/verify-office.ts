import { must } from './finding.js';
import { verifyImage } from './verify-image.js';
import { entriesOf, plainEntries, type Entry } from './zip-entries.js';

const all = (text: string, pattern: RegExp, group = 1): string[] => Array.from(text.matchAll(pattern), (match) => match[group] ?? '');
const isPicture = (name: string): boolean => /\.(png|jpg|tiff|gif|emf|wmf|bmp)$/.test(name);

async function pictures(entries: readonly Entry[]): Promise<void> {
  for (const { name, content } of entries) if (isPicture(name)) await verifyImage(null, content);
}

function textOf(content: Buffer): string {
  if (content[0] === 0xff && content[1] === 0xfe) return content.toString('utf16le');
  return content.toString('utf8');
}

const find = (entries: readonly Entry[], name: string): string => {
  const entry = entries.find((one) => one.name === name);
  must(entry !== undefined, 'part.missing');
  return textOf(entry.content);
};

const wordParts = /^(\[Content_Types\]\.xml|_rels\/\.rels|word\/(_rels\/)?([a-zA-Z]+\d+|document)\.xml(\.rels)?|word\/media\/image\d+\.\w{3,4}|word\/fonts\/font\d+\.odttf)$/;
const shown = (xml: string): string => all(xml, /<(?:\w+:)?(?:t|delText)(?:\s[^>]*)?>([^<]*)</g).join('');

/** What of Word's vocabulary names a person, a day or a machine. */
const toldByWord: readonly [string, RegExp][] = [
  ['date', /\s\w+:(date|dateUtc)="/], ['rsid', /\s\w+:rsid\w*="|<\w+:rsids?[\s>]/], ['person', /\s\w+:(userId|providerId)="/], ['library', /ADDIN|CSL_CITATION|EN\.CITE/], ['remark', /<!--|<!DOCTYPE|<\?(?!xml )/],
  ['template', /attachedTemplate|dataBinding|docVar|<w:ed=/], ['disk', /(Target|href)="(file:|mailto:|[a-z]:\\)/i], ['embedded', /OLEObject |externalData/],
];

/** Reads a cleaned text of Word as plain characters. */
export async function verifyDocx(original: Uint8Array, cleaned: Uint8Array, neutral: string): Promise<void> {
  const entries = plainEntries(cleaned);
  for (const { name, content } of entries) {
    must(wordParts.test(name), 'part.unknown');
    if (isPicture(name) || name.endsWith('.odttf')) continue;
    const xml = textOf(content);
    for (const [word, pattern] of toldByWord) must(!pattern.test(xml), `word.${word}`);
    must(all(xml, /\s\w+:author="([^"]*)"/g).every((author) => author === neutral), 'word.author');
    must(all(xml, /\s\w+:initials="([^"]*)"/g).every((initials) => initials === neutral.charAt(0)), 'word.initials');
  }
  const before = entriesOf(original);
  const main = /Target="\/?([^"]+)"/.exec(/<Relationship [^>]*officeDocument"[^>]*>/.exec(find(before, '_rels/.rels').replace(/"[^"]*\/(relationships\/)(extended|metadata|custom)[^"]*"/g, '""'))?.[0] ?? '')?.[1] ?? 'word/document.xml';
  must(shown(find(before, main)) === shown(find(entries, 'word/document.xml')), 'text.changed');
  await pictures(entries);
}

const openParts = /^(mimetype|META-INF\/manifest\.xml|([^/]+\/)?(content|styles)\.xml|Pictures\/picture\d+\.\w{3,4}|Fonts\/font\d+\.ttf)$/;
const toldByOffice: readonly [string, RegExp][] = [
  ['date', /<dc:date>(?!1970-01-01T00:00:00<)|<meta:/], ['rsid', /rsid="/], ['script', /<office:(scripts|event-listeners)|<script:/], ['field', /<text:(author-|creator|sender-|file-name|template-name|initial-creator|printed-by|database-)/],
  ['library', /CSL_CITATION|ZOTERO|Mendeley/], ['disk', /xlink:href="(file:|mailto:|[a-z]:\\|\.\.\/\.\.)/i], ['remark', /<!--|<!DOCTYPE|<\?(?!xml )/],
];

const whole = /<(dc:creator|dc:date|meta:[\w-]+|loext:sender-initials|office:(scripts|forms|event-listeners)|svg:(title|desc)|text:(script|execute-macro|dde-connection-decls))(\s[^>]*)?(\/>|>[\s\S]*?<\/\1>)/g;
const words = (xml: string): string => xml.replace(/<\?[\s\S]*?\?>|<!--[\s\S]*?-->/g, '').replace(whole, '').replace(/<[^>]*>/g, '').replace(/\s+/g, '');

/** Reads a cleaned text of LibreOffice as plain characters. */
export async function verifyOdt(original: Uint8Array, cleaned: Uint8Array, neutral: string): Promise<void> {
  const entries = plainEntries(cleaned);
  must(entries[0]?.name === 'mimetype', 'mimetype');
  for (const { name, content } of entries) {
    must(openParts.test(name), 'part.unknown');
    if (!name.endsWith('.xml')) continue;
    const xml = textOf(content);
    for (const [word, pattern] of toldByOffice) must(!pattern.test(xml), `office.${word}`);
    must(all(xml, /<dc:creator[^>]*>([^<]*)</g).every((creator) => creator === neutral), 'office.creator');
  }
  must(words(find(entriesOf(original), 'content.xml')) === words(find(entries, 'content.xml')), 'text.changed');
  await pictures(entries);
}
