import type { Block } from '../content.js';
import { type Language, numbered } from './parts.js';
import { drawFloat, type Float, heightOfFloat } from './pdf-floats.js';
import { ink, type Sheet, type TextStyle } from '../../../platform/pdf/sheet.js';

export function heading(sheet: Sheet, text: string, size = 13.2): void {
  const style: TextStyle = { font: 'strong', size, color: ink };
  sheet.need(sheet.heightOf(text, style) + 62);
  if (sheet.room < sheet.pageRoom - 1) sheet.space(11);
  sheet.doc.outline.addItem(text);
  sheet.tag('H2', () => { sheet.write(text, style); });
  sheet.space(3.5);
}

function textBlock(sheet: Sheet, content: Exclude<Block, { table: unknown } | { figure: unknown }>): void {
  if ('h' in content) heading(sheet, content.h);
  else if ('p' in content) {
    sheet.flow('P', content.p);
    sheet.space(6);
  } else if ('quote' in content) {
    sheet.space(1);
    sheet.flow('BlockQuote', content.quote, { inset: 22, width: sheet.width - 44, size: 10.3, lineGap: 1 });
    sheet.space(8);
  } else {
    const indent = sheet.widthOf('•\u2002');
    for (const item of content.list) {
      sheet.flow('P', `•\u2002${item}`, { inset: 22, indent: -indent });
      sheet.space(2.5);
    }
    sheet.space(4);
  }
}

/** Tables and figures stand where they are mentioned if there is room for them, else further on, so that no page is left half empty. */
export function bodyText(sheet: Sheet, body: Block[], language: Language): void {
  const waiting: Float[] = [];
  for (const { block, number } of numbered(body)) {
    if ('table' in block || 'figure' in block) waiting.push({ ...block, number });
    else textBlock(sheet, block);
    while (waiting[0] && !('h' in block) && heightOfFloat(sheet, waiting[0], language) < sheet.room) drawFloat(sheet, waiting.shift() as Float, language);
  }
  for (const float of waiting) drawFloat(sheet, float, language);
}
