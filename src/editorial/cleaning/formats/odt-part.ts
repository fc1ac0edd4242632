import type { Attr, Element } from '@xmldom/xmldom';
import { Uncleanable, type Neutral, type Tally } from './outcome.js';
import { children, elements, isPath, isPrivateLink, remove, removeRemarks, unwrap } from './xml.js';

export interface OpenContext {
  neutral: Neutral;
  tally: Tally;
  /** Pictures and fonts by their old name. */
  renamed: ReadonlyMap<string, string>;
  /** The embedded document that this part is of; empty for the text itself. */
  folder: string;
  /** The embedded documents that stay. */
  folders: readonly string[];
}

const known = [
  /^urn:oasis:names:tc:opendocument:xmlns:/, /^http:\/\/purl\.org\/dc\/elements\/1\.1\/$/, /^http:\/\/www\.w3\.org\/(1998\/Math\/MathML|1999\/xlink|XML\/1998\/namespace|2000\/xmlns\/|2001\/XMLSchema|2002\/xforms|TR\/css3-text\/)/,
  /^urn:org:documentfoundation:names:experimental:/, /^http:\/\/openoffice\.org\/20(04\/(office|writer|calc)|10\/(table))/,
];
const isKnown = (uri: string | null): boolean => uri === null || uri === '' || known.some((one) => one.test(uri));

/** Fields that say who, when or where; what they show now stays as words. */
const telling = /^(author-(name|initials)|initial-creator|creator|printed-by|sender-.*|file-name|template-name|user-defined|editing-(cycles|duration)|(creation|modification|print)-(date|time)|database-.*|meta-field|drop-down|dde-connection|user-field-get|variable-input)$/;
const gone = new Set(['scripts', 'event-listeners', 'script', 'execute-macro', 'dde-connection-decls', 'database-next', 'database-row-select', 'object-ole', 'applet', 'plugin', 'forms', 'settings', 'meta', 'creator-initials', 'sender-initials', 'date-string']);
const rowNames = new Set(['reference-mark', 'reference-mark-start', 'reference-mark-end', 'bookmark', 'bookmark-start', 'bookmark-end', 'section']);
const shapes = new Set(['frame', 'custom-shape', 'g', 'rect', 'line', 'path', 'polygon', 'polyline', 'ellipse', 'circle', 'connector', 'caption']);
const rowReferences = new Set(['reference-ref', 'bookmark-ref']);

const noDay = '1970-01-01T00:00:00';

/** One part of a document: its words stay, whose they are goes. */
export function cleanOpenPart(top: Element, context: OpenContext): void {
  const { tally } = context;
  tally.add('unknown', removeRemarks(top));
  const names = neutralNames(top);
  let frames = 0;
  for (const element of elements(top)) {
    if (element !== top && leaves(element, context)) continue;
    cleanAttributes(element, context, names);
    if (is(element, 'drawing') && shapes.has(element.localName ?? '')) frames += nameFrame(element, frames + 1);
    if (['title', 'desc'].includes(element.localName ?? '') && element.namespaceURI?.includes('svg') && isPath(element.textContent ?? '')) {
      remove(element);
      tally.add('altPaths');
    }
  }
}

/** Bookmarks and marks get numbers: programs for references keep entries of someone's library in their names. */
function neutralNames(top: Element): Map<string, string> {
  const names = new Map<string, string>();
  for (const element of elements(top)) {
    if (!rowNames.has(element.localName ?? '')) continue;
    const name = attribute(element, 'name')?.value;
    if (name !== undefined && !names.has(name)) names.set(name, `mark${names.size + 1}`);
  }
  return names;
}

const attributes = (element: Element): Attr[] => Array.from(element.attributes);
const attribute = (element: Element, name: string): Attr | undefined => attributes(element).find(({ localName }) => localName === name);
const is = (element: Element, family: string): boolean => element.namespaceURI?.includes(`:${family}:`) ?? false;

