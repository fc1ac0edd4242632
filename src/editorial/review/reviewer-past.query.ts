import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { authorsOf } from '../facts.js';
import type { OwnAssignment } from './assignment.query.js';

/** How many reviews someone has done for the journal before; never for a work of the one who looks (X4). */
@Injectable()
export class ReviewerPast {
  constructor(private readonly database: Database) {}

  async of({ id, personId, journalId }: OwnAssignment, looking: number): Promise<number> {
    return (await this.database.one<{ done: number }>(
      `select count(*)::int as done from review_assignment a join submission s on s.id = a.submission_id
       where a.person_id = $1 and s.journal_id = $2 and a.id <> $3 and a.submitted_at is not null and a.cancelled_at is null and $4 not in (${authorsOf('a.submission_id')})`, [personId, journalId, id, looking],
    ))!.done;
  }
}
