import { Injectable } from '@nestjs/common';
import type { AutomatedProcedure } from '../../personal-data/holder.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { Files } from '../../platform/files/files.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import { CleaningQueue } from '../cleaning/cleaning-queue.js';
import { submissionOfMessage } from '../letters/submission-of-message.js';
import { defaultMonths } from './retention.js';

const job = 'messages.retention';
/** Rows at a time, each time in a transaction of its own: what is interrupted goes on with the next run. */
const batch = 500;
const accountMail = '24 months';

export const messageSweeping: AutomatedProcedure = {
  job,
  words: {
    en: 'deleting messages about manuscripts, and discussions with their files, when the time that the journal has set is over (3 years after the manuscript is finished where it has set none), and mail about accounts after 2 years',
    nb: 'sletting av meldinger om manuskripter, og diskusjoner med filene i dem, når tiden tidsskriftet har fastsatt, er ute (3 år etter at manuskriptet er ferdigbehandlet der ikke annet er fastsatt), og av e-post om kontoer etter 2 år',
    nn: 'sletting av meldingar om manuskript, og diskusjonar med filene i dei, når tida tidsskriftet har fastsett, er ute (3 år etter at manuskriptet er ferdighandsama der ikkje anna er fastsett), og av e-post om kontoar etter 2 år',
  },
};

/** How long the journal of a row keeps messages. */
const kept = (journal: string): string => `make_interval(months => coalesce((select months from message_retention mr where mr.journal_id = ${journal}), ${defaultMonths}))`;

/** A submission that is finished, and has been for longer than its journal keeps messages. */
const over = (submission: string): string => `exists (select 1 from submission s where s.id = ${submission} and s.stage in ('published', 'declined', 'withdrawn') and s.stage_since + ${kept('s.journal_id')} < $1)`;

const about = submissionOfMessage('m');

const anySubmission = `m.subject_kind in ('submission', 'discussion', 'task')`;

/** Letters about a submission go when that is over, or gone altogether; other letters of a journal, and those of the platform, at an age. */
const expired = `(m.journal_id is not null and ${anySubmission} and (${over(about)} or (${about} is null or not exists (select 1 from submission s where s.id = ${about})) and m.queued_at + ${kept('m.journal_id')} < $1))
  or (m.journal_id is not null and coalesce(not ${anySubmission}, true) and m.queued_at + ${kept('m.journal_id')} < $1)
  or (m.journal_id is null and m.queued_at + interval '${accountMail}' < $1)`;

/** Deletes messages whose time is over (C6). That they were sent stays in the history. */
@Injectable()
export class RetentionSweep {
  constructor(private readonly database: Database, private readonly clock: Clock, private readonly files: Files, private readonly cleaning: CleaningQueue, jobs: Jobs) {
    jobs.recur(job, '29 4 * * *', () => this.sweep());
  }

  private async sweep(): Promise<void> {
    const now = this.clock.now();
    while ((await this.messages(now)) === batch);
    while ((await this.discussions(now)) === batch);
  }

  private messages(now: Date): Promise<number> {
    return this.database.execute(`delete from message where id in (select m.id from message m where ${expired} order by m.id limit ${batch})`, [now]);
  }

  private discussions(now: Date): Promise<number> {
    return this.database.transaction(async () => {
      const gone = await this.database.query<{ id: number }>(`select d.id from discussion d where ${over('d.submission_id')} order by d.id limit ${batch} for update`, [now]);
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
