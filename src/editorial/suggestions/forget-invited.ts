import { Inject, Injectable } from '@nestjs/common';
import { ERASING, type Erasing } from '../../accounts/lifecycle/erasing.js';
import { oneByOne } from '../../platform/jobs/one-by-one.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { Events } from '../../platform/events/events.js';
import { Ends } from '../../platform/retention/ends.js';
import { Terms, type Over } from '../../platform/retention/terms.js';

/** Invited, without an account or another tie to the platform, and never said yes, in any round; and all those rounds closed long enough ago. */
const due = (over: Over): string => `t.email is not null and exists (select 1 from review_assignment a where a.person_id = t.id)
  and not exists (select 1 from review_assignment a join review_round r on r.id = a.round_id
    where a.person_id = t.id and (a.accepted_at is not null or a.submitted_at is not null or r.closed_at is null or not ${over('r.closed_at')}))
  and not exists (select 1 from account where person_id = t.id) and not exists (select 1 from membership where person_id = t.id) and not exists (select 1 from participant where person_id = t.id)
  and not exists (select 1 from submission where submitter_id = t.id) and not exists (select 1 from contributor c where c.person_id = t.id or c.email = t.email)`;

/** Erases those who were invited to review without having an account, and declined or stayed silent (C8). Their row stays, blank; so does the wish not to be asked again, as a hash. */
@Injectable()
export class ForgetInvited {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    @Inject(ERASING) private readonly erasing: Erasing,
    private readonly terms: Terms,
    ends: Ends,
  ) {
    ends.enforce('reviews.forget', '40 3 * * *', { rule: 'invitedReviewers', table: 'person', due, remove: () => this.run() });
  }

  private async run(): Promise<number> {
    const condition = due(this.terms.over('invitedReviewers', await this.terms.inForce()));
    const rows = await this.database.query<{ id: number }>(`select t.id from person t where ${condition} order by t.id`, [this.clock.now()]);
    return oneByOne(rows.map(({ id }) => id), (id) => this.one(id, condition));
  }

  private async one(id: number, condition: string): Promise<void> {
    await this.database.transaction(async () => {
      await this.database.query('select 1 from person where id = $1 for update', [id]);
      if (!(await this.database.one(`select 1 from person t where t.id = $2 and ${condition}`, [this.clock.now(), id]))) return;
      // What was said in declining is no review, and needs no archive.
      await this.erasing.person(id, ['review_assignment.keep.archive']);
      await this.events.record({ kind: 'reviewer.forgotten', subject: ['person', id] });
    });
  }
}
