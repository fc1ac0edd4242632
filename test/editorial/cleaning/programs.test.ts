import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { clean } from '../../../src/editorial/cleaning/formats/clean.js';
import { verify } from '../../../src/editorial/cleaning/verify/verify.js';
import { dirtyDocx, dirtyJpeg, dirtyOdt, dirtyPdf, dirtyPng, unpacked } from '../../support/dirty-files.js';

const programs = ['soffice', 'qpdf', 'exiftool', 'mat2', 'pdftotext'];
const missing = programs.filter((program) => spawnSync('which', [program]).status !== 0);
const withPrograms = missing.length === 0 ? test : test.skip;
if (missing.length > 0) console.warn(`Cleaning is not shown to other programs: ${missing.join(', ')} not installed.`);

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cleaning-'));
  jest.spyOn(console, 'log').mockImplementation(() => undefined);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(program: string, ...args: string[]): string {
  const done = spawnSync(program, args, { cwd: folder, encoding: 'utf8', timeout: 120_000 });
  if (done.status !== 0) throw new Error(`${program}: ${done.stdout}${done.stderr}`);
  return done.stdout;
}

const office = (path: string, format: string): void => void run('soffice', `-env:UserInstallation=file://${folder}/profile`, '--headless', '--convert-to', format, '--outdir', folder, path);

/** A text with changes, comments and properties, for LibreOffice to make its own files of. */
const flat = `<?xml version="1.0" encoding="UTF-8"?><office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0" office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
<office:meta><meta:initial-creator>QzKariCreator</meta:initial-creator><dc:creator>QzKariCreator</dc:creator><dc:title>QzTitle</dc:title><meta:user-defined meta:name="Company">QzCompany</meta:user-defined></office:meta>
<office:body><office:text><text:tracked-changes><text:changed-region xml:id="c1" text:id="c1"><text:insertion><office:change-info><dc:creator>QzKariChanger</dc:creator><dc:date>2026-03-04T10:11:12</dc:date></office:change-info></text:insertion></text:changed-region>
<text:changed-region xml:id="c2" text:id="c2"><text:deletion><office:change-info><dc:creator>QzKariStriker</dc:creator><dc:date>2026-03-04T10:11:12</dc:date></office:change-info><text:p>gone words</text:p></text:deletion></text:changed-region></text:tracked-changes>
<text:p>Snow falls on the islands. <text:change-start text:change-id="c1"/>Ærfugl nests late.<text:change-end text:change-id="c1"/><text:change text:change-id="c2"/><office:annotation><dc:creator>QzKariCommenter</dc:creator><dc:date>2026-03-04T10:11:12</dc:date><meta:creator-initials>QzKC</meta:creator-initials><text:p>Is this so?</text:p></office:annotation></text:p><text:p>Second paragraph.</text:p></office:text></office:body></office:document>`;

async function cleaned(name: string): Promise<{ path: string; original: Buffer }> {
  const original = readFileSync(join(folder, name));
  const { bytes, kind } = await clean(original, name, 'Author');
  expect(await verify(kind, original, bytes, 'Author')).toBeNull();
  expect(unpacked(bytes)).not.toMatch(/Qz[A-Z]/);
  const path = join(folder, `cleaned-${name}`);
  writeFileSync(path, bytes);
  return { path, original };
}

/** Its colours and which way is up: emptied of who made them, but there. */
const ofThePicture = /^\s+((Blue|Red|Green)(MatrixColumn|TRC)|CMMFlags|ChromaticAdaptation|ColorSpaceData|ConnectionSpaceIlluminant|DeviceAttributes|MediaWhitePoint|ProfileClass|ProfileConnectionSpace|ProfileFileSignature|ProfileVersion|RenderingIntent|Orientation|ExifByteOrder|PrimaryPlatform: Unknown|ProfileID: 0|PixelUnits|PixelsPerUnit[XY]|Profile(Copyright|Description): colour$|ProfileDateTime: 2000:01:01|(DeviceManufacturer|DeviceModel|ProfileCMMType|ProfileCreator):\s*$)/;

/** What mat2 still has to say of a file, except what the format itself is. */
const words = (path: string): string => run('mat2', '--show', path).split('\n').slice(1).filter((line) => line.trim() && !/creation-date: -1|mod-date: -1|format: PDF|No metadata found|Metadata for/.test(line) && !ofThePicture.test(line)).join('\n');
/** Every group but the file system's, the program's own and what it computes. */
const tags = (path: string): Record<string, unknown> => {
  const [all] = JSON.parse(run('exiftool', '-json', '-G1', path)) as [Record<string, unknown>];
  return Object.fromEntries(Object.entries(all).filter(([key]) => !/^(SourceFile|System:|ExifTool:|File:|Composite:|ICC|ZIP:|PDF:(PDFVersion|Linearized|PageCount|PageMode|Language|TaggedPDF)|JFIF:|PNG:(ImageWidth|ImageHeight|BitDepth|ColorType|Compression|Filter|Interlace)|PNG-pHYs:|IFD0:Orientation|PNG-cHRM|PNG:(SRGBRendering|Gamma))/.test(key)));
};

