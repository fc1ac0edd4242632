import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../access/actor.js';
import type { OnLeaving } from '../../../access/leaving.js';
import { Database } from '../../../platform/database/database.js';
import { Events } from '../../../platform/events/events.js';
import { SubmissionFiles } from '../../submission-files.js';
import { Submission } from '../../submission.entity.js';
import { Drafts } from '../wizard/drafts.js';

/** Throws a draft away: its row, its files, and whoever was entered as a contributor. */
@Injectable()
export class CancelDraft implements OnLeaving {
  constructor(private readonly database: Database, private readonly events: Events, private readonly drafts: Drafts, private readonly files: SubmissionFiles) {}

  async cancel(id: number, actor: Actor): Promise<void> {
    await this.drafts.edit(id, actor, () => this.drop(id, actor));
  }

  /** Nobody but its author knows a draft. */
  async leave(personId: number): Promise<void> {
    const drafts = await this.database.query<{ id: number }>(`select id from submission where submitter_id = $1 and stage = 'draft' for update`, [personId]);
    for (const { id } of drafts) await this.drop(id, null);
  }

  private async drop(id: number, by: Actor | null): Promise<void> {
    const { journalId } = await this.database.manager.findOneByOrFail(Submission, { id });
    for (const file of await this.files.of(id)) await this.files.remove(id, file.publicId);
    await this.database.manager.delete(Submission, { id });
    await this.events.record({ kind: 'submission.cancelled', subject: ['submission', id], journalId, by });
  }
}
