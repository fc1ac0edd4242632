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
import { Ends } from '../../platform/retention/ends.js';
import { Terms, type Over } from '../../platform/retention/terms.js';
import { CaseLedger } from '../archive/case-ledger.js';
import { ClosedCases } from '../archive/closed-cases.js';
import { ExportContents } from './export-contents.js';

const due = (over: Over): string => over('coalesce(t.made_at, t.asked_at)');

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
    private readonly terms: Terms,
    private readonly closed: ClosedCases,
    private readonly ledger: CaseLedger,
    @Inject(CONFIG) private readonly config: Config,
    ends: Ends,
  ) {
    jobs.define('journal.export', ({ journal }) => this.make(Number(journal)));
    ends.enforce('journal.exportsEnd', '50 3 * * *', { rule: 'journalExports', table: 'journal_export', due, remove: async () => this.end(due(this.terms.over('journalExports', await this.terms.inForce())), [this.clock.now()]) });
    // Whatever was taken out may hold what was erased; it can be made anew.
    for (const erased of ['request.erased', 'account.erased']) events.on(erased, async () => { await this.end('true', []); });
  }

  async ask(journalId: number, by: Actor): Promise<void> {
    await this.database.transaction(async () => {
      const { cases, leftOut } = (await this.closed.body(journalId)) ? await this.closed.chosen(journalId, by, null) : { cases: [], leftOut: 0 };
      await this.database.query(
        `insert into journal_export (journal_id, asked_at, asked_by_id, cases, left_out) values ($1, $2, $3, $4, $5)
         on conflict (journal_id) do update set asked_at = excluded.asked_at, asked_by_id = excluded.asked_by_id, cases = excluded.cases, left_out = excluded.left_out`, [journalId, this.clock.now(), by.personId, cases, leftOut],
      );
      await this.jobs.enqueue('journal.export', { journal: journalId }, { key: `journal.export.${journalId}` });
      await this.events.record({ kind: 'journal.exported', subject: ['journal', journalId], journalId, by });
    });
  }

  /** For whoever asked for it, once it is made. */
  async find(journalId: number, personId: number): Promise<{ key: string; size: number } | null> {
    return this.database.one('select f.key, f.size::float8 as size from journal_export e join stored_file f on f.id = e.file_id where e.journal_id = $1 and e.asked_by_id = $2 and e.made_at >= e.asked_at', [journalId, personId]);
  }

  private async make(journalId: number): Promise<void> {
    const asked = await this.database.one<{ cases: number[]; by: number; askedAt: Date }>('select cases, asked_by_id as by, asked_at as "askedAt" from journal_export where journal_id = $1 and (made_at is null or made_at < asked_at)', [journalId]);
    if (!asked) return;
    const journal = await this.journals.byId(journalId);
    const arrived = await this.store.receive(Readable.from(zipped(this.contents.entries(journal, this.config.publicUrl, asked.cases), (key) => this.store.read(key)), { objectMode: false }));
    await this.database.transaction(async () => {
      const before = await this.database.one<{ fileId: number | null }>('select file_id as "fileId" from journal_export where journal_id = $1 and asked_at = $2 for update', [journalId, asked.askedAt]);
      // Someone has asked anew: another job makes that.
      if (!before) return;
      const file = await this.files.keep(arrived, `${journal.path}.zip`, 'application/zip');
      await this.database.execute('update journal_export set file_id = $2, made_at = $3 where journal_id = $1', [journalId, file.id, this.clock.now()]);
      if (before.fileId) await this.files.remove(before.fileId);
      const body = await this.closed.body(journalId);
      if (body && asked.cases.length > 0) await this.ledger.record({ journalId, cases: asked.cases, archive: body.name, body, by: asked.by, role: 'webAdmin' });
    }).finally(() => this.files.letGo(arrived));
  }

  private async end(which: string, values: unknown[]): Promise<number> {
    return this.database.transaction(async () => {
      const over = await this.database.query<{ fileId: number | null }>(`delete from journal_export t where ${which} returning file_id as "fileId"`, values);
      for (const { fileId } of over) if (fileId) await this.files.remove(fileId);
      return over.length;
    });
  }
}
