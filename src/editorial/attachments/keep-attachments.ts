import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { Database } from '../../platform/database/database.js';
import { Conflict } from '../../platform/web/problems.js';
import type { Upload } from '../../platform/web/upload.js';
import type { AssignmentFacts } from '../facts.js';
import { CleaningQueue } from '../cleaning/cleaning-queue.js';
import { SubmissionFiles } from '../submission-files.js';
import { Within } from '../within.js';
import { ReviewAttachment } from './review-attachment.entity.js';
import { Attachments } from './attachments.query.js';

export const mostAttachments = 20;

/** A reviewer attaches files, and takes them away again, until the review is sent (X13). */
@Injectable()
export class KeepAttachments {
  constructor(
    private readonly database: Database,
    private readonly within: Within,
    private readonly files: SubmissionFiles,
    private readonly attachments: Attachments,
    private readonly cleaning: CleaningQueue,
  ) {}

  /** Null when it is attached, or what stands in its way. */
  async add(id: number, upload: Upload, actor: Actor): Promise<string | null> {
    return this.writing(id, actor, async ({ submissionId }) => {
      if ((await this.attachments.of(id)).length >= mostAttachments) return 'attachments.tooMany';
      const [round] = await this.database.query<{ id: number }>('select round_id as id from review_assignment where id = $1', [id]);
      const file = await this.files.add({ submissionId, area: 'reviewDraft', roundId: round?.id ?? null, component: 'other', uploaderId: actor.personId, upload });
      await this.database.manager.insert(ReviewAttachment, { submissionFileId: file.id, assignmentId: id, forAuthorAt: null });
      return null;
    });
  }

  async remove(id: number, publicId: string, actor: Actor): Promise<void> {
    await this.writing(id, actor, async ({ submissionId }) => {
      await this.attachments.one(id, publicId);
      await this.files.remove(submissionId, publicId);
    });
  }

  /** With the review: from now on the editors see them, and copies without names are made for the author. Within the transaction of sending. */
  async send(id: number): Promise<void> {
    const sent = await this.database.query<{ fileId: number }>(
      `update submission_file set area = 'reviewer' where area = 'reviewDraft' and id in (select submission_file_id from review_attachment where assignment_id = $1) returning file_id as "fileId"`, [id],
    );
    for (const { fileId } of sent) await this.cleaning.ask(fileId);
  }

  /** What the reviewer had attached to a draft in whose place editors have entered the review. Within the transaction of entering. */
  async forgetUnsent({ id, submissionId }: { id: number; submissionId: number }): Promise<void> {
    const unsent = await this.database.query<{ publicId: string }>(
      `select f.public_id as "publicId" from submission_file f join review_attachment ra on ra.submission_file_id = f.id where ra.assignment_id = $1 and f.area = 'reviewDraft'`, [id],
    );
    for (const { publicId } of unsent) await this.files.remove(submissionId, publicId);
  }

  private writing<T>(id: number, actor: Actor, work: (facts: AssignmentFacts) => Promise<T>): Promise<T> {
    return this.within.assignment(id, actor, 'review.write', (facts) => {
      if (facts.state !== 'accepted') throw new Conflict('attachments.tooLate');
      return work(facts);
    });
  }
}
