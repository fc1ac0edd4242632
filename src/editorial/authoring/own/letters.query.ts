import type { Database } from '../../../platform/database/database.js';
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

/** What the journal wrote to the author as author of this work: never what they got in another role, should they have one (X4). */
export async function lettersTo(database: Database, personId: number, submissionId: number): Promise<Letter[]> {
  const rows = await database.query<{ subject: string; at: Date; text: string }>(
    `select subject, queued_at as at, text from message
     where person_id = $1 and subject_kind = 'submission' and subject_id = $2 and split_part(dedupe_key, ' ', 1) = any($3)
     order by queued_at desc, id desc`, [personId, submissionId, toAuthors],
  );
  return rows.map(({ subject, at, text }) => ({ subject, at, paragraphs: readable(text) }));
}
