import { Injectable } from '@nestjs/common';
import type { Journal } from '../../journals/journal.entity.js';
import { Journals } from '../../journals/journals.js';
import type { JournalRole } from '../../personal-data/roles.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { Events } from '../../platform/events/events.js';
import { oneByOne } from '../../platform/jobs/one-by-one.js';
import { isUnavailable } from '../restriction/restricted.js';
import { isLive } from '../roles/live.js';
import { hasPromised } from '../undertakings/undertaking-condition.js';

export interface OnRound {
  id: number;
  roles: JournalRole[];
}

interface Round {
  /** The event by which a journal's period is known as told. */
  event: string;
  /** What is due in a journal, such as a week; null while nothing is. */
  period: (journal: Journal) => string | null;
  tell: (journal: Journal, period: string) => Promise<void>;
}

/** Tells the staff of every open journal something once a period. A run that was cut short is done again: each letter has its key. */
@Injectable()
export class JournalRounds {
  constructor(private readonly database: Database, private readonly clock: Clock, private readonly events: Events, private readonly journals: Journals) {}

  async go({ event, period, tell }: Round): Promise<void> {
    await oneByOne(await this.journals.enabled(), async (journal) => {
      const due = period(journal);
      if (due === null || (await this.told(event, journal.id, due))) return;
      await tell(journal, due);
      await this.database.transaction(async () => {
        await this.database.query('select 1 from journal where id = $1 for update', [journal.id]);
        if (!(await this.told(event, journal.id, due))) await this.events.record({ kind: event, subject: ['journal', journal.id], journalId: journal.id, data: { period: due } });
      });
    });
  }

  /** Who holds one of the roles, has promised confidentiality, and may be written to. */
  async staff(journalId: number, roles: readonly JournalRole[]): Promise<OnRound[]> {
    return this.database.query<OnRound>(
      `select m.person_id as id, array_agg(distinct m.role) as roles from membership m where m.journal_id = $1 and m.role = any($2) and ${isLive('m', '$3')}
         and not ${isUnavailable('m.person_id', '$3', 'mail')} and ${hasPromised({ person: 'm.person_id', journal: 'm.journal_id', role: 'm.role' })}
       group by m.person_id order by m.person_id`, [journalId, [...roles], this.clock.now()],
    );
  }

  private async told(event: string, journalId: number, period: string): Promise<boolean> {
    return (await this.database.one(`select 1 from event where kind = $1 and subject_kind = 'journal' and subject_id = $2 and data ->> 'period' = $3`, [event, journalId, period])) !== null;
  }
}
