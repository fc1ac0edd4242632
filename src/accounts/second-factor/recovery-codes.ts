import { createHash, randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { RecoveryCode } from './recovery-code.entity.js';

const many = 10;
/** Without letters and digits that are taken for each other. */
const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789';
const length = 16;

/** 79 random bits need no slow hash: nobody tries them all. The owner is in the digest, so that equal codes of two people do not look equal. */
const digest = (personId: number, code: string): Buffer => createHash('sha256').update(`recovery ${personId} ${code}`).digest();
const bare = (typed: string): string => typed.toLowerCase().replace(/[\s-]/g, '');

/** Ten codes to keep on paper. Each opens once. */
@Injectable()
export class RecoveryCodes {
  constructor(private readonly database: Database, private readonly clock: Clock) {}

  /** New codes, in groups that can be read aloud; the old ones are gone. They cannot be shown again. */
  async renew(personId: number): Promise<string[]> {
    const codes = Array.from({ length: many }, () => Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join(''));
    await this.database.transaction(async () => {
      await this.remove(personId);
      const madeAt = this.clock.now();
      await this.database.manager.insert(RecoveryCode, codes.map((code) => ({ personId, hash: digest(personId, code), madeAt, usedAt: null })));
    });
    return codes.map((code) => code.replace(/(.{4})(?=.)/g, '$1-'));
  }

  /** How many are left after this one was used; null where it is none of theirs, or used. */
  async take(personId: number, typed: string): Promise<number | null> {
    const code = bare(typed);
    if (code.length !== length) return null;
    const taken = await this.database.execute('update recovery_code set used_at = $3 where person_id = $1 and hash = $2 and used_at is null', [personId, digest(personId, code), this.clock.now()]);
    if (taken !== 1) return null;
    return (await this.database.one<{ left: number }>('select count(*)::int as left from recovery_code where person_id = $1 and used_at is null', [personId]))?.left ?? 0;
  }

  async remove(personId: number): Promise<void> {
    await this.database.execute('delete from recovery_code where person_id = $1', [personId]);
  }
}
