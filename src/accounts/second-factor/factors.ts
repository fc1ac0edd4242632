import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';

export interface OwnFactors {
  app: { addedAt: Date; lastUsedAt: Date | null } | null;
  passkeys: { id: number; name: string; addedAt: Date; lastUsedAt: Date | null }[];
  codesLeft: number;
  /** The end of the waiting time, if someone has said that the second factor is lost. */
  removalOpensAt: Date | null;
}

/** Whether a person has a second factor: an app that has shown a code, or a passkey. Recovery codes alone are none. */
export const hasFactor = (person: string): string =>
  `(exists (select 1 from authenticator_app f where f.person_id = ${person}) or exists (select 1 from passkey f where f.person_id = ${person}))`;

/** What someone has besides the password. */
@Injectable()
export class Factors {
  constructor(private readonly database: Database, private readonly clock: Clock) {}

  async on(personId: number): Promise<boolean> {
    return (await this.database.one<{ has: boolean }>(`select ${hasFactor('$1')} as has`, [personId]))?.has === true;
  }

  async of(personId: number): Promise<OwnFactors> {
    const [app] = await this.database.query<NonNullable<OwnFactors['app']>>('select added_at as "addedAt", last_used_at as "lastUsedAt" from authenticator_app where person_id = $1', [personId]);
    const passkeys = await this.database.query<OwnFactors['passkeys'][number]>(
      'select id, name, added_at as "addedAt", last_used_at as "lastUsedAt" from passkey where person_id = $1 order by added_at, id', [personId],
    );
    const rest = await this.database.one<{ left: number; opensAt: Date | null }>(
      `select (select count(*)::int from recovery_code where person_id = $1 and used_at is null) as left,
              (select opens_at from factor_removal where person_id = $1 and closed_at is null and ends_at > $2) as "opensAt"`, [personId, this.clock.now()],
    );
    return { app: app ?? null, passkeys, codesLeft: rest?.left ?? 0, removalOpensAt: rest?.opensAt ?? null };
  }

  /** Holds the person's row, so that two changes of what lets them in come one after the other. */
  async lock(personId: number): Promise<void> {
    await this.database.query('select person_id from account where person_id = $1 for update', [personId]);
  }

  /** Takes everything away: app, passkeys, codes, and any wish to have them taken away. */
  async removeAll(personId: number): Promise<void> {
    for (const table of ['authenticator_app', 'passkey', 'recovery_code']) await this.database.execute(`delete from ${table} where person_id = $1`, [personId]);
    await this.database.execute('update factor_removal set closed_at = $2 where person_id = $1 and closed_at is null', [personId, this.clock.now()]);
  }
}
