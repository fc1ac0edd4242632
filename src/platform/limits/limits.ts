import { createHmac } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Pool } from 'pg';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { Database } from '../database/database.js';
import { RotatingSecrets } from './rotating-secrets.js';

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

/** Limits that survive a restart and hold across processes (X23). What is counted is stored only as an HMAC whose key is destroyed within 48 hours. */
@Injectable()
export class Limits {
  private readonly limiters = new Map<string, RateLimiterPostgres>();

  constructor(private readonly database: Database, private readonly secrets: RotatingSecrets) {}

  /** Counts one try of `who` (an account or a network address); throws TooMany. */
  async count(limit: Limit, who: string): Promise<void> {
    const key = createHmac('sha256', await this.secrets.newest()).update(`${limit.name} ${who}`).digest('base64url');
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
}
