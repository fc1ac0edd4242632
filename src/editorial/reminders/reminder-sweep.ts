import { Injectable } from '@nestjs/common';
import { oneByOne } from '../../platform/jobs/one-by-one.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { dayIn } from '../../platform/days.js';
import { Events } from '../../platform/events/events.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import { ActLetters, reminderOf } from '../assignments/act-letters.js';
import { Assignments } from '../review/assignment.query.js';
import { hourIn } from './hours.js';
import { Rhythms, type JournalRhythms } from './rhythms.js';
import { dueReminder } from './schedule.js';

interface Open {
  id: number;
  journalId: number;
}

/** Nobody is written to at night. */
export const firstHour = 7;

/** Reminds reviewers before and after each deadline, at the journal's offsets; stops by itself when they have answered, the assignment has ended or its round is closed. */
@Injectable()
export class ReminderSweep {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly rhythms: Rhythms,
    private readonly assignments: Assignments,
    private readonly letters: ActLetters,
    jobs: Jobs,
  ) {
    jobs.recur('reviews.remind', '12 * * * *', () => this.run());
  }

  async run(): Promise<void> {
    const rows = await this.database.query<Open>(
      `select a.id, s.journal_id as "journalId" from review_assignment a join review_round r on r.id = a.round_id join submission s on s.id = a.submission_id
       where a.declined_at is null and a.cancelled_at is null and a.submitted_at is null and r.closed_at is null and s.stage = 'review' order by a.id`,
    );
    const known = await this.rhythms.ofAll(rows.map(({ journalId }) => journalId));
    const awake = rows.filter(({ journalId }) => hourIn(known.get(journalId)!.timeZone, this.clock.now()) >= firstHour);
    await oneByOne(awake.map(({ id }) => id), (id) => this.one(id, known));
  }

  private async one(id: number, known: ReadonlyMap<number, JournalRhythms>): Promise<void> {
    await this.database.transaction(async () => {
      // The submission first, everywhere; then what may have been answered meanwhile.
      await this.database.query('select 1 from submission where id = (select submission_id from review_assignment where id = $1) for share', [id]);
      await this.database.query('select 1 from review_assignment where id = $1 for update', [id]);
      const one = await this.assignments.byId(id);
      const rhythms = known.get(one.journalId);
      if (!rhythms || one.declinedAt || one.cancelledAt || one.submittedAt || !one.roundOpen || one.held || one.moreTimeUntil) return;
      const asked = (await this.database.one<{ at: Date }>('select greatest(invited_at, resent_at, accepted_at, reminded_at) as at from review_assignment where id = $1', [id]))!.at;
      const due = one.acceptedAt ? one.reviewDue : one.responseDue;
      const day = dueReminder(due, rhythms.of(one.acceptedAt ? 'review' : 'invitation'), dayIn(rhythms.timeZone, this.clock.now()), dayIn(rhythms.timeZone, asked));
      if (!day) return;
      const key = reminderOf(one);
      await this.database.execute('update review_assignment set reminded_at = $2 where id = $1', [id, this.clock.now()]);
      if (!(await this.letters.send(key, id, { senderId: null, event: null, key: `review.reminder ${id} ${key} ${day}` }))) return;
      await this.events.record({ kind: 'review.reminded', subject: ['submission', one.submissionId], journalId: one.journalId, data: { assignment: id } });
    });
  }
}
