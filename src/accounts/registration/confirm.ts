import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { Events } from '../../platform/events/events.js';
import { Tokens } from '../../platform/tokens/tokens.js';
import { Accounts, type Known } from '../accounts.js';

const purpose = 'account.confirm';

/** The owner of an address says yes to the account that was made with it. */
@Injectable()
export class Confirm {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly tokens: Tokens,
    private readonly accounts: Accounts,
  ) {}

  async waiting(secret: string): Promise<Known | null> {
    const token = await this.tokens.find(purpose, secret);
    return token && this.accounts.byPerson(token.subjectId);
  }

  async confirm(secret: string): Promise<boolean> {
    return this.database.transaction(async () => {
      const token = await this.tokens.redeem(purpose, secret);
      if (!token) return false;
      const personId = token.subjectId;
      await this.tokens.revoke(purpose, personId);
      const confirmed = await this.database.execute('update account set confirmed_at = $2 where person_id = $1 and confirmed_at is null', [personId, this.clock.now()]);
      if (confirmed > 0) await this.events.record({ kind: 'account.confirmed', subject: ['person', personId], by: { personId, behind: null } });
      return true;
    });
  }
}
