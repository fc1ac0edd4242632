import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { Policy } from '../../access/policy.js';
import { isRestricted, namesRestricted } from '../../accounts/restriction/restricted.js';
import { SubmissionSubject } from '../../editorial/submission.subject.js';
import { Database } from '../../platform/database/database.js';
import type { Organisation } from '../organisations/organisation.entity.js';
import { Organisations } from '../organisations/organisations.js';

/** Days in the journal’s time zone, both included; null is all. */
export interface Period {
  from: string;
  until: string;
}

/** Which cases go, and how many do not: the person who asks has a part in them, or someone’s data may not be given away. */
export interface Chosen {
  cases: number[];
  leftOut: number;
}

const batch = 500;

/** The closed cases of a journal whose controller is a public body (S10). */
@Injectable()
export class ClosedCases {
  constructor(private readonly database: Database, private readonly policy: Policy, private readonly submissions: SubmissionSubject, private readonly organisations: Organisations) {}

  /** The public body that answers for the journal, alone, jointly or with the platform. */
  async body(journalId: number): Promise<Organisation | null> {
    const all = [...(await this.organisations.of(journalId)), ...(await this.organisations.of(null))];
    return all.find(({ publicBody, capacity }) => publicBody && (capacity === 'controller' || capacity === 'jointController')) ?? null;
  }

  /** An author, or a reviewer, of a work learns nothing of its review here either (X4); restricted data is not given away (R4). */
  async chosen(journalId: number, actor: Actor, period: Period | null): Promise<Chosen> {
    const rows = await this.database.query<{ id: number; restricted: boolean }>(
      `select s.id, ${isRestricted('s.submitter_id', 'lists')} or exists (select 1 from contributor c join publication p on p.id = c.publication_id where p.submission_id = s.id and ${namesRestricted('c', 'lists')})
           or exists (select 1 from review_assignment a where a.submission_id = s.id and ${isRestricted('a.person_id', 'lists')})
           or exists (select 1 from participant t where t.submission_id = s.id and ${isRestricted('t.person_id', 'lists')})
           or exists (select 1 from event e where e.subject_kind = 'submission' and e.subject_id = s.id and ${isRestricted('e.person_id', 'lists')}) as restricted
       from submission s join journal j on j.id = s.journal_id
       where s.journal_id = $1 and s.stage in ('published', 'declined', 'withdrawn') and ($2::date is null or (s.stage_since at time zone j.time_zone)::date between $2::date and $3::date) order by s.id`,
      [journalId, period?.from ?? null, period?.until ?? null],
    );
    const free = rows.filter(({ restricted }) => !restricted).map(({ id }) => id);
    const cases: number[] = [];
    for (let at = 0; at < free.length; at += batch) {
      const facts = await this.submissions.several(free.slice(at, at + batch));
      cases.push(...facts.filter((one) => this.policy.allows('review.see', actor, one)).map(({ id }) => id));
    }
    return { cases: cases.sort((a, b) => a - b), leftOut: rows.length - cases.length };
  }
}
