import { Injectable } from '@nestjs/common';
import { Ends } from '../../platform/retention/ends.js';

const job = 'roles.expire';

/** Forgets that someone held a role, and what they promised for it, some years after it ended. */
@Injectable()
export class RoleEnds {
  constructor(ends: Ends) {
    ends.enforce(
      job, '49 3 * * *',
      // First, while it can still be told when the last role ended.
      {
        rule: 'undertakings', table: 'undertaking',
        due: (over) => `${over('t.signed_at')} and not exists (select from membership m where m.person_id = t.person_id and m.journal_id = t.journal_id and (m.ended_at is null or not ${over('m.ended_at')}))
          and not (t.journal_id is null and exists (select from account a where a.person_id = t.person_id and a.web_admin))`,
      },
      { rule: 'roles', table: 'membership', due: (over) => over('t.ended_at') },
    );
  }
}
