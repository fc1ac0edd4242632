import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { Token } from '../../platform/tokens/token.entity.js';
import { hashToken } from '../../platform/tokens/tokens.js';
import { SpentUsernames } from '../merging/spent-usernames.js';

const purpose = 'username.reserved';
const week = 7 * 86_400_000;
const hashOf = (username: string): Buffer => hashToken(`${purpose} ${username.toLowerCase()}`);

export const usernamePattern = /^[a-z][a-z0-9._-]{2,39}$/i;

/** Which user names are free. One that was asked for with a known address counts as taken too, or it would tell that the address is known (X20). */
@Injectable()
export class Usernames {
  constructor(private readonly database: Database, private readonly clock: Clock, private readonly spent: SpentUsernames) {}

  async taken(username: string): Promise<boolean> {
    if (await this.spent.isSpent(username)) return true;
    const row = await this.database.one(
      `select 1 from account where username = $1::citext union all select 1 from token where purpose = $2 and hash = $3 and expires_at > $4`,
      [username, purpose, hashOf(username), this.clock.now()],
    );
    return row !== null;
  }

  async reserve(username: string): Promise<void> {
    await this.database.manager.createQueryBuilder().insert().into(Token).values({
      hash: hashOf(username), purpose, personId: null, subjectId: 0, expiresAt: new Date(this.clock.now().getTime() + week), usedAt: null,
    }).orIgnore().execute();
  }
}
