import { MaxLength } from 'class-validator';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { Events } from '../../platform/events/events.js';
import { Conflict } from '../../platform/web/problems.js';
import { Within } from '../within.js';
import { Assignments } from './assignment.query.js';
import { InvitationLinks } from './invitation-links.js';
import { ReviewLetters } from './review-letters.js';

export class CancelForm {
  @MaxLength(5_000, { message: 'review.invite.tooLong' })
  note = '';
}

/** What follows when an editor ends an assignment: its link is dead and the reviewer is told. */
@Injectable()
export class AssignmentEnding {
  constructor(private readonly links: InvitationLinks, private readonly letters: ReviewLetters) {}

  async of(assignmentId: number, note: string, event: Awaited<ReturnType<Events['record']>>): Promise<void> {
    await this.links.revoke(assignmentId);
    await this.letters.cancelled(assignmentId, note, event);
  }
}

/** Takes an invitation back, or ends a review that is not in yet. From then on the reviewer sees nothing of the manuscript. */
@Injectable()
export class CancelAssignment {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly within: Within,
    private readonly assignments: Assignments,
    private readonly ending: AssignmentEnding,
  ) {}

  async cancel(submissionId: number, publicId: string, note: string, actor: Actor): Promise<void> {
    await this.within.submission(submissionId, actor, 'review.manage', async (facts) => {
      const assignment = await this.assignments.ofSubmission(facts.id, publicId);
      if (assignment.cancelledAt) return;
      if (assignment.submittedAt || assignment.declinedAt || !assignment.roundOpen) throw new Conflict('review.cancel.tooLate');
      await this.database.execute('update review_assignment set cancelled_at = $2 where id = $1', [assignment.id, this.clock.now()]);
      const event = await this.events.record({ kind: 'review.cancelled', subject: ['submission', facts.id], journalId: facts.journalId, by: actor, data: { assignment: assignment.id } });
      await this.ending.of(assignment.id, note, event);
    });
  }
}
