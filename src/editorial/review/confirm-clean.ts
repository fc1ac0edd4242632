import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { Events } from '../../platform/events/events.js';
import { found } from '../../platform/web/problems.js';
import { Within } from '../within.js';

/** An editor has looked into a file of a round and found no names in it: who and when is kept. */
@Injectable()
export class ConfirmClean {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly within: Within,
  ) {}

  async confirm(submissionId: number, filePublicId: string, actor: Actor): Promise<void> {
    await this.within.submission(submissionId, actor, 'review.manage', async (facts) => {
      const file = found(await this.database.one<{ id: number; confirmed: boolean }>(
        `select id, clean_confirmed_at is not null as confirmed from submission_file where submission_id = $1 and public_id = $2 and area = 'review'`, [facts.id, filePublicId],
      ));
      if (file.confirmed) return;
      await this.database.execute('update submission_file set clean_confirmed_at = $2, clean_confirmed_by_id = $3 where id = $1', [file.id, this.clock.now(), actor.personId]);
      await this.events.record({ kind: 'file.clean-confirmed', subject: ['submission', facts.id], journalId: facts.journalId, by: actor, data: { file: file.id } });
    });
  }
}
