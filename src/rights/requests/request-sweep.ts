import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import { Ends } from '../../platform/retention/ends.js';
import { openStates } from './course.js';
import { daysLeft } from './deadline.js';
import { RequestLetters } from './request-letters.js';
import { Requests } from './requests.js';
import type { RightsRequest } from './rights-request.entity.js';

/** At how many days left the administrators are warned. */
const warnings = [10, 3];

/** What happens to requests by itself: warnings, and the end of what is no longer needed. */
@Injectable()
export class RequestSweep {
  constructor(private readonly database: Database, private readonly requests: Requests, private readonly letters: RequestLetters, jobs: Jobs, ends: Ends) {
    jobs.recur('requests.warn', '5 6 * * *', () => this.warn());
    ends.enforce(
      'requests.end', '45 3 * * *',
      { rule: 'requestsUnconfirmed', table: 'rights_request', due: (over) => `t.state = 'unconfirmed' and ${over('t.entered_at')}` },
      { rule: 'restrictions', table: 'restriction', due: (over) => over('t.lifted_at') },
      { rule: 'requests', table: 'rights_request', due: (over) => `t.state = 'closed' and ${over('t.closed_at')}` },
    );
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
}
