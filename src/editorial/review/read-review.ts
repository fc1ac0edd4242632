import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { Policy } from '../../access/policy.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { Events } from '../../platform/events/events.js';
import type { SubmissionFacts } from '../facts.js';
import type { OwnAssignment } from './assignment.query.js';

/** Notes that an editor has read a review. Whoever only looks on does not count. */
@Injectable()
export class ReadReview {
  constructor(private readonly database: Database, private readonly clock: Clock, private readonly policy: Policy, private readonly events: Events) {}

  /** When it was read first; now, perhaps. */
  async note(facts: SubmissionFacts, one: Pick<OwnAssignment, 'id' | 'submittedAt' | 'readAt' | 'cancelledAt'>, actor: Actor): Promise<Date | null> {
    if (!one.submittedAt || one.readAt || one.cancelledAt || !this.policy.allows('review.manage', actor, facts)) return one.readAt;
    const now = this.clock.now();
    await this.database.transaction(async () => {
      const noted = await this.database.execute('update review_assignment set read_at = $2 where id = $1 and submitted_at is not null and read_at is null and cancelled_at is null', [one.id, now]);
      if (noted > 0) await this.events.record({ kind: 'review.read', subject: ['submission', facts.id], journalId: facts.journalId, by: actor, data: { assignment: one.id } });
    });
    return now;
  }
}
