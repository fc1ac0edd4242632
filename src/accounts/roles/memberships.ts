import { Injectable } from '@nestjs/common';
import type { JournalRole } from '../../personal-data/roles.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { Events } from '../../platform/events/events.js';

type By = { personId: number; behind: number | null } | null;

/** Giving and ending roles in journals. Who may is for the callers to ask. */
@Injectable()
export class Memberships {
  constructor(private readonly database: Database, private readonly clock: Clock, private readonly events: Events) {}

  /** True if the person did not hold the role already. */
  async give(personId: number, journalId: number, role: JournalRole, by: By): Promise<boolean> {
    return this.database.transaction(async () => {
      const [row] = await this.database.query(
        `insert into membership (person_id, journal_id, role, started_at) values ($1, $2, $3, $4)
         on conflict (person_id, journal_id, role) where ended_at is null do nothing returning id`, [personId, journalId, role, this.clock.now()],
      );
      if (row) await this.events.record({ kind: 'membership.given', subject: ['person', personId], journalId, by, data: { role } });
      return row !== undefined;
    });
  }

  async end(personId: number, journalId: number, role: JournalRole, by: By): Promise<boolean> {
    return this.database.transaction(async () => {
      const ended = await this.database.execute(
        'update membership set ended_at = $4 where person_id = $1 and journal_id = $2 and role = $3 and ended_at is null', [personId, journalId, role, this.clock.now()],
      );
      if (ended > 0) await this.events.record({ kind: 'membership.ended', subject: ['person', personId], journalId, by, data: { role } });
      return ended > 0;
    });
  }
}
