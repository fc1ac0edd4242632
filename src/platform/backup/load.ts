import type { Client } from 'pg';
import { copyIn } from './copy-stream.js';
import { BackupError, jobsFile, tableFile, type Manifest } from './manifest.js';
import { unpack } from './packed.js';
import { columnList, jobColumns, tablesOf } from './tables.js';

/** Fills the tables, all or none. Foreign keys are taken off and put on again, which looks at every row. */
export async function load(client: Client, folder: string, manifest: Manifest, check: () => Promise<void>): Promise<void> {
  await sameColumns(client, manifest);
  const names = manifest.tables.map(({ table }) => client.escapeIdentifier(table));
  await client.query('begin');
  try {
    const keys = await takeOffForeignKeys(client);
    for (const name of names) await client.query(`alter table ${name} disable trigger user`);
    await client.query(`truncate ${names.join(', ')}`);
    for (const { table, columns, rows } of manifest.tables) {
      const name = client.escapeIdentifier(table);
      await copyIn(client, `copy ${name} (${columnList(client, columns)}) from stdin`, unpack(tableFile(folder, table)));
      const { rows: [counted] } = await client.query<{ n: number }>(`select count(*)::int as n from ${name}`);
      if (counted?.n !== rows) throw new BackupError(`The backup is damaged: ${table} has ${counted?.n} rows instead of ${rows}. Nothing was restored.`);
    }
    await check();
    for (const name of names) await client.query(`alter table ${name} enable trigger user`);
    for (const key of keys) await client.query(key);
    for (const { name, value, called } of manifest.sequences) await client.query('select setval($1::regclass, $2, $3)', [client.escapeIdentifier(name), value, called]);
    await bringJobs(client, folder);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  }
  await client.query('analyze');
}

async function sameColumns(client: Client, manifest: Manifest): Promise<void> {
  const there = new Map((await tablesOf(client)).map(({ table, columns }) => [table, [...columns].sort().join()]));
  const other = manifest.tables.filter(({ table, columns }) => there.get(table) !== [...columns].sort().join());
  if (other.length > 0) throw new BackupError(`The tables of this backup are not built as its version says (${other.map(({ table }) => table).join(', ')}). Nothing was restored.`);
}

/** The statements that put them on again. */
async function takeOffForeignKeys(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ table: string; name: string; words: string }>(
    `select conrelid::regclass::text as "table", quote_ident(conname) as name, pg_get_constraintdef(oid) as words from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace order by 1, 2`,
  );
  for (const { table, name } of rows) await client.query(`alter table ${table} drop constraint ${name}`);
  return rows.map(({ table, name, words }) => `alter table ${table} add constraint ${name} ${words}`);
}

async function bringJobs(client: Client, folder: string): Promise<void> {
  await client.query(`create temp table waiting_job (${jobColumns}) on commit drop`);
  await copyIn(client, 'copy waiting_job from stdin', unpack(jobsFile(folder)));
  await client.query('truncate graphile_worker._private_jobs');
  await client.query(`select graphile_worker.add_job(identifier, payload, queue_name, run_at, max_attempts, key, priority) from waiting_job`);
}
