import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { Events } from '../../platform/events/events.js';
import { KeepAttachments } from '../attachments/keep-attachments.js';
import type { AssignmentFacts } from '../facts.js';
import { Notifier } from '../notifier.js';
import { Within } from '../within.js';
import { Assignments } from './assignment.query.js';
import { answersOf, recommendationOf, type ReportForm } from './report.form.js';

type State = AssignmentFacts['state'];

/** The reviewer's text: saved as typed, sent once. Each answers with the state that it found: `accepted` means that it is done. */
@Injectable()
export class WriteReport {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly within: Within,
    private readonly notifier: Notifier,
    private readonly assignments: Assignments,
    private readonly attachments: KeepAttachments,
  ) {}

  async save(id: number, report: ReportForm, actor: Actor): Promise<State> {
    return this.within.assignment(id, actor, 'review.write', async ({ state }) => {
      if (state === 'accepted') await this.write(id, report, null);
      return state;
    });
  }

  async send(id: number, report: ReportForm, actor: Actor): Promise<State> {
    return this.within.assignment(id, actor, 'review.write', async (facts) => {
      if (facts.state !== 'accepted') return facts.state;
      await this.write(id, report, this.clock.now());
      await this.attachments.send(id);
      const event = await this.events.record({ kind: 'review.received', subject: ['submission', facts.submissionId], journalId: facts.journalId, by: actor, data: { assignment: id } });
      await this.notifier.tell('reviewReceived', { event, submissionId: facts.submissionId });
      return facts.state;
    });
  }

  private async write(id: number, report: ReportForm, submittedAt: Date | null): Promise<void> {
    const { questions } = await this.assignments.byId(id);
    await this.database.execute(
      `update review_assignment set comments_to_author = $2, comments_to_editor = $3, recommendation = $4, saved_at = $5, submitted_at = $6, co_reviewer = $7, answers = $8,
         more_time_until = case when $6::timestamptz is null then more_time_until end, more_time_reason = case when $6::timestamptz is null then more_time_reason end where id = $1`,
      [id, report.commentsToAuthor || null, report.commentsToEditor || null, recommendationOf(report), this.clock.now(), submittedAt, report.coReviewer || null, JSON.stringify(answersOf(report, questions ?? []))],
    );
  }
}
