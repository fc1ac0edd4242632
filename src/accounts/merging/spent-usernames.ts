import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { hashToken } from '../../platform/tokens/tokens.js';

const hashOf = (username: string): Buffer => hashToken(`username.spent ${username.toLowerCase()}`);

/** User names of accounts that were merged into another: nobody can take them again. */
@Injectable()
export class SpentUsernames {
  constructor(private readonly database: Database, private readonly clock: Clock) {}

  async spend(username: string): Promise<void> {
    await this.database.query('insert into spent_username (hash, spent_at) values ($1, $2) on conflict do nothing', [hashOf(username), this.clock.now()]);
  }

  async isSpent(username: string): Promise<boolean> {
    return (await this.database.one('select 1 from spent_username where hash = $1', [hashOf(username)])) !== null;
  }
}
