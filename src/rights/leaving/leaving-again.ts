import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { EraseSubject } from '../erasure/erase-subject.js';
import type { DataSubject } from '../holdings/data-subject.js';
import type { EraseAgain } from '../ledger/erase-again.js';
import { readPassed } from './passed.js';
import { LeftByStaff } from './staff-work.js';
import { hasLiveWork } from './live-work.js';

/** In the ledger, beside what stayed: work went on, so the rest is still to come. */
export const workWentOn = 'leaving=stillNeeded';

/** After a restored backup: what was erased goes again, what staff left passes on again, and whose work goes on is waited for again. */
@Injectable()
export class LeavingAgain implements EraseAgain {
  constructor(private readonly database: Database, private readonly clock: Clock, private readonly eraseSubject: EraseSubject, private readonly staff: LeftByStaff) {}

  async again(subject: DataSubject, kept: readonly string[]): Promise<void> {
    if (subject.personId !== null) await this.staff.passAgain(subject.personId, readPassed(kept));
    await this.eraseSubject.again(subject, kept);
    if (!kept.includes(workWentOn) || subject.personId === null) return;
    await this.database.execute(
      `insert into leaving (person_id, left_at, undecided) select p.id, $2, '{}' from person p where p.id = $1 and p.email is not null and ${hasLiveWork('p.id', '$2')} on conflict do nothing`, [subject.personId, this.clock.now()],
    );
  }
}
