import { chartOf, chartTextSize } from './chart.js';
import { type Figure, isNumeric, type Language, type Table, wordingIn } from './parts.js';
import { hairline, ink, quiet, type Sheet, type TextStyle } from '../../../platform/pdf/sheet.js';

const captionStyle: TextStyle = { size: 9.4, lineGap: 0.8 };
const gap = 14;

function caption(sheet: Sheet, label: string, text: string): void {
  sheet.tag('Caption', () => {
    sheet.doc.font('strong').fontSize(9.4).fillColor(sheet.accent).text(`${label}  `, sheet.left, sheet.doc.y, { continued: true, width: sheet.width, lineGap: 0.8 });
    sheet.doc.font('roman').fillColor(ink).text(text, { lineGap: 0.8 });
    sheet.doc.x = sheet.left;
  });
}

/** Every column as wide as its longest word at least; what is left is shared by the columns that want more. */
function columnWidths(sheet: Sheet, { head, rows }: Table): number[] {
    const cells = head.map((title, column) => [title, ...rows.map(row => row[column] ?? '')]);
  const widest = (texts: string[]) => Math.max(...texts.map(text => sheet.widthOf(text, { ...captionStyle, font: 'strong' }))) + gap;
  const least = cells.map(texts => widest(texts.flatMap(text => text.split(/[ -]/))));
  const wanted = cells.map(texts => Math.min(widest(texts), sheet.width * 0.6));
  const total = (widths: number[]) => widths.reduce((sum, width) => sum + width, 0);
  const spare = Math.max(0, sheet.width + gap - total(least));
  const wish = total(wanted) - total(least);
  const share = wish > 0 ? Math.min(1, spare / wish) : 0;
  const widths = least.map((width, column) => width + ((wanted[column] ?? width) - width) * share);
  const stretch = (sheet.width + gap) / total(widths);
  return widths.map(width => width * stretch);
}

/** How each cell is set, how high a row is, and the table as a whole. */
function measured(sheet: Sheet, content: Table) {
  const widths = columnWidths(sheet, content);
  const numeric = content.head.map((_, column) => column > 0 && isNumeric(content, column));
  const style = (column: number, strong: boolean): TextStyle => ({
    ...captionStyle, font: strong ? 'strong' : 'roman', width: (widths[column] ?? 0) - gap, align: numeric[column] ? 'right' : 'left',
    inset: widths.slice(0, column).reduce((sum, width) => sum + width, 0),
  });
  const heightOf = (row: string[], strong: boolean) => Math.max(...content.head.map((_, column) => sheet.heightOf(row[column] ?? '', style(column, strong)))) + 5.5;
  const height = heightOf(content.head, true) + content.rows.reduce((sum, row) => sum + heightOf(row, false), 0);
  return { style, heightOf, height };
}

function drawTable(sheet: Sheet, content: Table, label: string): void {
  const { style, heightOf, height: all } = measured(sheet, content);
  sheet.space(9);
  sheet.need(all + sheet.heightOf(content.caption, captionStyle) + 18);
  caption(sheet, label, content.caption);
  sheet.space(4);

  const drawRow = (row: string[], strong: boolean) => () => {
    const height = heightOf(row, strong);
    if (sheet.room < height) sheet.doc.addPage();
    const top = sheet.doc.y;
    if (strong) sheet.rule(top, ink, 0.9);
    return { top, height };
  };
  const rowElement = (row: string[], strong: boolean) => {
    let place = { top: 0, height: 0 };
    const cells = content.head.map((_, column) =>
      sheet.element(strong ? 'TH' : 'TD', () => {
        if (column === 0) place = drawRow(row, strong)();
        sheet.doc.y = place.top + 2.8;
        sheet.write(row[column] ?? '', style(column, strong));
        sheet.doc.y = place.top + place.height;
        if (column === content.head.length - 1) sheet.rule(sheet.doc.y, strong ? ink : hairline, 0.5);
      }, strong ? { scope: 'Column' } : {}));
    return sheet.element('TR', cells);
  };
  sheet.tag('Table', [rowElement(content.head, true), ...content.rows.map(row => rowElement(row, false))]);
  sheet.artifact(() => { sheet.rule(sheet.doc.y, ink, 0.9); });
  sheet.space(13);
}

function drawFigure(sheet: Sheet, content: Figure, label: string, language: Language): void {
  const chart = chartOf(content, language);
  const scale = sheet.width / chart.width;
  sheet.space(9);
  sheet.need(chart.height * scale + sheet.heightOf(`${label} ${content.caption}`, captionStyle) + 16);
  const top = sheet.doc.y;
  const bbox: [number, number, number, number] = [sheet.left, top, sheet.left + sheet.width, top + chart.height * scale];
  sheet.tag('Figure', () => {
    const x = (value: number) => sheet.left + value * scale;
    const y = (value: number) => top + value * scale;
    const { doc } = sheet;
    for (const mark of chart.marks) {
      if (mark.kind === 'bar') doc.rect(x(mark.x), y(mark.y), mark.width * scale, mark.height * scale).fill(sheet.accent);
      else if (mark.kind === 'dot') doc.lineWidth(1).circle(x(mark.x), y(mark.y), 3.1).fillAndStroke(sheet.accent, '#ffffff');
      else if (mark.kind === 'text') {
        const size = chartTextSize * scale;
        sheet.place(mark.text, x(mark.x), y(mark.y) - size * 1.03, { size, align: mark.anchor === 'start' ? 'left' : mark.anchor === 'end' ? 'right' : 'center', color: mark.strong ? ink : quiet });
      } else if (mark.kind === 'curve') {
        mark.points.forEach(([px, py], index) => (index === 0 ? doc.moveTo(x(px), y(py)) : doc.lineTo(x(px), y(py))));
        doc.lineWidth(1.6).lineJoin('round').strokeColor(sheet.accent).stroke().lineWidth(0.8);
      } else doc.moveTo(x(mark.from[0]), y(mark.from[1])).lineTo(x(mark.to[0]), y(mark.to[1])).lineWidth(mark.kind === 'axis' ? 0.7 : 0.4).strokeColor(mark.kind === 'axis' ? '#777777' : '#dddddd').stroke();
    }
  }, { alt: content.alt, bbox });
  sheet.doc.y = bbox[3] + 5;
  caption(sheet, label, content.caption);
  sheet.space(15);
}

export type Float = ({ table: Table } | { figure: Figure }) & { number: number };

/** What the float needs of a page, its caption and the space around it included. */
export function heightOfFloat(sheet: Sheet, float: Float, language: Language): number {
  if ('table' in float) return measured(sheet, float.table).height + sheet.heightOf(`Table 00 ${float.table.caption}`, captionStyle) + 28;
  return chartOf(float.figure, language).height * (sheet.width / 420) + sheet.heightOf(`Figure 00 ${float.figure.caption}`, captionStyle) + 28;
}

export function drawFloat(sheet: Sheet, float: Float, language: Language): void {
  const wording = wordingIn(language);
  if ('table' in float) drawTable(sheet, float.table, `${wording.table} ${String(float.number)}`);
  else drawFigure(sheet, float.figure, `${wording.figure} ${String(float.number)}`, language);
}
