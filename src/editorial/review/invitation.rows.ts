import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { shownWorkFile } from '../../accounts/restriction/shown-names.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { Conflict } from '../../platform/web/problems.js';
import { standingSql, type Standing } from '../cleaning/standing.js';
import type { SubmissionFacts } from '../facts.js';
import { ReviewAssignment, type ReviewMethod } from '../review-assignment.entity.js';
import { ReviewFile } from '../review-file.entity.js';
import { ReviewerViews } from './reviewer-view.query.js';

export interface RoundFile {
  id: number;
  publicId: string;
  name: string;
  size: number;
  standing: Standing;
}

export type NewAssignment = Pick<
  ReviewAssignment,
  'submissionId' | 'roundId' | 'personId' | 'method' | 'invitedById' | 'responseDue' | 'reviewDue' | 'namedByAuthor' | 'formVersionId'
>;

/** What an invitation reads and writes. */
@Injectable()
export class InvitationRows {
  constructor(private readonly database: Database, private readonly clock: Clock, private readonly views: ReviewerViews) {}

  openRound(submissionId: number): Promise<{ id: number; number: number } | null> {
    return this.database.one('select id, number from review_round where submission_id = $1 and closed_at is null order by number desc limit 1', [submissionId]);
  }

  /** The open round; without one nobody can be asked. */
  async roundToAskFor(facts: SubmissionFacts): Promise<{ id: number }> {
    const round = facts.stage === 'review' ? await this.openRound(facts.id) : null;
    if (!round) throw new Conflict('obstacle.noOpenRound');
    return round;
  }

  /** Its files. */
  async openFiles(facts: SubmissionFacts): Promise<RoundFile[]> {
    return this.files((await this.roundToAskFor(facts)).id);
  }

  /** The files of a round, or those of them that are named. */
  files(roundId: number, publicIds?: readonly string[]): Promise<RoundFile[]> {
    return this.database.query<RoundFile>(
      `select f.id, f.public_id as "publicId", ${shownWorkFile('f', 'sf')} as name, sf.size::int as size, ${standingSql('f', 'c')} as standing
       from submission_file f join stored_file sf on sf.id = f.file_id left join cleaned_file c on c.original_id = f.file_id
       where f.round_id = $1 and f.area = 'review' and ($2::text[] is null or f.public_id = any($2)) order by f.uploaded_at, f.id`, [roundId, publicIds ? [...publicIds] : null],
    );
  }

  async methodFor(submissionId: number, personId: number | null, asked: ReviewMethod): Promise<ReviewMethod> {
    return personId === null ? asked : this.views.methodFor(submissionId, personId, asked);
  }

  async insert(assignment: NewAssignment, files: readonly RoundFile[]): Promise<number> {
    const row = this.database.manager.create(ReviewAssignment, {
      ...assignment, publicId: randomBytes(16).toString('base64url'), number: await this.numberFor(assignment.submissionId, assignment.personId), invitedAt: this.clock.now(),
    });
    await this.database.manager.insert(ReviewAssignment, row);
    await this.database.manager.insert(ReviewFile, files.map((file) => ({ assignmentId: row.id, submissionFileId: file.id })));
    return row.id;
  }

  /** A reviewer keeps the number of earlier rounds. */
  private async numberFor(submissionId: number, personId: number): Promise<number> {
    const row = await this.database.one<{ number: number }>(
      'select coalesce(min(number) filter (where person_id = $2), coalesce(max(number), 0) + 1) as number from review_assignment where submission_id = $1', [submissionId, personId],
    );
    return row?.number ?? 1;
  }
}
