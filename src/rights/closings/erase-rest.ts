import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { Files } from '../../platform/files/files.js';
import { BareRecord } from './bare-record.js';

/** What goes when a journal closes, besides manuscripts that were not published and the work on those that were. What shows that a duty was met (consents, undertakings, requests, events) has ends of its own. */
const tables = [
  'alert_subscriber', 'saved_view', 'masthead_entry', 'correction', 'note', 'not_asked_again', 'contact_person', 'circular', 'account_date', 'invitation', 'membership', 'message',
] as const;

/** Of a work that is gone, no recipient has to be told of a change any more; what went to an archive stays known. */
const transfersOfNothing = `from disclosure where journal_id = $1 and submission_id is null and dataset <> 'case'`;
const unpublished = `from submission where journal_id = $1 and stage <> 'published'`;

/** Erases what a journal leaves behind, and counts what is left. */
@Injectable()
export class EraseRest {
  constructor(private readonly database: Database, private readonly files: Files, private readonly bare: BareRecord) {}

  async erase(journalId: number): Promise<Record<string, number>> {
    const before = new Set(await this.referenced());
    const counts: Record<string, number> = { submission: await this.database.execute(`delete ${unpublished}`, [journalId]) };
    counts['disclosure'] = await this.database.execute(`delete ${transfersOfNothing}`, [journalId]);
    Object.assign(counts, await this.bare.leave(journalId));
    for (const table of tables) counts[table] = await this.database.execute(`delete from ${table} where journal_id = $1`, [journalId]);
    counts['stored_file'] = await this.removeFiles(before);
    return counts;
  }

  /** By the same names; nothing, where all is gone. */
  async left(journalId: number): Promise<Record<string, number>> {
    const parts = [`select 'submission' as name, count(*)::int as count ${unpublished}`, `select 'disclosure', count(*)::int ${transfersOfNothing}`, ...tables.map((table) => `select '${table}', count(*)::int from ${table} where journal_id = $1`)];
    const rows = await this.database.query<{ name: string; count: number }>(parts.join(' union all '), [journalId]);
    return { ...Object.fromEntries(rows.map(({ name, count }) => [name, count])), ...(await this.bare.left(journalId)) };
  }

  /** Files that something pointed to and nothing does any more. Removing one may free the next: a copy without names, for one. */
  private async removeFiles(before: ReadonlySet<number>): Promise<number> {
    let removed = 0;
    for (;;) {
      const still = new Set(await this.referenced());
      const known = await this.database.query<{ id: number }>('select id from stored_file where id = any($1) order by id', [[...before]]);
      const free = known.filter(({ id }) => !still.has(id));
      if (free.length === 0) return removed;
      for (const { id } of free) await this.files.remove(id);
      removed += free.length;
    }
  }

  /** A copy or a part points to its original and goes with it; that holds no original. */
  private async referenced(): Promise<number[]> {
    const columns = await this.database.query<{ table: string; column: string }>(
      `select c.conrelid::regclass::text as "table", a.attname as "column" from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
       where c.contype = 'f' and c.confrelid = 'stored_file'::regclass and a.attname <> 'original_id'`,
    );
    const rows = await this.database.query<{ id: number }>(columns.map(({ table, column }) => `select "${column}" as id from ${table} where "${column}" is not null`).join(' union '));
    return rows.map(({ id }) => id);
  }
}
