import { readdirSync } from 'node:fs';
import { runMigrations as migrateWorker } from 'graphile-worker';
import { Client } from 'pg';
import { DataSource, type MigrationInterface } from 'typeorm';
import { log } from '../log.js';
import { Naming } from './naming.js';

type EntityClass = new () => object;
const folder = new URL('../../../migrations/', import.meta.url);

async function migrations(): Promise<(new () => MigrationInterface)[]> {
  const files = readdirSync(folder).filter((file) => /^\d.*\.(js|ts)$/.test(file)).sort();
  const modules = await Promise.all(files.map((file) => import(new URL(file, folder).href) as Promise<Record<string, new () => MigrationInterface>>));
  return modules.flatMap((module) => Object.values(module));
}

export const migrationNames = async (): Promise<string[]> => (await migrations()).map(({ name }) => name);

/** A lost connection may report more than once; without a listener the second report would end the process. */
class Listening extends Client {
  constructor(...settings: ConstructorParameters<typeof Client>) {
    super(...settings);
    this.on('error', () => undefined);
  }
}

/** `upTo` names the migrations that it knows; without it, all. */
export async function openDataSource(url: string, entities: readonly EntityClass[], upTo: readonly string[] | null = null): Promise<DataSource> {
  const source = new DataSource({
    type: 'postgres',
    url,
    entities: [...entities],
    migrations: (await migrations()).filter(({ name }) => upTo?.includes(name) ?? true),
    migrationsTableName: 'migration',
    namingStrategy: new Naming(),
    synchronize: false,
    logging: false,
    poolSize: 20,
    extra: { Client: Listening, connectionTimeoutMillis: 5_000, application_name: 'palimpsest' },
    poolErrorHandler: () => log({ level: 'warn', event: 'database.connection-lost' }),
  });
  return source.initialize();
}

/** Brings the schema up to date: the job queue's own tables, then ours. One process at a time; the others wait. */
export async function migrate(source: DataSource, url: string): Promise<void> {
  const runner = source.createQueryRunner();
  try {
    await runner.query('select pg_advisory_lock(7351)');
    await migrateWorker({ connectionString: url, logger: undefined });
    await source.runMigrations({ transaction: 'each' });
  } finally {
    await runner.query('select pg_advisory_unlock(7351)').catch(() => undefined);
    await runner.release();
  }
}
