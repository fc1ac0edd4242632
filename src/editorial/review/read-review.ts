import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { Policy } from '../../access/policy.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { Events } from '../../platform/events/events.js';
import type { SubmissionFacts } from '../facts.js';

/** Notes that an editor has read a review. Whoever only looks on does not count. */
@Injectable()
export class ReadReview {
  constructor(private readonly database: Database, private readonly clock: Clock, private readonly policy: Policy, private readonly events: Events) {}

  async note(facts: SubmissionFacts, publicId: string, actor: Actor): Promise<void> {
    if (!this.policy.allows('review.manage', actor, facts)) return;
    await this.database.transaction(async () => {
      const [row] = await this.database.query<{ id: number }>(
        `update review_assignment set read_at = $3 where submission_id = $1 and public_id = $2 and submitted_at is not null and read_at is null and cancelled_at is null returning id`,
        [facts.id, publicId, this.clock.now()],
      );
      if (row) await this.events.record({ kind: 'review.read', subject: ['submission', facts.id], journalId: facts.journalId, by: actor, data: { assignment: row.id } });
    });
  }
}
