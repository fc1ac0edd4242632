import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { Events } from '../../platform/events/events.js';
import { Tokens } from '../../platform/tokens/tokens.js';
import { AccountLimits } from '../account/account-limits.js';
import { Accounts, type Known } from '../account/accounts.js';
import { Passwords } from '../passwords/passwords.js';
import { Arrival, type Arrived } from '../sign-in/arrival.js';
import type { Door } from '../sign-in/open-session.js';

const purpose = 'account.confirm';

/** The owner of an address says yes to the account that was made with it, and shows by its password that they made it. */
@Injectable()
export class Confirm {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly tokens: Tokens,
    private readonly accounts: Accounts,
    private readonly passwords: Passwords,
    private readonly limits: AccountLimits,
    private readonly arrival: Arrival,
  ) {}

  async waiting(secret: string): Promise<Known | null> {
    const token = await this.tokens.find(purpose, secret);
    return token && this.accounts.byPerson(token.subjectId);
  }

  /** The way in, or null where the link or the password is not right. */
  async confirm(secret: string, password: string, door: Door): Promise<Arrived | null> {
    const account = await this.waiting(secret);
    if (!account || account.blocked) return null;
    await this.limits.count('password', `#${account.personId}`, door.ip);
    if (!(await this.passwords.matches(password, account.passwordHash))) return null;
    return this.database.transaction(async () => {
      const token = await this.tokens.redeem(purpose, secret);
      if (!token) return null;
      const personId = token.subjectId;
      await this.tokens.revoke(purpose, personId);
      const confirmed = await this.database.execute('update account set confirmed_at = $2 where person_id = $1 and confirmed_at is null', [personId, this.clock.now()]);
      if (confirmed > 0) await this.events.record({ kind: 'account.confirmed', subject: ['person', personId], by: { personId, behind: null } });
      return this.arrival.of(personId, 'password', door);
    });
  }
}
