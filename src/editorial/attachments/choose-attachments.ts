import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { Events } from '../../platform/events/events.js';
import { found } from '../../platform/web/problems.js';
import { Within } from '../within.js';
import { Attachments } from './attachments.query.js';

/** Which of the files that came with reviews the author gets. */
@Injectable()
export class ChooseAttachments {
  constructor(
    private readonly database: Database, private readonly clock: Clock, private readonly events: Events, private readonly within: Within, private readonly attachments: Attachments,
  ) {}

  /** Of one review, on its page. */
  async choose(submissionId: number, reviewer: string, chosen: readonly string[], actor: Actor): Promise<void> {
    await this.within.submission(submissionId, actor, 'review.manage', async (facts) => {
      const { id } = found(await this.database.one<{ id: number }>('select id from review_assignment where submission_id = $1 and public_id = $2', [facts.id, reviewer]));
      const offered = (await this.attachments.sent(facts.id, id)).map(({ publicId }) => publicId);
      if (!(await this.tick(facts.id, offered, chosen))) return;
      await this.events.record({ kind: 'review.filesChosen', subject: ['submission', facts.id], journalId: facts.journalId, by: actor, data: { assignment: id } });
    });
  }

  /** Ticks those of the offered ones that are chosen, if their review is among these, and unticks the others; says whether that changed anything. Within a transaction, on the locked submission. */
  async tick(submissionId: number, offered: readonly string[], chosen: readonly string[], reviews: readonly number[] | null = null): Promise<boolean> {
    const changed = await this.database.query(
      `update review_attachment ra set for_author_at = case when ra.for_author_at is null then $4::timestamptz end from submission_file f
       where f.id = ra.submission_file_id and f.submission_id = $1 and f.area = 'reviewer' and f.public_id = any($2)
         and (ra.for_author_at is not null) <> (f.public_id = any($3) and ($5::integer[] is null or ra.assignment_id = any($5))) returning 1`,
      [submissionId, offered, chosen, this.clock.now(), reviews],
    );
    return changed.length > 0;
  }
}
