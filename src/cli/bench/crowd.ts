import type { Database } from '../../platform/database/database.js';

const given = ['Kari', 'Øystein', 'Åse', 'Jon', 'Máret', 'Zoë'];

/** Many people like one who is there, with accounts; every tenth reads the journal. Their random names are crowd1, crowd2 … */
export async function crowd(database: Database, count: number, like: { personId: number; journalId: number }, now: Date): Promise<void> {
  await database.execute(
    `insert into person overriding system value select r.* from person p, generate_series(1, $1::int) n, lateral jsonb_populate_record(p, jsonb_build_object(
       'id', 1000000 + n, 'public_id', 'crowd' || n, 'given_name', ($3::text[])[1 + n % 6], 'middle_name', null, 'family_name', 'Nordmann' || n,
       'email', 'crowd' || n || '@crowd.example', 'affiliation', 'University of Number ' || n % 97)) r
     where p.id = $2 returning id`, [count, like.personId, given],
  );
  await database.execute(
    `insert into account (person_id, username, web_admin, registered_at, confirmed_at, last_sign_in_at)
     select id, 'crowd' || id, false, $1, $1, $1::timestamptz - id * interval '1 second' from person where id > 1000000 returning person_id`, [now],
  );
  await database.execute(`insert into membership (person_id, journal_id, role, started_at) select id, $2, 'reader', $1 from person where id > 1000000 and id % 10 = 0 returning id`, [now, like.journalId]);
  // As the server does by itself before long.
  await database.execute('vacuum analyze');
}
