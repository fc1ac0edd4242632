import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { wantedOf, type Known, type Wanted } from './traces.js';

const ofPerson = `pe.given_name as "givenName", pe.middle_name as "middleName", pe.family_name as "familyName", pe.email::text, pe.orcid, pe.website, (select username::text from account where person_id = pe.id) as username,
  array_remove(array[pe.affiliation], null) as affiliations`;

/** Who must not be recognised in a file: those who made the work, or those who review it. */
@Injectable()
export class KnownPeople {
  constructor(private readonly database: Database) {}

  async wanted(submissionId: number, reviewers: boolean): Promise<Wanted[]> {
    return wantedOf(reviewers ? await this.reviewers(submissionId) : await this.authors(submissionId));
  }

  private authors(submissionId: number): Promise<Known[]> {
    return this.database.query<Known>(
      `select c.given_name as "givenName", c.middle_name as "middleName", c.family_name as "familyName", c.email::text, c.orcid, c.website, null as username, array(select value from jsonb_each_text(c.affiliation)) as affiliations
       from contributor c join publication p on p.id = c.publication_id where p.submission_id = $1
       union all select ${ofPerson} from person pe where pe.id = (select submitter_id from submission where id = $1)
         or pe.id in (select c.person_id from contributor c join publication p on p.id = c.publication_id where p.submission_id = $1)`, [submissionId],
    );
  }

  private reviewers(submissionId: number): Promise<Known[]> {
    return this.database.query<Known>(`select ${ofPerson} from person pe where pe.id in (select person_id from review_assignment where submission_id = $1 and declined_at is null)`, [submissionId]);
  }
}
