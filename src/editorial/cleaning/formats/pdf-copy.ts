import { PDFArray, PDFContext, PDFDict, PDFHexString, PDFName, PDFNull, PDFRawStream, PDFRef, PDFStream, PDFString, type PDFObject } from '@cantoo/pdf-lib';
import { Uncleanable, type Neutral, type RemovedKind, type Tally } from './outcome.js';
import { annotations, fieldSchema, never, schemas, type Role } from './pdf-schema.js';
import { cleanContent } from './pdf-streams.js';
import { isPath } from './xml.js';

const deepest = 200;
const mostObjects = 2_000_000;
const name = (text: string): PDFName => PDFName.of(text);
const nameIn = (dict: PDFDict, key: string): string | null => {
  const value = dict.lookup(name(key));
  return value instanceof PDFName ? value.asString().slice(1) : null;
};
const textIn = (object: PDFObject | undefined): string => (object instanceof PDFString || object instanceof PDFHexString ? object.decodeText() : '');

const byType: Readonly<Record<string, Role>> = {
  Page: 'page', Pages: 'pages', Annot: 'annotation', Font: 'font', FontDescriptor: 'descriptor', StructElem: 'structureElement', StructTreeRoot: 'structure', OCG: 'layer', OCMD: 'layer', XObject: 'xobject', Outlines: 'outline',
};
const leftTypes: Readonly<Record<string, RemovedKind>> = { Metadata: 'xmp', Filespec: 'embedded', F: 'embedded', EmbeddedFile: 'embedded', Sig: 'privateData', Catalog: 'unknown', Thread: 'properties', Bead: 'properties' };
const leftKeys: Readonly<Record<string, RemovedKind>> = {
  Metadata: 'xmp', PieceInfo: 'privateData', LastModified: 'privateData', AF: 'embedded', EmbeddedFiles: 'embedded', EF: 'embedded', AA: 'script', OpenAction: 'script', JavaScript: 'script', JS: 'script', Thumb: 'thumbnail', M: 'annotationAuthors',
  CreationDate: 'annotationAuthors', NM: 'annotationAuthors', Subj: 'annotationAuthors', CreatorInfo: 'properties', XFA: 'privateData', Threads: 'properties',
};

/** Copies what a PDF shows, object by object, each by the schema of what it is. */
export class PdfCopy {
  readonly context = PDFContext.create();
  private readonly copied = new Map<string, PDFRef>();
  private readonly waiting: { from: PDFObject; to: PDFRef; role: Role }[] = [];
  private readonly pages = new Set<string>();
  private layers = 0;

  constructor(private readonly source: PDFContext, private readonly neutral: Neutral, private readonly tally: Tally) {}

  /** The catalog and everything it leads to. */
  copy(catalog: PDFDict): PDFDict {
    this.findPages(catalog.get(name('Pages')));
    const root = this.dict(catalog, 'catalog', 0);
    for (let next = this.waiting.pop(); next; next = this.waiting.pop()) this.context.assign(next.to, this.object(next.from, next.role, 0) ?? PDFNull);
    if (this.pages.size === 0) throw new Uncleanable('broken');
    return root;
  }

  /** A page that is no longer in the tree is no page: it may still be led to, but it is not shown. */
  private findPages(start: PDFObject | undefined): void {
    const seen = new Set<string>();
    const stack = [start];
    for (let next = stack.pop(); next; next = stack.pop()) {
      const dict = this.source.lookup(next);
      if (!(next instanceof PDFRef) || !(dict instanceof PDFDict) || seen.has(next.tag)) continue;
      seen.add(next.tag);
      const kids = dict.lookup(name('Kids'));
      if (kids instanceof PDFArray) stack.push(...kids.asArray());
      else this.pages.add(next.tag);
    }
  }

  private reference(ref: PDFRef, role: Role): PDFRef | null {
    const known = this.copied.get(ref.tag);
    if (known) return known;
    const target = this.source.lookup(ref);
    const is = target === undefined ? null : this.roleOf(target, role);
    if (!is || (is === 'page' && !this.pages.has(ref.tag))) return null;
    if (this.copied.size > mostObjects) throw new Uncleanable('tooLarge');
    const to = this.context.nextRef();
    this.copied.set(ref.tag, to);
    this.waiting.push({ from: target!, to, role: is });
    return to;
  }

  /** What an object is: as it says itself, or as the way to it says; null for what is left behind. */
  private roleOf(object: PDFObject, asked: Role): Role | null {
    const dict = object instanceof PDFStream ? object.dict : object;
    if (!(dict instanceof PDFDict)) return asked;
    const type = nameIn(dict, 'Type');
    if (type && leftTypes[type]) {
      this.tally.add(leftTypes[type]);
      return null;
    }
    if (type && byType[type]) {
      if (byType[type] === 'font' && !nameIn(dict, 'Subtype')) return asked;
      return byType[type] === 'xobject' && !(object instanceof PDFStream) ? null : byType[type];
    }
    if (object instanceof PDFStream && ['Form', 'Image'].includes(nameIn(dict, 'Subtype') ?? '')) return 'xobject';
    if (asked === 'pages' && !dict.has(name('Kids'))) return 'page';
    if (dict.has(name('Rect')) && annotations.has(nameIn(dict, 'Subtype') ?? '')) return 'annotation';
    return asked;
  }

