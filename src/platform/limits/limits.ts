import { createHmac, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Pool } from 'pg';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { Clock } from '../clock.js';
import { Database } from '../database/database.js';

/** How often something may be tried within how many seconds. */
export interface Limit {
  name: string;
  points: number;
  seconds: number;
}

/** Thrown when a limit is reached; answered with 429. */
export class TooMany extends Error {
  constructor(readonly retryAfterSeconds: number) {
    super('too-many');
  }
}

const rotation = 48 * 3_600_000;

/** Limits that survive a restart and hold across processes (X23). What is counted is stored only as an HMAC whose key is destroyed within 48 hours. */
@Injectable()
export class Limits {
  private readonly limiters = new Map<string, RateLimiterPostgres>();

  constructor(private readonly database: Database, private readonly clock: Clock) {}

  /** Counts one try of `who` (an account or a network address); throws TooMany. */
  async count(limit: Limit, who: string): Promise<void> {
    const key = createHmac('sha256', await this.secret()).update(`${limit.name} ${who}`).digest('base64url');
    try {
      await this.limiter(limit).consume(key);
    } catch (reason) {
      if (reason instanceof RateLimiterRes) throw new TooMany(Math.ceil(reason.msBeforeNext / 1000));
      throw reason;
    }
  }

  private limiter(limit: Limit): RateLimiterPostgres {
    let limiter = this.limiters.get(limit.name);
    if (!limiter) {
      const pool = (this.database.source.driver as unknown as { master: Pool }).master;
      limiter = new RateLimiterPostgres({
        storeClient: pool, storeType: 'pool', tableName: 'rate_limit', tableCreated: true, keyPrefix: limit.name, points: limit.points, duration: limit.seconds,
      });
      this.limiters.set(limit.name, limiter);
    }
    return limiter;
  }

  /** The newest secret, or a new one when it is too old to outlive its longest window. */
  private async secret(): Promise<Buffer> {
    const now = this.clock.now().getTime();
    const young = new Date(now - rotation / 2);
    const found = await this.database.one<{ secret: Buffer }>('select secret from rate_limit_secret where made_at > $1 order by made_at desc limit 1', [young]);
    if (found) return found.secret;
    return this.database.transaction(async () => {
      await this.database.query('select pg_advisory_xact_lock(7352)');
      const made = await this.database.one<{ secret: Buffer }>('select secret from rate_limit_secret where made_at > $1 order by made_at desc limit 1', [young]);
      if (made) return made.secret;
      await this.database.execute('delete from rate_limit_secret where made_at < $1', [new Date(now - rotation)]);
      const secret = randomBytes(32);
      await this.database.query('insert into rate_limit_secret (secret, made_at) values ($1, $2)', [secret, new Date(now)]);
      return secret;
    });
  }
}
