import { AFRelationship, PDFArray, PDFDocument, PDFHexString, PDFName, PDFString, StandardFonts } from '@cantoo/pdf-lib';
import { unzipSync, zipSync } from 'fflate';
import { crc32, inflateSync } from 'node:zlib';
import sharp from 'sharp';

/** Files full of what identifies. Each secret is a string that occurs nowhere else, so that one search finds what was left. */
export interface Dirty {
  bytes: Buffer;
  secrets: string[];
}

class Secrets {
  readonly all: string[] = [];

  of(what: string): string {
    const one = `Qz${what}${Math.random().toString(36).slice(2, 10)}x`;
    this.all.push(one);
    return one;
  }
}

const text = (value: string): Buffer => Buffer.from(value);

/** A photograph with all that a camera and an editor write into it, and a second picture behind its end. */
export async function dirtyJpeg(orientation = 6): Promise<Dirty> {
  const secrets = new Secrets();
  const pixels = await sharp({ create: { width: 40, height: 24, channels: 3, background: '#336699' } })
    .composite([{ input: Buffer.from('<svg width="40" height="24"><circle cx="10" cy="12" r="8" fill="red"/></svg>') }]).png().toBuffer();
  const jpeg = await sharp(pixels).jpeg().withIccProfile('srgb').withXmp(`<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" dc:creator="${secrets.of('xmp')}"/></rdf:RDF></x:xmpmeta>`)
    .withExif({ IFD0: { Artist: secrets.of('artist'), Copyright: secrets.of('copyright') }, IFD3: { GPSLatitudeRef: 'N', GPSMapDatum: secrets.of('gps') } }).withMetadata({ orientation }).toBuffer();
  const comment = text(secrets.of('comment'));
  const segment = Buffer.concat([Buffer.from([0xff, 0xfe, 0, comment.length + 2]), comment]);
  return { bytes: Buffer.concat([jpeg.subarray(0, 2), segment, jpeg.subarray(2), text(secrets.of('behind'))]), secrets: secrets.all };
}

export async function dirtyPng(): Promise<Dirty> {
  const secrets = new Secrets();
  const png = await sharp({ create: { width: 20, height: 10, channels: 4, background: '#aa3300' } }).png().withExif({ IFD0: { Artist: secrets.of('artist') } })
    .toBuffer();
  const words = text(`tEXtAuthor\0${secrets.of('text')}`);
  const chunk = Buffer.alloc(words.length + 8);
  chunk.writeUInt32BE(words.length - 4, 0);
  words.copy(chunk, 4);
  chunk.writeUInt32BE(crc32(words), words.length + 4);
  return { bytes: Buffer.concat([png.subarray(0, 33), chunk, png.subarray(33), text(secrets.of('behind'))]), secrets: secrets.all };
}

export async function dirtyTiff(compression: 'lzw' | 'jpeg' | 'none' = 'lzw'): Promise<Dirty> {
  const secrets = new Secrets();
  const bytes = await sharp({ create: { width: 33, height: 17, channels: 3, background: '#00aa77' } }).tiff({ compression }).withIccProfile('p3')
    .withXmp(`<x:xmpmeta xmlns:x="adobe:ns:meta/">${secrets.of('xmp')}</x:xmpmeta>`).toBuffer();
  return { bytes, secrets: secrets.all };
}

const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"';
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const ways = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const types = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

export const docxText = ['On snow. ', 'Added words. ', 'Struck words. ', 'A field. ', 'A reference. ', 'A letter. ', 'The web. '];

