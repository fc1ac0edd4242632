import type { Element } from '@xmldom/xmldom';
import { pack, unpack } from './archive.js';
import { cleanWordPart } from './docx-part.js';
import { mainTypes, partKind, type PartKind } from './docx-kinds.js';
import { cleanImage } from './images.js';
import { Tally, Uncleanable, type Cleaned, type Neutral } from './outcome.js';
import { children, isPrivateLink, parseXml, rootOf, writeXml } from './xml.js';

interface Relation {
  id: string;
  type: string;
  target: string;
  external: boolean;
}

interface Part {
  name: string;
  contentType: string | null;
  bytes: Uint8Array;
  relations: string | null;
}

const officeWays = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/';
const escape = (text: string): string => text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');

const relsOf = (name: string): string => name.replace(/([^/]*)$/, '_rels/$1.rels');

function resolve(from: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const steps = from.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.') steps.push(step);
  }
  return steps.join('/');
}

/** Builds the package anew from the main text: what it does not lead to, or leads to by an unknown way, stays behind. */
class Rebuilding {
  private readonly parts = new Map<string, Part>();
  private readonly counters = new Map<string, number>();
  private readonly types: Map<string, string>;
  private readonly tally = new Tally();

  constructor(private readonly files: Map<string, Uint8Array>, private readonly neutral: Neutral) {
    this.types = this.contentTypes();
  }

  all(): Cleaned {
    const main = this.relations('').filter(({ type }) => type === 'officeDocument');
    if (this.relations('').some(({ type }) => type === 'origin' && this.files.size > 0)) throw new Uncleanable('signed');
    const [first] = main;
    if (main.length !== 1 || !first) throw new Uncleanable('broken');
    if (/macroEnabled/i.test(this.types.get(first.target) ?? '')) throw new Uncleanable('macros');
    if (!mainTypes.has(this.types.get(first.target) ?? '')) throw new Uncleanable('broken');
    const document = this.part(first.target, 'document');
    this.countLeft();
    return { bytes: this.assemble(document), removed: this.tally.list() };
  }

  private part(name: string, kind: PartKind): Part {
    const known = this.parts.get(name);
    if (known) return known;
    const bytes = this.files.get(name);
    if (!bytes) throw new Uncleanable('broken');
    return kind === 'image' ? this.image(name, bytes) : kind === 'font' ? this.plain(name, bytes) : this.text(name, bytes, kind);
  }

  private image(name: string, bytes: Uint8Array): Part {
    const { bytes: clean, removed, extension, mediaType } = cleanImage(bytes);
    this.tally.addAll(removed);
    return this.keep(name, { name: this.fresh('media/image', extension), contentType: mediaType, bytes: clean, relations: null });
  }

  private plain(name: string, bytes: Uint8Array): Part {
    return this.keep(name, { name: this.fresh('fonts/font', 'odttf'), contentType: 'application/vnd.openxmlformats-officedocument.obfuscatedFont', bytes, relations: null });
  }

  private text(name: string, bytes: Uint8Array, kind: PartKind): Part {
    const contentType = this.types.get(name);
    if (!contentType || !/^application\/(vnd\.openxmlformats-officedocument\.|vnd\.ms-office\.(drawingml|chart))/.test(contentType)) throw new Uncleanable('foreign');
    const part = this.keep(name, { name: kind === 'document' ? 'word/document.xml' : this.fresh(kind, 'xml'), contentType, bytes, relations: null });
    const ids = this.follow(name, part);
    const document = parseXml(bytes);
    cleanWordPart(rootOf(document), { kind, ids, neutral: this.neutral, tally: this.tally });
    part.bytes = writeXml(document);
    return part;
  }

