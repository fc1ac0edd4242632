import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { Events } from '../../platform/events/events.js';
import { InvitationLinks } from './invitation-links.js';
import { ReviewLetters } from './review-letters.js';

/** Reviewers whose work is cut short because the manuscript is gone. They are told that it is, not why nor by whom (X1). */
@Injectable()
export class LeftReviewers {
  constructor(private readonly database: Database, private readonly events: Events, private readonly links: InvitationLinks, private readonly letters: ReviewLetters) {}

  /** Call in the transaction of the move that has closed the round. */
  async tell(submissionId: number): Promise<void> {
    const open = await this.database.query<{ id: number; journalId: number }>(
      `select a.id, s.journal_id as "journalId" from review_assignment a join submission s on s.id = a.submission_id join review_round r on r.id = a.round_id
       where a.submission_id = $1 and r.number = (select max(number) from review_round where submission_id = $1) and a.submitted_at is null and a.declined_at is null and a.cancelled_at is null order by a.id`, [submissionId],
    );
    for (const { id, journalId } of open) {
      const event = await this.events.record({ kind: 'review.overtaken', subject: ['submission', submissionId], journalId, by: null, data: { assignment: id } });
      await this.links.revoke(id);
      await this.letters.cancelled(id, ({ t }) => t('review.mail.withdrawn'), event);
    }
  }
}
