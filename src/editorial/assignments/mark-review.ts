import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { Events } from '../../platform/events/events.js';
import { Conflict } from '../../platform/web/problems.js';
import { KeepAttachments } from '../attachments/keep-attachments.js';
import { Assignments, type OwnAssignment } from '../review/assignment.query.js';
import { answersOf, recommendationOf, type ReportForm } from '../review/report.form.js';
import { Within } from '../within.js';
import { ActLetters } from './act-letters.js';
import { copies } from './act-pages.js';
import { takesReport } from './acts.js';

/** What editors note about a review, and the review that they enter for someone who sent it another way. */
@Injectable()
export class MarkReview {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly within: Within,
    private readonly assignments: Assignments,
    private readonly letters: ActLetters,
    private readonly attachments: KeepAttachments,
  ) {}

  async rate(submissionId: number, publicId: string, rating: number | null, actor: Actor): Promise<void> {
    await this.on(submissionId, publicId, actor, 'review.rated', (one) => one.submittedAt !== null && !one.cancelledAt, 'reviewAct.rating.tooLate', async (one) => {
      if (one.rating === rating) return false;
      await this.database.execute('update review_assignment set rating = $2 where id = $1', [one.id, rating]);
      return true;
    });
  }

  async complete(submissionId: number, publicId: string, actor: Actor): Promise<void> {
    await this.on(submissionId, publicId, actor, 'review.completed', (one) => one.submittedAt !== null && !one.cancelledAt, 'reviewAct.rating.tooLate', async (one) => {
      const now = this.clock.now();
      return (await this.database.execute('update review_assignment set completed_at = $2, read_at = coalesce(read_at, $2) where id = $1 and completed_at is null', [one.id, now])) === 1;
    });
  }

  /** Empty, or as the reviewer wrote it: there is no copy. */
  async copy(submissionId: number, publicId: string, text: string, actor: Actor): Promise<void> {
    await this.on(submissionId, publicId, actor, 'review.copyEdited', copies, 'reviewAct.copy.tooLate', async (one) => {
      const copy = text === '' || text === one.commentsToAuthor ? null : text;
      if (copy === one.authorCopy) return false;
      await this.database.execute('update review_assignment set author_copy = $2, author_copy_by_id = $3 where id = $1', [one.id, copy, copy === null ? null : actor.personId]);
      return true;
    });
  }

  /** The reviewer is told what stands there in their name. */
  async enter(submissionId: number, publicId: string, report: ReportForm, actor: Actor): Promise<void> {
    await this.on(submissionId, publicId, actor, 'review.entered', takesReport, 'reviewAct.behalf.tooLate', async (one) => {
      const now = this.clock.now();
      await this.database.execute(
        `update review_assignment set comments_to_author = $2, comments_to_editor = $3, recommendation = $4, saved_at = $5, submitted_at = $5, read_at = $5, entered_by_id = $6,
           co_reviewer = $7, answers = $8, more_time_until = null, more_time_reason = null where id = $1`,
        [one.id, report.commentsToAuthor || null, report.commentsToEditor || null, recommendationOf(report), now, actor.personId, report.coReviewer || null, JSON.stringify(answersOf(report, one.questions ?? []))],
      );
      await this.attachments.forgetUnsent(one);
      await this.letters.send('entered', one.id, { senderId: actor.personId, event: null, key: `review.entered ${one.id} ${now.toISOString()}` });
      return true;
    });
  }

  private async on(submissionId: number, publicId: string, actor: Actor, kind: string, open: (one: OwnAssignment) => boolean, tooLate: string, work: (one: OwnAssignment) => Promise<boolean>): Promise<void> {
    await this.within.submission(submissionId, actor, 'review.manage', async (facts) => {
      const { id } = await this.assignments.ofSubmission(facts.id, publicId);
      await this.database.query('select 1 from review_assignment where id = $1 for update', [id]);
      const one = await this.assignments.ofSubmission(facts.id, publicId);
      if (!open(one)) throw new Conflict(tooLate);
      if (await work(one)) await this.events.record({ kind, subject: ['submission', facts.id], journalId: facts.journalId, by: actor, data: { assignment: one.id } });
    });
  }
}
