import type { Client } from 'pg';
import { BackupError } from './manifest.js';

const busy = 'This installation is not empty: there are people or journals in its database. A backup is restored into an empty one only; choose another place with DATA_DIR and UPLOADS_DIR, or DATABASE_URL.';
const open = 'Palimpsest is running on this database. Stop it first.';

/** Refuses a database that is in use. True where its schema is the backup’s already; else it is left without any schema. */
export async function emptyFor(client: Client, migrations: readonly string[]): Promise<boolean> {
  const others = await client.query(`select 1 from pg_stat_activity where datname = current_database() and application_name = 'palimpsest' and pid <> pg_backend_pid() limit 1`);
  if (others.rowCount) throw new BackupError(open);
  const tables = (await client.query<{ name: string }>(`select tablename as name from pg_tables where schemaname = 'public'`)).rows.map(({ name }) => name);
  if (tables.length === 0) return false;
  if (!tables.includes('migration')) throw new BackupError(busy);
  for (const table of ['person', 'journal', 'stored_file'].filter((name) => tables.includes(name))) {
    if ((await client.query(`select 1 from ${table} limit 1`)).rowCount) throw new BackupError(busy);
  }
  const made = (await client.query<{ name: string }>('select name from migration order by id')).rows.map(({ name }) => name);
  if (made.join() === migrations.join()) return true;
  await client.query('begin; drop schema public cascade; create schema public; drop schema if exists graphile_worker cascade; commit').catch(async () => {
    await client.query('rollback');
    throw new BackupError('The database has the schema of another version, and this user may not remove it. Make a new empty database, and name it with DATABASE_URL.');
  });
  return false;
}