withPrograms('[C2][X5] texts that LibreOffice wrote: mat2 finds nothing, LibreOffice opens them, and reads the same words', async () => {
  writeFileSync(join(folder, 'snow.fodt'), flat);
  for (const kind of ['odt', 'docx']) {
    office('snow.fodt', kind);
    expect(unpacked(readFileSync(join(folder, `snow.${kind}`)))).toContain('QzKariChanger');
    const { path } = await cleaned(`snow.${kind}`);
    expect(words(path)).toBe('');
    expect(tags(path)).toEqual({});
    office(path, 'txt:Text');
    office(`snow.${kind}`, 'txt:Text');
    const read = readFileSync(join(folder, `cleaned-snow.txt`), 'utf8');
    expect(read).toBe(readFileSync(join(folder, 'snow.txt'), 'utf8'));
    expect(read).toContain('Ærfugl nests late.');
    // The changes and the comment are still what they were, by another name.
    office(path, 'fodt');
    const again = readFileSync(join(folder, 'cleaned-snow.fodt'), 'utf8');
    expect(again).toMatch(/<text:insertion>[\s\S]*?<dc:creator>Author<\/dc:creator>/);
    expect(again).toMatch(/<text:deletion>[\s\S]*?gone words/);
    expect(again).toMatch(/<office:annotation[\s\S]*?<dc:creator>Author<\/dc:creator>[\s\S]*?Is this so\?/);
  }
}, 180_000);

withPrograms('[C2][X5] a PDF of LibreOffice with an attachment and later updates: qpdf finds it sound, exiftool and mat2 find nothing, the text is the same', async () => {
  writeFileSync(join(folder, 'snow.fodt'), flat);
  office('snow.fodt', 'pdf');
  writeFileSync(join(folder, 'QzSecretNotes.txt'), 'QzSecretInside');
  run('qpdf', 'snow.pdf', '--add-attachment', 'QzSecretNotes.txt', '--', 'attached.pdf');
  run('exiftool', '-Author=QzFirst', '-overwrite_original', 'attached.pdf');
  run('exiftool', '-Author=QzSecond', '-XMP:Creator=QzXmp', '-overwrite_original', 'attached.pdf');
  expect(readFileSync(join(folder, 'attached.pdf')).toString('latin1').split('%%EOF').length).toBeGreaterThan(2);
  const { path } = await cleaned('attached.pdf');
  expect(run('qpdf', '--check', path)).toContain('No syntax or stream encoding errors');
  expect(run('qpdf', '--list-attachments', path)).toContain('no embedded files');
  expect(tags(path)).toEqual({});
  expect(words(path)).toBe('');
  expect(run('pdftotext', path, '-')).toBe(run('pdftotext', 'attached.pdf', '-'));
}, 180_000);

const latex = spawnSync('which', ['pdflatex']).status === 0;
if (!latex) console.warn('Cleaning is not shown to a PDF of LaTeX: pdflatex is not installed.');
const withLatex = latex ? withPrograms : test.skip;

withLatex('[C2][X5] a PDF of LaTeX with its author among its properties, in object streams: qpdf finds it sound, exiftool and mat2 find nothing, the text is the same', async () => {
  writeFileSync(join(folder, 'paper.tex'), String.raw`\documentclass{article}\usepackage{hyperref}
\hypersetup{pdfauthor={QzKari Nordmann},pdftitle={QzTitle},pdfsubject={QzSubject},pdfkeywords={QzKeywords},pdfcreator={QzCreator}}
\begin{document}\title{On snow}\author{Anonymous}\date{}\maketitle\section{Drifts}\label{QzLabel}Snow falls on the islands, see section~\ref{QzLabel}.
\href{mailto:QzMail@example.org}{Write to us}.\end{document}`);
  for (let turn = 0; turn < 2; turn += 1) run('pdflatex', '-interaction=batchmode', '-halt-on-error', 'paper.tex');
  expect(tags(join(folder, 'paper.pdf'))).toMatchObject({ 'PDF:Author': 'QzKari Nordmann' });
  const { path } = await cleaned('paper.pdf');
  expect(run('qpdf', '--check', path)).toContain('No syntax or stream encoding errors');
  expect(tags(path)).toEqual({});
  expect(words(path)).toBe('');
  expect(run('pdftotext', path, '-')).toBe(run('pdftotext', 'paper.pdf', '-'));
}, 120_000);

withPrograms('[C2][X5] a photograph of a camera with its place: exiftool and mat2 find only the picture', async () => {
  writeFileSync(join(folder, 'camera.jpg'), (await dirtyJpeg()).bytes);
  run('exiftool', '-overwrite_original', '-Make=QzMaker', '-SerialNumber=QzSerial', '-OwnerName=QzOwner', '-GPSLatitude=69.6', '-GPSLongitude=18.9', '-GPSLatitudeRef=N', '-GPSLongitudeRef=E', '-IPTC:By-line=QzByline', '-XMP:Creator=QzCreator', '-Comment=QzComment', 'camera.jpg');
  const { path } = await cleaned('camera.jpg');
  expect(tags(path)).toEqual({});
  expect(words(path)).toBe('');
});

withPrograms('[X5] what was made by hand to hold everything: other programs open it and find nothing', async () => {
  for (const [name, make] of Object.entries({ 'hand.docx': dirtyDocx, 'hand.odt': dirtyOdt, 'hand.pdf': dirtyPdf, 'hand.png': dirtyPng })) {
    writeFileSync(join(folder, name), (await make()).bytes);
    const { path } = await cleaned(name);
    expect(tags(path)).toEqual({});
    expect(words(path)).toBe('');
    if (name.endsWith('.pdf')) run('qpdf', '--check', path);
    if (!/\.(docx|odt)$/.test(name)) continue;
    office(path, 'txt:Text');
    expect(readFileSync(join(folder, 'cleaned-hand.txt'), 'utf8')).toContain('On snow. ');
  }
}, 180_000);
