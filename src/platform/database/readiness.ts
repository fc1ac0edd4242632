import { Injectable } from '@nestjs/common';
import { errorCode, log } from '../log.js';
import { Database } from './database.js';

const PATIENCE_MS = 3_000;

/** Whether requests can be served: the database answers, and its schema is the one that this program knows. */
@Injectable()
export class Readiness {
  private leaving = false;

  constructor(private readonly database: Database) {}

  async status(): Promise<'ready' | 'leaving' | 'no database' | 'old schema'> {
    if (this.leaving) return 'leaving';
    try {
      return (await this.inTime(this.schemaIsNew())) ? 'ready' : 'old schema';
    } catch (error) {
      log({ level: 'warn', event: 'not-ready', code: errorCode(error) });
      return 'no database';
    }
  }

  /** From now on, no more requests should be sent here. */
  leave(): void {
    this.leaving = true;
  }

  private async schemaIsNew(): Promise<boolean> {
    const row = await this.database.one<{ done: number }>('select count(*)::int as done from migration');
    return row?.done === this.database.source.migrations.length;
  }

  private async inTime<T>(work: Promise<T>): Promise<T> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => { reject(new Error('late')); }, PATIENCE_MS);
    });
    return Promise.race([work, late]).finally(() => { clearTimeout(timer); });
  }
}
