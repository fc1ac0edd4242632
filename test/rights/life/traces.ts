import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { Client } from 'pg';
import type { TestApp } from '../../support/app.js';
import { unpacked } from '../../support/dirty-files.js';
import type { Marks } from './marks.js';

/** Where a string still stands: in a column of a row, in a file, in a line of the log. */
export interface Trace {
  place: string;
  /** The row, as text, or the name of the file. */
  where: string;
  value: string;
}

const printable = (bytes: Buffer): string => bytes.toString('latin1').replaceAll('\0', '');
const tried = (make: () => Buffer): string => {
  try {
    return printable(make());
  } catch {
    return '';
  }
};

/** A text, and what it may be written as: of bytes in hexadecimal, Base64, quoted-printable, percent signs. */
function readings(text: string): string[] {
  const all = [text];
  for (const [hex] of text.matchAll(/(?:[0-9a-f]{2}){10,}/gi)) all.push(printable(Buffer.from(hex, 'hex')), Buffer.from(hex.length % 4 ? hex.slice(0, -2) : hex, 'hex').swap16().toString('utf16le'));
  for (const [code] of text.matchAll(/[A-Za-z0-9+/_-]{16,}/g)) for (let at = 0; at < 4; at += 1) all.push(printable(Buffer.from(code.slice(at), 'base64')));
  if (text.includes('=\n') || text.includes('=\r\n') || text.includes('=\\r\\n')) all.push(text.replace(/=(\\r)?\r?(\\n|\n)/g, ''));
  if (text.includes('%')) all.push(text.replace(/%([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16))));
  if (text.includes('\0')) all.push(text.replaceAll('\0', ''));
  return all;
}

export class Scanner {
  private readonly lengths: number[];
  private readonly odd: string[];

  constructor(private readonly app: TestApp, private readonly marks: Marks, others: readonly string[] = []) {
    const words = [...marks.given.keys()];
    this.lengths = [...new Set(words.filter((word) => /^(zq|qz)/.test(word)).map(({ length }) => length))];
    this.odd = [...words.filter((word) => !/^(zq|qz)/.test(word)), ...others.map((one) => one.toLowerCase())];
  }

  /** Which of the strings stand in a text. */
  in(text: string): Set<string> {
    const found = new Set<string>();
    for (const reading of readings(text)) {
      const lower = reading.toLowerCase();
      for (const { index } of lower.matchAll(/zq|qz/g)) for (const length of this.lengths) if (this.marks.given.has(lower.slice(index, index + length))) found.add(lower.slice(index, index + length));
      for (const one of this.odd) if (lower.includes(one)) found.add(one);
    }
    return found;
  }

  /** Every row of every table of every schema, every file whole and unpacked, every line of the log. */
  async everywhere(): Promise<Trace[]> {
    const traces: Trace[] = [];
    const look = (place: string, where: string, text: string): void => {
      for (const value of this.in(text)) traces.push({ place, where, value });
    };
    const client = new Client({ connectionString: this.app.databaseUrl });
    await client.connect();
    try {
      const tables = await client.query<{ schema: string; name: string }>(`select n.nspname as schema, c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind in ('r', 'm') and n.nspname not in ('pg_catalog', 'information_schema') and n.nspname not like 'pg_toast%'`);
      for (const { schema, name } of tables.rows) {
        const { rows, fields } = await client.query<(string | null)[]>({ text: `select * from "${schema}"."${name}"`, rowMode: 'array', types: { getTypeParser: () => (value: string) => value } as never });
        for (const row of rows) row.forEach((value, index) => value === null || look(`${schema}.${name}.${fields[index]!.name}`, row.slice(0, 2).join(' '), value));
      }
    } finally {
      await client.end();
    }
    for (const entry of await readdir(this.app.folder, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue;
      const bytes = await readFile(join(entry.parentPath, entry.name));
      look('file', entry.name, [entry.name, unpackedOrWhole(bytes), tried(() => gunzipSync(bytes)), tried(() => brotliDecompressSync(bytes))].join('\n'));
    }
    for (const line of this.app.logLines) look('log', line, line);
    return traces;
  }
}

function unpackedOrWhole(bytes: Buffer): string {
  try {
    return unpacked(bytes);
  } catch {
    return bytes.toString('latin1');
  }
}
