import { createHmac, randomBytes } from 'node:crypto';
import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Clock } from '../../../platform/clock.js';
import { Database } from '../../../platform/database/database.js';
import { errorCode, log } from '../../../platform/log.js';
import { Ends } from '../../../platform/retention/ends.js';
import { utcDay } from '../days.js';

/**
 * The secret of the day, the same in all processes, under which a visitor is known until midnight (UTC). It lies in an
 * unlogged table and in memory; both forget it when the day is over.
 */
@Injectable()
export class Salts implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly timer = setInterval(() => this.forget(), 600_000).unref();
  private held: { day: string; salt: Promise<Buffer> } | null = null;

  constructor(private readonly database: Database, private readonly clock: Clock, ends: Ends) {
    ends.enforce('usage.salts', '11 * * * *', { rule: 'usage', table: 'usage_salt', due: () => `t.day < ($1::timestamptz at time zone 'UTC')::date`, remove: () => this.destroy() });
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.destroy();
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  /** A visitor's key; null when the day is over. */
  async key(day: string, address: string, browser: string): Promise<string | null> {
    const salt = await this.of(day);
    return salt && createHmac('sha256', salt).update(`${address}\n${browser}`).digest('base64url').slice(0, 16);
  }

  private of(day: string): Promise<Buffer> | null {
    this.forget();
    if (day !== utcDay(this.clock.now())) return null;
    if (this.held) return this.held.salt;
    const salt = this.read(day);
    this.held = { day, salt };
    salt.catch(() => (this.held = null));
    return salt;
  }

  private async read(day: string): Promise<Buffer> {
    await this.database.execute('insert into usage_salt (day, salt) values ($1, $2) on conflict do nothing', [day, randomBytes(32)]);
    const row = await this.database.one<{ salt: Buffer }>('select salt from usage_salt where day = $1', [day]);
    if (!row) throw new Error('The salt of the day is gone.');
    return row.salt;
  }

  private forget(): void {
    if (!this.held || this.held.day === utcDay(this.clock.now())) return;
    void this.held.salt.then((salt) => salt.fill(0), () => undefined);
    this.held = null;
  }

  private async destroy(): Promise<number> {
    this.forget();
    const today = utcDay(this.clock.now());
    if (!(await this.database.one('select 1 from usage_salt where day < $1', [today]))) return 0;
    // A deleted row stays in the file of its table until the database clears up, which for so small a one may be never: the file goes, and the salt of today begins a new one.
    const gone = await this.database.transaction(async () => {
      await this.database.query('lock table usage_salt in access exclusive mode');
      const all = await this.database.query<{ old: boolean; day: string; salt: Buffer }>('select day < $1 as old, day::text as day, salt from usage_salt', [today]);
      await this.database.query('truncate usage_salt');
      for (const { day, salt } of all.filter(({ old }) => !old)) await this.database.execute('insert into usage_salt (day, salt) values ($1, $2)', [day, salt]);
      return all.filter(({ old }) => old).length;
    });
    if (gone > 0) log({ event: 'usage.salts-destroyed', count: gone });
    return gone;
  }
}

/** For the log: a key that could not be made makes a look without one. */
export const withoutKey = (error: unknown): null => {
  log({ level: 'warn', event: 'usage.no-key', code: errorCode(error) });
  return null;
};
