import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { Events } from '../../platform/events/events.js';
import { Tokens } from '../../platform/tokens/tokens.js';
import { Sessions } from '../../visitors/sessions/sessions.js';
import { AccountLetters } from '../mails/account-letters.js';
import { Passwords } from '../passwords/passwords.js';

/** Puts a new password in place. Every other session of the account ends (X22), open reset links die, and the owner is told. */
@Injectable()
export class SetPassword {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly sessions: Sessions,
    private readonly tokens: Tokens,
    private readonly passwords: Passwords,
    private readonly letters: AccountLetters,
  ) {}

  /** `proven` is whether the change came through a mailed link, which also confirms the address. */
  async set(personId: number, password: string, options: { keepSession: number | null; proven: boolean }): Promise<void> {
    const hash = await this.passwords.hash(password);
    await this.database.transaction(async () => {
      await this.database.execute(
        'update account set password_hash = $2, confirmed_at = case when $3 then coalesce(confirmed_at, $4) else confirmed_at end where person_id = $1',
        [personId, hash, options.proven, this.clock.now()],
      );
      await this.tokens.revoke('account.reset', personId);
      await this.sessions.endAll(personId, options.keepSession);
      await this.events.record({ kind: 'account.passwordChanged', subject: ['person', personId], by: { personId, behind: null } });
      await this.letters.passwordChanged(personId);
    });
  }
}
