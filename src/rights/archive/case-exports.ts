import { randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { roleOf } from '../../accounts/people/person-seen.js';
import type { Journal } from '../../journals/journal.entity.js';
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
import { CaseExport } from './case-export.entity.js';
import { CaseFiles } from './case-files.js';
import { CaseLedger } from './case-ledger.js';
import { ClosedCases, type Period } from './closed-cases.js';

const due = (over: Over): string => over('t.asked_at');

/** Closed cases of a period for the archive of a public body: made outside the request, for whoever asked, and removed after some days (S10). */
@Injectable()
export class CaseExports {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly journals: Journals,
    private readonly closed: ClosedCases,
    private readonly contents: CaseFiles,
    private readonly ledger: CaseLedger,
    private readonly store: FileStore,
    private readonly files: Files,
    private readonly jobs: Jobs,
    private readonly terms: Terms,
    ends: Ends,
  ) {
    jobs.define('archive.export', ({ export: id, role }) => this.make(Number(id), role === 'manager' ? role : 'webAdmin'));
    ends.enforce('archive.exportsEnd', '55 3 * * *', { rule: 'caseExports', table: 'case_export', due, remove: () => this.sweep() });
    // Whatever was taken out may hold what was erased; it can be made anew.
    for (const erased of ['request.erased', 'account.erased']) events.on(erased, async () => { await this.remove('true', []); });
  }

  /** False where there is nothing to take out. */
  async ask(journal: Journal, period: Period, archive: string, actor: Actor): Promise<boolean> {
    return this.database.transaction(async () => {
      await this.database.query('select id from journal where id = $1 for update', [journal.id]);
      const { cases, leftOut } = await this.closed.chosen(journal.id, actor, period);
      if (cases.length === 0) return false;
      const row = this.database.manager.create(CaseExport, {
        publicId: randomBytes(16).toString('hex'), journalId: journal.id, askedById: actor.personId, askedAt: this.clock.now(), fromDay: period.from, untilDay: period.until, archive, cases, leftOut, madeAt: null, fileId: null,
      });
      await this.database.manager.insert(CaseExport, row);
      await this.jobs.enqueue('archive.export', { export: row.id, role: roleOf(actor, journal.id) }, { key: `archive.export.${row.id}` });
      await this.events.record({ kind: 'archive.asked', subject: ['journal', journal.id], journalId: journal.id, by: actor, data: { cases: cases.length, leftOut } });
      return true;
    });
  }

  /** The newest first: one’s own. */
  async of(journalId: number, personId: number): Promise<CaseExport[]> {
    return this.database.manager.find(CaseExport, { where: { journalId, askedById: personId }, order: { id: 'DESC' }, take: 50 });
  }

  async find(journalId: number, personId: number, publicId: string): Promise<{ key: string; size: number; day: string } | null> {
    return this.database.one(
      `select f.key, f.size::float8 as size, to_char(e.until_day, 'YYYY-MM-DD') as day from case_export e join stored_file f on f.id = e.file_id where e.journal_id = $1 and e.asked_by_id = $2 and e.public_id = $3`, [journalId, personId, publicId],
    );
  }

  private async make(id: number, role: 'manager' | 'webAdmin'): Promise<void> {
    const asked = await this.database.manager.findOneBy(CaseExport, { id });
    const body = asked && await this.closed.body(asked.journalId);
    if (!asked || asked.fileId !== null || !body) return;
    const journal = await this.journals.byId(asked.journalId);
    const arrived = await this.store.receive(Readable.from(zipped(this.contents.entries(journal, asked.cases, asked.archive), (key) => this.store.read(key)), { objectMode: false }));
    await this.database.transaction(async () => {
      const still = await this.database.one('select 1 from case_export where id = $1 and file_id is null for update', [id]);
      if (!still) return;
      const file = await this.files.keep(arrived, `${journal.path}.zip`, 'application/zip');
      await this.database.execute('update case_export set file_id = $2, made_at = $3 where id = $1', [id, file.id, this.clock.now()]);
      await this.ledger.record({ journalId: asked.journalId, cases: asked.cases, archive: asked.archive, body, by: asked.askedById, role });
    }).finally(() => this.files.letGo(arrived));
  }

  private async sweep(): Promise<number> {
    return this.remove(due(this.terms.over('caseExports', await this.terms.inForce())), [this.clock.now()]);
  }

  private async remove(which: string, values: unknown[]): Promise<number> {
    return this.database.transaction(async () => {
      const over = await this.database.query<{ fileId: number | null }>(`delete from case_export t where ${which} returning file_id as "fileId"`, values);
      for (const { fileId } of over) if (fileId !== null) await this.files.remove(fileId);
      return over.length;
    });
  }
}
