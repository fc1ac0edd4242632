import PDFDocument from 'pdfkit';
import { registerFaces, type Face } from './faces.js';

export type StructureElement = ReturnType<PDFKit.PDFDocument['struct']>;

export interface TextStyle {
  font?: Face;
  size?: number;
  color?: string;
  /** From the left edge of the column */
  inset?: number;
  width?: number;
  /** The first line's, may be negative */
  indent?: number;
  align?: 'left' | 'right' | 'center';
  lineGap?: number;
}

export interface StructureOptions {
  alt?: string;
  lang?: string;
  title?: string;
  scope?: 'Column' | 'Row';
  bbox?: [number, number, number, number];
}

export const ink = '#1c1c1c';
export const quiet = '#5b5b5b';
export const hairline = '#c9c9c9';
const margins = { top: 84, bottom: 78, left: 92, right: 92 };

/** An A4 document with one column of text, tagged for screen readers. */
export class Sheet {
  readonly doc: PDFKit.PDFDocument;
  readonly width: number;
  readonly left = margins.left;
  private readonly root: StructureElement;

  constructor(
    info: { title: string; author: string; subject: string; keywords: string; language: string },
    readonly accent: string,
    /** What the document conforms to: for readers with a screen reader, or for an archive. */
    subset: 'PDF/UA' | 'PDF/A-2b' = 'PDF/UA',
    made = new Date(),
  ) {
    this.doc = new PDFDocument({
      size: 'A4', margins: { ...margins }, bufferPages: true, pdfVersion: '1.7', subset: subset as PDFKit.Mixins.PDFSubsets, tagged: true, displayTitle: true, lang: info.language,
      info: { Title: info.title, Author: info.author, Subject: info.subject, Keywords: info.keywords, Creator: 'Palimpsest', CreationDate: made, ModDate: made },
      // Neither the built-in Helvetica nor any other font before its name is called for.
      font: null as unknown as string,
    });
    registerFaces(this.doc);
    this.width = this.doc.page.width - margins.left - margins.right;
    this.root = this.doc.struct('Document');
    this.doc.addStructure(this.root);
  }

  get room(): number {
    return this.doc.page.height - margins.bottom - this.doc.y;
  }

  get pageRoom(): number {
    return this.doc.page.height - margins.top - margins.bottom;
  }

  element(type: string, children: (() => void) | StructureElement[], options: StructureOptions = {}) {
    return this.doc.struct(type, options, children as () => void);
  }

  tag(type: string, children: (() => void) | StructureElement[], options: StructureOptions = {}): void {
    this.root.add(this.element(type, children, options));
  }

  /** Drawn but not read aloud: rules, running headers, page numbers. */
  artifact(draw: () => void, type: 'Layout' | 'Pagination' = 'Layout'): void {
    this.doc.markContent('Artifact', { type });
    draw();
    this.doc.endMarkedContent();
  }

  rule(y: number, color = hairline, weight = 0.5, x = this.left, width = this.width): void {
    this.doc.moveTo(x, y).lineTo(x + width, y).lineWidth(weight).strokeColor(color).stroke();
  }

  space(points: number): void {
    if (this.room < points) this.doc.addPage();
    else this.doc.y += points;
  }

  /** Begin a new page if less than this much is left. */
  need(points: number): void {
    if (this.room < Math.min(points, this.pageRoom)) this.doc.addPage();
  }

  private options(style: TextStyle) {
    const inset = style.inset ?? 0;
    const { indent, align } = style;
    return { width: style.width ?? this.width - inset, lineGap: style.lineGap ?? 1.2, ...(indent === undefined ? {} : { indent }), ...(align === undefined ? {} : { align }) };
  }

  private use(style: TextStyle): void {
    this.doc.font(style.font ?? 'roman').fontSize(style.size ?? 11).fillColor(style.color ?? ink);
  }

  heightOf(text: string, style: TextStyle = {}): number {
    this.use(style);
    return this.doc.heightOfString(text, this.options(style));
  }

  widthOf(text: string, style: TextStyle = {}): number {
    this.use(style);
    return this.doc.widthOfString(text);
  }

  write(text: string, style: TextStyle = {}): void {
    this.use(style);
    this.doc.text(text, this.left + (style.inset ?? 0), this.doc.y, this.options(style));
    this.doc.x = this.left;
  }

  /** Running text in which no page begins with a paragraph's last line or ends with its first. */
  flow(type: string, text: string, style: TextStyle = {}, options: StructureOptions = {}): void {
    const height = this.heightOf(text, style);
    const line = this.doc.currentLineHeight(true) + (style.lineGap ?? 1.2);
    const lines = Math.round(height / line);
    const fitting = Math.floor((this.room + 0.5) / line);
    const lastAlone = lines - fitting === 1;
    if (fitting < Math.min(lastAlone ? 3 : 2, lines)) this.doc.addPage();
    const { page } = this.doc;
    const { bottom } = page.margins;
    if (lastAlone && fitting >= 3) page.margins.bottom += line;
    this.tag(type, () => { this.write(text, style); }, options);
    page.margins.bottom = bottom;
  }

  /** Text in one place, without regard to the flow or the margins. */
  place(text: string, x: number, y: number, style: TextStyle = {}): void {
    const { bottom } = this.doc.page.margins;
    this.doc.page.margins.bottom = 0;
    this.use(style);
    const width = this.doc.widthOfString(text);
    const start = style.align === 'right' ? x - width : style.align === 'center' ? x - width / 2 : x;
    this.doc.text(text, start, y, { lineBreak: false });
    this.doc.page.margins.bottom = bottom;
  }
}
