import type { Journal } from '../../src/journals/journal.entity.js';
import type { TestApp } from './app.js';
import type { Player } from './cast.js';
import { makeSubmission, type Manuscript } from './manuscripts.js';

/** A closed case with everything in it. */
export async function makeCase(app: TestApp, journal: Journal, author: Player, reviewer: Player): Promise<Manuscript> {
  const work = await makeSubmission(app, journal, { author, stage: 'review', title: 'Snø & “is” 雪 i Čáhcesuolu' });
  const now = app.clock.now();
  const { database } = app;
  await database.query(
    `insert into review_assignment (public_id, submission_id, round_id, person_id, number, method, invited_at, response_due, review_due, accepted_at, submitted_at, recommendation, comments_to_author, comments_to_editor)
     values ('case' || $1::int, $1::int, $2, $3, 1, 'doubleAnonymous', $4::timestamptz, $4::timestamptz::date, $4::timestamptz::date, $4::timestamptz, $4::timestamptz, 'decline', 'Too little snow.', 'Between us: no.')`, [work.id, work.roundId, reviewer.personId, now],
  );
  await database.query(
    `insert into message (message_id, template, journal_id, subject_kind, subject_id, person_id, to_address, to_name, from_name, language, subject, text, html, headers, queued_at, sent_at)
     values ('case-' || $1::int, 'mail/x', $2, 'submission', $1::int, $3, $4, 'Unn Ark', 'Arkiv', 'en', 'We cannot take it', 'Dear Unn\n\nNo.', '', '{}', $5, $5)`, [work.id, journal.id, author.personId, author.email, now],
  );
  await database.query(`insert into event (at, kind, journal_id, subject_kind, subject_id, data) values ($2, 'submission.decline', $3, 'submission', $1, '{}')`, [work.id, now, journal.id]);
  await database.query(`update review_round set closed_at = $2, outcome = 'declined' where submission_id = $1`, [work.id, now]);
  await database.query(`update submission set stage = 'declined', stage_since = $2 where id = $1`, [work.id, now]);
  return work;
}
