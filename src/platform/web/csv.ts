import { Readable } from 'node:stream';
import { stringify } from 'csv-stringify/sync';
import { Download } from './answers.js';

type Cell = string | number | null;

/** Lets a spreadsheet see that the letters are UTF-8. */
const mark = '\uFEFF';

/** Rows as a file for a spreadsheet; a cell that it would run as a formula is text (X30). */
export function csvFile(name: string, rows: readonly (readonly Cell[])[]): Download {
  const text = mark + stringify(rows.map((cells) => cells.map((cell) => (cell === null ? '' : String(cell)))), { escape_formulas: true, record_delimiter: 'windows' });
  const body = Buffer.from(text);
  return new Download({ stream: Readable.from([body]), size: body.length, mediaType: 'text/csv; charset=utf-8', headers: { 'Content-Disposition': `attachment; filename="${name}.csv"` } });
}
