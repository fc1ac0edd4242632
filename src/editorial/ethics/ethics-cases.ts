import { shownName } from '../../accounts/restriction/shown-names.js';
import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import type { Actor } from '../../access/actor.js';
import type { AutomatedProcedure } from '../../personal-data/holder.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { Events } from '../../platform/events/events.js';
import { Ends } from '../../platform/retention/ends.js';
import { Conflict, found } from '../../platform/web/problems.js';
import { Within } from '../within.js';
import { EthicsCase, EthicsNote } from './ethics.entities.js';

export interface CaseRow {
  id: number;
  concern: string;
  openedAt: Date;
  openedBy: string | null;
  outcome: string | null;
  closedAt: Date | null;
  closedBy: string | null;
  notes: { text: string; at: string; by: string | null }[];
}

const job = 'ethics.retention';

export const ethicsSweeping: AutomatedProcedure = {
  job,
  words: { en: 'An ethics case is deleted {ethics} after it was closed.', nb: 'En etikksak slettes {ethics} etter at den ble avsluttet.', nn: 'Ei etikksak blir sletta {ethics} etter at ho vart avslutta.' },
};

/** Their events are about the case, not about the submission, whose history more people read. */
@Injectable()
export class EthicsCases {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly within: Within,
    ends: Ends,
  ) {
    ends.enforce(job, '41 3 * * *', { rule: 'ethics', table: 'ethics_case', due: (over) => over('t.closed_at') });
  }

  /** The newest first. */
  of(submissionId: number): Promise<CaseRow[]> {
    const name = (alias: string): string => `nullif(${shownName(alias)}, '')`;
    return this.database.query<CaseRow>(
      `select e.id, e.concern, e.opened_at as "openedAt", ${name('o')} as "openedBy", e.outcome, e.closed_at as "closedAt", ${name('c')} as "closedBy",
         coalesce((select json_agg(json_build_object('text', n.text, 'at', n.written_at, 'by', ${name('w')}) order by n.id) from ethics_note n join person w on w.id = n.written_by_id where n.case_id = e.id), '[]') as notes
       from ethics_case e join person o on o.id = e.opened_by_id left join person c on c.id = e.closed_by_id where e.submission_id = $1 order by e.id desc`, [submissionId],
    );
  }

  async open(submissionId: number, actor: Actor, concern: string): Promise<void> {
    await this.within.submission(submissionId, actor, 'ethics.keep', async (facts) => {
      if (await this.database.manager.existsBy(EthicsCase, { submissionId, closedAt: IsNull() })) throw new Conflict('ethics.openAlready');
      const row = this.database.manager.create(EthicsCase, { submissionId, concern, openedAt: this.clock.now(), openedById: actor.personId, outcome: null, closedAt: null, closedById: null });
      await this.database.manager.insert(EthicsCase, row);
      await this.events.record({ kind: 'ethics.opened', subject: ['ethicsCase', row.id], journalId: facts.journalId, by: actor, data: {} });
    });
  }

  async note(submissionId: number, actor: Actor, text: string): Promise<void> {
    await this.inOpen(submissionId, actor, 'ethics.noted', async ({ id }) => {
      await this.database.manager.insert(EthicsNote, { caseId: id, text, writtenAt: this.clock.now(), writtenById: actor.personId });
    });
  }

  async close(submissionId: number, actor: Actor, outcome: string): Promise<void> {
    await this.inOpen(submissionId, actor, 'ethics.closed', async ({ id }) => {
      await this.database.manager.update(EthicsCase, { id }, { outcome, closedAt: this.clock.now(), closedById: actor.personId });
    });
  }

  private async inOpen(submissionId: number, actor: Actor, kind: string, work: (row: EthicsCase) => Promise<void>): Promise<void> {
    await this.within.submission(submissionId, actor, 'ethics.keep', async (facts) => {
      const row = await this.database.manager.findOneBy(EthicsCase, { submissionId, closedAt: IsNull() });
      if (!row && (await this.database.manager.existsBy(EthicsCase, { submissionId }))) throw new Conflict('ethics.closedMeanwhile');
      await work(found(row));
      await this.events.record({ kind, subject: ['ethicsCase', found(row).id], journalId: facts.journalId, by: actor, data: {} });
    });
  }
}