  private object(object: PDFObject, role: Role, depth: number): PDFObject | null {
    if (depth > deepest) throw new Uncleanable('broken');
    if (object instanceof PDFRef) return this.reference(object, role);
    if (object instanceof PDFArray) return this.array(object, role, depth);
    if (object instanceof PDFStream) return this.stream(object, role, depth);
    if (object instanceof PDFDict) return this.whole(object, role, depth);
    if (object instanceof PDFString || object instanceof PDFHexString) return this.words(object, role);
    return object;
  }

  private words(object: PDFString | PDFHexString, role: Role): PDFObject | null {
    if (role === 'neutral') {
      this.tally.add('annotationAuthors');
      return PDFHexString.fromText(this.neutral);
    }
    if (role === 'title') return PDFHexString.fromText(`Layer ${(this.layers += 1)}`);
    if (role === 'alternative' && isPath(textIn(object))) {
      this.tally.add('altPaths');
      return null;
    }
    return object;
  }

  private array(array: PDFArray, role: Role, depth: number): PDFArray {
    const copy = PDFArray.withContext(this.context);
    for (const item of array.asArray()) {
      const copied = this.object(item, role, depth + 1);
      if (copied) copy.push(copied);
      else if (role !== 'annotation' && role !== 'pages' && role !== 'layer') copy.push(PDFNull);
    }
    return copy;
  }

  private stream(stream: PDFStream, asked: Role, depth: number): PDFObject | null {
    const role = this.roleOf(stream, asked);
    if (!role || !(stream instanceof PDFRawStream)) return null;
    const dict = this.dict(stream.dict, role === 'xobject' ? role : 'value', depth);
    const { bytes, filter } = cleanContent(stream, this.tally);
    if (role !== 'xobject') dict.delete(name('F'));
    if (filter !== 'same') {
      if (filter === null) dict.delete(name('Filter'));
      else dict.set(name('Filter'), name(filter));
      dict.delete(name('DecodeParms'));
    }
    dict.delete(name('Length'));
    return PDFRawStream.of(dict, bytes);
  }

  private whole(dict: PDFDict, asked: Role, depth: number): PDFDict | null {
    const role = this.roleOf(dict, asked);
    if (!role) return null;
    if (role === 'annotation') {
      const kind = nameIn(dict, 'Subtype');
      if (kind && !annotations.has(kind)) {
        this.tally.add(kind === 'FileAttachment' ? 'embedded' : 'unknown');
        return null;
      }
    }
    if (role === 'action' && !this.mayAct(dict)) return null;
    return this.dict(dict, role, depth);
  }

  /** Going elsewhere in the text or on the web; not running something, and not writing to someone. */
  private mayAct(dict: PDFDict): boolean {
    const kind = nameIn(dict, 'S');
    const may = kind === 'GoTo' || kind === 'Named' || (kind === 'URI' && /^https?:\/\//i.test(textIn(dict.lookup(name('URI')))));
    if (!may) this.tally.add(kind === 'JavaScript' ? 'script' : 'links');
    return may;
  }

  private dict(dict: PDFDict, role: Role, depth: number): PDFDict {
    const isMap = (role === 'xobject' || role === 'font') && !dict.has(name('Subtype'));
    const isField = role === 'annotation' && (nameIn(dict, 'Subtype') ?? 'Widget') === 'Widget';
    const schema = isMap || role === 'value' ? null : isField ? fieldSchema : (schemas[role] ?? null);
    const copy = PDFDict.withContext(this.context);
    for (const [key, value] of dict.entries()) {
      const word = key.decodeText();
      const as = schema ? schema[word] : never.has(word) || /[.:]/.test(word) ? undefined : isMap ? role : this.within(word);
      if (!as) {
        this.left(word);
        continue;
      }
      const copied = this.object(value, as, depth + 1);
      if (copied && copied !== PDFNull) copy.set(key, copied);
    }
    return copy;
  }

  /** In what has no schema of its own, these still are what they are. */
  private within(key: string): Role {
    return key === 'XObject' ? 'xobject' : key === 'Resources' ? 'resources' : key === 'Alt' ? 'alternative' : 'value';
  }

  private left(key: string): void {
    const kind = leftKeys[key] ?? (/[.:]/.test(key) ? 'privateData' : null);
    if (kind) this.tally.add(kind);
  }
}
