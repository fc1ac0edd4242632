import { Injectable } from '@nestjs/common';
import { isKeptOut } from '../../accounts/account/kept-out.js';
import { withdrawnSql } from '../../accounts/consents/withdrawn-sql.js';
import { interestsOf } from '../../accounts/interests/interests-of.js';
import { isLive } from '../../accounts/roles/live.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { authorsOf } from '../facts.js';

export interface Candidate {
  personId: number;
  publicId: string;
  name: string;
  affiliation: string | null;
  interests: string[];
  /** Reviews that the person is asked for or at work on now; not those of the asking editor's own works, which would tell who reviews them (X4). */
  active: number;
  sameAffiliation: boolean;
  otherRole: boolean;
}

/** Where editors find whom to ask. */
const shown = 50;

const barred = (now: string): string => `(p.id = $3 or p.id in (${authorsOf('s.id')})
  or exists (select 1 from review_assignment ra join review_round r on r.id = ra.round_id where ra.submission_id = s.id and r.closed_at is null and ra.person_id = p.id)
  or ${isKeptOut('p.id', now)})`;

const near = (other: string): string => `(length(${other}) > 3 and (strpos(lower(p.affiliation), lower(${other})) > 0 or strpos(lower(${other}), lower(p.affiliation)) > 0))`;

const select = `select p.id as "personId", p.public_id as "publicId", concat_ws(' ', p.given_name, p.middle_name, p.family_name) as name, p.affiliation, ${interestsOf('p.id')} as interests,
    (select count(*)::int from review_assignment ra join review_round r on r.id = ra.round_id where ra.person_id = p.id and r.closed_at is null and $3 not in (${authorsOf('ra.submission_id')})
      and ra.declined_at is null and ra.cancelled_at is null and ra.submitted_at is null) as active,
    (coalesce(p.affiliation, '') <> '' and (exists (select 1 from contributor c join publication cp on cp.id = c.publication_id, jsonb_each_text(c.affiliation) a(lang, name)
        where cp.submission_id = s.id and ${near('a.name')})
      or exists (select 1 from person su where su.id = s.submitter_id and ${near('su.affiliation')}))) as "sameAffiliation",
    exists (select 1 from participant pa where pa.submission_id = s.id and pa.person_id = p.id) as "otherRole"
  from person p join submission s on s.id = $1
  where p.email is not null and (exists (select 1 from membership m where m.person_id = p.id and m.journal_id = s.journal_id and m.role = 'reviewer' and ${isLive('m', '$2')})
      or exists (select 1 from review_assignment ra join submission o on o.id = ra.submission_id where ra.person_id = p.id and o.journal_id = s.journal_id and ra.accepted_at is not null))
    and not ${barred('$2')} and not ${withdrawnSql('p.id', 'reviewerPool')}`;

/** The journal's reviewers who may be asked about a submission: not its authors, and nobody who was asked already in this round. */
@Injectable()
export class Candidates {
  constructor(private readonly database: Database, private readonly clock: Clock) {}

  /** Those whom the words fit, the least busy first; one more than is shown tells that there are more. */
  async search(submissionId: number, asking: number, words: string): Promise<{ found: Candidate[]; more: boolean }> {
    const rows = await this.database.query<Candidate>(
      `${select} and ($4 = '' or strpos(lower(concat_ws(' ', p.given_name, p.middle_name, p.family_name, p.affiliation, array_to_string(${interestsOf('p.id')}, ' '))), lower($4)) > 0)
       order by active, p.family_name, p.given_name, p.id limit ${shown + 1}`, [submissionId, this.clock.now(), asking, words],
    );
    return { found: rows.slice(0, shown), more: rows.length > shown };
  }

  async one(submissionId: number, asking: number, publicId: string): Promise<Candidate | null> {
    return this.database.one<Candidate>(`${select} and p.public_id = $4`, [submissionId, this.clock.now(), asking, publicId]);
  }

  /** Whether someone, known by their address, must not or cannot be asked. */
  async barred(submissionId: number, asking: number, personId: number): Promise<boolean> {
    const row = await this.database.one(
      `select 1 from person p join submission s on s.id = $1 where p.id = $2 and ${barred('$4')}`, [submissionId, personId, asking, this.clock.now()],
    );
    return row !== null;
  }

  /** Whether an address is that of a contributor who is no person of the platform. */
  async isContributor(submissionId: number, email: string): Promise<boolean> {
    const row = await this.database.one('select 1 from contributor c join publication p on p.id = c.publication_id where p.submission_id = $1 and c.email = $2::citext', [submissionId, email]);
    return row !== null;
  }
}
