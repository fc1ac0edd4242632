import { shownName } from '../../accounts/restriction/shown-names.js';
import { isLive } from '../../accounts/roles/live.js';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import type { AutomatedProcedure } from '../../personal-data/holder.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { Events } from '../../platform/events/events.js';
import { Ends } from '../../platform/retention/ends.js';
import { Conflict, found } from '../../platform/web/problems.js';
import { Within } from '../within.js';
import { authorsOf, type SubmissionFacts } from '../facts.js';
import { EthicsCase, EthicsConcerned, EthicsNote } from './ethics.entities.js';

export interface CaseRow {
  id: number;
  concern: string;
  openedAt: Date;
  openedBy: string | null;
  outcome: string | null;
  closedAt: Date | null;
  closedBy: string | null;
  notes: { text: string; at: string; by: string | null }[];
  /** Whom it concerns. */
  concerned: { id: number; name: string }[];
  /** A web administrator reads it although it concerns them, and does nothing about it. */
  mine: boolean;
}

/** Someone whom a case could concern. */
export interface Someone {
  id: number;
  name: string;
}

/** In SQL: the case is not there for whom it concerns (X15), not even in what can and cannot be done beside it. */
const hidden = (person: string): string => `exists (select 1 from ethics_concerned k where k.case_id = e.id and k.person_id = ${person})`;

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

  /** The newest first: those that do not concern the reader, who then finds nothing of the others. A web administrator reads all. */
  of(submissionId: number, actor: Actor): Promise<CaseRow[]> {
    const name = (alias: string): string => `nullif(${shownName(alias)}, '')`;
    return this.database.query<CaseRow>(
      `select e.id, e.concern, e.opened_at as "openedAt", ${name('o')} as "openedBy", e.outcome, e.closed_at as "closedAt", ${name('c')} as "closedBy",
         coalesce((select json_agg(json_build_object('text', n.text, 'at', n.written_at, 'by', ${name('w')}) order by n.id) from ethics_note n join person w on w.id = n.written_by_id where n.case_id = e.id), '[]') as notes,
         coalesce((select json_agg(json_build_object('id', p.id, 'name', coalesce(${name('p')}, '')) order by p.id) from ethics_concerned k join person p on p.id = k.person_id where k.case_id = e.id), '[]') as concerned, ${hidden('$2')} as mine
       from ethics_case e join person o on o.id = e.opened_by_id left join person c on c.id = e.closed_by_id where e.submission_id = $1 and ($3 or not ${hidden('$2')}) order by e.id desc`, [submissionId, actor.personId, actor.webAdmin],
    );
  }

  /** Who may be named as concerned: the journal's managers and editors, and all who wrote, reviewed or handle the work; not whoever names them. */
  people({ id, journalId }: Pick<SubmissionFacts, 'id' | 'journalId'>, actor: Actor): Promise<Someone[]> {
    return this.database.query<Someone>(
      `select p.id, ${shownName('p')} as name from person p where p.id <> $3 and ${shownName('p')} <> '' and (p.id in (${authorsOf('$1')})
         or exists (select 1 from participant pa where pa.submission_id = $1 and pa.person_id = p.id) or exists (select 1 from review_assignment a where a.submission_id = $1 and a.person_id = p.id)
         or exists (select 1 from membership m where m.journal_id = $2 and m.person_id = p.id and m.role in ('manager', 'editor') and ${isLive('m', '$4')}))
       order by p.family_name, p.given_name, p.id`, [id, journalId, actor.personId, this.clock.now()],
    );
  }

  async open(submissionId: number, actor: Actor, concern: string, concerned: readonly string[]): Promise<void> {
    await this.within.submission(submissionId, actor, 'ethics.keep', async (facts) => {
      if ((await this.seen(submissionId, actor)).some(({ closed }) => !closed)) throw new Conflict('ethics.openAlready');
      const row = this.database.manager.create(EthicsCase, { submissionId, concern, openedAt: this.clock.now(), openedById: actor.personId, outcome: null, closedAt: null, closedById: null });
      await this.database.manager.insert(EthicsCase, row);
      await this.shutOut(row.id, facts, actor, concerned);
      await this.events.record({ kind: 'ethics.opened', subject: ['ethicsCase', row.id], journalId: facts.journalId, by: actor, data: {} });
    });
  }

  /** Whom it concerns, as it is known now. Whoever is named from now on finds nothing of it any more, not even what they wrote. */
  async concern(submissionId: number, actor: Actor, which: string, concerned: readonly string[]): Promise<void> {
    await this.inOpen(submissionId, actor, which, 'ethics.concerned', (id, facts) => this.shutOut(id, facts, actor, concerned));
  }

  async note(submissionId: number, actor: Actor, which: string, text: string): Promise<void> {
    await this.inOpen(submissionId, actor, which, 'ethics.noted', async (id) => {
      await this.database.manager.insert(EthicsNote, { caseId: id, text, writtenAt: this.clock.now(), writtenById: actor.personId });
    });
  }

  async close(submissionId: number, actor: Actor, which: string, outcome: string): Promise<void> {
    await this.inOpen(submissionId, actor, which, 'ethics.closed', async (id) => {
      await this.database.manager.update(EthicsCase, { id }, { outcome, closedAt: this.clock.now(), closedById: actor.personId });
    });
  }

  private async shutOut(caseId: number, facts: SubmissionFacts, actor: Actor, concerned: readonly string[]): Promise<void> {
    const offered = await this.people(facts, actor);
    await this.database.execute('delete from ethics_concerned where case_id = $1', [caseId]);
    for (const { id } of offered.filter(({ id }) => concerned.includes(String(id)))) await this.database.manager.insert(EthicsConcerned, { caseId, personId: id });
  }

  /** The cases that are there for whoever follows them up, the newest first. */
  private seen(submissionId: number, actor: Actor): Promise<{ id: number; closed: boolean }[]> {
    return this.database.query<{ id: number; closed: boolean }>(`select e.id, e.closed_at is not null as closed from ethics_case e where e.submission_id = $1 and not ${hidden('$2')} order by e.id desc`, [submissionId, actor.personId]);
  }

  /** `which` is the number of the case; without one it is the one that is open. */
  private async inOpen(submissionId: number, actor: Actor, which: string, kind: string, work: (id: number, facts: SubmissionFacts) => Promise<void>): Promise<void> {
    await this.within.submission(submissionId, actor, 'ethics.keep', async (facts) => {
      const some = (await this.seen(submissionId, actor)).filter(({ id }) => which === '' || which === String(id));
      const one = some.find(({ closed }) => !closed);
      if (!one && some.length > 0) throw new Conflict('ethics.closedMeanwhile');
      await work(found(one).id, facts);
      await this.events.record({ kind, subject: ['ethicsCase', found(one).id], journalId: facts.journalId, by: actor, data: {} });
    });
  }
}
