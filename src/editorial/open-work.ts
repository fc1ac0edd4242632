import { Injectable } from '@nestjs/common';
import type { OpenWork } from '../accounts/roles/open-work.js';
import { Database } from '../platform/database/database.js';

/** Where a person has work that is not done: a manuscript of theirs under way, one they are assigned to, or a review that waits. */
@Injectable()
export class EditorialOpenWork implements OpenWork {
  constructor(private readonly database: Database) {}

  async journals(personId: number): Promise<number[]> {
    const rows = await this.database.query<{ id: number }>(`select distinct w.journal_id as id from (${this.sql('$1')}) w`, [personId]);
    return rows.map((row) => row.id);
  }

  async at(personId: number, journalId: number): Promise<Awaited<ReturnType<OpenWork['at']>>> {
    const rows = await this.database.query<Awaited<ReturnType<OpenWork['at']>>>(
      `select count(*) filter (where s.submitter_id = $1)::int as manuscripts,
         count(*) filter (where exists (select 1 from review_assignment a where a.submission_id = s.id and a.person_id = $1
           and a.declined_at is null and a.cancelled_at is null and a.submitted_at is null))::int as reviews,
         count(*) filter (where exists (select 1 from participant pa where pa.submission_id = s.id and pa.person_id = $1))::int as tasks
       from submission s where s.journal_id = $2 and s.stage not in ('published', 'declined', 'withdrawn')`, [personId, journalId],
    );
    return rows[0]!;
  }

  sql(person: string): string {
    const open = `s.stage not in ('published', 'declined', 'withdrawn')`;
    return `select s.journal_id from submission s where s.submitter_id = ${person} and ${open}
      union all select s.journal_id from participant pa join submission s on s.id = pa.submission_id where pa.person_id = ${person} and ${open}
      union all select s.journal_id from review_assignment ra join submission s on s.id = ra.submission_id
        where ra.person_id = ${person} and ra.declined_at is null and ra.cancelled_at is null and ra.submitted_at is null and ${open}`;
  }
}
