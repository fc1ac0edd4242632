import { Injectable } from '@nestjs/common';
import type { JournalRole } from '../../personal-data/roles.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { Events } from '../../platform/events/events.js';
import { hasNotEnded } from './live.js';

/** When a role begins and when it ends; null is at once, and never. */
export interface Term {
  from: Date | null;
  until: Date | null;
}

type By = { personId: number; behind: number | null } | null;

const latest = (one: Date, other: Date): Date => (one > other ? one : other);

/** Giving and ending roles in journals. Who may is for the callers to ask. */
@Injectable()
export class Memberships {
  constructor(private readonly database: Database, private readonly clock: Clock, private readonly events: Events) {}

  /** True unless the person holds the role already, for as long. `term` is when it begins and ends, if not now and never. */
  async give(personId: number, journalId: number, role: JournalRole, by: By, term: Term = { from: null, until: null }): Promise<boolean> {
    return this.database.transaction(async () => {
      // One at a time for each person: a role with an end is not kept from being doubled by the index.
      await this.database.query('select id from person where id = $1 for update', [personId]);
      const now = this.clock.now();
      const from = term.from && term.from > now ? term.from : now;
      const held = await this.database.one<{ id: number; from: Date; until: Date | null }>(
        `select m.id, m.started_at as "from", m.ended_at as until from membership m where m.person_id = $1 and m.journal_id = $2 and m.role = $3 and ${hasNotEnded('m', '$4')}
           and ($5::timestamptz is null or m.started_at <= $5) and (m.ended_at is null or m.ended_at >= $6) order by m.ended_at desc nulls first limit 1`,
        [personId, journalId, role, now, term.until, from],
      );
      if (held && held.from <= from && (held.until === null || (term.until !== null && held.until >= term.until))) return false;
      if (held) await this.database.execute('update membership set started_at = least(started_at, $2), ended_at = $3 where id = $1', [held.id, from, held.until && term.until && latest(held.until, term.until)]);
      else await this.database.query('insert into membership (person_id, journal_id, role, started_at, ended_at) values ($1, $2, $3, $4, $5)', [personId, journalId, role, from, term.until]);
      await this.events.record({ kind: 'membership.given', subject: ['person', personId], journalId, by, data: { role } });
      return true;
    });
  }

  async end(personId: number, journalId: number, role: JournalRole, by: By): Promise<boolean> {
    return this.database.transaction(async () => {
      const ended = await this.database.execute(
        `update membership m set ended_at = $4, started_at = least(m.started_at, $4) where m.person_id = $1 and m.journal_id = $2 and m.role = $3 and ${hasNotEnded('m', '$4')}`, [personId, journalId, role, this.clock.now()],
      );
      if (ended > 0) await this.events.record({ kind: 'membership.ended', subject: ['person', personId], journalId, by, data: { role } });
      return ended > 0;
    });
  }
}
