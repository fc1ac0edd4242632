import { shownName } from '../../accounts/restriction/shown-names.js';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { Events } from '../../platform/events/events.js';
import { Conflict, Forbidden, found } from '../../platform/web/problems.js';
import { Circle } from '../discussions/circle.js';
import type { SubmissionFacts } from '../facts.js';
import { Moves } from '../moves.js';
import { Notifier } from '../notifier.js';
import { Tasks } from '../tasks/tasks.js';
import { Within } from '../within.js';
import { Appeal, type AppealOutcome } from './appeal.entity.js';

/** The author asks to think again, once; someone answers, with reasons. */
@Injectable()
export class Appeals {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly within: Within,
    private readonly notifier: Notifier,
    private readonly tasks: Tasks,
    private readonly circle: Circle,
  ) {}

  of(submissionId: number): Promise<Appeal | null> {
    return this.database.manager.findOneBy(Appeal, { submissionId });
  }

  /** Who declined it, as they are called; the newest decision counts. */
  async decidedBy(submissionId: number): Promise<string | null> {
    const row = await this.database.one<{ name: string | null }>(
      `select nullif(${shownName('p')}, '') as name from event e left join person p on p.id = e.person_id
       where e.subject_kind = 'submission' and e.subject_id = $1 and e.kind in ('submission.decline', 'submission.deskDecline') order by e.id desc limit 1`, [submissionId],
    );
    return row?.name ?? null;
  }

  async make(submissionId: number, actor: Actor, text: string): Promise<void> {
    await this.within.submission(submissionId, actor, 'appeal.make', async (facts) => {
      if (facts.appealed) throw new Conflict('appeal.once');
      if (facts.stage !== 'declined') throw new Conflict('appeal.notDeclined');
      const appeal = this.database.manager.create(Appeal, { submissionId, text, raisedAt: this.clock.now(), handlerId: null, outcome: null, reasons: null, answeredAt: null, answeredById: null });
      await this.database.manager.insert(Appeal, appeal);
      await this.tasks.forEditors(submissionId, 'appeal', { key: String(appeal.id) });
      const event = await this.events.record({ kind: 'appeal.made', subject: ['submission', submissionId], journalId: facts.journalId, by: actor, data: { appeal: appeal.id } });
      await this.notifier.tell('appealed', { event, submissionId });
    });
  }

  /** Names who answers it, among those who may decide; they are told. False where they may not. */
  name(submissionId: number, actor: Actor, handlerId: number): Promise<boolean> {
    return this.within.submission(submissionId, actor, 'appeal.answer', async (facts) => {
      const appeal = await this.open(submissionId);
      if (!(await this.circle.deciders(facts)).some(({ personId }) => personId === handlerId)) return false;
      if (appeal.handlerId === handlerId) return true;
      await this.database.execute('update appeal set handler_id = $2 where id = $1', [appeal.id, handlerId]);
      const event = await this.events.record({ kind: 'appeal.handed', subject: ['submission', submissionId], journalId: facts.journalId, by: actor, data: { appeal: appeal.id, person: handlerId } });
      if (handlerId !== actor.personId) await this.notifier.tell('appealHanded', { event, submissionId, person: handlerId });
      return true;
    });
  }

  /** Written within a transaction in which the submission is locked. Throws Conflict when someone was faster. */
  async settle(facts: SubmissionFacts, actor: Actor, answer: { outcome: AppealOutcome; reasons: string }): Promise<Appeal> {
    const appeal = await this.open(facts.id);
    if (!this.isFor(appeal, actor, facts)) throw new Forbidden('appeal.notYours');
    await this.database.execute('update appeal set outcome = $2, reasons = $3, answered_at = $4, answered_by_id = $5 where id = $1', [appeal.id, answer.outcome, answer.reasons, this.clock.now(), actor.personId]);
    await this.tasks.settled('appeal', String(appeal.id), actor.personId);
    return appeal;
  }

  /** Whoever was named answers; a manager can in their place. */
  isFor(appeal: Appeal, actor: Actor, facts: SubmissionFacts): boolean {
    return appeal.handlerId === null || appeal.handlerId === actor.personId || actor.roles.some(({ journalId, role }) => journalId === facts.journalId && role === 'manager');
  }

  private async open(submissionId: number): Promise<Appeal> {
    const appeal = found(await this.of(submissionId));
    if (appeal.answeredAt) throw new Conflict('appeal.answeredMeanwhile');
    return appeal;
  }
}

/** Upholds an appeal, which takes the refusal back along the table of moves, or dismisses it. Either way the author reads why. */
@Injectable()
export class AnswerAppeal {
  constructor(
    private readonly events: Events,
    private readonly within: Within,
    private readonly moves: Moves,
    private readonly notifier: Notifier,
    private readonly appeals: Appeals,
  ) {}

  async answer(submissionId: number, actor: Actor, answer: { outcome: AppealOutcome; reasons: string; seen: number }): Promise<void> {
    await this.within.submission(submissionId, actor, 'appeal.answer', async (facts) => {
      if (answer.seen !== facts.moves) throw new Conflict('editorial.movedMeanwhile');
      const appeal = await this.appeals.settle(facts, actor, answer);
      const event = await this.events.record({ kind: `appeal.${answer.outcome}`, subject: ['submission', submissionId], journalId: facts.journalId, by: actor, data: { appeal: appeal.id } });
      if (answer.outcome === 'dismissed') await this.notifier.tell('appealDismissed', { event, submissionId, letter: answer.reasons });
      // Where the refusal was taken back already, there is nothing left to undo.
      else if (facts.stage !== 'declined') await this.notifier.tell('declineUndone', { event, submissionId, letter: answer.reasons });
      else await this.moves.make('undoDecline', { submissionId, seen: answer.seen, actor, letter: answer.reasons, data: { appeal: appeal.id } });
    });
  }
}
