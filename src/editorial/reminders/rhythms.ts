import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { Database } from '../../platform/database/database.js';
import { Events } from '../../platform/events/events.js';
import { deadlines, ReminderRhythm, type Deadline } from './rhythm.entity.js';
import { ReviewTerms } from './review-terms.js';
import type { Rhythm } from './schedule.js';

export interface JournalRhythms {
  timeZone: string;
  /** What holds where a kind of deadline has no rhythm of its own. */
  common: Rhythm;
  own: ReadonlyMap<Deadline, Rhythm>;
  of(deadline: Deadline): Rhythm;
}

/** How each journal reminds of each kind of deadline. */
@Injectable()
export class Rhythms {
  constructor(private readonly database: Database, private readonly events: Events, private readonly terms: ReviewTerms) {}

  async of(journalId: number): Promise<JournalRhythms> {
    const { timeZone, remindBefore, remindAfter, repeatEvery, atMost } = await this.terms.of(journalId);
    const common: Rhythm = { remindBefore, remindAfter, repeatEvery, atMost };
    const rows = await this.database.manager.findBy(ReminderRhythm, { journalId });
    const own = new Map(rows.map((row) => [row.deadline, row]));
    return { timeZone, common, own, of: (deadline) => own.get(deadline) ?? common };
  }

  async ofAll(journalIds: readonly number[]): Promise<ReadonlyMap<number, JournalRhythms>> {
    const known = new Map<number, JournalRhythms>();
    for (const id of new Set(journalIds)) known.set(id, await this.of(id));
    return known;
  }

  /** Null where it is to be as for all. */
  async set(journalId: number, deadline: Deadline, rhythm: Rhythm | null, actor: Actor): Promise<void> {
    await this.database.transaction(async () => {
      if (rhythm) await this.database.manager.upsert(ReminderRhythm, { journalId, deadline, ...rhythm }, ['journalId', 'deadline']);
      else await this.database.manager.delete(ReminderRhythm, { journalId, deadline });
      await this.events.record({ kind: 'journal.reminders', subject: ['journal', journalId], journalId, by: actor });
    });
  }
}

export const isDeadline = (text: string): text is Deadline => deadlines.includes(text as Deadline);
