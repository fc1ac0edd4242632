import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { Events } from '../../platform/events/events.js';
import { Tokens } from '../../platform/tokens/tokens.js';
import { AccountLimits } from '../account/account-limits.js';
import { Accounts, type Known } from '../account/accounts.js';
import { takingAtLeast } from '../account/alike.js';
import { AccountLetters } from '../mails/account-letters.js';
import { SetPassword } from './set-password.js';

const purpose = 'account.reset';

/** A way back in through one's mail. The answer is the same whether or not the name is known (X20). */
@Injectable()
export class LostPassword {
  constructor(
    private readonly database: Database,
    private readonly events: Events,
    private readonly tokens: Tokens,
    private readonly accounts: Accounts,
    private readonly limits: AccountLimits,
    private readonly letters: AccountLetters,
    private readonly setPassword: SetPassword,
  ) {}

  async ask(login: string, ip: string): Promise<void> {
    const known = await this.accounts.byLogin(login);
    await this.limits.count('lostPassword', known ? `#${known.personId}` : login, ip);
    await takingAtLeast(300, () => this.database.transaction(async () => {
      await this.events.record({ kind: 'account.resetAsked', subject: ['person', known?.personId ?? 0] });
      if (known) await this.letters.reset(known.personId);
    }));
  }

  async waiting(secret: string): Promise<Known | null> {
    const token = await this.tokens.find(purpose, secret);
    return token && this.accounts.byPerson(token.subjectId);
  }

  async set(secret: string, password: string): Promise<boolean> {
    return this.database.transaction(async () => {
      const token = await this.tokens.redeem(purpose, secret);
      if (!token) return false;
      await this.setPassword.set(token.subjectId, password, { keepSession: null, proven: true });
      return true;
    });
  }
}
