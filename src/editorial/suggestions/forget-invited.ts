import { Injectable } from '@nestjs/common';
import { EraseAccount } from '../../accounts/lifecycle/erase-account.js';
import { oneByOne } from '../../accounts/lifecycle/one-by-one.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { Events } from '../../platform/events/events.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import { Sessions } from '../../visitors/sessions/sessions.js';

/** How long after the round closed (C8, the value marked ° there). */
const months = 6;

/** Invited, without an account or another tie to the platform, and never said yes, in any round; and all those rounds closed long enough ago. */
const due = `select p.id from person p where p.email is not null and exists (select 1 from review_assignment a where a.person_id = p.id)
  and not exists (select 1 from review_assignment a join review_round r on r.id = a.round_id
    where a.person_id = p.id and (a.accepted_at is not null or a.submitted_at is not null or r.closed_at is null or r.closed_at > $1))
  and not exists (select 1 from account where person_id = p.id) and not exists (select 1 from membership where person_id = p.id) and not exists (select 1 from participant where person_id = p.id)
  and not exists (select 1 from submission where submitter_id = p.id) and not exists (select 1 from contributor c where c.person_id = p.id or c.email = p.email)`;

/** Erases those who were invited to review without having an account, and declined or stayed silent (C8). Their row stays, blank; so does the wish not to be asked again, as a hash. */
@Injectable()
export class ForgetInvited {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly sessions: Sessions,
    private readonly erasure: EraseAccount,
    jobs: Jobs,
  ) {
    jobs.recur('reviews.forget', '40 3 * * *', () => this.run());
  }

  async run(): Promise<void> {
    const rows = await this.database.query<{ id: number }>(`${due} order by p.id`, [this.before()]);
    await oneByOne(rows.map(({ id }) => id), (id) => this.one(id));
  }

  private async one(id: number): Promise<void> {
    await this.database.transaction(async () => {
      await this.database.query('select 1 from person where id = $1 for update', [id]);
      if (!(await this.database.one(`${due} and p.id = $2`, [this.before(), id]))) return;
      await this.sessions.endAll(id);
      await this.erasure.apply(id);
      await this.database.execute('update review_assignment set comments_to_author = null, comments_to_editor = null, competing_interests = null, co_reviewer = null, more_time_reason = null where person_id = $1', [id]);
      await this.database.execute('delete from token where person_id = $1', [id]);
      await this.database.execute('delete from message where person_id = $1', [id]);
      await this.events.record({ kind: 'reviewer.forgotten', subject: ['person', id] });
    });
  }

  private before(): Date {
    const moment = new Date(this.clock.now());
    moment.setUTCMonth(moment.getUTCMonth() - months);
    return moment;
  }
}
