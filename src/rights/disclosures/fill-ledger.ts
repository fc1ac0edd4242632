import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { Jobs } from '../../platform/jobs/jobs.js';

/** What readers see of a contributor, as the feed says it. */
const seen = `array_remove(array['name', case when c.affiliation <> '{}' then 'affiliation' end, case when c.country is not null then 'country' end, case when c.orcid is not null then 'orcid' end,
  case when c.biography <> '{}' then 'biography' end, case when c.website is not null then 'website' end, case when c.email_public and c.email is not null then 'email' end], null)`;
const entries = (act: string, at: string, missing: string): string => `insert into disclosure (at, act, category, dataset, what, ground, journal_id, submission_id, person_id, address, name)
  select ${at}, ${act}, 'anyone', 'article', ${seen}, 'G3', p.journal_id, p.submission_id, c.person_id, c.email, concat_ws(' ', c.given_name, c.middle_name, c.family_name, c.suffix)
  from publication p join contributor c on c.publication_id = p.id where ${missing} order by ${at}, p.id, c.position, c.id`;
const recorded = (acts: string, at: string): string => `exists (select 1 from disclosure d where d.submission_id = p.submission_id and d.category = 'anyone' and d.act in (${acts}) and d.at >= ${at})`;

/**
 * What was published before the ledger was kept, or by other ways than the workflow, such as an import: given to anyone since it was published, each version of it (T3).
 * Doing it twice is the same as once.
 */
@Injectable()
export class FillLedger implements OnApplicationBootstrap {
  constructor(private readonly database: Database, private readonly jobs: Jobs) {
    jobs.recur('disclosures.fill', '20 3 * * *', () => this.fill());
    jobs.define('disclosures.fillNow', () => this.fill());
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.jobs.enqueue('disclosures.fillNow', {}, { key: 'disclosures.fillNow' });
  }

  async fill(): Promise<void> {
    await this.database.transaction(async () => {
      await this.database.query(`select pg_advisory_xact_lock(hashtext('disclosures.fill'))`);
      const was = `p.published_at is not null and (p.status = 'published' or p.unpublished_at is not null)`;
      await this.database.execute(entries(`case when p.kind = 'removal' then 'removed' when p.version > 1 then 'changed' else 'published' end`, 'p.published_at', `${was} and not ${recorded(`'published', 'changed', 'removed'`, 'p.published_at')}`));
      await this.database.execute(entries(`'removed'`, 'p.unpublished_at', `p.unpublished_at is not null and p.published_at is not null and not ${recorded(`'removed'`, 'p.unpublished_at')}`));
    });
  }
}
