import { Injectable } from '@nestjs/common';
import { namesRestricted } from '../../accounts/restriction/restricted.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { addDays, dayIn, isDay } from '../../platform/days.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import { oneByOne } from '../../platform/jobs/one-by-one.js';
import { EditorialMove } from './editorial-move.js';

/** Publishes what is scheduled for a day, on that day where the journal is. What may not be published now (R4) waits. */
@Injectable()
export class ReleaseDays {
  constructor(private readonly database: Database, private readonly clock: Clock, private readonly making: EditorialMove, jobs: Jobs) {
    jobs.recur('articles.release', '6 * * * *', () => this.run());
  }

  async run(): Promise<void> {
    const due = await this.due(null);
    await oneByOne(due.map(({ id }) => id), async (id) => {
      await this.database.transaction(async () => {
        await this.database.query('select 1 from submission where id = $1 for update', [id]);
        const [now] = await this.due(id);
        if (now) await this.making.make('publish', { submissionId: id, seen: now.moves, actor: 'system' });
      });
    });
  }

  /** Whether an article can be scheduled for this day. */
  fits(day: string, timeZone: string): boolean {
    const today = dayIn(timeZone, this.clock.now());
    return isDay(day) && day >= today && day <= addDays(today, 731);
  }

  private due(only: number | null): Promise<{ id: number; moves: number }[]> {
    return this.database.query<{ id: number; moves: number }>(
      `select s.id, s.moves from submission s join journal j on j.id = s.journal_id join publication p on p.submission_id = s.id and p.status = 'scheduled'
       where s.stage = 'scheduled' and p.release_on <= ($1::timestamptz at time zone j.time_zone)::date and ($2::int is null or s.id = $2)
         and not exists (select 1 from contributor c where c.publication_id = p.id and ${namesRestricted('c', 'publication')}) order by s.id`, [this.clock.now(), only],
    );
  }
}
