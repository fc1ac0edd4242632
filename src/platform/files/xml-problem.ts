import { readFile } from 'node:fs/promises';
import { DOMParser } from '@xmldom/xmldom';

const most = 20 * 1024 * 1024;
const encodings = /^(utf-?8|us-ascii|iso-8859-1)$/i;

/**
 * What is wrong with an XML file, if anything. It may name the public DTD that it follows, which is never fetched; what declares anything of its own (entities, above all) is refused before it is read (X37).
 */
export async function xmlProblem(path: string, size: number): Promise<'tooLarge' | 'unsafeXml' | 'brokenXml' | null> {
  if (size > most) return 'tooLarge';
  const bytes = await readFile(path);
  const encoding = /^(?:\xef\xbb\xbf)?<\?xml[^>]*\sencoding\s*=\s*["']([^"']*)["']/.exec(bytes.subarray(0, 1_000).toString('latin1'))?.[1] ?? 'utf-8';
  if (!encodings.test(encoding)) return 'brokenXml';
  const text = bytes.toString(/^iso/i.test(encoding) ? 'latin1' : 'utf8').replace(/^\uFEFF/, '');
  if (/<!(ENTITY|ELEMENT|ATTLIST|NOTATION)\b|<!DOCTYPE[^>]*\[|<\?xml-stylesheet\b/i.test(text)) return 'unsafeXml';
  try {
    const document = new DOMParser({ onError: (level) => { if (level !== 'warning') throw new Error('broken'); } }).parseFromString(text, 'text/xml');
    return document.documentElement ? null : 'brokenXml';
  } catch {
    return 'brokenXml';
  }
}
