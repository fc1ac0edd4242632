import type { Database } from '../../platform/database/database.js';

export interface Pointer {
  table: string;
  column: string;
  /** Whether the row is removed with the person. */
  goesAlong: boolean;
}

/** Every foreign key to a person that the database has, whoever declared it. */
export async function pointersToPersons(database: Pick<Database, 'query'>): Promise<Pointer[]> {
  return database.query<Pointer>(
    `select c.conrelid::regclass::text as "table", a.attname as "column", c.confdeltype = 'c' as "goesAlong" from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
     where c.contype = 'f' and c.confrelid = 'person'::regclass and array_length(c.conkey, 1) = 1 order by 1, 2`,
  );
}
