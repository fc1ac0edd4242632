import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { Policy } from '../../access/policy.js';
import { Database } from '../../platform/database/database.js';
import type { Localized } from '../../platform/i18n/translator.js';
import type { Stage } from '../stages.js';

export interface ListFilter {
  stage: string;
  q: string;
  page: number;
}

export interface ListRow {
  id: number;
  stage: Stage;
  title: Localized;
  language: string;
  authors: string | null;
  section: Localized;
  editors: string | null;
  submittedAt: Date | null;
  stageSince: Date;
  openReviews: number;
  doneReviews: number;
  /** How the newest round was closed; null while it is open or where there is none. */
  outcome: string | null;
  revised: boolean;
  total: number;
}

export const pageSize = 25;
const active = ['submission', 'review', 'copyediting', 'production', 'scheduled'];

/** The submissions of a journal that this person may read, newest in their stage first. One query, whatever the length. */
@Injectable()
export class SubmissionList {
  constructor(private readonly database: Database, private readonly policy: Policy) {}

  async rows(actor: Actor, journalId: number, filter: ListFilter): Promise<ListRow[]> {
    const stages = filter.stage === 'all' ? null : filter.stage === 'active' ? active : [filter.stage];
    return this.database.query<ListRow>(
      `select s.id, s.stage, p.title, p.language, s.submitted_at as "submittedAt", s.stage_since as "stageSince", se.title as section,
         (select string_agg(concat_ws(' ', c.given_name, c.family_name), ', ' order by c.position) from contributor c where c.publication_id = p.id) as authors,
         (select string_agg(concat_ws(' ', pe.given_name, pe.family_name), ', ' order by pe.family_name) from participant pa join person pe on pe.id = pa.person_id
           where pa.submission_id = s.id and pa.role in ('editor', 'sectionEditor', 'guestEditor')) as editors,
         (select count(*)::int from review_assignment a where a.submission_id = s.id and a.submitted_at is null and a.declined_at is null and a.cancelled_at is null) as "openReviews",
         (select count(*)::int from review_assignment a where a.submission_id = s.id and a.submitted_at is not null and a.cancelled_at is null) as "doneReviews",
         r.outcome, exists (select 1 from submission_file f where f.submission_id = s.id and f.area = 'revision' and f.uploaded_at > r.closed_at) as revised,
         count(*) over ()::int as total
       from submission s
       join section se on se.id = s.section_id
       join lateral (select id, title, language from publication where submission_id = s.id order by version desc limit 1) p on true
       left join lateral (select outcome, closed_at from review_round where submission_id = s.id order by number desc limit 1) r on true
       where s.journal_id = $1 and s.stage <> 'draft' and ${this.policy.scope('submission.read', actor, journalId, 's', '$2')}
         and ($3::text[] is null or s.stage = any($3))
         and ($4 = '' or s.id::text = $4 or exists (select 1 from jsonb_each_text(p.title) t where t.value ilike $5)
           or exists (select 1 from contributor c where c.publication_id = p.id and concat_ws(' ', c.given_name, c.middle_name, c.family_name) ilike $5))
       order by s.stage_since desc, s.id desc limit $6 offset $7`,
      [journalId, actor.personId, stages, filter.q, `%${filter.q.replace(/[\\%_]/g, '\\$&')}%`, pageSize, (filter.page - 1) * pageSize],
    );
  }

  /** How many there are in each stage. */
  async counts(actor: Actor, journalId: number): Promise<Map<string, number>> {
    const rows = await this.database.query<{ stage: string; count: number }>(
      `select s.stage, count(*)::int as count from submission s
       where s.journal_id = $1 and s.stage <> 'draft' and ${this.policy.scope('submission.read', actor, journalId, 's', '$2')} group by s.stage`,
      [journalId, actor.personId],
    );
    return new Map(rows.map((row) => [row.stage, row.count]));
  }
}
