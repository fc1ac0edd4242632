import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { Events } from '../../platform/events/events.js';
import { Ends } from '../../platform/retention/ends.js';
import { Terms, type Over } from '../../platform/retention/terms.js';
import { AccountIdle } from './account-idle.entity.js';
import { EraseAccount } from './erase-account.js';
import { LifecycleLetters } from './lifecycle-letters.js';
import { oneByOne } from '../../platform/jobs/one-by-one.js';
import { terms, year } from './terms.js';

interface Row {
  personId: number;
  since: Date;
  askedAt: Date | null;
  askedAgainAt: Date | null;
  stuckAt: Date | null;
}

/** Since when an account lies idle: since its owner last came, or said to keep it. A question from before that is answered. */
const since = 'greatest(a.registered_at, a.last_sign_in_at, i.kept_at)';
const select = `select a.person_id as "personId", ${since} as since, case when i.asked_at > ${since} then i.asked_at end as "askedAt",
    case when i.asked_again_at > ${since} then i.asked_again_at end as "askedAgainAt", i.stuck_at as "stuckAt"
  from account a left join account_idle i on i.person_id = a.person_id where a.confirmed_at is not null and not a.web_admin and ${since} <= $1`;

/** Those who were asked twice, and have not answered in time. */
const due = (over: Over): string => `t.confirmed_at is not null and not t.web_admin and ${over('greatest(t.registered_at, t.last_sign_in_at)')} and exists (select from account_idle i where i.person_id = t.person_id
  and i.asked_again_at > greatest(t.registered_at, t.last_sign_in_at, i.kept_at) and i.asked_again_at <= $1::timestamptz - interval '${terms.secondQuestion} milliseconds')`;

/** Asks the owners of accounts that nobody uses, twice, and erases those that nobody answers for (A12). */
@Injectable()
export class IdleAccounts {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly eraseAccount: EraseAccount,
    private readonly letters: LifecycleLetters,
    private readonly kept: Terms,
    ends: Ends,
  ) {
    ends.enforce('accounts.idle', '20 4 * * *', { rule: 'accountIdle', table: 'account', due, remove: () => this.sweep() });
  }

  private async sweep(): Promise<number> {
    const idle = await this.idle();
    const rows = await this.database.query<Row>(`${select} order by a.person_id`, [this.horizon(idle)]);
    let erased = 0;
    await oneByOne(rows.filter((row) => this.step(row, idle) !== null).map(({ personId }) => personId), async (id) => {
      if (await this.one(id, idle)) erased += 1;
    });
    return erased;
  }

  /** Whether the account is erased. */
  private async one(personId: number, idle: number): Promise<boolean> {
    return this.database.transaction(async () => {
      await this.database.query('select p.id from person p join account a on a.person_id = p.id where p.id = $1 for update', [personId]);
      const row = await this.database.one<Row>(`${select} and a.person_id = $2`, [this.horizon(idle), personId]);
      const step = row && this.step(row, idle);
      if (!row || !step) return false;
      const now = this.clock.now();
      const years = idle / year;
      if (step === 'end') return this.end(row, years);
      await this.database.query(
        `insert into account_idle (person_id, asked_at, asked_again_at) values ($1, $2, null)
         on conflict (person_id) do update set ${step === 'ask' ? 'asked_at = $2, asked_again_at = null, stuck_at = null' : 'asked_again_at = $2'}`, [personId, now],
      );
      await this.events.record({ kind: 'account.idleAsked', subject: ['person', personId], data: { again: step === 'askAgain' } });
      await this.letters.idleQuestion(personId, new Date(now.getTime() + (step === 'ask' ? terms.firstQuestion : terms.secondQuestion)), step === 'askAgain', years);
      return false;
    });
  }

  /** Each step leaves its whole time to answer, however late the one before it came. */
  private step({ since, askedAt, askedAgainAt }: Row, idle: number): 'ask' | 'askAgain' | 'end' | null {
    const now = this.clock.now().getTime();
    const passed = (moment: Date, term: number): boolean => now - moment.getTime() >= term;
    if (!askedAt) return 'ask';
    if (!askedAgainAt) return passed(askedAt, terms.firstQuestion - terms.secondQuestion) ? 'askAgain' : null;
    return passed(askedAgainAt, terms.secondQuestion) && passed(since, idle) ? 'end' : null;
  }

  private async end({ personId, stuckAt }: Row, years: number): Promise<boolean> {
    const hindrances = await this.eraseAccount.hindrances(personId);
    if (hindrances.length === 0) {
      await this.letters.idleErased(personId, years);
      await this.eraseAccount.erase(personId, 'idle');
      return true;
    }
    const now = this.clock.now();
    if (stuckAt && now.getTime() - stuckAt.getTime() < terms.stuck) return false;
    await this.database.manager.update(AccountIdle, { personId }, { stuckAt: now });
    await this.events.record({ kind: 'account.erasureWaits', subject: ['person', personId] });
    await this.letters.stuck(personId, hindrances);
    return false;
  }

  private async idle(): Promise<number> {
    return (await this.kept.of('accountIdle')) * year;
  }

  private horizon(idle: number): Date {
    return new Date(this.clock.now().getTime() - idle + terms.firstQuestion);
  }
}
