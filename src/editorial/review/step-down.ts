import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { Events } from '../../platform/events/events.js';
import { Notifier } from '../notifier.js';
import { AssignmentSubject } from '../submission.subject.js';
import { Tasks } from '../tasks/tasks.js';
import { InvitationLinks } from './invitation-links.js';

/** A reviewer who has not sent steps down: what they had written goes, and the editors learn that they are no longer available, never why nor whether anyone chose it (R17). */
@Injectable()
export class StepDown {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly assignments: AssignmentSubject,
    private readonly links: InvitationLinks,
    private readonly tasks: Tasks,
    private readonly notifier: Notifier,
  ) {}

  /** False where there is nothing to step down from any more. */
  async of(assignmentId: number): Promise<boolean> {
    return this.database.transaction(async () => {
      const facts = await this.assignments.locked(assignmentId);
      if (facts?.state !== 'invited' && facts?.state !== 'accepted') return false;
      await this.database.execute(
        `update review_assignment set declined_at = $2, cancelled_at = $2, recommendation = null, comments_to_author = null, comments_to_editor = null, competing_interests = null, co_reviewer = null,
           more_time_until = null, more_time_reason = null, answers = '{}', saved_at = null where id = $1`, [assignmentId, this.clock.now()],
      );
      await this.links.revoke(assignmentId);
      await this.tasks.forEditors(facts.submissionId, 'reviewerUnavailable', { key: String(assignmentId), again: true });
      const event = await this.events.record({ kind: 'review.unavailable', subject: ['submission', facts.submissionId], journalId: facts.journalId, by: null, data: { assignment: assignmentId } });
      await this.notifier.tell('reviewUnavailable', { event, submissionId: facts.submissionId });
      return true;
    });
  }
}
