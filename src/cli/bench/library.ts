import type { Database } from '../../platform/database/database.js';

const first = 3_000_000;
const subjects = ['snow', 'ice', 'ferries', 'eider', 'reindeer', 'schools', 'language', 'law', 'fjords', 'light', 'kelp', 'harbours', 'archives', 'peat'];
const places = ['Tromsø', 'Kautokeino', 'Ålesund', 'Røros', 'Vardø', 'Bergen', 'Alta'];

/** Many works that readers can read, like one that is there, each with three authors and an abstract of some hundred words; the index keeps itself. */
export async function library(database: Database, count: number, like: { submissionId: number }, now: Date): Promise<void> {
  const many = async (table: string, where: string, changes: string): Promise<void> => {
    await database.execute(
      `insert into ${table} overriding system value select r.* from ${table} o, generate_series(1, $1::int) n,
         lateral jsonb_populate_record(o, ${changes}) r where o.id = (select max(id) from ${table} where ${where}) and $2::text[] is not null and $3::text[] is not null returning id`, [count, subjects, places],
    );
  };
  const subject = (step: number): string => `($2::text[])[1 + (n / ${step}) % ${subjects.length}]`;
  const filler = `(select string_agg('w' || (n * 31 + k * k) % 4000, ' ') from generate_series(1, 120) k)`;
  await many('submission', `id = ${like.submissionId}`, `jsonb_build_object('id', ${first} + n, 'stage', 'published', 'stage_since', timestamptz '${now.toISOString()}' - n * interval '1 hour')`);
  await many('publication', `submission_id = ${like.submissionId}`, `jsonb_build_object('id', ${first} + n, 'submission_id', ${first} + n, 'version', 1, 'status', 'published', 'doi', null, 'published_at', timestamptz '${now.toISOString()}' - n * interval '1 hour',
    'title', jsonb_build_object('en', initcap(${subject(1)}) || ' and ' || ${subject(13)} || ' in ' || ($3::text[])[1 + n % ${places.length}] || ', part ' || n),
    'abstract', jsonb_build_object('en', 'What was seen of ' || ${subject(7)} || ' and ' || ${subject(29)} || '. ' || ${filler}), 'references', '[]'::jsonb)`);
  for (let position = 1; position <= 3; position += 1) {
    await many('contributor', `publication_id in (select id from publication where submission_id = ${like.submissionId})`, `jsonb_build_object('id', ${first} + n * 4 + ${position}, 'publication_id', ${first} + n, 'position', ${position}, 'person_id', null,
      'given_name', (array['Kari', 'Øystein', 'Åse', 'Jon'])[1 + (n + ${position}) % 4], 'family_name', 'Forfatter' || (n * 3 + ${position}) % 2500, 'email', 'writer' || (n * 3 + ${position}) % 2500 || '@crowd.example')`);
  }
  // As the server does by itself before long.
  await database.execute('vacuum analyze');
}
