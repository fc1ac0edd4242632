import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '../clock.js';
import { Database } from '../database/database.js';
import { Ends } from '../retention/ends.js';
import { Token } from './token.entity.js';

export const hashToken = (secret: string): Buffer => createHash('sha256').update(secret).digest();

/** 160 random bits, safe in an address. */
export const newSecret = (): string => randomBytes(20).toString('base64url');

/** Secret links: made from a CSPRNG, stored as hashes, with an end; a purpose decides whether one use is the last. */
@Injectable()
export class Tokens {
  constructor(private readonly database: Database, private readonly clock: Clock, ends: Ends) {
    ends.enforce('tokens.expire', '17 * * * *', { rule: 'tokens', table: 'token', due: (over) => over('t.expires_at') });
  }

  /** Returns the secret; it cannot be read again. `minutes` is how long it lives. */
  async issue(token: { purpose: string; subjectId: number; personId?: number | null; minutes: number }): Promise<string> {
    const secret = newSecret();
    await this.database.manager.insert(Token, {
      hash: hashToken(secret),
      purpose: token.purpose,
      personId: token.personId ?? null,
      subjectId: token.subjectId,
      expiresAt: new Date(this.clock.now().getTime() + token.minutes * 60_000),
      usedAt: null,
    });
    return secret;
  }

  /** The token behind a secret, if it is for this purpose and still good. */
  async find(purpose: string, secret: string): Promise<Token | null> {
    const token = await this.database.manager.findOneBy(Token, { hash: hashToken(secret), purpose });
    return token && token.usedAt === null && token.expiresAt > this.clock.now() ? token : null;
  }

  /** Like `find`, and uses the token up: of two at once, one gets it. */
  async redeem(purpose: string, secret: string): Promise<Token | null> {
    const token = await this.find(purpose, secret);
    if (!token) return null;
    const used = await this.database.execute('update token set used_at = $2 where id = $1 and used_at is null', [token.id, this.clock.now()]);
    return used === 1 ? token : null;
  }

  async revoke(purpose: string, subjectId: number): Promise<void> {
    await this.database.execute('delete from token where purpose = $1 and subject_id = $2', [purpose, subjectId]);
  }
}
