import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { Events } from '../../platform/events/events.js';
import { Disclosures } from '../disclosures/disclosures.js';
import { inEea } from '../organisations/eea.js';
import type { Organisation } from '../organisations/organisation.entity.js';

export interface Taken {
  journalId: number;
  cases: readonly number[];
  archive: string;
  body: Pick<Organisation, 'country'>;
  by: number;
  role: 'manager' | 'webAdmin';
}

interface Someone {
  personId: number | null;
  address: string | null;
  name: string;
  byline: boolean;
}

/** Closed cases that are taken out are a transfer (T3) and a look at everyone in them (P2). */
@Injectable()
export class CaseLedger {
  constructor(private readonly database: Database, private readonly disclosures: Disclosures, private readonly events: Events) {}

  async record({ journalId, cases, archive, body, by, role }: Taken): Promise<void> {
    const people = await this.people(cases);
    const eea = inEea(body.country);
    for (let at = 0; at < people.length; at += 500) {
      await this.disclosures.record({
        to: { name: archive, country: body.country, eea, safeguard: eea ? null : 'exception', address: null }, act: 'sent', dataset: 'case', ground: 'G8', journalId,
        // Which of them wrote and which reviewed what is nothing that the ledger tells its readers (X4).
        submissionId: null, about: people.slice(at, at + 500).map(({ personId, address, name, byline }) => ({ personId, address, name: byline ? name : '', what: byline ? ['name', 'affiliation', 'country', 'orcid'] as const : ['name'] as const })),
      });
    }
    for (const { personId } of people) {
      if (personId !== null && personId !== by) await this.events.record({ kind: 'person.seen', subject: ['person', personId], journalId, by: { personId: by, behind: null }, data: { whole: false, cases: true, role } });
    }
  }

  /** Everyone whom the cases name, each once, by name. */
  private people(cases: readonly number[]): Promise<Someone[]> {
    return this.database.query<Someone>(
      `with named as (
         select c.person_id, c.email, concat_ws(' ', c.given_name, c.middle_name, c.family_name, c.suffix) as name, true as byline from contributor c join publication p on p.id = c.publication_id where p.submission_id = any($1)
         union all select s.submitter_id, null, '', true from submission s where s.id = any($1) and s.submitter_id is not null
         union all select t.person_id, null, '', false from participant t where t.submission_id = any($1)
         union all select a.person_id, null, '', false from review_assignment a where a.submission_id = any($1))
       select person_id as "personId", case when person_id is null then lower(email) end as address, max(name) as name, bool_or(byline) as byline
       from named group by 1, 2, case when person_id is null and email is null then name end order by 3, 1`, [[...cases]],
    );
  }
}
