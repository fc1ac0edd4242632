import { Readable } from 'node:stream';
import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { CONFIG, type Config } from '../../config.js';
import { Journals } from '../../journals/journals.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { Events } from '../../platform/events/events.js';
import { FileStore } from '../../platform/files/file-store.js';
import { Files } from '../../platform/files/files.js';
import { zipped } from '../../platform/files/zipped.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import { ExportContents } from './export-contents.js';

export const exportDays = 30;

/** Makes what a journal takes along, outside the request, and removes it after some days. */
@Injectable()
export class JournalExports {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly journals: Journals,
    private readonly contents: ExportContents,
    private readonly store: FileStore,
    private readonly files: Files,
    private readonly jobs: Jobs,
    @Inject(CONFIG) private readonly config: Config,
  ) {
    jobs.define('journal.export', ({ journal }) => this.make(Number(journal)));
    jobs.recur('journal.exportsEnd', '50 3 * * *', () => this.end());
  }

  async ask(journalId: number, by: Actor): Promise<void> {
    await this.database.transaction(async () => {
      await this.database.query(`insert into journal_export (journal_id, asked_at) values ($1, $2) on conflict (journal_id) do update set asked_at = excluded.asked_at`, [journalId, this.clock.now()]);
      await this.jobs.enqueue('journal.export', { journal: journalId }, { key: `journal.export.${journalId}` });
      await this.events.record({ kind: 'journal.exported', subject: ['journal', journalId], journalId, by });
    });
  }

  async find(journalId: number): Promise<{ key: string; size: number } | null> {
    return this.database.one('select f.key, f.size::float8 as size from journal_export e join stored_file f on f.id = e.file_id where e.journal_id = $1', [journalId]);
  }

  private async make(journalId: number): Promise<void> {
    const asked = await this.database.one('select 1 from journal_export where journal_id = $1 and (made_at is null or made_at < asked_at)', [journalId]);
    if (!asked) return;
    const journal = await this.journals.byId(journalId);
    const arrived = await this.store.receive(Readable.from(zipped(this.contents.entries(journal, this.config.publicUrl), (key) => this.store.read(key)), { objectMode: false }));
    await this.database.transaction(async () => {
      const before = await this.database.one<{ fileId: number | null }>('select file_id as "fileId" from journal_export where journal_id = $1 for update', [journalId]);
      const file = await this.files.keep(arrived, `${journal.path}.zip`, 'application/zip');
      await this.database.execute('update journal_export set file_id = $2, made_at = $3 where journal_id = $1', [journalId, file.id, this.clock.now()]);
      if (before?.fileId) await this.files.remove(before.fileId);
    }).finally(() => this.files.letGo(arrived));
  }

  private async end(): Promise<void> {
    await this.database.transaction(async () => {
      const over = await this.database.query<{ fileId: number | null }>('delete from journal_export where coalesce(made_at, asked_at) < $1 returning file_id as "fileId"', [new Date(this.clock.now().getTime() - exportDays * 86_400_000)]);
      for (const { fileId } of over) if (fileId) await this.files.remove(fileId);
    });
  }
}
