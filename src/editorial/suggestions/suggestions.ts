import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { Events } from '../../platform/events/events.js';
import { SuggestedReviewer } from './suggested-reviewer.entity.js';

/** The moves that decide a manuscript: from then on nobody is looked for any more. */
const decisions = ['acceptWithoutReview', 'deskDecline', 'accept', 'decline', 'withdraw'] as const;

export type Named = Pick<SuggestedReviewer, 'kind' | 'name' | 'email' | 'affiliation' | 'reason'>;

/** Whom the authors name as reviewers or do not want, and whom reviewers name when they decline. */
@Injectable()
export class Suggestions {
  constructor(private readonly database: Database, private readonly clock: Clock, events: Events) {
    for (const move of decisions) events.on(`submission.${move}`, ({ subjectId }) => this.erase(subjectId));
  }

  of(submissionId: number): Promise<SuggestedReviewer[]> {
    return this.database.manager.find(SuggestedReviewer, { where: { submissionId }, order: { id: 'ASC' } });
  }

  async add(submissionId: number, named: Named): Promise<void> {
    await this.database.manager.insert(SuggestedReviewer, { submissionId, source: 'author', assignmentId: null, ...named, enteredAt: this.clock.now() });
  }

  async remove(submissionId: number, id: number): Promise<void> {
    await this.database.execute('delete from suggested_reviewer where submission_id = $1 and id = $2', [submissionId, id]);
  }

  async fromReviewer(submissionId: number, assignmentId: number, named: Pick<Named, 'name' | 'email'>): Promise<void> {
    await this.database.manager.insert(SuggestedReviewer, { submissionId, kind: 'suggested', source: 'reviewer', assignmentId, ...named, affiliation: null, reason: null, enteredAt: this.clock.now() });
  }

  /** Whether an author has named this person: then the invitation says so. */
  async names(submissionId: number, personId: number): Promise<boolean> {
    return (await this.database.one(
      `select 1 from suggested_reviewer sr where sr.submission_id = $1 and sr.source = 'author' and sr.kind = 'suggested'
         and sr.email in (select email from person where id = $2 union all select address from further_email where person_id = $2 and confirmed_at is not null)`, [submissionId, personId],
    )) !== null;
  }

  /** In the transaction of the decision (C7). */
  private async erase(submissionId: number): Promise<void> {
    await this.database.execute('delete from suggested_reviewer where submission_id = $1', [submissionId]);
  }
}
