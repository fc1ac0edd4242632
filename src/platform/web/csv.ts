import { Readable } from 'node:stream';
import { stringify } from 'csv-stringify/sync';
import { Download } from './answers.js';

type Cell = string | number | null;

/** Lets a spreadsheet see that the letters are UTF-8. */
const mark = '\uFEFF';

/** A cell that a spreadsheet would run as a formula is text (X30). */
const written = (rows: readonly (readonly Cell[])[]): string =>
  stringify(rows.map((cells) => cells.map((cell) => (cell === null ? '' : String(cell)))), { escape_formulas: true, record_delimiter: 'windows' });
const file = (name: string, stream: Readable, size: number | null): Download =>
  new Download({ stream, size, mediaType: 'text/csv; charset=utf-8', headers: { 'Content-Disposition': `attachment; filename="${name}.csv"` } });

/** Rows as a file for a spreadsheet. */
export function csvFile(name: string, rows: readonly (readonly Cell[])[]): Download {
  const body = Buffer.from(mark + written(rows));
  return file(name, Readable.from([body]), body.length);
}

/** The same of rows that are made while they are sent. */
export function csvStream(name: string, rows: AsyncIterable<readonly Cell[]>): Download {
  const text = async function* (): AsyncGenerator<string> {
    yield mark;
    for await (const row of rows) yield written([row]);
  };
  return file(name, Readable.from(text(), { objectMode: false }), null);
}
