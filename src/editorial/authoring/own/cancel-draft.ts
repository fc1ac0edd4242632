import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../access/actor.js';
import { Database } from '../../../platform/database/database.js';
import { Events } from '../../../platform/events/events.js';
import { SubmissionFiles } from '../../submission-files.js';
import { Submission } from '../../submission.entity.js';
import { Drafts } from '../wizard/drafts.js';

/** Throws a draft away: its row, its files, and whoever was entered as a contributor. */
@Injectable()
export class CancelDraft {
  constructor(private readonly database: Database, private readonly events: Events, private readonly drafts: Drafts, private readonly files: SubmissionFiles) {}

  async cancel(id: number, actor: Actor): Promise<void> {
    await this.drafts.edit(id, actor, async () => {
      const { journalId } = await this.database.manager.findOneByOrFail(Submission, { id });
      for (const file of await this.files.of(id)) await this.files.remove(id, file.publicId);
      await this.database.manager.delete(Submission, { id });
      await this.events.record({ kind: 'submission.cancelled', subject: ['submission', id], journalId, by: actor });
    });
  }
}
