import type { DataSource } from 'typeorm';

/** How many queries a piece of work asks of the database; where a transaction begins and ends, nothing is asked. */
export async function queriesOf(source: DataSource, work: () => PromiseLike<unknown>): Promise<number> {
  const before = source.logger;
  let count = 0;
  try {
    source.logger = { ...before, logQuery: (query) => { if (!/^(START TRANSACTION|COMMIT)$/.test(query)) count += 1; }, logQueryError: () => undefined, logQuerySlow: () => undefined, log: () => undefined, logMigration: () => undefined, logSchemaBuild: () => undefined };
    await work();
  } finally {
    source.logger = before;
  }
  return count;
}
