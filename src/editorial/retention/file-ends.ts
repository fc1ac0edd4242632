import { Injectable } from '@nestjs/common';
import { oneByOne } from '../../platform/jobs/one-by-one.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { Events } from '../../platform/events/events.js';
import { Terms, type Over } from '../../platform/retention/terms.js';
import { SubmissionFiles } from '../submission-files.js';

/** A manuscript that came to nothing long enough ago, and about which nothing is left to answer. */
const over = (end: Over, s: string): string => `${s}.stage in ('declined', 'withdrawn') and ${end(`${s}.stage_since`)}
  and not exists (select from appeal a where a.submission_id = ${s}.id and a.answered_at is null) and not exists (select from ethics_case e where e.submission_id = ${s}.id and e.closed_at is null)`;

export const fileDue = (end: Over): string => `exists (select from submission s where s.id = t.submission_id and ${over(end, 's')})`;

/** Removes the files of declined and withdrawn manuscripts; the bare record stays: title, names, times, decisions, reviews. */
@Injectable()
export class FileEnds {
  constructor(private readonly database: Database, private readonly clock: Clock, private readonly terms: Terms, private readonly events: Events, private readonly files: SubmissionFiles) {}

  async sweep(): Promise<number> {
    const end = this.terms.over('files', await this.terms.inForce());
    const rows = await this.database.query<{ id: number }>(`select distinct t.submission_id as id from submission_file t where ${fileDue(end)} order by 1`, [this.clock.now()]);
    let removed = 0;
    await oneByOne(rows.map(({ id }) => id), async (id) => {
      removed += await this.one(id, end);
    });
    return removed;
  }

  private async one(id: number, end: Over): Promise<number> {
    return this.database.transaction(async () => {
      const row = await this.database.one<{ journalId: number }>(`select s.journal_id as "journalId" from submission s where s.id = $2 and ${over(end, 's')} for update of s`, [this.clock.now(), id]);
      if (!row) return 0;
      await this.database.execute('update submission_file set replaces_id = null where submission_id = $1', [id]);
      const files = await this.files.of(id);
      for (const file of files) await this.files.remove(id, file.publicId);
      await this.database.execute('update submission set note_to_editor = null where id = $1', [id]);
      await this.events.record({ kind: 'submission.filesEnded', subject: ['submission', id], journalId: row.journalId });
      return files.length;
    });
  }
}