function leaves(element: Element, { neutral, tally, renamed }: OpenContext): boolean {
  const name = element.localName ?? '';
  if (element.namespaceURI === 'http://purl.org/dc/elements/1.1/') {
    if (name === 'creator') {
      tally.add((element.parentNode as Element).localName === 'annotation' ? 'commentAuthors' : 'changeAuthors');
      while (element.firstChild) remove(element.firstChild);
      element.appendChild(element.ownerDocument!.createTextNode(neutral));
      return false;
    }
    // LibreOffice misplaces a deletion that has no day at all.
    if (name === 'date' && (element.parentNode as Element).localName === 'change-info') element.textContent = noDay;
    else remove(element);
    return name !== 'date';
  }
  if (!isKnown(element.namespaceURI)) {
    remove(element);
    tally.add('unknown');
  } else if (is(element, 'meta') || (gone.has(name) && !is(element, 'svg') && name !== 'meta')) {
    if (name === 'object-ole' && !siblingPicture(element, renamed)) throw new Uncleanable('foreign');
    remove(element);
    tally.add(name === 'object-ole' ? 'embedded' : /script|event|macro/.test(name) ? 'script' : 'settings');
  } else if (is(element, 'text') && telling.test(name)) {
    unwrap(element);
    tally.add('fields');
  } else if (name === 'a' && is(element, 'text') && isPrivateLink(attribute(element, 'href')?.value ?? '')) {
    unwrap(element);
    tally.add('links');
  } else return false;
  return true;
}

/** The picture that stands for an embedded object of another program; without it the figure would be lost. */
const siblingPicture = (element: Element, renamed: ReadonlyMap<string, string>): boolean =>
  children(element.parentNode as Element).some((one) => one.localName === 'image' && renamed.has((attribute(one, 'href')?.value ?? '').replace(/^\.\//, '')));

function cleanAttributes(element: Element, context: OpenContext, names: ReadonlyMap<string, string>): void {
  for (const one of attributes(element)) {
    const name = one.localName ?? one.name;
    if (one.name === 'xmlns' || one.prefix === 'xmlns') {
      if (!isKnown(one.value) && !one.value.startsWith('http://openoffice.org/2009/office')) element.removeAttributeNode(one);
    } else if (!isKnown(one.namespaceURI) || /rsid$/.test(name)) {
      if (/rsid$/.test(name)) context.tally.add('revisionIds');
      element.removeAttributeNode(one);
    } else if (name === 'href' && one.namespaceURI?.includes('xlink')) link(element, one, context, names);
    else if (name === 'name' && names.has(one.value) && rowNames.has(element.localName ?? '')) element.setAttributeNS(one.namespaceURI, one.name, names.get(one.value)!);
    else if (name === 'ref-name' && names.has(one.value) && rowReferences.has(element.localName ?? '')) element.setAttributeNS(one.namespaceURI, one.name, names.get(one.value)!);
  }
}

/** Pictures are named by number: their names are often those of files. */
function nameFrame(element: Element, number: number): number {
  const name = attributes(element).find((one) => one.localName === 'name' && one.namespaceURI === element.namespaceURI);
  if (!name) return 0;
  element.setAttributeNS(name.namespaceURI, name.name, `Picture ${number}`);
  return 1;
}

function link(element: Element, one: Attr, { renamed, tally, folder, folders }: OpenContext, names: ReadonlyMap<string, string>): void {
  const path = (folder + one.value.replace(/^\.\//, '')).replace(/^Object[^/]*\/\.\.\//, '');
  const picture = renamed.get(path) ?? renamed.get(one.value.replace(/^\.\//, ''));
  if (picture) element.setAttributeNS(one.namespaceURI, one.name, folder ? `../${picture}` : picture);
  else if (one.value.startsWith('#')) {
    const [, mark = '', rest = ''] = /^#([^|]*)(.*)$/s.exec(one.value) ?? [];
    element.setAttributeNS(one.namespaceURI, one.name, `#${names.get(mark) ?? mark}${rest}`);
  } else if (!folders.includes(`${path}/`) && (isPrivateLink(one.value) || element.localName !== 'a')) {
    element.removeAttributeNode(one);
    tally.add('links');
    // A picture that lies elsewhere, or the stand-in of an embedded document, which its program draws anew.
    if (element.localName === 'image' || element.localName === 'object') remove(element);
  }
}
