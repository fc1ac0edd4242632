import { NotClean, must } from './finding.js';
import { verifyImage } from './verify-image.js';
import { verifyDocx, verifyOdt } from './verify-office.js';
import { verifyPdf } from './verify-pdf.js';
import { entriesOf, plainEntries } from './zip-entries.js';

const opened: Readonly<Record<string, (original: Uint8Array, cleaned: Uint8Array, neutral: string) => Promise<void>>> = {
  docx: verifyDocx, odt: verifyOdt, pdf: verifyPdf, png: verifyImage, jpg: verifyImage, tiff: verifyImage, zip: verifyZip,
  txt: async (original, cleaned) => must(Buffer.from(original).equals(Buffer.from(cleaned)), 'text.changed'),
  csv: async (original, cleaned) => must(Buffer.from(original).equals(Buffer.from(cleaned)), 'text.changed'),
};

async function verifyOne(kind: string, original: Uint8Array, cleaned: Uint8Array, neutral: string): Promise<void> {
  const read = opened[kind];
  must(read !== undefined, 'kind');
  await read(original, cleaned, neutral);
}

const rubbish = /(^|\/)(__MACOSX\/|\.DS_Store$|Thumbs\.db$|desktop\.ini$|\._)/;

async function verifyZip(original: Uint8Array, cleaned: Uint8Array, neutral: string): Promise<void> {
  const before = entriesOf(original).filter(({ name, content }) => !name.endsWith('/') && content.length > 0 && !rubbish.test(name));
  const after = plainEntries(cleaned);
  must(before.length === after.length, 'zip.count');
  for (const [index, { name, content }] of after.entries()) {
    const [, number, kind = ''] = /^file-(\d+)\.(\w+)$/.exec(name) ?? [];
    must(number === String(index + 1) && kind !== 'zip', 'zip.name');
    await verifyOne(kind, before[index]!.content, content, neutral);
  }
}

/** Reads a cleaned file with other code than made it: null if nothing is left and nothing is lost, or what is wrong. */
export async function verify(kind: string, original: Uint8Array, cleaned: Uint8Array, neutral: string): Promise<string | null> {
  try {
    await verifyOne(kind, original, cleaned, neutral);
    return null;
  } catch (error) {
    return error instanceof NotClean ? error.message : 'unreadable';
  }
}
