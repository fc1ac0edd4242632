import type { Attr, Element } from '@xmldom/xmldom';
import { unlinkFields } from './docx-fields.js';
import type { PartKind } from './docx-kinds.js';
import type { Neutral, Tally } from './outcome.js';
import { children, elements, isPath, remove, removeRemarks, unwrap } from './xml.js';

export interface PartContext {
  kind: PartKind;
  /** The references that stay, by their old name. */
  ids: ReadonlyMap<string, string>;
  neutral: Neutral;
  tally: Tally;
}

/** Vocabularies that office programs draw text and figures in. */
const known = [
  /^http:\/\/schemas\.openxmlformats\.org\/(wordprocessingml|drawingml|officeDocument|markup-compatibility|schemaLibrary)\//,
  /^http:\/\/purl\.oclc\.org\/ooxml\/(wordprocessingml|drawingml|officeDocument)\//,
  /^http:\/\/schemas\.microsoft\.com\/office\/word\/2010\/(wordml|wordprocessing(Canvas|Drawing|Group|Shape|Ink))$/,
  /^http:\/\/schemas\.microsoft\.com\/office\/(drawing|word)\/20\d\d\/[\w/]+$/,
  /^urn:schemas-microsoft-com:(vml|office:(office|word))$/,
  /^http:\/\/www\.w3\.org\/(XML\/1998\/namespace|2000\/xmlns\/)$/,
];
const isKnown = (uri: string | null): boolean => uri === null || uri === '' || known.some((one) => one.test(uri));
const isRelationship = (uri: string | null): boolean => uri !== null && uri.endsWith('/relationships');
const isCompatibility = (uri: string | null): boolean => uri === 'http://schemas.openxmlformats.org/markup-compatibility/2006';
const isWord = (uri: string | null): boolean => uri !== null && /\/wordprocessingml\/(\d+\/)?main$/.test(uri);

const settingsKept = new Set([
  'mirrorMargins', 'alignBordersAndEdges', 'bordersDoNotSurroundHeader', 'bordersDoNotSurroundFooter', 'gutterAtTop', 'trackRevisions', 'defaultTabStop', 'autoHyphenation', 'consecutiveHyphenLimit',
  'hyphenationZone', 'doNotHyphenateCaps', 'evenAndOddHeaders', 'bookFoldPrinting', 'displayBackgroundShape', 'characterSpacingControl', 'footnotePr', 'endnotePr', 'compat', 'themeFontLang', 'clrSchemeMapping',
  'decimalSymbol', 'listSeparator', 'mathPr',
]);
const dropped = new Set(['rsid', 'rsids', 'permStart', 'permEnd', 'dataBinding', 'docVars', 'extLst', 'OLEObject', 'control', 'externalData', 'tag', 'alias', 'documentProtection', 'docPartObj', 'proofErr', 'attachedTemplate', 'printerSettings', 'webPublishItems', 'lastModifiedBy']);
const unwrapped = new Set(['smartTag', 'customXml']);
const people = new Set(['author', 'initials', 'date', 'userId', 'providerId', 'dateUtc']);

/** One part of a document: its words stay, whose they are goes. */
export function cleanWordPart(top: Element, context: PartContext): void {
  const { kind, tally } = context;
  tally.add('unknown', removeRemarks(top));
  if (kind === 'settings') for (const child of children(top)) if (!settingsKept.has(child.localName ?? '')) takeOut(child, tally, 'settings');
  tally.add('fields', unlinkFields(top));
  for (const element of elements(top)) {
    if (element !== top && leaves(element, context)) continue;
    cleanAttributes(element, context);
    nameNeutrally(element, context);
  }
}

function takeOut(element: Element, tally: Tally, kind: 'settings' | 'revisionIds' | 'embedded' | 'customXml' | 'unknown' | 'people'): void {
  remove(element);
  tally.add(kind);
}

/** Whether the element itself goes. */
function leaves(element: Element, { tally, ids }: PartContext): boolean {
  const name = element.localName ?? '';
  if (!isKnown(element.namespaceURI)) takeOut(element, tally, 'unknown');
  else if (name.startsWith('customXml') && name !== 'customXml') takeOut(element, tally, 'customXml');
  else if (dropped.has(name)) takeOut(element, tally, name.startsWith('rsid') ? 'revisionIds' : name === 'OLEObject' || name === 'externalData' || name === 'control' ? 'embedded' : name === 'dataBinding' ? 'customXml' : name.startsWith('perm') ? 'people' : 'settings');
  else if (unwrapped.has(name) && isWord(element.namespaceURI)) {
    for (const child of children(element)) if (/^(smartTag|customXml)Pr$/.test(child.localName ?? '')) remove(child);
    unwrap(element);
    tally.add('customXml');
  } else if (name === 'hyperlink' && isWord(element.namespaceURI)) {
    const id = attributes(element).find((attribute) => isRelationship(attribute.namespaceURI))?.value;
    if (!id || ids.has(id)) return false;
    unwrap(element);
  } else return false;
  return true;
}

const attributes = (element: Element): Attr[] => Array.from(element.attributes);

function cleanAttributes(element: Element, { ids, neutral, tally }: PartContext): void {
  for (const attribute of attributes(element)) {
    const name = attribute.localName ?? attribute.name;
    const uri = attribute.namespaceURI;
    if (attribute.name === 'xmlns' || attribute.prefix === 'xmlns') {
      if (!isKnown(attribute.value)) element.removeAttributeNode(attribute);
    } else if (isRelationship(uri)) {
      const id = ids.get(attribute.value);
      if (id) element.setAttributeNS(uri, attribute.name, id);
      else element.removeAttributeNode(attribute);
    } else if (isCompatibility(uri)) element.setAttributeNS(uri, attribute.name, knownPrefixes(element, attribute.value));
    else if (people.has(name) && isWord(uri)) {
      if (name === 'author') {
        tally.add(element.localName === 'comment' ? 'commentAuthors' : 'changeAuthors');
        element.setAttributeNS(uri, attribute.name, neutral);
      } else if (name === 'initials') element.setAttributeNS(uri, attribute.name, neutral.charAt(0));
      else element.removeAttributeNode(attribute);
    } else if (/^rsid/.test(name)) {
      tally.add('revisionIds');
      element.removeAttributeNode(attribute);
    } else if (!isKnown(uri) || ['paraId', 'textId', 'anchorId', 'editId', 'gfxdata', 'docLocation', 'dateUtc', 'spid', 'creationId'].includes(name) || (name === 'href' && uri?.startsWith('urn:'))) element.removeAttributeNode(attribute);
  }
}

/** Prefixes that a reader may pass over, of those that are still declared. */
function knownPrefixes(element: Element, value: string): string {
  return value.split(/\s+/).filter((prefix) => isKnown(element.lookupNamespaceURI(prefix) ?? 'none')).join(' ');
}

/** Pictures are named by number; their text alternatives stay unless they are places on a disk. */
function nameNeutrally(element: Element, { tally }: PartContext): void {
  const name = element.localName;
  if (name === 'docPr' || name === 'cNvPr') {
    if (element.hasAttribute('name')) element.setAttribute('name', `Picture ${element.getAttribute('id') ?? 1}`);
    for (const key of ['descr', 'title']) {
      if (!isPath(element.getAttribute(key) ?? '')) continue;
      element.removeAttribute(key);
      tally.add('altPaths');
    }
  }
  if (element.namespaceURI?.startsWith('urn:schemas-microsoft-com:')) {
    for (const attribute of attributes(element)) if (['title', 'alt'].includes(attribute.localName ?? '') && isPath(attribute.value)) element.removeAttributeNode(attribute);
  }

}
