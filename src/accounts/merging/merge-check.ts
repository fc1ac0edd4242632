import { Inject, Injectable } from '@nestjs/common';
import { HOLDERS, type PersonalDataHolder } from '../../personal-data/holder.js';
import { Database } from '../../platform/database/database.js';
import { Accounts, type Known } from '../account/accounts.js';

/** Whether an account may be merged at all: in use, open, and no administrator's, into which or from which nothing is ever merged. */
const isMergeable = (account: Known | null): boolean => account !== null && account.confirmed && !account.blocked && !account.webAdmin;

/** What speaks against a merge. Why is told to administrators only: it could tell who reviews whom (X1, X2). */
@Injectable()
export class MergeCheck {
  constructor(private readonly database: Database, private readonly accounts: Accounts, @Inject(HOLDERS) private readonly holders: readonly PersonalDataHolder[]) {}

  /** The keys of the texts that say why not. */
  async obstacles(keepId: number, dropId: number): Promise<string[]> {
    const keys: string[] = [];
    for (const [id, whose] of [[keepId, 'keep'], [dropId, 'drop']] as const) {
      const account = await this.accounts.byPerson(id);
      if (!isMergeable(account)) keys.push(account?.webAdmin ? `merge.obstacle.${whose}.administrator` : `merge.obstacle.${whose}.closed`);
    }
    for (const { key, sql } of this.holders.flatMap(({ onMerge }) => onMerge?.obstacles ?? [])) {
      if (await this.database.one(`${sql} limit 1`, [keepId, dropId])) keys.push(key);
    }
    return keys;
  }
}
