import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { Events } from '../../platform/events/events.js';
import { Ends } from '../../platform/retention/ends.js';
import { Sessions } from '../../visitors/sessions/sessions.js';
import { AccountDate } from './account-date.entity.js';
import { EraseAccount } from './erase-account.js';
import { LifecycleLetters } from './lifecycle-letters.js';
import { oneByOne } from '../../platform/jobs/one-by-one.js';
import { terms } from './terms.js';

/** Lets expiry and erasure dates act by themselves: a warning some days before, and what the date says when it has come. */
@Injectable()
export class DueDates {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly sessions: Sessions,
    private readonly eraseAccount: EraseAccount,
    private readonly letters: LifecycleLetters,
    ends: Ends,
  ) {
    ends.enforce('accounts.dates', '5 * * * *', { rule: 'accountDate', table: 'account_date', due: () => `t.kind = 'erasure' and t.removed_at is null and t.done_at is null and t.at <= $1`, remove: () => this.sweep() });
  }

  private async sweep(): Promise<number> {
    const now = this.clock.now();
    const rows = await this.database.query<{ id: number }>(
      `select id from account_date where removed_at is null and done_at is null and (at <= $1 or (warned_at is null and at <= $2)) order by at, id`, [now, new Date(now.getTime() + terms.warning)],
    );
    let erased = 0;
    await oneByOne(rows.map(({ id }) => id), async (id) => {
      if (await this.one(id)) erased += 1;
    });
    return erased;
  }

  /** Whether an account is erased. */
  private async one(id: number): Promise<boolean> {
    return this.database.transaction(async () => {
      const known = await this.database.manager.findOneBy(AccountDate, { id });
      if (!known) return false;
      // The person first, then the date: the order in which those who change dates hold them.
      await this.database.query('select id from person where id = $1 for update', [known.personId]);
      const date = await this.database.manager.findOneBy(AccountDate, { id });
      if (!date || date.removedAt || date.doneAt) return false;
      if (date.at > this.clock.now()) await this.warn(date);
      else if (date.kind === 'expiry') await this.expire(date);
      else return this.erase(date);
      return false;
    });
  }

  private async warn(date: AccountDate): Promise<void> {
    if (date.warnedAt) return;
    await this.set(date.id, { warnedAt: this.clock.now() });
    await this.letters.told(date.personId, date.kind === 'expiry' ? 'expiryAhead' : 'erasureAhead', date);
  }

  private async expire(date: AccountDate): Promise<void> {
    await this.set(date.id, { doneAt: this.clock.now() });
    await this.sessions.endAll(date.personId);
    await this.events.record({ kind: 'account.expired', subject: ['person', date.personId], data: { date: date.id } });
    await this.letters.told(date.personId, 'expired', date);
  }

  private async erase(date: AccountDate): Promise<boolean> {
    const hindrances = await this.eraseAccount.hindrances(date.personId);
    if (hindrances.length > 0) {
      const now = this.clock.now();
      if (date.stuckAt && now.getTime() - date.stuckAt.getTime() < terms.stuck) return false;
      await this.set(date.id, { stuckAt: now });
      await this.events.record({ kind: 'account.erasureWaits', subject: ['person', date.personId], data: { date: date.id } });
      await this.letters.stuck(date.personId, hindrances);
      return false;
    }
    // Written to the address before it is gone.
    await this.letters.told(date.personId, 'erased', date);
    await this.eraseAccount.erase(date.personId, 'date');
    return true;
  }

  private async set(id: number, changes: Partial<AccountDate>): Promise<void> {
    await this.database.manager.update(AccountDate, { id }, changes);
  }
}
