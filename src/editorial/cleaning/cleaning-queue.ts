import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { Files } from '../../platform/files/files.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import type { FileArea } from '../submission-file.entity.js';

/** The areas whose files the other side may come to read, or that hold what will lie there. */
export const crossing: readonly FileArea[] = ['submission', 'revision', 'review', 'reviewer', 'discussion'];

export const cleanTask = 'file.clean';

/** Asks for cleaned copies; within the transaction in which the file is kept, so that neither is without the other. */
@Injectable()
export class CleaningQueue {
  constructor(private readonly database: Database, private readonly clock: Clock, private readonly jobs: Jobs, private readonly files: Files) {}

  async ask(fileId: number): Promise<void> {
    const asked = await this.database.query(
      `insert into cleaned_file (original_id, state, removed, traces, attempts, asked_at) values ($1, 'waiting', '[]', '[]', 0, $2) on conflict do nothing returning original_id`, [fileId, this.clock.now()],
    );
    if (asked.length > 0) await this.enqueue(fileId);
  }

  /** Once more from the beginning: contributors or the cleaner may have changed since. What an editor has said of the copy before does not hold for the next. */
  async again(fileId: number): Promise<void> {
    await this.database.execute('update submission_file set clean_confirmed_at = null, clean_confirmed_by_id = null where file_id = $1 and release_reason is null', [fileId]);
    await this.database.execute(`update cleaned_file set state = 'waiting', reason = null, attempts = 0, asked_at = $2 where original_id = $1 and state <> 'waiting'`, [fileId, this.clock.now()]);
    await this.enqueue(fileId);
  }

  /** The original goes, and its copy with it. */
  async forget(fileId: number): Promise<void> {
    const row = await this.database.one<{ cleanedId: number | null }>('delete from cleaned_file where original_id = $1 returning cleaned_id as "cleanedId"', [fileId]);
    if (row?.cleanedId) await this.files.remove(row.cleanedId);
  }

  /** Files that were kept before there was cleaning, or came by another way. */
  async sweep(): Promise<void> {
    const rows = await this.database.query<{ fileId: number }>(
      `select distinct f.file_id as "fileId" from submission_file f left join cleaned_file c on c.original_id = f.file_id
       where f.area = any($1) and (c.original_id is null or (c.state = 'waiting' and c.asked_at < $2)) limit 200`, [[...crossing], new Date(this.clock.now().getTime() - 3_600_000)],
    );
    for (const { fileId } of rows) {
      await this.database.transaction(async () => {
        await this.ask(fileId);
        await this.enqueue(fileId);
      });
    }
  }

  private enqueue(fileId: number): Promise<void> {
    return this.jobs.enqueue(cleanTask, { file: fileId }, { key: `clean:${fileId}` });
  }
}
