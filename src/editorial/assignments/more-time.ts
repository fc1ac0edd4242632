import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { Database } from '../../platform/database/database.js';
import { Events } from '../../platform/events/events.js';
import type { AssignmentFacts } from '../facts.js';
import { Notifier } from '../notifier.js';
import { Within } from '../within.js';

/** A reviewer asks for more time. Until an editor has answered nothing changes, and no reminder is sent. */
@Injectable()
export class AskForTime {
  constructor(private readonly database: Database, private readonly events: Events, private readonly within: Within, private readonly notifier: Notifier) {}

  ask(id: number, until: string, reason: string, actor: Actor): Promise<AssignmentFacts['state']> {
    return this.within.assignment(id, actor, 'review.write', async (facts) => {
      if (facts.state !== 'accepted') return facts.state;
      await this.database.execute('update review_assignment set more_time_until = $2, more_time_reason = $3 where id = $1', [id, until, reason || null]);
      const event = await this.events.record({ kind: 'review.moreTimeAsked', subject: ['submission', facts.submissionId], journalId: facts.journalId, by: actor, data: { assignment: id } });
      await this.notifier.tell('reviewMoreTime', { event, submissionId: facts.submissionId });
      return facts.state;
    });
  }
}