/** A text of Word with changes, comments, fields of a reference manager, a photograph, an embedded workbook and all its properties. */
export async function dirtyDocx(): Promise<Dirty> {
  const secrets = new Secrets();
  const photo = await dirtyJpeg();
  const s = (what: string): string => secrets.of(what);
  const run = (words: string): string => `<w:r w:rsidR="${s('rsid')}"><w:t xml:space="preserve">${words}</w:t></w:r>`;
  const [plain, added, struck, field, reference, letter, web] = docxText as [string, string, string, string, string, string, string];
  const complex = (instruction: string, shown: string): string =>
    `<w:r><w:fldChar w:fldCharType="begin"><w:fldData>${s('fielddata')}</w:fldData></w:fldChar></w:r><w:r><w:instrText xml:space="preserve"> ADD</w:instrText></w:r><w:r><w:instrText>IN ${instruction}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run(shown)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
  const body = `${head}<!-- ${s('remark')} --><w:document ${word} xmlns:kari="http://${s('namespace')}.example" mc:Ignorable="w14 kari"><w:body>
    <w:p w:rsidRDefault="${s('rsid')}" w14:paraId="${s('para')}" kari:who="${s('attribute')}">${run(plain)}
      <w:ins w:id="1" w:author="${s('changer')}" w:date="2026-03-04T10:11:12Z">${run(added)}</w:ins>
      <w:del w:id="2" w:author="${s('striker')}" w:date="2026-03-04T10:11:13Z"><w:r><w:delText xml:space="preserve">${struck}</w:delText></w:r></w:del>
      <w:fldSimple w:instr=" AUTHOR ${s('instr')} ">${run(field)}</w:fldSimple>${complex(`ZOTERO_ITEM CSL_CITATION {"uris":["http://zotero.org/users/${s('zotero')}"]}`, reference)}
      <w:hyperlink r:id="rMail">${run(letter)}</w:hyperlink><w:hyperlink r:id="rWeb">${run(web)}</w:hyperlink>
      <w:commentRangeStart w:id="7"/><w:commentRangeEnd w:id="7"/><w:r><w:commentReference w:id="7"/></w:r>
      <w:permStart w:id="9" w:ed="${s('editor')}"/><w:permEnd w:id="9"/>
      <w:sdt><w:sdtPr><w:alias w:val="${s('alias')}"/><w:tag w:val="${s('tag')}"/><w:dataBinding w:xpath="${s('xpath')}" w:storeItemID="${s('store')}"/></w:sdtPr><w:sdtContent><w:r><w:t>bound</w:t></w:r></w:sdtContent></w:sdt>
      <w:customXml w:uri="${s('uri')}" w:element="x"><w:r><w:t>tagged</w:t></w:r></w:customXml>
      <w:r><w:drawing><wp:inline><wp:extent cx="400000" cy="240000"/><wp:docPr id="1" name="${s('picture')}" descr="C:\\Users\\${s('disk')}\\me.jpg"/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr><pic:cNvPr id="0" name="${s('file')}.jpg"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="rPhoto"><a:extLst><a:ext uri="${s('ext')}"/></a:extLst></a:blip><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="400000" cy="240000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>
    </w:p><w:sectPr w:rsidR="${s('rsid')}"><w:pgSz w:w="11906" w:h="16838"/></w:sectPr></w:body></w:document>`;
  const rel = (id: string, type: string, target: string, mode = ''): string => `<Relationship Id="${id}" Type="${type}" Target="${target}"${mode}/>`;
  const rels = (lines: string): string => `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${lines}</Relationships>`;
  const part = (name: string, type: string): string => `<Override PartName="/${name}" ContentType="${types}.${type}+xml"/>`;
  const mediaName = `${s('medianame')}.jpg`;
  const files: Record<string, string | Buffer> = {
    '[Content_Types].xml': `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="jpg" ContentType="image/jpeg"/><Default Extension="xlsx" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"/>${part('word/document.xml', 'document.main')}${part('word/styles.xml', 'styles')}${part('word/settings.xml', 'settings')}${part('word/comments.xml', 'comments')}${part('word/people.xml', 'people')}</Types>`,
    '_rels/.rels': rels(rel('r1', `${ways}/officeDocument`, 'word/document.xml') + rel('r2', 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties', 'docProps/core.xml') + rel('r3', `${ways}/extended-properties`, 'docProps/app.xml') + rel('r4', 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/thumbnail', 'docProps/thumbnail.jpeg')),
    'docProps/core.xml': `${head}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>${s('creator')}</dc:creator><cp:lastModifiedBy>${s('modifier')}</cp:lastModifiedBy></cp:coreProperties>`,
    'docProps/app.xml': `${head}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Company>${s('company')}</Company><Manager>${s('manager')}</Manager></Properties>`,
    'docProps/thumbnail.jpeg': photo.bytes,
    'word/document.xml': body,
    'word/_rels/document.xml.rels': rels(rel('rStyles', `${ways}/styles`, 'styles.xml') + rel('rSettings', `${ways}/settings`, 'settings.xml') + rel('rComments', `${ways}/comments`, 'comments.xml') + rel('rPeople', 'http://schemas.microsoft.com/office/2011/relationships/people', 'people.xml')
      + rel('rPhoto', `${ways}/image`, `media/${mediaName}`) + rel('rBook', `${ways}/package`, 'embeddings/book.xlsx') + rel('rXml', `${ways}/customXml`, '../customXml/item1.xml') + rel('rMail', `${ways}/hyperlink`, `mailto:${s('mail')}@example.org`, ' TargetMode="External"') + rel('rWeb', `${ways}/hyperlink`, 'https://snow.example/', ' TargetMode="External"')),
    'word/styles.xml': `${head}<w:styles ${word}><w:style w:type="paragraph" w:styleId="Normal"><w:name w:val="Normal"/><w:rsid w:val="${s('rsid')}"/></w:style></w:styles>`,
    'word/settings.xml': `${head}<w:settings ${word}><w:attachedTemplate r:id="rT"/><w:defaultTabStop w:val="708"/><w:docVars><w:docVar w:name="v" w:val="${s('docvar')}"/></w:docVars><w:rsids><w:rsidRoot w:val="${s('rsid')}"/></w:rsids></w:settings>`,
    'word/_rels/settings.xml.rels': rels(rel('rT', `${ways}/attachedTemplate`, `file:///C:/Users/${s('template')}/x.dotx`, ' TargetMode="External"')),
    'word/comments.xml': `${head}<w:comments ${word}><w:comment w:id="7" w:author="${s('commenter')}" w:initials="${s('initials')}" w:date="2026-03-04T10:11:12Z"><w:p><w:r><w:t>Please check.</w:t></w:r></w:p></w:comment></w:comments>`,
    'word/people.xml': `${head}<w15:people xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"><w15:person w15:author="${s('person')}"/></w15:people>`,
    [`word/media/${mediaName}`]: photo.bytes,
    'word/embeddings/book.xlsx': text(s('workbook')),
    'customXml/item1.xml': `<x>${s('customxml')}</x>`,
  };
  const zip = zipSync(Object.fromEntries(Object.entries(files).map(([name, content]) => [name, typeof content === 'string' ? text(content) : content])), { comment: s('zipcomment') });
  return { bytes: Buffer.from(zip), secrets: [...secrets.all, ...photo.secrets] };
}

