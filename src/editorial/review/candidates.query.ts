import { Injectable } from '@nestjs/common';
import { isUnavailable } from '../../accounts/restriction/restricted.js';
import { withdrawnSql } from '../../accounts/consents/withdrawn-sql.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { authorsOf } from '../facts.js';

/** Who must not be asked about a submission: its authors, who was asked already in this round, oneself, and those who cannot be reached or do not want to be asked. */
@Injectable()
export class Candidates {
  constructor(private readonly database: Database, private readonly clock: Clock) {}

  async barred(submissionId: number, asking: number, personId: number): Promise<boolean> {
    const row = await this.database.one(
      `select 1 from person p where p.id = $2 and (p.id = $3 or p.id in (${authorsOf('$1')})
         or exists (select 1 from review_assignment ra join review_round r on r.id = ra.round_id where ra.submission_id = $1 and r.closed_at is null and ra.person_id = p.id)
         or ${isUnavailable('p.id', '$4', 'assignment')} or ${withdrawnSql('p.id', 'reviewerPool')})`, [submissionId, personId, asking, this.clock.now()],
    );
    return row !== null;
  }

  /** Whether an address is that of a contributor who is no person of the platform. */
  async isContributor(submissionId: number, email: string): Promise<boolean> {
    const row = await this.database.one('select 1 from contributor c join publication p on p.id = c.publication_id where p.submission_id = $1 and c.email = $2::citext', [submissionId, email]);
    return row !== null;
  }
}
