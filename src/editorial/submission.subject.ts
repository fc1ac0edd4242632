import { Injectable } from '@nestjs/common';
import type { SubjectKind } from '../access/subjects.js';
import { Database } from '../platform/database/database.js';
import type { JournalContext } from '../platform/web/request.js';
import { followersOf } from './following/followers.js';
import { authorsOf, type AssignmentFacts, type SubmissionFacts } from './facts.js';

const facts = `
  select s.id, s.journal_id as "journalId", s.stage, s.moves, s.submitter_id as "submitterId",
    array(${authorsOf('s.id')}) as "authorIds",
    coalesce((select json_agg(json_build_object('personId', pa.person_id, 'role', pa.role, 'recommendOnly', pa.recommend_only)) from participant pa where pa.submission_id = s.id), '[]') as participants,
    array(select ra.person_id from review_assignment ra where ra.submission_id = s.id and ra.declined_at is null and ra.cancelled_at is null) as "reviewerIds",
    array(select co.person_id from conflict_override co where co.submission_id = s.id and co.ended_at is null) as "overriddenIds",
    exists (select 1 from review_round r where r.submission_id = s.id and r.outcome in ('revisions', 'resubmit')
      and r.number = (select max(number) from review_round where submission_id = s.id)) as "revisionsWanted",
    exists (select 1 from appeal ap where ap.submission_id = s.id) as appealed,
    array(${followersOf('s.id')}) as "followerIds"
  from submission s where s.id = any($1)`;

/** Finds submissions for the guard, and again, locked, for the use cases. */
@Injectable()
export class SubmissionSubject implements SubjectKind {
  readonly kind = 'submission';
  readonly reach = ['submission.read', 'submission.readOwn', 'submission.follow'] as const;

  constructor(private readonly database: Database) {}

  async load(id: string, journal: JournalContext | null): Promise<SubmissionFacts | null> {
    if (!/^[1-9]\d{0,8}$/.test(id) || !journal) return null;
    const found = await this.facts(Number(id));
    return found?.journalId === journal.id ? found : null;
  }

  async facts(id: number): Promise<SubmissionFacts | null> {
    return (await this.several([id]))[0] ?? null;
  }

  async several(ids: readonly number[]): Promise<SubmissionFacts[]> {
    const rows = await this.database.query<Omit<SubmissionFacts, 'kind'>>(facts, [[...ids]]);
    return rows.map((row) => ({ kind: 'submission', ...row }));
  }

  /** The facts of the row as it stands, held until the transaction ends. */
  async locked(id: number): Promise<SubmissionFacts | null> {
    await this.database.query('select 1 from submission where id = $1 for update', [id]);
    return this.facts(id);
  }
}

const assignmentFacts = `
  select a.id, s.journal_id as "journalId", s.id as "submissionId", a.person_id as "reviewerId",
    case when a.cancelled_at is not null then 'ended' when a.declined_at is not null then 'declined'
         when a.submitted_at is not null then 'received'
         when s.stage <> 'review' or r.closed_at is not null then 'ended'
         when a.accepted_at is not null then 'accepted' else 'invited' end as state
  from review_assignment a join submission s on s.id = a.submission_id join review_round r on r.id = a.round_id`;

/** Finds review assignments by their random id, and again, locked, for the use cases. */
@Injectable()
export class AssignmentSubject implements SubjectKind {
  readonly kind = 'assignment';
  readonly reach = ['review.read'] as const;

  constructor(private readonly database: Database) {}

  async load(id: string, journal: JournalContext | null): Promise<AssignmentFacts | null> {
    if (!journal) return null;
    return this.facts(`${assignmentFacts} where a.public_id = $1 and s.journal_id = $2`, [id, journal.id]);
  }

  /** The facts as they stand; no move is made and no one else answers until the transaction ends. The submission is locked first, everywhere. */
  async locked(id: number): Promise<AssignmentFacts | null> {
    await this.database.query('select 1 from submission where id = (select submission_id from review_assignment where id = $1) for share', [id]);
    await this.database.query('select 1 from review_assignment where id = $1 for update', [id]);
    return this.facts(`${assignmentFacts} where a.id = $1`, [id]);
  }

  private async facts(sql: string, values: readonly unknown[]): Promise<AssignmentFacts | null> {
    const row = await this.database.one<Omit<AssignmentFacts, 'kind'>>(sql, values);
    return row && { kind: 'assignment', ...row };
  }
}
