import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../access/actor.js';
import { Database } from '../../../platform/database/database.js';
import { Events } from '../../../platform/events/events.js';
import type { Upload } from '../../../platform/web/upload.js';
import { Notifier } from '../../notifier.js';
import { SubmissionFiles } from '../../submission-files.js';
import { Within } from '../../within.js';

/** The author answers a decision with a revised file, as long as the newest round waits for one. */
@Injectable()
export class SendRevision {
  constructor(
    private readonly database: Database,
    private readonly events: Events,
    private readonly within: Within,
    private readonly files: SubmissionFiles,
    private readonly notifier: Notifier,
  ) {}

  async send(submissionId: number, actor: Actor, component: string, upload: Upload): Promise<void> {
    await this.within.submission(submissionId, actor, 'submission.revise', async (facts) => {
      const round = await this.database.one<{ id: number }>('select id from review_round where submission_id = $1 order by number desc limit 1', [submissionId]);
      const file = await this.files.add({ submissionId, area: 'revision', roundId: round?.id ?? null, component, uploaderId: actor.personId, upload });
      const event = await this.events.record({
        kind: 'submission.revised', subject: ['submission', submissionId], journalId: facts.journalId, by: actor, data: { file: file.id, round: round?.id ?? null },
      });
      await this.notifier.tell('revisionUploaded', { event, submissionId });
    });
  }
}
