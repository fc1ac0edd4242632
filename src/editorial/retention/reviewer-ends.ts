import { Injectable } from '@nestjs/common';
import { oneByOne } from '../../platform/jobs/one-by-one.js';
import { People } from '../../accounts/person/people.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { Events } from '../../platform/events/events.js';
import { Terms, type Over } from '../../platform/retention/terms.js';
import { submissionOfMessage } from '../letters/submission-of-message.js';

/** The round was decided long enough ago, the manuscript is finished, and the row still leads to someone. */
export const reviewerDue = (over: Over): string => `exists (select from review_round r join submission s on s.id = r.submission_id where r.id = t.round_id
    and s.stage in ('published', 'declined', 'withdrawn') and ${over('coalesce(r.closed_at, s.stage_since)')})
  and exists (select from person p where p.id = t.person_id and (coalesce(p.email, p.given_name, p.family_name) is not null or exists (select from account a where a.person_id = p.id)))`;

/** Puts a blank person, of whom no key is kept, in the place of whoever reviewed a manuscript: the review keeps its shape, and nobody can tell whose it was. */
@Injectable()
export class ReviewerEnds {
  constructor(private readonly database: Database, private readonly clock: Clock, private readonly terms: Terms, private readonly events: Events, private readonly people: People) {}

  async sweep(): Promise<number> {
    const over = this.terms.over('reviewers', await this.terms.inForce());
    const rows = await this.database.query<{ id: number }>(`select distinct on (t.submission_id, t.person_id) t.id from review_assignment t where ${reviewerDue(over)} order by t.submission_id, t.person_id, t.id`, [this.clock.now()]);
    let removed = 0;
    await oneByOne(rows.map(({ id }) => id), async (id) => {
      removed += await this.one(id, over);
    });
    return removed;
  }

  private async one(id: number, over: Over): Promise<number> {
    return this.database.transaction(async () => {
      const row = await this.database.one<{ submissionId: number; personId: number; journalId: number }>(
        `select t.submission_id as "submissionId", t.person_id as "personId", s.journal_id as "journalId" from review_assignment t join submission s on s.id = t.submission_id where t.id = $2 and ${reviewerDue(over)} for update of s`, [this.clock.now(), id],
      );
      if (!row) return 0;
      const { submissionId, personId, journalId } = row;
      // Rounds of the same manuscript that are not old enough yet keep the person for all of them.
      if (await this.database.one('select 1 from review_assignment a join review_round r on r.id = a.round_id where a.submission_id = $1 and a.person_id = $2 and r.closed_at is null and a.cancelled_at is null and a.declined_at is null', [submissionId, personId])) return 0;
      const ghost = await this.people.ghost();
      const removed = await this.database.execute(
        'update review_assignment set person_id = $3, competing_interests = null, co_reviewer = null, more_time_reason = null, rating = null where submission_id = $1 and person_id = $2', [submissionId, personId, ghost],
      );
      await this.replace(submissionId, personId, ghost);
      await this.events.record({ kind: 'submission.reviewersEnded', subject: ['submission', submissionId], journalId });
      return removed;
    });
  }

  /** Everything else of the manuscript's record that leads to the person as its reviewer. */
  private async replace(submissionId: number, personId: number, ghost: number): Promise<void> {
    const all = [submissionId, personId, ghost];
    await this.database.execute(`update event set person_id = $3 where person_id = $2 and kind like 'review%' and (
      (subject_kind = 'submission' and subject_id = $1) or (subject_kind = 'assignment' and subject_id in (select a.id from review_assignment a where a.submission_id = $1)))`, all);
    await this.database.execute(`update stored_file set original_name = '' where id in (select f.file_id from submission_file f where f.submission_id = $1 and f.uploader_id = $2 and f.area in ('reviewer', 'reviewDraft')
      union all select f.file_id from review_attachment ra join review_assignment a on a.id = ra.assignment_id join submission_file f on f.id = ra.submission_file_id where a.submission_id = $1 and a.person_id = $3 and a.entered_by_id is not null)`, all);
    await this.database.execute(`update submission_file set uploader_id = $3 where submission_id = $1 and uploader_id = $2 and area in ('reviewer', 'reviewDraft')`, all);
    await this.database.execute(`update conflict_override set person_id = $3, reason = '' where submission_id = $1 and person_id = $2`, all);
    await this.database.execute(`update discussion_message set author_id = $3 where author_id = $2 and discussion_id in (select p.discussion_id from discussion_participant p join discussion d on d.id = p.discussion_id where d.submission_id = $1 and p.person_id = $2 and p.capacity = 'reviewer')`, all);
    await this.database.execute(`update discussion_participant set person_id = $3 where person_id = $2 and capacity = 'reviewer' and discussion_id in (select d.id from discussion d where d.submission_id = $1)`, all);
    await this.database.execute(`delete from message where id in (select m.id from message m where m.person_id = $2 and ${submissionOfMessage('m')} = $1)`, [submissionId, personId]);
  }
}
