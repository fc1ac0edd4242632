import { Injectable } from '@nestjs/common';
import { Events } from '../../platform/events/events.js';
import { AccountLimits } from '../account/account-limits.js';
import { Accounts } from '../account/accounts.js';
import { AccountLetters } from '../mails/account-letters.js';
import { Passwords } from '../passwords/passwords.js';
import { Arrival, type Arrived } from './arrival.js';
import type { Door } from './open-session.js';

/** Lets someone in who knows a name and its password. Answers alike, and takes as long, whether or not the name is known (X20). */
@Injectable()
export class SignIn {
  constructor(
    private readonly events: Events,
    private readonly accounts: Accounts,
    private readonly passwords: Passwords,
    private readonly limits: AccountLimits,
    private readonly letters: AccountLetters,
    private readonly arrival: Arrival,
  ) {}

  /** The way in, or null. */
  async withPassword(login: string, password: string, door: Door): Promise<Arrived | null> {
    const account = await this.accounts.byLogin(login);
    await this.limits.count('signIn', account ? `#${account.personId}` : login, door.ip);
    const right = await this.passwords.matches(password, account?.passwordHash ?? null);
    if (account && right && account.confirmed) {
      return this.arrival.of(account.personId, 'password', door);
    }
    await this.events.record({ kind: 'account.signInFailed', subject: ['person', account?.personId ?? 0] });
    if (account && right && !account.blocked) await this.letters.confirm(account.personId);
    return null;
  }
}
