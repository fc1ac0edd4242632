import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import type { Event } from '../../platform/events/event.entity.js';
import { Events } from '../../platform/events/events.js';
import { Conflict } from '../../platform/web/problems.js';
import { Assignments, type OwnAssignment } from '../review/assignment.query.js';
import { InvitationLinks } from '../review/invitation-links.js';
import { ReviewLetters } from '../review/review-letters.js';
import { Within } from '../within.js';
import { ActLetters, reminderOf } from './act-letters.js';
import type { ActForm } from './act.form.js';
import { actOf, daysOf, seenOf, type ActKey } from './acts.js';

/** Does what an editor has decided about an assignment, and writes to its reviewer. */
@Injectable()
export class DoAct {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly within: Within,
    private readonly assignments: Assignments,
    private readonly letters: ActLetters,
    private readonly links: InvitationLinks,
    private readonly invitations: ReviewLetters,
  ) {}

  async do(key: ActKey, submissionId: number, publicId: string, values: ActForm, actor: Actor): Promise<void> {
    await this.within.submission(submissionId, actor, 'review.manage', async (facts) => {
      const one = await this.assignments.ofSubmission(facts.id, publicId);
      await this.database.query('select 1 from review_assignment where id = $1 for update', [one.id]);
      const now = await this.assignments.ofSubmission(facts.id, publicId);
      if (!actOf(key).open(now)) throw new Conflict(`reviewAct.${key}.tooLate`);
      if (values.seen && values.seen !== seenOf(now)) throw new Conflict('reviewAct.meanwhile');
      // An author since named, or found by their address, is not asked again (X4).
      if (key === 'reinstate' && facts.authorIds.includes(now.personId)) throw new Conflict('review.invite.cannot');
      const given = values.answer !== 'no';
      await this.write(key, now, values, given);
      const event = await this.events.record({
        kind: actOf(key).event, subject: ['submission', facts.id], journalId: facts.journalId, by: actor, data: { assignment: now.id, ...(key === 'moreTime' ? { given } : {}) },
      });
      await this.tell(key, now, values, given, event);
    });
  }

  private async write(key: ActKey, one: OwnAssignment, values: ActForm, given: boolean): Promise<void> {
    const days = key === 'moreTime' && !given ? [] : daysOf(key, one);
    const now = this.clock.now();
    await this.database.execute(
      `update review_assignment set response_due = coalesce($2, response_due), review_due = coalesce($3, review_due),
         more_time_until = case when $4 in ('moreTime', 'extend') then null else more_time_until end, more_time_reason = case when $4 in ('moreTime', 'extend') then null else more_time_reason end,
         reminded_at = case when $4 = 'remind' then $5 when $4 = 'reinstate' then null else reminded_at end,
         resent_at = case when $4 in ('resend', 'reinstate') then $5 else resent_at end,
         accepted_at = case when $4 = 'reinstate' and declined_at is not null then null else accepted_at end,
         cancelled_at = case when $4 = 'reinstate' then null else cancelled_at end, declined_at = case when $4 = 'reinstate' then null else declined_at end,
         completed_at = case when $4 = 'thank' then coalesce(completed_at, $5) else completed_at end, thanked_at = case when $4 = 'thank' then $5 else thanked_at end
       where id = $1`,
      [one.id, days.includes('responseDue') ? values.responseDue : null, days.includes('reviewDue') ? values.reviewDue : null, key, now],
    );
  }

  private async tell(key: ActKey, one: OwnAssignment, { letter }: ActForm, given: boolean, event: Event): Promise<void> {
    if (key === 'resend' || key === 'reinstate') {
      // The link that was mailed before dies; the letter brings another.
      await this.links.revoke(one.id);
      await this.invitations.invite(one.id, letter, event);
      return;
    }
    const to = { senderId: event.personId, event, key: `${event.kind} ${event.id}` };
    if (key === 'remind') await this.letters.send(reminderOf(one), one.id, { words: letter, ...to });
    if (key === 'thank') await this.letters.send('thanks', one.id, { words: letter, ...to });
    if (key === 'extend') await this.letters.send('extended', one.id, { note: letter, ...to });
    if (key === 'moreTime') await this.letters.send(given ? 'moreTimeGiven' : 'moreTimeRefused', one.id, { note: letter, ...to });
  }
}
