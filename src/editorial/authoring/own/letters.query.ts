import type { Database } from '../../../platform/database/database.js';
import { isHidden } from '../../../accounts/guidelines/hidden.js';
import { paragraphs as paragraphsOf } from '../../paragraphs.js';
import { noticeKeys, noticeOf } from '../../notices.js';

export interface Letter {
  subject: string;
  at: Date;
  paragraphs: string[];
}

const toAuthors = noticeKeys.filter((key) => noticeOf(key).to === 'submitter');

/** Lines of plain-text mail end where the mail was wrapped: long ones belong together. The link to the page that one is on goes. */
const unwrapped = (part: string): string => part.split('\n').map((line) => line + (line.length < 55 ? '\n' : ' ')).join('').trim();

const readable = (text: string): string[] =>
  text.split(/\n{2,}/).map(unwrapped).filter((part) => part && !/^.{0,80}\[?https?:\/\/\S+\]?$/.test(part));

/** A review that the author has had with a decision. */
export interface SentReview {
  submissionId: number;
  round: number;
  number: number;
  hidden: boolean;
}

/** In SQL: whether the editors sent this review on with a decision (C4). */
export const wentAlong = (assignment: string): string =>
  `exists (select 1 from event went where went.subject_kind = 'submission' and went.subject_id = ${assignment}.submission_id and went.data -> 'reviews' @> to_jsonb(${assignment}.id))`;

const bare = (text: string): string => text.replace(/\s+/g, '');

/** Letters keep their words; a review in them that the editors have hidden since (P4) is read by nobody any more. */
const masked = (paragraphs: readonly string[], hidden: ReadonlySet<string>, instead: string): string[] =>
  paragraphs.map((paragraph) => (hidden.has(bare(paragraph)) ? instead : paragraph)).filter((paragraph, index, all) => paragraph !== instead || all[index - 1] !== instead);

/** What the journal wrote to the author as author of this work: never what they got in another role, should they have one (X4). */
export async function lettersTo(database: Database, submitters: readonly number[], submissionId: number, instead: string): Promise<{ letters: Letter[]; reviews: SentReview[] }> {
  const reviews = await database.query<SentReview & { text: string; released: boolean }>(
    `select a.submission_id as "submissionId", r.number as round, a.number, coalesce(a.author_copy, a.comments_to_author) as text, ${isHidden('review-to-author', 'a.id')} as hidden, ${wentAlong('a')} as released from review_assignment a join review_round r on r.id = a.round_id
     where a.submission_id = $1 and r.outcome is not null and a.submitted_at is not null and a.cancelled_at is null and a.comments_to_author is not null order by r.number, a.number`, [submissionId],
  );
  const hidden = new Set(reviews.filter((review) => review.hidden).flatMap(({ text }) => paragraphsOf(text)).map(bare));
  const rows = await database.query<{ subject: string; at: Date; text: string }>(
    `select subject, queued_at as at, text from message
     where person_id = any($1) and subject_kind = 'submission' and subject_id = $2 and split_part(dedupe_key, ' ', 1) = any($3)
     order by queued_at desc, id desc`, [[...submitters], submissionId, toAuthors],
  );
  return { letters: rows.map(({ subject, at, text }) => ({ subject, at, paragraphs: masked(readable(text), hidden, instead) })), reviews: reviews.filter(({ released }) => released) };
}
