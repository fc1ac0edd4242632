import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { found } from '../../platform/web/problems.js';
import type { Recommendation, ReviewMethod } from '../review-assignment.entity.js';
import type { AssignmentTimes } from './review-states.js';

/** A reviewer's own assignment, with what they have written. */
export interface OwnAssignment extends AssignmentTimes {
  id: number;
  publicId: string;
  submissionId: number;
  personId: number;
  method: ReviewMethod;
  /** The round goes on: until it ends there are files to read. */
  roundOpen: boolean;
  savedAt: Date | null;
  recommendation: Recommendation | null;
  commentsToAuthor: string | null;
  commentsToEditor: string | null;
  competingInterests: string | null;
}

const columns = `a.id, a.public_id as "publicId", a.submission_id as "submissionId", a.person_id as "personId", a.method, a.response_due::text as "responseDue", a.review_due::text as "reviewDue",
  a.accepted_at as "acceptedAt", a.declined_at as "declinedAt", a.cancelled_at as "cancelledAt", a.submitted_at as "submittedAt", a.read_at as "readAt", a.saved_at as "savedAt",
  a.recommendation, a.comments_to_author as "commentsToAuthor", a.comments_to_editor as "commentsToEditor", a.competing_interests as "competingInterests",
  (r.closed_at is null and s.stage = 'review') as "roundOpen"`;
const joined = 'from review_assignment a join review_round r on r.id = a.round_id join submission s on s.id = a.submission_id';

@Injectable()
export class Assignments {
  constructor(private readonly database: Database) {}

  async byId(id: number): Promise<OwnAssignment> {
    return found(await this.database.one<OwnAssignment>(`select ${columns} ${joined} where a.id = $1`, [id]));
  }

  /** One of this submission's, as editors address it. */
  async ofSubmission(submissionId: number, publicId: string): Promise<OwnAssignment> {
    return found(await this.database.one<OwnAssignment>(`select ${columns} ${joined} where a.submission_id = $1 and a.public_id = $2`, [submissionId, publicId]));
  }
}
