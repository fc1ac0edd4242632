import { Injectable } from '@nestjs/common';
import { shownWorkFile } from '../../accounts/restriction/shown-names.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import type { SubmissionFacts } from '../facts.js';
import type { Stage } from '../stages.js';
import type { AuthorCheck, CheckKind } from './author-check.entity.js';

export type CheckRow = Pick<AuthorCheck, 'id' | 'kind' | 'due' | 'note' | 'askedAt' | 'closedAt' | 'answeredAt' | 'approved' | 'words'> & { file: { publicId: string; name: string } | null; late: boolean };

/** In which stages a check can be asked for and answered (X13). */
export const stagesOf: Record<CheckKind, readonly Stage[]> = { copyedit: ['copyediting'], proof: ['production', 'scheduled'] };

export const kindIn = (stage: Stage): CheckKind | null => (stagesOf.copyedit.includes(stage) ? 'copyedit' : stagesOf.proof.includes(stage) ? 'proof' : null);

/** What the author was asked to look through, and what they answered. */
@Injectable()
export class Checks {
  constructor(private readonly database: Database, private readonly clock: Clock) {}

  /** The newest first. */
  of(submissionId: number): Promise<CheckRow[]> {
    return this.database.query<CheckRow>(
      `select c.id, c.kind, c.due::text as due, c.note, c.asked_at as "askedAt", c.closed_at as "closedAt", c.answered_at as "answeredAt", c.approved, c.words,
         case when f.id is null then null else json_build_object('publicId', f.public_id, 'name', ${shownWorkFile('f', 'sf')}) end as file,
         c.answered_at is null and c.due < ($2::timestamptz at time zone j.time_zone)::date as late
       from author_check c join submission s on s.id = c.submission_id join journal j on j.id = s.journal_id left join submission_file f on f.id = c.submission_file_id left join stored_file sf on sf.id = f.file_id
       where c.submission_id = $1 order by c.id desc limit 50`, [submissionId, this.clock.now()],
    );
  }

  /** The one that stands in this stage: open, or answered and not asked anew. */
  async standing({ id, stage }: Pick<SubmissionFacts, 'id' | 'stage'>): Promise<CheckRow | null> {
    const kind = kindIn(stage);
    return (await this.of(id)).find((check) => check.kind === kind && check.closedAt === null) ?? null;
  }

  /** Whether there is what the author is to look through. */
  async ready(submissionId: number, kind: CheckKind): Promise<boolean> {
    const sql = kind === 'copyedit' ? `select 1 from submission_file where submission_id = $1 and area = 'copyedited'` : 'select 1 from galley g join publication p on p.id = g.publication_id where p.submission_id = $1';
    return (await this.database.one(sql, [submissionId])) !== null;
  }
}

export const asks = (kind: CheckKind): ((can: (action: string) => boolean) => boolean) =>
  (can) => can(kind === 'copyedit' ? 'submission.copyedit' : 'galley.edit') || can('submission.produce');

