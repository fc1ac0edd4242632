import type { Database } from '../../platform/database/database.js';

/** Someone who has done much: manuscripts of their own and reviews of others', all finished, like one in review that is there, each review with its letter, and events of all of them. */
export async function prolific(
  database: Database, { submissionId, personId }: { submissionId: number; personId: number }, { own, reviews, events }: { own: number; reviews: number; events: number }, now: Date, first = 3_000_000,
): Promise<void> {
  const many = async (table: string, where: string, from: number, to: number, changes: string): Promise<void> => {
    await database.execute(
      `insert into ${table} overriding system value select r.* from ${table} o, generate_series($1::int, $2::int) n, lateral jsonb_populate_record(o, ${changes}) r where o.id = (select min(id) from ${table} where ${where}) returning id`, [first + from, first + to],
    );
  };
  const all = own + reviews;
  const at = `timestamptz '${now.toISOString()}' - (n % 1000) * interval '1 day'`;
  await many('submission', `id = ${submissionId}`, 1, all, `jsonb_build_object('id', n, 'stage', 'declined', 'stage_before', 'review', 'submitter_id', case when n <= ${first + own} then ${personId} else o.submitter_id end, 'submitted_at', ${at}, 'stage_since', ${at})`);
  await many('publication', `submission_id = ${submissionId}`, 1, all, `jsonb_build_object('id', n, 'submission_id', n, 'status', 'draft', 'issue_id', null, 'doi', null, 'title', jsonb_build_object('en', 'Observation ' || n || ' of snow'))`);
  await database.execute(
    `insert into contributor overriding system value select r.* from contributor o, person p, generate_series($2::int, $3::int) n,
       lateral jsonb_populate_record(o, jsonb_build_object('id', n, 'publication_id', n, 'person_id', p.id, 'given_name', p.given_name, 'family_name', p.family_name, 'email', p.email, 'biography', jsonb_build_object('en', p.given_name || ' ' || p.family_name || ' watches snow.'))) r where p.id = $4 and o.id = (select min(c.id) from contributor c join publication k on k.id = c.publication_id where k.submission_id = $1) returning id`, [submissionId, first + 1, first + own, personId],
  );
  await many('review_round', `submission_id = ${submissionId}`, own + 1, all, `jsonb_build_object('id', n, 'submission_id', n, 'number', 1, 'closed_at', ${at}, 'outcome', 'declined')`);
  await database.execute(
    `insert into review_assignment (public_id, submission_id, round_id, person_id, number, method, invited_at, response_due, review_due, accepted_at, submitted_at, recommendation, comments_to_author, comments_to_editor)
     select 'prolific' || n, n, n, $3, 1, 'doubleAnonymous', $4::timestamptz, $4::timestamptz::date, $4::timestamptz::date, $4::timestamptz, $4::timestamptz, 'decline', repeat('Too little snow. ', 60), 'Signed: ' || p.given_name || ' ' || p.family_name from generate_series($1::int, $2::int) n, person p where p.id = $3 returning id`, [first + own + 1, first + all, personId, now],
  );
  await database.execute(
    `insert into message (message_id, template, journal_id, subject_kind, subject_id, person_id, to_address, to_name, from_name, language, subject, text, html, headers, queued_at, sent_at)
     select 'prolific' || n, 'mail/review', s.journal_id, 'submission', s.id, p.id, p.email, p.given_name || ' ' || p.family_name, 'Boreal', 'en', 'An invitation to review', 'Dear ' || p.given_name || ' ' || p.family_name || repeat(' please review.', 40), '<p>Dear ' || p.family_name || '</p>', '{}', $3::timestamptz, $3::timestamptz
     from generate_series($1::int, $2::int) n join submission s on s.id = n, person p where p.id = $4 returning id`, [first + own + 1, first + all, now, personId],
  );
  await database.execute(
    `insert into event (at, kind, journal_id, subject_kind, subject_id, person_id, data)
     select $1::timestamptz - n * interval '1 minute', (array['submission.edited', 'review.received', 'review.accepted', 'contributor.changed'])[1 + n % 4], s.journal_id, 'submission', s.id, $2, '{}' from generate_series(1, $3::int) n join submission s on s.id = ${first} + 1 + n % ${all} returning id`, [now, personId, events],
  );
  // As the server does by itself before long.
  await database.execute('vacuum analyze');
}