export async function dirtyOdt(): Promise<Dirty> {
  const secrets = new Secrets();
  const s = (what: string): string => secrets.of(what);
  const photo = await dirtyJpeg();
  const mark = `ZOTERO_ITEM CSL_CITATION {"uris":["${s('zotero')}"]}`.replace(/"/g, '&quot;');
  const spaces = ['office', 'style', 'text', 'table', 'drawing', 'meta'].map((name) => `xmlns:${name === 'drawing' ? 'draw' : name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`).join(' ');
  const content = `${head}<office:document-content ${spaces} xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:officeooo="http://openoffice.org/2009/office" office:version="1.3"><office:scripts><x xmlns="http://${s('namespace')}.example">${s('script')}</x></office:scripts><office:automatic-styles><style:style style:name="P1" style:family="paragraph"><style:text-properties officeooo:rsid="${s('rsid')}"/></style:style></office:automatic-styles><office:body><office:text>
    <text:tracked-changes><text:changed-region text:id="c1"><text:insertion><office:change-info><dc:creator>${s('changer')}</dc:creator><dc:date>2026-03-04T10:11:12</dc:date></office:change-info></text:insertion></text:changed-region></text:tracked-changes>
    <text:p>On snow. <text:change-start text:change-id="c1"/>Added words. <text:change-end text:change-id="c1"/><text:author-name text:fixed="true">A name here. </text:author-name><text:reference-mark-start text:name="${mark}"/>A reference. <text:reference-mark-end text:name="${mark}"/><text:a xlink:type="simple" xlink:href="mailto:${s('mail')}@example.org">A letter.</text:a><office:annotation><dc:creator>${s('commenter')}</dc:creator><dc:date>2026-03-04T10:11:12</dc:date><meta:creator-initials>${s('initials')}</meta:creator-initials><text:p>Please check.</text:p></office:annotation>
    <draw:frame draw:name="${s('frame')}" text:anchor-type="as-char" svg:width="1cm" svg:height="1cm"><draw:image xlink:href="Pictures/me.jpg" xlink:type="simple"/><svg:desc>/home/${s('disk')}/me.jpg</svg:desc></draw:frame></text:p></office:text></office:body></office:document-content>`;
  const entry = (path: string, type: string): string => `<manifest:file-entry manifest:full-path="${path}" manifest:media-type="${type}"/>`;
  const files: Record<string, string | Buffer> = {
    mimetype: 'application/vnd.oasis.opendocument.text',
    'content.xml': content,
    'styles.xml': `${head}<office:document-styles ${spaces} office:version="1.3"><office:styles/></office:document-styles>`,
    'meta.xml': `${head}<office:document-meta ${spaces} xmlns:dc="http://purl.org/dc/elements/1.1/"><office:meta><meta:initial-creator>${s('creator')}</meta:initial-creator><dc:creator>${s('lastcreator')}</dc:creator></office:meta></office:document-meta>`,
    'settings.xml': `${head}<office:document-settings ${spaces}>${s('printer')}</office:document-settings>`,
    'Thumbnails/thumbnail.png': text(s('thumbnail')), 'Configurations2/x.xml': text(s('configuration')), 'layout-cache': text(s('cache')), 'manifest.rdf': text(s('rdf')),
    'Pictures/me.jpg': photo.bytes,
    'META-INF/manifest.xml': `${head}<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3">${entry('/', 'application/vnd.oasis.opendocument.text')}${entry('content.xml', 'text/xml')}${entry('styles.xml', 'text/xml')}${entry('meta.xml', 'text/xml')}${entry('Pictures/me.jpg', 'image/jpeg')}</manifest:manifest>`,
  };
  const bytes = zipSync(Object.fromEntries(Object.entries(files).map(([name, body]) => [name, [typeof body === 'string' ? text(body) : body, { level: name === 'mimetype' ? 0 : 6 }]])));
  return { bytes: Buffer.from(bytes), secrets: [...secrets.all, ...photo.secrets] };
}

export const pdfText = 'On snow and what became of it';

/** A PDF of two revisions: the first has a page that the second took out. */
export async function dirtyPdf(): Promise<Dirty> {
  const secrets = new Secrets();
  const s = (what: string): string => secrets.of(what);
  const photo = await dirtyJpeg();
  const pdf = await PDFDocument.create();
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  pdf.setTitle(s('title'));
  pdf.setAuthor(s('author'));
  pdf.setProducer(s('producer'));
  const page = pdf.addPage([400, 300]);
  page.drawText(pdfText, { x: 20, y: 200, font, size: 14 });
  page.drawImage(await pdf.embedJpg(photo.bytes.subarray(0, photo.bytes.lastIndexOf(Buffer.from([0xff, 0xd9])) + 2)), { x: 20, y: 20, width: 80, height: 48 });
  await pdf.attach(text(s('attached')), `${s('attachedname')}.txt`, { mimeType: 'text/plain', description: s('description'), afRelationship: AFRelationship.Data });
  pdf.addJavaScript('main', `app.alert("${s('script')}")`);
  const { context } = pdf;
  const note = context.obj({ Type: 'Annot', Subtype: 'Text', Rect: [10, 10, 30, 30], Contents: PDFHexString.fromText('Please check.'), T: PDFHexString.fromText(s('annotator')), NM: PDFString.of(s('annotationid')), Subj: PDFString.of(s('subject')), M: PDFString.of(`D:20260304101112${s('date')}`) });
  const letter = context.obj({ Type: 'Annot', Subtype: 'Link', Rect: [10, 40, 30, 60], A: { S: 'URI', URI: PDFString.of(`mailto:${s('mail')}@example.org`) } });
  page.node.set(PDFName.of('Annots'), context.obj([context.register(note), context.register(letter)]));
  page.node.set(PDFName.of('PieceInfo'), context.obj({ Kari: { Private: PDFString.of(s('piece')) } }));
  page.node.set(PDFName.of('Thumb'), context.register(context.stream(s('thumb'), {})));
  page.node.set(PDFName.of('LastModified'), PDFString.of(s('lastmodified')));
  const form = context.register(context.flateStream('q Q', { Type: 'XObject', Subtype: 'Form', BBox: [0, 0, 1, 1], 'PTEX.InfoDict': { Author: PDFString.of(s('tex')) }, 'PTEX.FileName': PDFString.of(s('texfile')) }));
  page.node.setXObject(PDFName.of('Figure'), form);
  pdf.catalog.set(PDFName.of('Metadata'), context.register(context.flateStream(`<x:xmpmeta xmlns:x="adobe:ns:meta/">${s('xmp')}</x:xmpmeta>`, { Type: 'Metadata', Subtype: 'XML' })));
  context.trailerInfo.ID = PDFArray.withContext(context);
  (context.trailerInfo.ID as PDFArray).push(PDFHexString.fromText(s('fileid')));
  (context.trailerInfo.ID as PDFArray).push(PDFHexString.fromText(s('fileid')));
  const first = Buffer.from(await pdf.save({ useObjectStreams: false, updateFieldAppearances: false }));
  return { bytes: withRevision(first, s('earlier')), secrets: [...secrets.all, ...photo.secrets.filter((secret) => !secret.startsWith('Qzbehind'))] };
}

/** An object that an update behind the end has taken back: programs no longer show it, but it is still there. */
function withRevision(first: Buffer, secret: string): Buffer {
  const before = first.lastIndexOf('startxref');
  const place = Number(/startxref\s+(\d+)/.exec(first.subarray(before).toString('latin1'))![1]);
  const trailer = /trailer\s*<<([\s\S]*?)>>\s*startxref/.exec(first.subarray(place).toString('latin1'))![1]!;
  const size = Number(/\/Size (\d+)/.exec(trailer)![1]);
  const update = (base: Buffer, body: string, previous: number): Buffer => {
    const at = base.length;
    const object = `${size} 0 obj\n${body}\nendobj\n`;
    return Buffer.concat([base, text(`${object}xref\n${size} 1\n${String(at).padStart(10, '0')} 00000 n \ntrailer\n<<${trailer.replace(/\/Size \d+/, `/Size ${size + 1}`)}/Prev ${previous}>>\nstartxref\n${at + object.length}\n%%EOF\n`)]);
  };
  const second = update(first, `(${secret})`, place);
  return update(second, '(nothing)', Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(second.toString('latin1'))![1]));
}

/** A file with everything that is packed in it unpacked, as a curious reader would: archives, and every stream of a PDF. */
export function unpacked(bytes: Uint8Array): string {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: string[] = [data.toString('latin1'), data.toString('utf16le'), data.subarray(1).toString('utf16le')];
  if (data.toString('latin1', 0, 2) === 'PK') for (const [name, content] of Object.entries(unzipSync(bytes))) parts.push(name, unpacked(content));
  if (data.toString('latin1', 0, 5) === '%PDF-') {
    const latin = data.toString('latin1');
    for (const match of latin.matchAll(/stream\r?\n/g)) {
      const from = match.index + match[0].length;
      const until = latin.indexOf('endstream', from);
      try {
        parts.push(inflateSync(data.subarray(from, until)).toString('latin1'));
      } catch {
        // Not packed this way: it was searched as it is.
      }
    }
    for (const [, hex = ''] of latin.matchAll(/<((?:[0-9A-Fa-f]{2})+)>/g)) parts.push(Buffer.from(hex, 'hex').toString('latin1'), Buffer.from(hex.slice(4).length % 4 === 0 ? hex.slice(4) : '', 'hex').swap16().toString('utf16le'));
  }
  return parts.join('\n');
}
