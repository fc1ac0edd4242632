import { shownName, shownTo } from '../../accounts/restriction/shown-names.js';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { Policy } from '../../access/policy.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { Events } from '../../platform/events/events.js';
import { Forbidden, found } from '../../platform/web/problems.js';
import { Circle } from '../discussions/circle.js';
import type { SubmissionFacts } from '../facts.js';
import { Within } from '../within.js';
import { TaskLetters } from './task-letters.js';
import { Task, type TaskKind } from './task.entity.js';

export interface TaskRow {
  id: number;
  kind: TaskKind;
  words: string | null;
  ownerId: number | null;
  owner: string | null;
  due: string | null;
  madeAt: Date;
  doneAt: Date | null;
  /** Due before today, where the journal is. */
  late: boolean;
  doneBy: string | null;
  /** The letter that came back, where that is what it is about, and whom it was to. */
  letter: number | null;
  letterTo: string | null;
  /** The file that waits, where that is what it is about. */
  file: string | null;
}

/** What a task about a letter or a file says of it; the key of such a task holds the letter's number, or the file's random id. */
export const aboutOfTask = `case when t.kind = 'mailBounced' then split_part(t.dedupe_key, ' ', 2)::int end as letter,
  case when t.kind = 'mailBounced' then (select ${shownTo('m')} from message m where m.id = split_part(t.dedupe_key, ' ', 2)::int) end as "letterTo",
  case when t.kind in ('fileNotCleaned', 'fileNamesPeople') then split_part(t.dedupe_key, ' ', 2) end as file`;

/** What there is to do about a submission, and who does it. */
@Injectable()
export class Tasks {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly policy: Policy,
    private readonly within: Within,
    private readonly circle: Circle,
    private readonly letters: TaskLetters,
  ) {}

  /**
   * For other parts: something that the editors of the journal have to see to. Call in the transaction of the act; with the same key it is made once.
   * `words` are shown to staff who may decide, and to nobody else: they may name a reviewer's file, never a person. With `again` one that was done waits anew. True where it did not wait before.
   */
  async forEditors(submissionId: number, kind: Exclude<TaskKind, 'written'>, options: { key: string; words?: string | null; due?: string | null; again?: true }): Promise<boolean> {
    const made = await this.database.query(
      `insert into task (submission_id, kind, words, due, made_at, dedupe_key) values ($1, $2, $3, $4, $5, $6)
       on conflict (dedupe_key) do ${options.again ? 'update set done_at = null, done_by_id = null, made_at = excluded.made_at where task.done_at is not null' : 'nothing'} returning id`,
      [submissionId, kind, options.words ?? null, options.due ?? null, this.clock.now(), `${kind} ${options.key}`],
    );
    return made.length > 0;
  }

  /** For other parts: what a task was about has been dealt with. */
  async settled(kind: Exclude<TaskKind, 'written'>, key: string, byId: number | null): Promise<void> {
    await this.database.execute('update task set done_at = $2, done_by_id = $3 where dedupe_key = $1 and done_at is null', [`${kind} ${key}`, this.clock.now(), byId]);
  }

  /** For other parts: whether it still waits. */
  async isOpen(kind: Exclude<TaskKind, 'written'>, key: string): Promise<boolean> {
    return (await this.database.one('select 1 from task where dedupe_key = $1 and done_at is null', [`${kind} ${key}`])) !== null;
  }

  /** Gives a colleague who works on the submission, or oneself, something to do. False if they do not. */
  give(submissionId: number, actor: Actor, task: { words: string; ownerId: number; due: string | null }): Promise<boolean> {
    return this.within.submission(submissionId, actor, 'task.give', async (facts) => {
      if (!(await this.circle.staff(facts)).some(({ personId }) => personId === task.ownerId)) return false;
      const since = new Date(this.clock.now().getTime() - 2 * 60_000);
      const before = await this.database.one('select 1 from task where submission_id = $1 and words = $2 and owner_id = $3 and made_by_id = $4 and made_at > $5', [facts.id, task.words, task.ownerId, actor.personId, since]);
      if (before) return true;
      const row = this.database.manager.create(Task, { ...task, submissionId: facts.id, kind: 'written', madeById: actor.personId, madeAt: this.clock.now(), remindedAt: null, doneAt: null, doneById: null, dedupeKey: null });
      await this.database.manager.insert(Task, row);
      const event = await this.events.record({ kind: 'task.given', subject: ['submission', facts.id], journalId: facts.journalId, by: actor, data: { task: row.id, person: task.ownerId } });
      if (task.ownerId !== actor.personId) await this.letters.given(row, actor.name, event);
      return true;
    });
  }

  /** Whoever it is for says that it is done; the editors may say it of any. */
  done(submissionId: number, actor: Actor, id: number): Promise<void> {
    return this.within.submission(submissionId, actor, 'task.give', async (facts) => {
      const task = found(await this.database.manager.findOneBy(Task, { id, submissionId }));
      if (!this.sees(facts, actor, task)) found(null);
      if (task.ownerId !== actor.personId && !this.policy.allows('submission.decide', actor, facts)) throw new Forbidden();
      const done = await this.database.execute('update task set done_at = $2, done_by_id = $3 where id = $1 and done_at is null', [id, this.clock.now(), actor.personId]);
      if (done > 0) await this.events.record({ kind: 'task.done', subject: ['submission', facts.id], journalId: facts.journalId, by: actor, data: { task: id } });
    });
  }

  /** Those who decide see all; others what is theirs, and what they gave. */
  async of(facts: SubmissionFacts, actor: Actor): Promise<(TaskRow & { mine: boolean })[]> {
    const rows = await this.database.query<TaskRow & { madeById: number | null }>(
      `select t.id, t.kind, t.words, t.owner_id as "ownerId", nullif(${shownName('o')}, '') as owner, t.due::text as due, t.made_at as "madeAt", t.done_at as "doneAt", t.made_by_id as "madeById",
         nullif(${shownName('d')}, '') as "doneBy", coalesce(t.due < ($2::timestamptz at time zone j.time_zone)::date, false) as late, ${aboutOfTask}
       from task t join submission s on s.id = t.submission_id join journal j on j.id = s.journal_id left join person o on o.id = t.owner_id left join person d on d.id = t.done_by_id
       where t.submission_id = $1 order by t.done_at is not null, t.done_at desc, t.due nulls last, t.id limit 200`, [facts.id, this.clock.now()],
    );
    return rows.filter((row) => this.sees(facts, actor, row)).map((row) => ({ ...row, mine: row.ownerId === actor.personId }));
  }

  private sees(facts: SubmissionFacts, actor: Actor, task: Pick<Task, 'ownerId' | 'madeById'>): boolean {
    return task.ownerId === actor.personId || task.madeById === actor.personId || this.policy.allows('review.see', actor, facts);
  }
}
