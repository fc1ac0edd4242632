import { Injectable } from '@nestjs/common';
import { isUnderRestriction } from '../../accounts/restriction/restricted.js';
import { StepDown } from '../../editorial/review/step-down.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { oneByOne } from '../../platform/jobs/one-by-one.js';
import { Ends } from '../../platform/retention/ends.js';
import { EraseAccountData } from './erase-account-data.js';
import { LeavingLetters } from './leaving-letters.js';
import { hasLiveWork } from './live-work.js';

/** How long someone has to say whether a review will come. */
export const daysToChoose = 7;

const done = (now: string): string => `not ${hasLiveWork('t.person_id', now)} and not ${isUnderRestriction('t.person_id')}`;

/** Every night: reviewers who said nothing for a week step down, and of those whose work is done, name and address go. */
@Injectable()
export class LeavingSweep {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly stepDown: StepDown,
    private readonly letters: LeavingLetters,
    private readonly erasing: EraseAccountData,
    ends: Ends,
  ) {
    ends.enforce('leaving.finish', '27 3 * * *', { rule: 'leaving', table: 'leaving', due: () => done('$1'), remove: () => this.sweep() });
  }

  private async sweep(): Promise<number> {
    const now = this.clock.now();
    const silent = await this.database.query<{ id: number }>(`select unnest(undecided) as id from leaving where left_at <= $1::timestamptz - interval '${daysToChoose} days'`, [now]);
    await oneByOne(silent.map(({ id }) => id), async (id) => {
      await this.database.transaction(async () => {
        await this.stepDown.of(id);
        await this.database.execute('update leaving set undecided = array_remove(undecided, $1) where $1 = any(undecided)', [id]);
      });
    });
    const rows = await this.database.query<{ id: number }>(`select t.person_id as id from leaving t where ${done('$1')} order by t.person_id`, [now]);
    return oneByOne(rows.map(({ id }) => id), (id) => this.finish(id));
  }

  private async finish(personId: number): Promise<void> {
    await this.database.transaction(async () => {
      await this.database.query('select id from person where id = $1 for update', [personId]);
      const row = await this.database.one(`select 1 from leaving t where t.person_id = $1 and ${done('$2')}`, [personId, this.clock.now()]);
      if (!row) return;
      // Whoever has opened an account again is here on a new consent.
      if (await this.database.one('select 1 from account where person_id = $1', [personId])) {
        await this.database.execute('delete from leaving where person_id = $1', [personId]);
        return;
      }
      await this.letters.finished(personId);
      await this.erasing.of(personId, false, null);
    });
  }
}
