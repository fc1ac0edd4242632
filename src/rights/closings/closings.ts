import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { Events } from '../../platform/events/events.js';
import { Conflict } from '../../platform/web/problems.js';
import { ClosingBanner } from './closing-banner.js';
import { closingSteps, JournalClosing, JournalClosingStep, JournalExport, type ClosingStep } from './closing.entities.js';
import { EraseRest } from './erase-rest.js';

/** Steps that are done elsewhere, so that it is said who took over and under which number. */
export const notedSteps: readonly ClosingStep[] = ['handOver', 'deposit'];

export interface ClosingState {
  closing: JournalClosing | null;
  done: Map<ClosingStep, JournalClosingStep>;
  next: ClosingStep | null;
  live: { id: number; stage: string }[];
  export: JournalExport | null;
}

/** The next one; erasing also again, should the count find that something came after it. */
export const mayTake = (step: ClosingStep, { next }: Pick<ClosingState, 'next'>): boolean => step !== 'announce' && (step === next || (step === 'erase' && next === 'prove'));

/** The closing of a journal, step by step (S11). A step is taken once, and only after the one before. */
@Injectable()
export class Closings {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly rest: EraseRest,
    private readonly banner: ClosingBanner,
  ) {}

  async state(journalId: number): Promise<ClosingState> {
    const { manager } = this.database;
    const done = new Map((await manager.findBy(JournalClosingStep, { journalId })).map((step) => [step.step, step]));
    return {
      closing: await manager.findOneBy(JournalClosing, { journalId }), done, next: closingSteps.find((step) => !done.has(step)) ?? null,
      live: await this.database.query(`select id, stage from submission where journal_id = $1 and stage not in ('published', 'declined', 'withdrawn', 'draft') order by id`, [journalId]),
      export: await manager.findOneBy(JournalExport, { journalId }),
    };
  }

  /** Can be worded anew at any time. */
  async announce(journalId: number, content: Omit<JournalClosing, 'journalId'>, by: Actor): Promise<void> {
    await this.database.transaction(async () => {
      await this.locked(journalId);
      const { manager } = this.database;
      await manager.upsert(JournalClosing, { journalId, ...content }, ['journalId']);
      if (!(await manager.findOneBy(JournalClosingStep, { journalId, step: 'announce' }))) await this.write(journalId, 'announce', null, {}, by);
    });
    this.banner.forget();
  }

  async take(journalId: number, step: ClosingStep, note: string | null, by: Actor): Promise<void> {
    await this.database.transaction(async () => {
      await this.locked(journalId);
      const state = await this.state(journalId);
      if (!mayTake(step, state)) throw new Conflict('closings.notNow');
      await this.write(journalId, step, note, await this.carryOut(step, journalId, state), by);
    });
    this.banner.forget();
  }

  private async carryOut(step: ClosingStep, journalId: number, { live, export: made }: ClosingState): Promise<Record<string, number>> {
    if (step === 'stop') await this.database.execute('update journal set closed = true, closed_from = null, closed_until = null where id = $1', [journalId]);
    if (step === 'work' && live.length > 0) throw new Conflict('closings.liveWork');
    if (step === 'export' && !made?.fileId) throw new Conflict('closings.noExport');
    if (step === 'export') return { articles: (await this.database.query(`select 1 from submission where journal_id = $1 and stage = 'published'`, [journalId])).length };
    if (step === 'erase') return this.rest.erase(journalId);
    if (step !== 'prove') return {};
    const left = await this.rest.left(journalId);
    if (Object.values(left).some((count) => count > 0)) throw new Conflict('closings.somethingLeft');
    return left;
  }

  private async locked(journalId: number): Promise<void> {
    await this.database.query('select id from journal where id = $1 for update', [journalId]);
  }

  private async write(journalId: number, step: ClosingStep, note: string | null, counts: Record<string, number>, by: Actor): Promise<void> {
    await this.database.manager.upsert(JournalClosingStep, { journalId, step, doneAt: this.clock.now(), doneById: by.personId, note, counts }, ['journalId', 'step']);
    await this.events.record({ kind: `closing.${step}`, subject: ['journal', journalId], journalId, by, data: counts });
  }
}
