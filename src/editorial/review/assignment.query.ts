import { shownFullName } from '../../accounts/restriction/shown-names.js';
import { Injectable } from '@nestjs/common';
import { isHidden } from '../../accounts/guidelines/hidden.js';
import { Database } from '../../platform/database/database.js';
import { found } from '../../platform/web/problems.js';
import type { Localized } from '../../platform/i18n/translator.js';
import type { Answers, Question } from '../forms/questions.js';
import type { Recommendation, ReviewMethod } from '../review-assignment.entity.js';
import { timesOf, type AssignmentTimes } from './review-states.js';

/** A reviewer's own assignment, with what they have written. */
export interface OwnAssignment extends AssignmentTimes {
  id: number;
  publicId: string;
  submissionId: number;
  journalId: number;
  personId: number;
  /** Of the reviewer; empty for one who has been erased. */
  name: string;
  method: ReviewMethod;
  /** The round goes on: until it ends there are files to read. */
  roundOpen: boolean;
  /** The round has an outcome. */
  decided: boolean;
  savedAt: Date | null;
  number: number;
  rating: number | null;
  /** Who entered it for the reviewer, by name. */
  enteredBy: string | null;
  authorCopy: string | null;
  moreTimeUntil: string | null;
  moreTimeReason: string | null;
  coReviewer: string | null;
  namedByAuthor: boolean;
  remindedAt: Date | null;
  /** What the journal asks besides comments; null without a form. */
  questions: Question[] | null;
  intro: Localized | null;
  answers: Answers;
  recommendation: Recommendation | null;
  commentsToAuthor: string | null;
  commentsToEditor: string | null;
  competingInterests: string | null;
  toAuthorHidden: boolean;
  toEditorHidden: boolean;
}

const columns = (seen: (column: string, kind: string) => string): string => `a.id, a.public_id as "publicId", a.submission_id as "submissionId", s.journal_id as "journalId", a.person_id as "personId", (select ${shownFullName('p')} from person p where p.id = a.person_id) as name, a.method, ${timesOf('a')}, a.saved_at as "savedAt", a.number, a.rating, (select ${shownFullName('p')} from person p where p.id = a.entered_by_id) as "enteredBy",
  a.more_time_until::text as "moreTimeUntil", a.more_time_reason as "moreTimeReason", a.co_reviewer as "coReviewer", a.named_by_author as "namedByAuthor", a.reminded_at as "remindedAt",
  ${seen('a.author_copy', 'review-to-author')} as "authorCopy",
  a.recommendation, ${seen('a.comments_to_author', 'review-to-author')} as "commentsToAuthor", ${seen('a.comments_to_editor', 'review-to-editor')} as "commentsToEditor",
  a.comments_to_author is not null and ${isHidden('review-to-author', 'a.id')} as "toAuthorHidden", a.comments_to_editor is not null and ${isHidden('review-to-editor', 'a.id')} as "toEditorHidden", a.competing_interests as "competingInterests",
  case when ${seen("''", 'review-to-author')} is null then '{}'::jsonb else a.answers end as answers, fv.intro, fv.questions,
  (r.closed_at is null and s.stage = 'review') as "roundOpen", r.outcome is not null as decided`;
const own = columns((column) => column);
/** What the editors have hidden (P4), nobody but its reviewer reads. */
const others = columns((column, kind) => `case when ${isHidden(kind, 'a.id')} then null else ${column} end`);
const joined = 'from review_assignment a join review_round r on r.id = a.round_id join submission s on s.id = a.submission_id left join review_form_version fv on fv.id = a.form_version_id';

@Injectable()
export class Assignments {
  constructor(private readonly database: Database) {}

  async byId(id: number): Promise<OwnAssignment> {
    return found(await this.database.one<OwnAssignment>(`select ${own} ${joined} where a.id = $1`, [id]));
  }

  /** One of this submission's, as editors address it. */
  async ofSubmission(submissionId: number, publicId: string): Promise<OwnAssignment> {
    return found(await this.database.one<OwnAssignment>(`select ${others} ${joined} where a.submission_id = $1 and a.public_id = $2`, [submissionId, publicId]));
  }
}
