import { pack, unpack } from './archive.js';
import { cleanImage, imageKind } from './images.js';
import { cleanOpenPart } from './odt-part.js';
import { Tally, Uncleanable, utf8, type Cleaned, type Neutral, type RemovedKind } from './outcome.js';
import { elements, parseXml, rootOf, writeXml } from './xml.js';

const textTypes = new Set(['application/vnd.oasis.opendocument.text', 'application/vnd.oasis.opendocument.text-template']);
const xmlType = 'text/xml';

interface Kept {
  bytes: Uint8Array;
  type: string;
}

const leftKinds: readonly [RegExp, RemovedKind][] = [
  [/^Thumbnails\//, 'thumbnail'], [/(^|\/)meta\.xml$|manifest\.rdf$/, 'properties'], [/(^|\/)settings\.xml$|^Configurations2\/|layout-cache/, 'settings'],
  [/^Versions\/|VersionList/, 'oldRevisions'], [/^(Basic|Scripts|Dialogs)\//, 'script'], [/^Object/, 'embedded'], [/.*/, 'unknown'],
];

/** The types that the package's list gives its files, by name; folders of embedded documents end in a slash. */
function manifestOf(files: Map<string, Uint8Array>): Map<string, string> {
  const bytes = files.get('META-INF/manifest.xml');
  if (!bytes) throw new Uncleanable('broken');
  const types = new Map<string, string>();
  for (const element of elements(rootOf(parseXml(bytes)))) {
    if (element.localName === 'encryption-data' || element.localName === 'encrypted-key') throw new Uncleanable('encrypted');
    if (element.localName !== 'file-entry') continue;
    const value = (name: string): string => Array.from(element.attributes).find(({ localName }) => localName === name)?.value ?? '';
    types.set(value('full-path'), value('media-type'));
  }
  return types;
}

/** A text document of LibreOffice: text, changes, comments, pictures, formulas and charts, without whose they are. */
export function cleanOdt(bytes: Uint8Array, neutral: Neutral): Cleaned {
  const files = unpack(bytes);
  const type = utf8(files.get('mimetype') ?? new Uint8Array());
  const manifest = manifestOf(files);
  if (!textTypes.has(type) || !files.has('content.xml')) throw new Uncleanable('broken');
  if ([...files.keys()].some((name) => /^META-INF\/.*signatures/i.test(name))) throw new Uncleanable('signed');
  const tally = new Tally();
  const kept = new Map<string, Kept>();
  const renamed = new Map<string, string>();
  for (const [name, content] of files) keepPicture(name, content, { kept, renamed, tally });
  const folders = ['', ...[...manifest].filter(([name, kind]) => /^[^/]+\/$/.test(name) && /opendocument\.(formula|chart|text|spreadsheet|graphics)/.test(kind)).map(([name]) => name)];
  for (const folder of folders) {
    for (const part of ['content.xml', 'styles.xml']) {
      const content = files.get(folder + part);
      if (!content) continue;
      const document = parseXml(content);
      cleanOpenPart(rootOf(document), { neutral, tally, renamed, folder, folders });
      kept.set(folder + part, { bytes: writeXml(document), type: xmlType });
    }
  }
  for (const name of files.keys()) if (!kept.has(name) && !renamed.has(name) && !['mimetype', 'META-INF/manifest.xml'].includes(name)) tally.add(leftKinds.find(([test]) => test.test(name))![1]);
  return { bytes: assemble(type, kept, folders.slice(1).map((folder) => [folder, manifest.get(folder)!])), removed: tally.list() };
}

function keepPicture(name: string, content: Uint8Array, { kept, renamed, tally }: { kept: Map<string, Kept>; renamed: Map<string, string>; tally: Tally }): void {
  if (/^Fonts\/[^/]+\.(ttf|otf)$/i.test(name)) {
    renamed.set(name, `Fonts/font${renamed.size + 1}.ttf`);
    kept.set(renamed.get(name)!, { bytes: content, type: 'application/x-font-ttf' });
  } else if (/^(Pictures|media|ObjectReplacements)\//.test(name)) {
    // What stands for an embedded document is drawn anew by its program; only the known kinds are kept.
    if (content.length === 0 || (name.startsWith('ObjectReplacements/') && !imageKind(content))) return;
    const { bytes, removed, extension, mediaType } = cleanImage(content);
    tally.addAll(removed);
    renamed.set(name, `Pictures/picture${renamed.size + 1}.${extension}`);
    kept.set(renamed.get(name)!, { bytes, type: mediaType });
  }
}

const escape = (text: string): string => text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');

function assemble(type: string, kept: ReadonlyMap<string, Kept>, folders: readonly [string, string][]): Uint8Array {
  const entry = (path: string, kind: string): string => `<manifest:file-entry manifest:full-path="${escape(path)}" manifest:media-type="${escape(kind)}"/>`;
  const entries = [entry('/', type), ...folders.map(([path, kind]) => entry(path, kind)), ...Array.from(kept, ([path, one]) => entry(path, one.type))];
  const list = `<?xml version="1.0" encoding="UTF-8"?>\n<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3">${entries.join('')}</manifest:manifest>`;
  return pack(new Map([['mimetype', Buffer.from(type)], ...Array.from(kept, ([path, one]): [string, Uint8Array] => [path, one.bytes]), ['META-INF/manifest.xml', Buffer.from(list)]]), 'mimetype');
}
