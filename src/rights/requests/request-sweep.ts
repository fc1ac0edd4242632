import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import { openStates } from './course.js';
import { addMonths, daysLeft } from './deadline.js';
import { hoursToConfirm, RequestLetters } from './request-letters.js';
import { Requests } from './requests.js';
import type { RightsRequest } from './rights-request.entity.js';

/** At how many days left the administrators are warned. */
const warnings = [10, 3];
/** How long a request is kept after it was closed (R14, the value marked ° there), in months. */
const kept = 36;

/** What happens to requests by itself: warnings, and the end of what is no longer needed. */
@Injectable()
export class RequestSweep {
  constructor(private readonly database: Database, private readonly clock: Clock, private readonly requests: Requests, private readonly letters: RequestLetters, jobs: Jobs) {
    jobs.recur('requests.warn', '5 6 * * *', () => this.warn());
    jobs.recur('requests.end', '45 3 * * *', () => this.end());
  }

  async warn(): Promise<void> {
    const today = this.requests.today();
    const open = await this.database.query<Pick<RightsRequest, 'id' | 'publicId' | 'kind' | 'dueOn' | 'warnedAt'>>(
      `select id, public_id as "publicId", kind, due_on::text as "dueOn", warned_at as "warnedAt" from rights_request where state = any($1) order by id`, [openStates],
    );
    for (const request of open) {
      const left = daysLeft(request.dueOn, today);
      const due = warnings.filter((days) => left <= days).at(-1);
      if (due === undefined || (request.warnedAt !== null && request.warnedAt <= due)) continue;
      await this.database.transaction(async () => {
        const taken = await this.database.execute('update rights_request set warned_at = $2 where id = $1 and (warned_at is null or warned_at > $2)', [request.id, due]);
        if (taken === 1) await this.letters.desk(request, left);
      });
    }
  }

  async end(): Promise<void> {
    await this.database.execute(`delete from rights_request where state = 'unconfirmed' and entered_at < $1`, [new Date(this.clock.now().getTime() - hoursToConfirm * 3_600_000)]);
    await this.database.execute(`delete from rights_request where state = 'closed' and closed_at::date < $1::date`, [addMonths(this.requests.today(), -kept)]);
  }
}
