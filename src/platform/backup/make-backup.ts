import { copyFile as copyWhole, mkdir, open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Client } from 'pg';
import { copyOut } from './copy-stream.js';
import { copyFilesOf } from './files-of.js';
import { BackupError, besideFile, filesFolder, jobsFile, tableFile, writeManifest, type Manifest, type TablePart } from './manifest.js';
import { pack } from './packed.js';
import { columnList, tablesOf, waitingJobs } from './tables.js';

export interface BackupOrder {
  url: string;
  uploads: string;
  /** Where backups lie; this one gets a folder of its own there. */
  into: string;
  /** Files that go along as they are, each under its name. */
  beside: readonly { name: string; path: string }[];
  /** Places that no backup holds. */
  leftOut: Manifest['placesLeftOut'];
  palimpsest: string;
  now: Date;
  days: number;
}

const day = 86_400_000;

/** One moment of all tables, and the files that their rows name, while the service runs. */
export async function makeBackup(order: BackupOrder): Promise<{ folder: string; manifest: Manifest }> {
  const folder = join(order.into, `palimpsest-${order.now.toISOString().replace(/\.\d+Z$/, 'Z').replaceAll(':', '-')}`);
  const unfinished = `${folder}.unfinished`;
  await mkdir(order.into, { recursive: true, mode: 0o700 });
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(join(unfinished, 'tables'), { recursive: true, mode: 0o700 });
  const client = new Client({ connectionString: order.url, application_name: 'palimpsest-backup' });
  client.on('error', () => undefined);
  await client.connect();
  try {
    const files = await copyFilesOf(client, order.uploads, filesFolder(unfinished));
    const manifest = await dump(client, unfinished, files, order);
    for (const { name, path } of order.beside) {
      await copyWhole(path, besideFile(unfinished, name)).catch((error: NodeJS.ErrnoException) => {
        if (error.code !== 'ENOENT') throw error;
      });
    }
    await writeManifest(unfinished, manifest);
    await rename(unfinished, folder).catch(() => {
      throw new BackupError(`There is a backup of this very second already: ${folder}.`);
    });
    await settleFolder(order.into);
    return { folder, manifest };
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true });
    throw error;
  } finally {
    await client.end();
  }
}

async function settleFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  await handle.sync().catch(() => undefined).finally(() => handle.close());
}

/** Within the snapshot that is open. */
async function dump(client: Client, folder: string, files: Manifest['files'], order: BackupOrder): Promise<Manifest> {
  const tables: TablePart[] = [];
  const all = await tablesOf(client);
  for (const { table, columns, leftOut } of all) {
    if (leftOut !== null) continue;
    const name = client.escapeIdentifier(table);
    const sha256 = await pack(copyOut(client, `copy ${name} (${columnList(client, columns)}) to stdout`), tableFile(folder, table));
    tables.push({ table, columns, rows: await counted(client, `select count(*)::int as n from ${name}`), sha256 });
  }
  const jobs = { sha256: await pack(copyOut(client, `copy (${waitingJobs}) to stdout`), jobsFile(folder)), rows: await counted(client, `select count(*)::int as n from (${waitingJobs}) j`) };
  const migrations = await client.query<{ name: string }>('select name from migration order by id');
  const sequences = await client.query<{ name: string; value: string | null; start: string }>(
    `select sequencename as name, last_value as value, start_value as start from pg_sequences where schemaname = 'public' order by 1`,
  );
  await client.query('commit');
  return {
    format: 1, palimpsest: order.palimpsest, madeAt: order.now.toISOString(), keptUntil: new Date(order.now.getTime() + order.days * day).toISOString(),
    migrations: migrations.rows.map(({ name }) => name),
    tables,
    sequences: sequences.rows.map(({ name, value, start }) => ({ name, value: value ?? start, called: value !== null })),
    jobs, files,
    leftOut: all.flatMap(({ table, leftOut }) => (leftOut === null ? [] : [{ table, why: leftOut }])),
    placesLeftOut: order.leftOut,
  };
}

const counted = async (client: Client, sql: string): Promise<number> => (await client.query<{ n: number }>(sql)).rows[0]?.n ?? 0;

