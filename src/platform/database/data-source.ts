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

/** A page's reads are wide, and planning one costs more than running it: each connection plans them once. A search is planned anew for its words: rare ones are looked up, common ones are not. */
const isKept = (text: string): boolean => /^\s*(select|with)\b/i.test(text) && !/\blike\b/i.test(text);
const most = 200;

/** The connections of one source: what one of them plans, all name alike, and no more of it than the server should remember. */
function connections(): typeof Client {
  const names = new Map<string, string>();
  const nameOf = (text: string): string | undefined => {
    if (!names.has(text) && names.size < most) names.set(text, `read${names.size}`);
    return names.get(text);
  };
  return class extends Client {
    constructor(...settings: ConstructorParameters<typeof Client>) {
      super(...settings);
      // A lost connection may report more than once; without a listener the second report would end the process.
      this.on('error', () => undefined);
      // Found anew each time: tests cut connections in the midst of what the client asks.
      const ask = (...asked: unknown[]): unknown => (Client.prototype.query as (...asked: unknown[]) => unknown).apply(this, asked);
      const named = (asked: unknown, values?: unknown, ...rest: unknown[]): unknown =>
        (typeof asked === 'string' && Array.isArray(values) && isKept(asked) ? ask({ text: asked, values, name: nameOf(asked) }, ...rest) : ask(asked, values, ...rest));
      this.query = named as Client['query'];
    }
  };
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
    extra: { Client: connections(), connectionTimeoutMillis: 5_000, application_name: 'palimpsest' },
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
