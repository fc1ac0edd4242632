import { Injectable } from '@nestjs/common';
import type { AutomatedProcedure } from '../../personal-data/holder.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { Files } from '../../platform/files/files.js';
import { Ends } from '../../platform/retention/ends.js';
import { Terms, type Over } from '../../platform/retention/terms.js';
import { CleaningQueue } from '../cleaning/cleaning-queue.js';
import { submissionOfMessage } from '../letters/submission-of-message.js';

const job = 'messages.retention';
/** Rows at a time, each time in a transaction of its own: what is interrupted goes on with the next run. */
const batch = 500;

export const messageSweeping: AutomatedProcedure = {
  job,
  words: {
    en: 'Messages about manuscripts, and discussions with their files, are deleted when the time that the journal has set is over ({messages} after the manuscript is finished where it has set none); mail about accounts after {accountMail}.',
    nb: 'Meldinger om manuskripter, og diskusjoner med filene i dem, slettes når tiden tidsskriftet har fastsatt, er ute ({messages} etter at manuskriptet er ferdigbehandlet der ikke annet er fastsatt); e-post om kontoer etter {accountMail}.',
    nn: 'Meldingar om manuskript, og diskusjonar med filene i dei, blir sletta når tida tidsskriftet har fastsett, er ute ({messages} etter at manuskriptet er ferdighandsama der ikkje anna er fastsett); e-post om kontoar etter {accountMail}.',
  },
};

/** A submission that is finished, and has been for longer than its journal keeps messages. */
const finished = (over: Over, submission: string): string => `exists (select 1 from submission s where s.id = ${submission} and s.stage in ('published', 'declined', 'withdrawn') and ${over('s.stage_since', 's.journal_id')})`;

const about = submissionOfMessage('t');

const anySubmission = `t.subject_kind in ('submission', 'discussion', 'task')`;

/** Letters about a submission go when that is over, or gone altogether; other letters of a journal at an age. */
const letterDue = (over: Over): string => `(t.journal_id is not null and ${anySubmission} and (${finished(over, about)} or (${about} is null or not exists (select 1 from submission s where s.id = ${about})) and ${over('t.queued_at', 't.journal_id')}))
  or (t.journal_id is not null and coalesce(not ${anySubmission}, true) and ${over('t.queued_at', 't.journal_id')})`;

const discussionDue = (over: Over): string => finished(over, 't.submission_id');

/** Deletes messages whose time is over (C6). That they were sent stays in the history. */
@Injectable()
export class RetentionSweep {
  constructor(private readonly database: Database, private readonly clock: Clock, private readonly terms: Terms, private readonly files: Files, private readonly cleaning: CleaningQueue, ends: Ends) {
    ends.enforce(
      job, '29 4 * * *',
      { rule: 'messages', table: 'message', due: letterDue },
      { rule: 'messages', table: 'discussion', due: discussionDue, remove: () => this.discussions() },
      { rule: 'messages', table: 'circular', due: (over) => over('t.sent_at', 't.journal_id') },
      { rule: 'accountMail', table: 'message', due: (over) => `t.journal_id is null and ${over('t.queued_at')}` },
    );
  }

  private async discussions(): Promise<number> {
    const over = this.terms.over('messages', await this.terms.inForce());
    let all = 0;
    for (;;) {
      const removed = await this.some(over);
      all += removed;
      if (removed < batch) return all;
    }
  }

  private some(over: Over): Promise<number> {
    return this.database.transaction(async () => {
      const gone = await this.database.query<{ id: number }>(`select t.id from discussion t where ${discussionDue(over)} order by t.id limit ${batch} for update`, [this.clock.now()]);
      const ids = gone.map(({ id }) => id);
      const said = await this.database.query<{ id: number; fileId: number | null }>('select id, file_id as "fileId" from discussion_message where discussion_id = any($1)', [ids]);
      await this.database.execute(`delete from hidden_text where kind = 'discussion-message' and target_id = any($1)`, [said.map(({ id }) => id)]);
      await this.database.execute('delete from discussion where id = any($1)', [ids]);
      for (const { fileId } of said) {
        if (fileId === null) continue;
        await this.database.execute(`delete from submission_file where file_id = $1 and area = 'discussion'`, [fileId]);
        await this.cleaning.forget(fileId);
        await this.files.remove(fileId);
      }
      return ids.length;
    });
  }
}
