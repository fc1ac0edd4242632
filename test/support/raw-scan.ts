import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Client } from 'pg';
import type { TestApp } from './app.js';

/** Where a string still stands. */
export interface Trace {
  place: string;
  value: string;
}

/** Reads every row of every table of every schema as PostgreSQL writes it down, every file byte by byte, and every line of the log, knowing nothing of the product. */
export async function rawScan(app: TestApp, values: readonly string[]): Promise<Trace[]> {
  const traces: Trace[] = [];
  const look = (place: string, text: string): void => {
    const lower = text.toLowerCase();
    for (const value of values) if (lower.includes(value.toLowerCase())) traces.push({ place, value });
  };
  const client = new Client({ connectionString: app.databaseUrl });
  await client.connect();
  try {
    const tables = await client.query<{ schema: string; name: string }>(`select n.nspname as schema, c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind in ('r', 'm') and n.nspname not in ('pg_catalog', 'information_schema') and n.nspname not like 'pg_toast%'`);
    for (const { schema, name } of tables.rows) {
      const columns = await client.query<{ name: string }>(`select attname as name from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped`, [`"${schema}"."${name}"`]);
      for (const { name: column } of columns.rows) {
        const rows = await client.query<{ text: string }>(`select string_agg(convert_from(textsend("${column}"::text), 'UTF8'), E'\\n') as text from "${schema}"."${name}"`);
        look(`${schema}.${name}.${column}`, rows.rows[0]?.text ?? '');
      }
    }
  } finally {
    await client.end();
  }
  for (const entry of await readdir(app.folder, { recursive: true, withFileTypes: true })) {
    if (entry.isFile()) look(`file ${entry.name}`, await readFile(join(entry.parentPath, entry.name), 'latin1'));
  }
  for (const line of app.logLines) look('log', line);
  return traces;
}
