import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { Events } from '../../platform/events/events.js';
import { TooMany } from '../../platform/limits/limits.js';
import { AccountLimits } from '../account/account-limits.js';
import { AuthenticatorApps } from './authenticator-apps.js';
import { FactorLetters } from './factor-letters.js';
import { Passkeys, type Purpose } from './passkeys.js';
import { RecoveryCodes } from './recovery-codes.js';

/** What someone shows besides the password. One of them is filled. */
export interface Shown {
  code: string;
  recoveryCode: string;
  /** What the browser says a passkey has signed. */
  credential: string;
}

/** Looks at what someone shows as a second factor, and counts the tries (X23). */
@Injectable()
export class CheckFactor {
  constructor(
    private readonly limits: AccountLimits,
    private readonly apps: AuthenticatorApps,
    private readonly codes: RecoveryCodes,
    private readonly passkeys: Passkeys,
    private readonly events: Events,
    private readonly letters: FactorLetters,
    private readonly clock: Clock,
  ) {}

  /** Counts a try. Whoever comes this far and fails this often knows the password: the owner is told, once a day. */
  async count(personId: number, shown: Shown, ip: string): Promise<void> {
    try {
      if (shown.credential) return await this.limits.count('passkey', `#${personId}`, ip);
      await this.limits.count('secondFactor', `#${personId}`, ip);
      await this.limits.count('secondFactorDay', `#${personId}`, ip);
    } catch (error) {
      if (error instanceof TooMany) await this.letters.told(personId, 'refused', { key: `factor.refused:${personId}:${this.clock.now().toISOString().slice(0, 10)}` });
      throw error;
    }
  }

  /** Whether it is theirs; `verified` if a passkey has also made sure that it was its owner. Whatever is right is used up by this. */
  async check(personId: number, shown: Shown, purpose: Purpose): Promise<{ verified: boolean } | null> {
    if (shown.credential) return this.passkeys.signed(purpose, personId, shown.credential);
    const typed = shown.recoveryCode || shown.code;
    if (await this.apps.take(personId, typed)) return { verified: false };
    const left = await this.codes.take(personId, typed);
    if (left === null) return null;
    await this.events.record({ kind: 'account.recoveryCodeUsed', subject: ['person', personId], by: { personId, behind: null }, data: { left } });
    await this.letters.told(personId, 'codeUsed', { args: { left } });
    return { verified: false };
  }

  async refused(personId: number): Promise<void> {
    await this.events.record({ kind: 'account.secondFactorRefused', subject: ['person', personId], by: { personId, behind: null } });
  }
}
