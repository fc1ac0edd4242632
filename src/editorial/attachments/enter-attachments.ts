import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { Database } from '../../platform/database/database.js';
import { Events } from '../../platform/events/events.js';
import { Conflict, found } from '../../platform/web/problems.js';
import type { Upload } from '../../platform/web/upload.js';
import type { SubmissionFacts } from '../facts.js';
import { SubmissionFiles } from '../submission-files.js';
import { Within } from '../within.js';
import { Attachments } from './attachments.query.js';
import { mostAttachments } from './keep-attachments.js';
import { ReviewAttachment } from './review-attachment.entity.js';

interface Entered {
  id: number;
  roundId: number;
  open: boolean;
}

/** Files that came with a review that editors have entered: added and taken away by editors until the round is decided, and cleaned as those that a reviewer sends. */
@Injectable()
export class EnterAttachments {
  constructor(private readonly database: Database, private readonly events: Events, private readonly within: Within, private readonly files: SubmissionFiles, private readonly attachments: Attachments) {}

  /** Null when it is added, or what stands in its way. */
  add(submissionId: number, reviewer: string, upload: Upload, actor: Actor): Promise<string | null> {
    return this.on(submissionId, reviewer, actor, async (facts, { id, roundId }) => {
      if ((await this.attachments.of(id)).length >= mostAttachments) return 'attachments.tooMany';
      const file = await this.files.add({ submissionId: facts.id, area: 'reviewer', roundId, component: 'other', uploaderId: actor.personId, upload });
      await this.database.manager.insert(ReviewAttachment, { submissionFileId: file.id, assignmentId: id, forAuthorAt: null });
      await this.record('review.fileEntered', facts, id, actor);
      return null;
    });
  }

  async remove(submissionId: number, reviewer: string, publicId: string, actor: Actor): Promise<void> {
    await this.on(submissionId, reviewer, actor, async (facts, { id }) => {
      await this.attachments.one(id, publicId);
      await this.files.remove(facts.id, publicId);
      await this.record('review.fileRemoved', facts, id, actor);
    });
  }

  private on<T>(submissionId: number, reviewer: string, actor: Actor, work: (facts: SubmissionFacts, entered: Entered) => Promise<T>): Promise<T> {
    return this.within.submission(submissionId, actor, 'review.manage', async (facts) => {
      const entered = found(await this.database.one<Entered>(
        `select a.id, a.round_id as "roundId", a.entered_by_id is not null and a.submitted_at is not null and a.cancelled_at is null and r.closed_at is null as open
         from review_assignment a join review_round r on r.id = a.round_id where a.submission_id = $1 and a.public_id = $2`, [facts.id, reviewer],
      ));
      if (!entered.open) throw new Conflict('attachments.notEntered');
      return work(facts, entered);
    });
  }

  private async record(kind: string, { id, journalId }: SubmissionFacts, assignment: number, actor: Actor): Promise<void> {
    await this.events.record({ kind, subject: ['submission', id], journalId, by: actor, data: { assignment } });
  }
}
