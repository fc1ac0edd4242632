import { Inject, Injectable } from '@nestjs/common';
import { HOLDERS, type PersonalDataHolder } from '../../personal-data/holder.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { Events } from '../../platform/events/events.js';
import { Ends } from '../../platform/retention/ends.js';
import { Terms, type Over } from '../../platform/retention/terms.js';
import { ERASING, type Erasing } from './erasing.js';
import { oneByOne } from '../../platform/jobs/one-by-one.js';
import { pointersToPersons } from './pointers.js';
import { aboutPersons } from './registration-rows.js';

/** Accounts that someone else has made wait for their owner, without a password, for as long as their invitation says. */
const due = (over: Over): string => `t.confirmed_at is null and t.password_hash is not null and not t.web_admin and ${over('t.registered_at')}`;

/**
 * Ends accounts that were registered and never confirmed. Nobody has shown to be their owner, so nothing of them is kept:
 * not even the person, unless somebody else's work points there (a contributor, an invited reviewer).
 */
@Injectable()
export class UnconfirmedAccounts {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    @Inject(HOLDERS) private readonly holders: readonly PersonalDataHolder[],
    @Inject(ERASING) private readonly erasing: Erasing,
    private readonly terms: Terms,
    ends: Ends,
  ) {
    ends.enforce('accounts.unconfirmed', '35 * * * *', { rule: 'accountUnconfirmed', table: 'account', due, remove: () => this.sweep() });
  }

  private async sweep(): Promise<number> {
    const condition = due(this.terms.over('accountUnconfirmed', await this.terms.inForce()));
    const rows = await this.database.query<{ id: number }>(`select person_id as id from account t where ${condition} order by person_id`, [this.clock.now()]);
    return oneByOne(rows.map(({ id }) => id), (id) => this.one(id, condition));
  }

  private async one(personId: number, condition: string): Promise<void> {
    await this.database.transaction(async () => {
      await this.database.query('select id from person where id = $1 for update', [personId]);
      const gone = await this.database.execute(
        `delete from account t where person_id = $2 and ${condition}`, [this.clock.now(), personId],
      );
      if (gone === 0) return;
      for (const { table, about } of aboutPersons('accounts', this.holders, this.database.source)) {
        await this.database.execute(`delete from "${table}" where "${about}" = $1`, [personId]);
      }
      await this.database.execute(`delete from message where person_id = $1 and subject_kind = 'person' and subject_id = $1`, [personId]);
      const removed = await this.removePerson(personId);
      await this.events.record({ kind: 'account.unconfirmedEnded', subject: ['person', personId], data: { personRemoved: removed } });
    });
  }

  private async removePerson(personId: number): Promise<boolean> {
    for (const { table, column, goesAlong } of await pointersToPersons(this.database)) {
      if (goesAlong) continue;
      const own = table === 'event' ? `and not (subject_kind = 'person' and subject_id = $1)` : '';
      if (await this.database.one(`select 1 from "${table}" where "${column}" = $1 ${own} limit 1`, [personId])) return false;
    }
    await this.erasing.person(personId);
    // What the account did to itself stays recorded, by nobody.
    await this.database.execute('update event set person_id = null where person_id = $1', [personId]);
    await this.database.execute('delete from person where id = $1', [personId]);
    return true;
  }
}
