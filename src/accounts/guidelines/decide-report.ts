import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { Policy } from '../../access/policy.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { Events } from '../../platform/events/events.js';
import { Forbidden, found, NotFound } from '../../platform/web/problems.js';
import type { ReportFacts } from './guidelines.policy.js';
import { ReportLetters } from './report-letters.js';
import { Reportables } from './reportables.js';
import { TextReport } from './text-report.entity.js';

export const decisions = ['hide', 'show', 'keep'] as const;
export type Decision = (typeof decisions)[number];

/** Staff hide a reported text, show it again, or leave it as it is. What was decided holds for every report about that text. */
@Injectable()
export class DecideReport {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly policy: Policy,
    private readonly reportables: Reportables,
    private readonly letters: ReportLetters,
  ) {}

  async decide(id: number, decision: Decision, by: Actor): Promise<void> {
    await this.database.transaction(async () => {
      const report = found(await this.database.manager.findOne(TextReport, { where: { id }, lock: { mode: 'pessimistic_write' } }));
      const facts: ReportFacts = { kind: 'textReport', id, journalId: report.journalId, textKind: report.kind, targetId: report.targetId, authorId: report.authorId };
      if (!this.policy.allows('textReport.decide', by, facts)) throw new Forbidden();
      if (!(await this.reportables.one(report.kind, report.targetId, by))) throw new NotFound();
      const changed = await this.apply(report, decision, by);
      const outcome = decision === 'hide' ? 'hidden' : 'kept';
      const closed = await this.close(report, outcome, by);
      if (!changed && closed.length === 0) return;
      await this.events.record({ kind: `text.${decision}`, subject: ['textReport', id], journalId: report.journalId, by });
      if (changed) await this.letters.toAuthor(report, decision === 'hide' ? 'hidden' : 'shown');
      for (const one of closed) await this.letters.toReporter(one, outcome);
    });
  }

  private async apply({ kind, targetId }: TextReport, decision: Decision, by: Actor): Promise<boolean> {
    if (decision === 'hide') {
      const rows = await this.database.query(
        'insert into hidden_text (kind, target_id, hidden_at, hidden_by_id) values ($1, $2, $3, $4) on conflict do nothing returning kind', [kind, targetId, this.clock.now(), by.personId],
      );
      return rows.length > 0;
    }
    return decision === 'show' && (await this.database.execute('delete from hidden_text where kind = $1 and target_id = $2', [kind, targetId])) > 0;
  }

  /** The reports that were open until now. */
  private async close({ kind, targetId }: TextReport, outcome: 'hidden' | 'kept', by: Actor): Promise<TextReport[]> {
    const open = await this.database.manager.find(TextReport, { where: { kind, targetId }, lock: { mode: 'pessimistic_write' } });
    await this.database.manager.update(TextReport, { kind, targetId }, { outcome, closedAt: this.clock.now(), closedById: by.personId });
    return open.filter(({ closedAt }) => closedAt === null);
  }
}
