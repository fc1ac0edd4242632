import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { Policy } from '../../access/policy.js';
import type { Reportable, ReportedText, TextAuthor } from '../../access/reportable.js';
import { People } from '../../accounts/person/people.js';
import { Database } from '../../platform/database/database.js';
import type { Language } from '../../platform/i18n/texts.js';
import type { SubmissionFacts } from '../facts.js';
import { wentAlong } from '../authoring/own/letters.query.js';
import { SubmissionSubject } from '../submission.subject.js';
import { editorialUrls } from '../urls.js';

interface Row {
  id: number;
  publicId: string;
  submissionId: number;
  journalId: number;
  path: string;
  personId: number;
  submitterId: number | null;
  text: string;
  /** The author has had it, with the decision. */
  released: boolean;
}

/** How an author names a review, who must not know the address at which its reviewer wrote it (X2): by manuscript, round and the reviewer's number in the letter. */
export const reviewAsLetterNames = (review: { submissionId: number; round: number; number: number }): string => `${review.submissionId}-${review.round}-${review.number}`;

/** One part of what a reviewer wrote. Whoever may see who reviews can report it, and the author what was written to them; neither learns of the other (X1, X2). */
@Injectable()
abstract class ReportedReview implements Reportable {
  abstract readonly kind: string;
  protected abstract readonly column: 'comments_to_author' | 'comments_to_editor';

  constructor(
    protected readonly database: Database, protected readonly policy: Policy, protected readonly subjects: SubmissionSubject, protected readonly people: People,
  ) {}

  async idOf(address: string): Promise<number | null> {
    const named = /^([1-9]\d{0,8})-([1-9]\d{0,3})-([1-9]\d{0,3})$/.exec(address)?.slice(1).map(Number);
    const row = named
      ? await this.database.one<{ id: number }>('select a.id from review_assignment a join review_round r on r.id = a.round_id where a.submission_id = $1 and r.number = $2 and a.number = $3', named)
      : await this.database.one<{ id: number }>('select id from review_assignment where public_id = $1', [address]);
    return row?.id ?? null;
  }

  async seen(ids: readonly number[], reader: Actor | null): Promise<ReportedText[]> {
    if (!reader) return [];
    const rows = await this.database.query<Row>(
      `select a.id, a.public_id as "publicId", a.submission_id as "submissionId", s.journal_id as "journalId", j.path, a.person_id as "personId", s.submitter_id as "submitterId", a.${this.column} as text,
         (r.outcome is not null and a.submitted_at is not null and ${wentAlong('a')}) as released
       from review_assignment a join review_round r on r.id = a.round_id join submission s on s.id = a.submission_id join journal j on j.id = s.journal_id
       where a.id = any($1) and a.${this.column} is not null and a.cancelled_at is null and (a.submitted_at is not null or a.declined_at is not null)`, [ids],
    );
    const works = new Map((await this.subjects.several(rows.map(({ submissionId }) => submissionId))).map((facts) => [facts.id, facts]));
    return rows.filter((row) => this.sees(row, works.get(row.submissionId), reader)).map((row) => ({
      id: row.id, journalId: row.journalId, authorId: row.personId, text: row.text,
      href: (lang: Language) => editorialUrls.review({ journal: row.path, lang, submission: row.submissionId, reviewer: row.publicId }),
    }));
  }

  async author(id: number): Promise<TextAuthor | null> {
    const row = await this.database.one<{ personId: number }>('select person_id as "personId" from review_assignment where id = $1', [id]);
    return row && this.people.recipient(row.personId);
  }

  private sees(row: Row, facts: SubmissionFacts | undefined, reader: Actor): boolean {
    if (!facts) return false;
    if (this.policy.allows('review.see', reader, facts)) return true;
    return this.column === 'comments_to_author' && row.released && this.policy.allows('submission.readOwn', reader, facts);
  }
}

@Injectable()
export class ReportedReviewToAuthor extends ReportedReview {
  readonly kind = 'review-to-author';
  protected readonly column = 'comments_to_author';
}

@Injectable()
export class ReportedReviewToEditor extends ReportedReview {
  readonly kind = 'review-to-editor';
  protected readonly column = 'comments_to_editor';
}
