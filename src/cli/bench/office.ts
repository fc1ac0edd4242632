import type { Database } from '../../platform/database/database.js';

const first = 2_000_000;

/** Many manuscripts like one in review that is there: a fifth in each stage, each with an author of its own, an editor of three, and, where it is in review, an open round with three reviewers of the crowd. */
export async function office(database: Database, count: number, like: { submissionId: number }, now: Date): Promise<void> {
  const many = async (table: string, where: string, changes: string, which = 'true'): Promise<void> => {
    await database.execute(
      `insert into ${table} overriding system value select r.* from ${table} o, generate_series(1, $1::int) n,
         lateral jsonb_populate_record(o, ${changes}) r where o.id = (select min(id) from ${table} where ${where}) and ${which} returning id`, [count],
    );
  };
  await many('submission', `id = ${like.submissionId}`, `jsonb_build_object('id', ${first} + n, 'stage', (array['submission', 'review', 'copyediting', 'production', 'published'])[1 + n % 5],
    'submitted_at', timestamptz '${now.toISOString()}' - n * interval '1 hour', 'stage_since', timestamptz '${now.toISOString()}' - n * interval '20 minutes')`);
  await many('publication', `submission_id = ${like.submissionId}`, `jsonb_build_object('id', ${first} + n, 'submission_id', ${first} + n, 'status', 'draft', 'issue_id', null, 'doi', null,
    'title', jsonb_build_object('en', 'Observation number ' || n || ' of snow and ice at station ' || n % 213, 'nb', 'Observasjon ' || n),
    'abstract', jsonb_build_object('en', 'What was observed.'), 'references', '[]'::jsonb)`);
  await many('contributor', `publication_id in (select id from publication where submission_id = ${like.submissionId})`, `jsonb_build_object('id', ${first} + n, 'publication_id', ${first} + n,
    'person_id', 1000000 + n, 'given_name', 'Øystein', 'family_name', 'Nordmann' || n, 'email', 'crowd' || n || '@crowd.example')`);
  await many('review_round', `submission_id = ${like.submissionId}`, `jsonb_build_object('id', ${first} + n, 'submission_id', ${first} + n, 'number', 1, 'closed_at', null, 'outcome', null)`, 'n % 5 = 1');
  await database.execute(
    `insert into participant (submission_id, person_id, role, assigned_at) select s.id, 1000001 + s.id % 3, 'sectionEditor', $1 from submission s where s.id > ${first} and s.id % 7 > 0 returning id`, [now],
  );
  await database.execute(
    `insert into review_assignment (public_id, submission_id, round_id, person_id, number, method, invited_at, response_due, review_due, accepted_at, submitted_at)
     select 'office' || r.id || '-' || k, r.submission_id, r.id, 1000000 + (r.id * 7 + k * 131) % 10000 + 1, k, 'doubleAnonymous', $1::timestamptz - interval '30 days', $1::date - (r.id % 20)::int, $1::date + 20 - (r.id % 40)::int,
       case when k > 1 then $1::timestamptz - interval '20 days' end, case when k = 3 then $1::timestamptz - interval '2 days' end
     from review_round r, generate_series(1, 3) k where r.id > ${first} returning id`, [now],
  );
  // As the server does by itself before long.
  await database.execute('vacuum analyze');
}
