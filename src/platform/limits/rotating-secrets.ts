import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '../clock.js';
import { Database } from '../database/database.js';
import { Ends } from '../retention/ends.js';

const rotation = 48 * 3_600_000;

/** Keys for what must not be linked for longer than two days: a new one each day, and none older than 48 hours. */
@Injectable()
export class RotatingSecrets {
  constructor(private readonly database: Database, private readonly clock: Clock, ends: Ends) {
    ends.enforce('secrets.destroy', '7 * * * *', { rule: 'tries', table: 'rate_limit_secret', due: (over) => over('t.made_at'), remove: () => this.destroy() });
  }

  /** The newest secret, or a new one when it is too old to outlive its longest window. */
  async newest(): Promise<Buffer> {
    const young = new Date(this.clock.now().getTime() - rotation / 2);
    const found = await this.youngerThan(young);
    if (found) return found;
    return this.database.transaction(async () => {
      await this.database.query('select pg_advisory_xact_lock(7352)');
      const made = await this.youngerThan(young);
      if (made) return made;
      await this.destroy();
      const secret = randomBytes(32);
      await this.database.query('insert into rate_limit_secret (secret, made_at) values ($1, $2)', [secret, this.clock.now()]);
      return secret;
    });
  }

  /** Every secret that something may still have been keyed with. */
  async living(): Promise<Buffer[]> {
    const rows = await this.database.query<{ secret: Buffer }>('select secret from rate_limit_secret where made_at > $1', [this.oldest()]);
    return rows.map(({ secret }) => secret);
  }

  private async youngerThan(moment: Date): Promise<Buffer | null> {
    return (await this.database.one<{ secret: Buffer }>('select secret from rate_limit_secret where made_at > $1 order by made_at desc limit 1', [moment]))?.secret ?? null;
  }

  private destroy(): Promise<number> {
    return this.database.execute('delete from rate_limit_secret where made_at <= $1', [this.oldest()]);
  }

  private oldest(): Date {
    return new Date(this.clock.now().getTime() - rotation);
  }
}
