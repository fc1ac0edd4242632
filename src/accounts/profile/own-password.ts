import { Injectable } from '@nestjs/common';
import { Events } from '../../platform/events/events.js';
import { found } from '../../platform/web/problems.js';
import { AccountLimits } from '../account/account-limits.js';
import { Accounts } from '../account/accounts.js';
import { Passwords } from '../passwords/passwords.js';

/** Asks once more for the password before something that would let another in (X22). */
@Injectable()
export class OwnPassword {
  constructor(
    private readonly accounts: Accounts,
    private readonly limits: AccountLimits,
    private readonly passwords: Passwords,
    private readonly events: Events,
  ) {}

  async check(personId: number, password: string, ip: string): Promise<{ username: string; right: boolean }> {
    const account = found(await this.accounts.byPerson(personId));
    await this.limits.count('password', `#${personId}`, ip);
    const right = await this.passwords.matches(password, account.passwordHash);
    if (!right) await this.events.record({ kind: 'account.passwordRefused', subject: ['person', personId], by: { personId, behind: null } });
    return { username: account.username, right };
  }
}
