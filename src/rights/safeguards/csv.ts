import { Readable } from 'node:stream';
import { stringify } from 'csv-stringify/sync';
import { Download } from '../../platform/web/answers.js';

/** A table as a file, for spreadsheets. A cell that one would run as a formula is text (X30). */
export function csv(lines: string[][], name: string): Download {
  const text = Buffer.from(`\uFEFF${stringify(lines, { escape_formulas: true, record_delimiter: 'windows' })}`);
  return new Download({
    stream: Readable.from([text]), size: text.length, mediaType: 'text/csv; charset=utf-8',
    headers: { 'Content-Disposition': `attachment; filename="${name}.csv"`, 'X-Content-Type-Options': 'nosniff', 'Cache-Control': 'private, no-store' },
  });
}
