import { Injectable } from '@nestjs/common';
import { Events } from '../../../platform/events/events.js';
import { AccountLimits } from '../../account/account-limits.js';
import { Accounts } from '../../account/accounts.js';
import { Arrival, type Arrived } from '../../sign-in/arrival.js';
import type { Door } from '../../sign-in/open-session.js';
import { Passkeys } from '../passkeys.js';

/** Lets someone in with a passkey alone, which has made sure that it was its owner. It names the account, so nobody has to (X20). */
@Injectable()
export class PasskeySignIn {
  constructor(
    private readonly limits: AccountLimits,
    private readonly accounts: Accounts,
    private readonly passkeys: Passkeys,
    private readonly arrival: Arrival,
    private readonly events: Events,
  ) {}

  async options(ip: string): Promise<object> {
    await this.limits.count('passkey', `options ${ip}`, ip);
    return this.passkeys.toSign('passkey.signIn', null);
  }

  async enter(credential: string, door: Door): Promise<Arrived | null> {
    await this.limits.count('passkey', `sign-in ${door.ip}`, door.ip);
    const signed = await this.passkeys.signed('passkey.signIn', null, credential);
    const account = signed?.verified ? await this.accounts.byPerson(signed.personId) : null;
    if (account?.confirmed) return this.arrival.of(account.personId, 'passkey', door);
    await this.events.record({ kind: 'account.signInFailed', subject: ['person', account?.personId ?? 0] });
    return null;
  }
}
