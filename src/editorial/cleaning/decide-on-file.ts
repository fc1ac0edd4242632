import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { Events } from '../../platform/events/events.js';
import type { Form } from '../../platform/web/form.js';
import { Conflict } from '../../platform/web/problems.js';
import { Within } from '../within.js';
import { CleaningTasks } from './cleaning-tasks.js';
import { CleaningQueue } from './cleaning-queue.js';
import { Cleanings } from './cleanings.query.js';
import type { DecideForm } from './decide.form.js';

/** An editor answers for a file: its copy may be read although names stand in it, or the original although it could not be cleaned. Who, when and why is kept. */
@Injectable()
export class DecideOnFile {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly within: Within,
    private readonly cleanings: Cleanings,
    private readonly queue: CleaningQueue,
    private readonly tasks: CleaningTasks,
  ) {}

  /** Null when it is done, or the form with what is wrong with it. */
  async decide(submissionId: number, publicId: string, form: Form<DecideForm>, actor: Actor): Promise<Form<DecideForm> | null> {
    return this.within.submission(submissionId, actor, 'review.manage', async (facts) => {
      await this.database.query('select 1 from cleaned_file c join submission_file f on f.file_id = c.original_id where f.submission_id = $1 and f.public_id = $2 for update of c, f', [facts.id, publicId]);
      const { id, fileId, standing } = await this.cleanings.one(facts.id, publicId);
      const { about, why } = form.values;
      if (standing === (about === 'traces' ? 'accepted' : 'released')) return null;
      if (standing !== about) throw new Conflict('cleaning.changed');
      if (about === 'refused' && !why) return form.with('why', 'cleaning.why.missing');
      await this.database.execute('update submission_file set clean_confirmed_at = $2, clean_confirmed_by_id = $3, release_reason = $4 where id = $1', [id, this.clock.now(), actor.personId, about === 'refused' ? why : null]);
      await this.events.record({ kind: about === 'refused' ? 'file.released' : 'file.clean-confirmed', subject: ['submission', facts.id], journalId: facts.journalId, by: actor, data: { file: id } });
      await this.tasks.see(fileId, actor.personId);
      return null;
    });
  }

  async again(submissionId: number, publicId: string, actor: Actor): Promise<void> {
    await this.within.submission(submissionId, actor, 'review.manage', async (facts) => {
      const { fileId } = await this.cleanings.one(facts.id, publicId);
      await this.queue.again(fileId);
    });
  }
}
