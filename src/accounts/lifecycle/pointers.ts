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

/** Columns that point to something of the kind that a column beside them names, such as event.subject_kind and subject_id: no foreign key can say so. */
export async function pointersByKind(database: Pick<Database, 'query'>): Promise<{ table: string; kind: string; id: string }[]> {
  return database.query(
    `select k.table_name as "table", k.column_name as kind, i.column_name as id from information_schema.columns k
     join information_schema.columns i on i.table_schema = k.table_schema and i.table_name = k.table_name and i.column_name = left(k.column_name, -5) || '_id' and i.data_type in ('integer', 'bigint')
     where k.table_schema = 'public' and k.column_name like '%\\_kind' order by 1, 2`,
  );
}
