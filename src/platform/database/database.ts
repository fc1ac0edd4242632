import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable } from '@nestjs/common';
import { DataSource, QueryFailedError, type EntityManager } from 'typeorm';
import { errorCode, log } from '../log.js';

interface Transaction {
  of: Database;
  manager: EntityManager;
  afterCommit: (() => unknown)[];
}

/** One for the process, as each that is in use makes every promise dearer. */
const current = new AsyncLocalStorage<Transaction>();

/** The unit of work: whatever is awaited inside `transaction` shares one connection and stands or falls together. */
@Injectable()
export class Database {
  constructor(readonly source: DataSource) {}

  get manager(): EntityManager {
    return this.open?.manager ?? this.source.manager;
  }

  private get open(): Transaction | undefined {
    const transaction = current.getStore();
    return transaction?.of === this ? transaction : undefined;
  }

  /** Runs one statement, with $1, $2 … for the values, and gives the rows that it returns. */
  async query<Row>(sql: string, values: readonly unknown[] = []): Promise<Row[]> {
    return (await this.run<Row>(sql, values)).rows;
  }

  async one<Row>(sql: string, values: readonly unknown[] = []): Promise<Row | null> {
    return (await this.query<Row>(sql, values))[0] ?? null;
  }

  /** Runs an UPDATE or DELETE and tells how many rows it touched. */
  async execute(sql: string, values: readonly unknown[] = []): Promise<number> {
    return (await this.run(sql, values)).affected;
  }

  /** Joins the transaction that is already open, if there is one. */
  async transaction<T>(work: () => Promise<T>): Promise<T> {
    if (this.open) return work();
    const afterCommit: Transaction['afterCommit'] = [];
    const result = await this.source.transaction((manager) => current.run({ of: this, manager, afterCommit }, work));
    for (const task of afterCommit) {
      try {
        await task();
      } catch (error) {
        log({ level: 'error', event: 'after-commit.failed', code: errorCode(error) });
      }
    }
    return result;
  }

  /** TypeORM answers an UPDATE or DELETE with [rows, count] and everything else with rows. */
  private async run<Row>(sql: string, values: readonly unknown[]): Promise<{ rows: Row[]; affected: number }> {
    const result = (await this.manager.query(sql, [...values])) as unknown[];
    const counted = result.length === 2 && Array.isArray(result[0]) && typeof result[1] === 'number';
    return counted ? { rows: result[0] as Row[], affected: result[1] as number } : { rows: result as Row[], affected: result.length };
  }

  /** Work outside the database, done only if the open transaction commits; at once where none is open. */
  async afterCommit(task: () => unknown): Promise<void> {
    const { open } = this;
    if (open) open.afterCommit.push(task);
    else await task();
  }
}

/** The name of the unique constraint that an error reports, or null. */
export function uniqueViolation(error: unknown): string | null {
  if (!(error instanceof QueryFailedError)) return null;
  const driver = error.driverError as { code?: string; constraint?: string };
  return driver.code === '23505' ? (driver.constraint ?? '') : null;
}
