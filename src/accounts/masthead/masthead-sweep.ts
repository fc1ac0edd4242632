import { Injectable } from '@nestjs/common';
import type { AutomatedProcedure } from '../../personal-data/holder.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { Jobs } from '../../platform/jobs/jobs.js';

const job = 'masthead.sweep';
const kept = 28 * 86_400_000;

export const mastheadSweeping: AutomatedProcedure = {
  job,
  words: {
    en: 'deleting masthead entries that their person did not confirm, declined or objected to, after 28 days',
    nb: 'sletting av oppføringer i redaksjonslisten som den det gjelder, ikke har bekreftet, har sagt nei til eller har protestert mot, etter 28 dager',
    nn: 'sletting av oppføringar i redaksjonslista som den det gjeld, ikkje har stadfesta, har sagt nei til eller har protestert mot, etter 28 dagar',
  },
};

/** Deletes what nobody confirmed and nobody may see any more, with what was written about it. */
@Injectable()
export class MastheadSweep {
  constructor(private readonly database: Database, private readonly clock: Clock, jobs: Jobs) {
    jobs.recur(job, '23 3 * * *', () => this.sweep());
  }

  private async sweep(): Promise<void> {
    const before = new Date(this.clock.now().getTime() - kept);
    await this.database.transaction(async () => {
      const gone = await this.database.query<{ id: number }>(
        `delete from masthead_entry e where objected_at < $1 or taken_away_at < $1
           or (asked_at < $1 and not exists (select 1 from masthead_version v where v.entry_id = e.id and v.confirmed_at is not null)) returning id`, [before],
      );
      const ids = gone.map(({ id }) => id);
      await this.database.execute(`delete from message where subject_kind = 'mastheadEntry' and subject_id = any($1)`, [ids]);
      await this.database.execute(`delete from token where purpose = 'masthead.own' and subject_id = any($1)`, [ids]);
    });
  }
}