  /** Goes where the part leads, and says which of its references stay, under which name. */
  private follow(name: string, part: Part): Map<string, string> {
    const ids = new Map<string, string>();
    const lines: string[] = [];
    for (const relation of this.relations(name)) {
      const line = relation.external ? this.outside(relation) : this.inside(relation);
      if (!line) continue;
      ids.set(relation.id, `rId${lines.length + 1}`);
      lines.push(`<Relationship Id="rId${lines.length + 1}" ${line}/>`);
    }
    if (lines.length > 0) part.relations = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${lines.join('')}</Relationships>`;
    return ids;
  }

  private outside({ type, target }: Relation): string | null {
    if (type === 'hyperlink' && !isPrivateLink(target)) return `Type="${officeWays}hyperlink" Target="${escape(target)}" TargetMode="External"`;
    this.tally.add(type === 'attachedTemplate' ? 'settings' : 'links');
    return null;
  }

  private inside(relation: Relation): string | null {
    const kind = partKind(relation.type);
    if (relation.type === 'aFChunk' || relation.type === 'subDocument') throw new Uncleanable('foreign');
    if (!kind || !this.files.has(relation.target)) return null;
    if (kind === 'image' && /\.svgz?$/i.test(relation.target)) return null;
    const { name } = this.part(relation.target, kind);
    return `Type="${officeWays}${relation.type}" Target="/${name}"`;
  }

  private fresh(kind: string, extension: string): string {
    const stem = `word/${kind}`;
    const number = (this.counters.get(stem) ?? 0) + 1;
    this.counters.set(stem, number);
    return `${stem}${number}.${extension}`;
  }

  private keep(original: string, part: Part): Part {
    this.parts.set(original, part);
    return part;
  }

  private relations(name: string): Relation[] {
    const bytes = this.files.get(name === '' ? '_rels/.rels' : relsOf(name));
    if (!bytes) return [];
    return children(rootOf(parseXml(bytes))).map((element) => {
      const external = element.getAttribute('TargetMode') === 'External';
      const target = element.getAttribute('Target') ?? '';
      return { id: element.getAttribute('Id') ?? '', type: (element.getAttribute('Type') ?? '').split('/').at(-1)!, target: external ? target : resolve(name, target), external };
    });
  }

  private contentTypes(): Map<string, string> {
    const bytes = this.files.get('[Content_Types].xml');
    if (!bytes) throw new Uncleanable('broken');
    const entries = children(rootOf(parseXml(bytes)));
    const value = (element: Element, key: string): string => element.getAttribute(key) ?? '';
    const defaults = new Map(entries.filter(({ localName }) => localName === 'Default').map((entry) => [value(entry, 'Extension').toLowerCase(), value(entry, 'ContentType')]));
    const types = new Map(Array.from(this.files.keys(), (name) => [name, defaults.get(name.split('.').at(-1)!.toLowerCase()) ?? '']));
    for (const entry of entries) if (entry.localName === 'Override') types.set(value(entry, 'PartName').slice(1), value(entry, 'ContentType'));
    return types;
  }

  /** What the cleaned package has no room for. */
  private countLeft(): void {
    for (const name of this.files.keys()) {
      if (this.parts.has(name) || name.endsWith('.rels') || name === '[Content_Types].xml') continue;
      if (name.startsWith('docProps/thumbnail')) this.tally.add('thumbnail');
      else if (name.startsWith('docProps/')) this.tally.add('properties');
      else if (name.startsWith('customXml/')) this.tally.add('customXml');
      else if (/(^|\/)people/.test(name)) this.tally.add('people');
      else if (/printerSettings|webSettings|glossary|stylesWithEffects/.test(name)) this.tally.add('settings');
      else this.tally.add(/embeddings|activeX|oleObject/.test(name) ? 'embedded' : 'unknown');
    }
  }

  private assemble(document: Part): Uint8Array {
    const parts = [...this.parts.values()];
    const files = new Map<string, Uint8Array>();
    const overrides = parts.map(({ name, contentType }) => `<Override PartName="/${name}" ContentType="${contentType}"/>`).join('');
    const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
    files.set('[Content_Types].xml', Buffer.from(`${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides}</Types>`));
    files.set('_rels/.rels', Buffer.from(`${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${officeWays}officeDocument" Target="${document.name}"/></Relationships>`));
    for (const { name, bytes, relations } of parts) {
      files.set(name, bytes);
      if (relations) files.set(relsOf(name), Buffer.from(relations));
    }
    return pack(files);
  }
}

/** A text document of Word: the text, its changes and comments and pictures, without whose they are. */
export const cleanDocx = (bytes: Uint8Array, neutral: Neutral): Cleaned => new Rebuilding(unpack(bytes), neutral).all();
