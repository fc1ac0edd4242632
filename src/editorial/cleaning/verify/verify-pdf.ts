import { createRequire } from 'node:module';
import createQpdf from '@neslinesli93/qpdf-wasm';
import { pagesOf } from '../read/pdf-text.js';
import { must } from './finding.js';
import { verifyImage } from './verify-image.js';

const wasm = createRequire(import.meta.url).resolve('@neslinesli93/qpdf-wasm/dist/qpdf.wasm');

interface Read {
  ok: boolean;
  json: { qpdf: [unknown, Record<string, { value?: unknown; stream?: { data?: string; dict?: unknown } }>] };
}

/** What qpdf finds: whether the file is sound, and every object of it. */
async function readWithQpdf(bytes: Uint8Array): Promise<Read> {
  const quiet = { print: () => undefined, printErr: () => undefined, noInitialRun: true };
  const qpdf = await createQpdf({ locateFile: () => wasm, ...quiet } as Parameters<typeof createQpdf>[0]);
  const files = qpdf.FS as typeof qpdf.FS & { writeFile(path: string, data: Uint8Array): void };
  files.writeFile('/in.pdf', bytes);
  const ok = qpdf.callMain(['--check', '/in.pdf']) === 0;
  if (!ok) return { ok, json: { qpdf: [null, {}] } };
  must(qpdf.callMain(['--json=2', '--json-key=qpdf', '--json-stream-data=inline', '--decode-level=none', '/in.pdf', '/out.json']) === 0, 'pdf.unreadable');
  return { ok, json: JSON.parse(Buffer.from(files.readFile('/out.json')).toString('utf8')) as Read['json'] };
}

const told = new Set([
  '/Metadata', '/PieceInfo', '/LastModified', '/CreationDate', '/ModDate', '/Producer', '/Creator', '/Author', '/EmbeddedFile', '/EmbeddedFiles', '/EF', '/AF', '/JS', '/JavaScript', '/AA', '/OpenAction', '/Thumb', '/OPI', '/ByteRange', '/NM', '/CreatorInfo', '/XFA', '/Threads',
]);
const toldTypes = new Set(['/Filespec', '/EmbeddedFile', '/Metadata', '/Sig', '/Bead']);

/** Looks at every dictionary below. */
function look(value: unknown, neutral: string): void {
  if (Array.isArray(value)) value.forEach((one) => look(one, neutral));
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return;
  const dict = value as Record<string, unknown>;
  for (const [key, one] of Object.entries(dict)) {
    must(!told.has(key), `pdf.key${key}`);
    must(!/^\/PTEX/.test(key), 'pdf.tex');
    look(one, neutral);
  }
  must(!toldTypes.has(String(dict['/Type'])), 'pdf.type');
  must(!/^u:(mailto|file):/i.test(String(dict['/URI'])), 'pdf.link');
  if (dict['/Rect'] && dict['/Subtype'] && dict['/Subtype'] !== '/Widget') {
    must(dict['/T'] === undefined || dict['/T'] === `u:${neutral}`, 'pdf.author');
    must(dict['/M'] === undefined && dict['/Subtype'] !== '/FileAttachment', 'pdf.annotation');
  }
}

/** Reads a cleaned PDF with two other programs: one knows its objects, one its text. */
export async function verifyPdf(original: Uint8Array, cleaned: Uint8Array, neutral: string): Promise<void> {
  const { ok, json } = await readWithQpdf(cleaned);
  must(ok, 'pdf.unsound');
  const objects = json.qpdf[1];
  const trailer = objects['trailer']?.value as Record<string, unknown>;
  must(trailer['/Info'] === undefined && trailer['/ID'] === undefined && trailer['/Prev'] === undefined, 'pdf.trailer');
  for (const { value, stream } of Object.values(objects)) {
    look(value ?? stream?.dict, neutral);
    const dict = stream?.dict as Record<string, unknown> | undefined;
    if (dict?.['/Filter'] === '/DCTDecode' && stream?.data) await verifyImage(null, Buffer.from(stream.data, 'base64'));
  }
  must(Buffer.from(cleaned).lastIndexOf('%%EOF') === Buffer.from(cleaned).indexOf('%%EOF'), 'pdf.revisions');
  const [before, after] = [await pagesOf(original), await pagesOf(cleaned)];
  must(before.length === after.length && before.every((text, index) => text === after[index]), 'text.changed');
}
