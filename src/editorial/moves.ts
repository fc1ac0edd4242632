import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { Policy } from '../access/policy.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.js';
import { Events } from '../platform/events/events.js';
import type { Event } from '../platform/events/event.entity.js';
import type { Translator } from '../platform/i18n/translator.js';
import { Conflict, Forbidden, found } from '../platform/web/problems.js';
import { obstaclesOf, type ObstacleKey } from './obstacles.js';
import { Notifier, type LetterChoice } from './notifier.js';
import type { Stage } from './stages.js';
import { SubmissionSubject } from './submission.subject.js';
import { moveOf, type MoveKey } from './workflow.js';
import { problemsOfWorkflow, workflowTable } from './workflow.check.js';

export interface Making {
  submissionId: number;
  /** How many moves the form had seen: if more have been made since, it is too late. */
  seen: number;
  /** `system` for what happens by itself, such as publication with an issue; the policy is not asked then. */
  actor: Actor | 'system';
  /** Words of the editor for those who are told. */
  letter?: string | null;
  data?: Event['data'];
  /** What was chosen about the letters. */
  choice?: LetterChoice;
  /** What the letters say beside their words. */
  adds?: (translator: Translator) => string[];
}

/** A move that something stands in the way of. */
export class Obstructed extends Error {
  constructor(readonly obstacles: readonly ObstacleKey[]) {
    super('obstructed');
  }
}

/** The only writer of a stage: one row affected, one event, one transaction. */
@Injectable()
export class Moves implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly policy: Policy,
    private readonly events: Events,
    private readonly subjects: SubmissionSubject,
    private readonly notifier: Notifier,
  ) {}

  onModuleInit(): void {
    const problems = problemsOfWorkflow(workflowTable(), this.policy.rules);
    if (problems.length > 0) throw new Error(problems.join('\n'));
  }

  /** Makes a move. `alongside` is done in the same transaction, after the stage is written. Throws Conflict when someone was faster. */
  async make(key: MoveKey, making: Making, alongside?: () => Promise<void>): Promise<void> {
    const move = moveOf(key);
    await this.database.transaction(async () => {
      const facts = found(await this.subjects.locked(making.submissionId));
      if (making.actor !== 'system' && !this.policy.allows(move.action, making.actor, facts)) throw new Forbidden();
      if (facts.moves !== making.seen || !move.from.includes(facts.stage)) throw new Conflict('editorial.movedMeanwhile');
      const obstacles = await obstaclesOf(this.database, facts.id, move.unless ?? [], this.clock.now());
      if (obstacles.length > 0) throw new Obstructed(obstacles);
      await this.write(facts.id, facts.stage, making.seen, move.to);
      await this.turnRound(facts.id, move.closesRound ?? null, move.opensRound ?? false);
      await alongside?.();
      const chosen = await this.notifier.chosen(move.tells, facts.id, making.choice);
      const event = await this.events.record({
        kind: `submission.${key}`, subject: ['submission', facts.id], journalId: facts.journalId, by: making.actor === 'system' ? null : making.actor, data: { from: facts.stage, ...chosen, ...making.data },
      });
      for (const notice of move.tells) {
        await this.notifier.tell(notice, { event, submissionId: facts.id, letter: making.letter ?? null, ...(making.choice ? { choice: making.choice } : {}), adds: making.adds });
      }
    });
  }

  private async write(id: number, from: Stage, seen: number, to: Stage | 'before' | 'same'): Promise<void> {
    const written = await this.database.execute(
      `update submission set moves = moves + 1,
         stage = case when $4 = 'same' then stage when $4 = 'before' then stage_before else $4 end,
         stage_before = case when $4 in ('declined', 'withdrawn') then stage when $4 = 'same' then stage_before else null end,
         stage_since = case when $4 = 'same' then stage_since else $5 end,
         submitted_at = case when stage = 'draft' then $5 else submitted_at end
       where id = $1 and stage = $2 and moves = $3`,
      [id, from, seen, to, this.clock.now()],
    );
    if (written !== 1) throw new Conflict('editorial.movedMeanwhile');
  }

  private async turnRound(id: number, closing: string | null, opens: boolean): Promise<void> {
    const now = this.clock.now();
    if (closing) await this.database.execute('update review_round set closed_at = $2, outcome = $3 where submission_id = $1 and closed_at is null', [id, now, closing]);
    if (opens) {
      await this.database.query(
        'insert into review_round (submission_id, number, opened_at) select $1, coalesce(max(number), 0) + 1, $2 from review_round where submission_id = $1', [id, now],
      );
    }
  }
}
