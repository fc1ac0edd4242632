import type { Client } from 'pg';

/** What no backup holds, and why. Every unlogged table is left out as well: what lies there may be lost at any time. */
const leftOut: Record<string, string> = {
  migration: 'Made anew when the schema is built.',
  session: 'Who is signed in: everyone signs in anew.',
  token: 'Secrets of links in mail: one that was used or revoked since must not work again.',
  rate_limit: 'Counts of the last two days, under keys that are destroyed.',
  rate_limit_secret: 'Secrets that are destroyed within 48 hours.',
};

export interface TableOf {
  table: string;
  columns: string[];
  leftOut: string | null;
}

/** The tables of the database with the columns that are stored, not computed. */
export async function tablesOf(client: Client): Promise<TableOf[]> {
  const { rows } = await client.query<{ table: string; persistence: string; columns: string[] }>(
    `select c.relname as "table", c.relpersistence as persistence, array_agg(a.attname::text order by a.attnum) filter (where a.attgenerated = '') as columns
     from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
     where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' group by c.oid, c.relname, c.relpersistence order by c.relname`,
  );
  return rows.map(({ table, persistence, columns }) => ({
    table, columns, leftOut: leftOut[table] ?? (persistence === 'u' ? 'Not kept by the database itself over a crash.' : null),
  }));
}

export const columnList = (client: Client, columns: readonly string[]): string => columns.map((column) => client.escapeIdentifier(column)).join(', ');

/** Waiting jobs in words that the job queue’s own function takes back, whatever its tables look like by then. */
export const waitingJobs = `select t.identifier, j.payload, q.queue_name, j.run_at, j.max_attempts, j.key, j.priority
  from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id left join graphile_worker._private_job_queues q on q.id = j.job_queue_id order by j.id`;
export const jobColumns = 'identifier text, payload json, queue_name text, run_at timestamptz, max_attempts integer, key text, priority integer';
