import { Injectable } from '@nestjs/common';
import { isRestricted } from '../../accounts/restriction/restricted.js';
import { Database } from '../../platform/database/database.js';
import { Events } from '../../platform/events/events.js';
import { Notifier } from '../notifier.js';
import { Tasks } from '../tasks/tasks.js';

const task = 'reviewerUnavailable';

interface Waiting {
  id: number;
  submissionId: number;
  journalId: number;
}

/**
 * A review that is not sent waits while its reviewer's data is restricted (R4). That it does is computed; here its editors are asked for another reviewer,
 * and hear when the first is back. They learn no reason, and the reviewer is not written to.
 */
@Injectable()
export class UnavailableReviewers {
  constructor(private readonly database: Database, private readonly events: Events, private readonly tasks: Tasks, private readonly notifier: Notifier) {}

  /** Call in the transaction in which it begins or ends, as often as one likes. */
  async settle(personId: number): Promise<void> {
    const held = await this.database.one(`select 1 from person p where p.id = $1 and ${isRestricted('p.id', 'assignment')}`, [personId]);
    for (const { id, submissionId, journalId } of await this.waiting(personId)) {
      const about = { subject: ['submission', submissionId] as const, journalId, by: null, data: { assignment: id } };
      if (!held) {
        if (await this.tasks.isOpen(task, String(id))) await this.events.record({ kind: 'review.availableAgain', ...about });
        await this.tasks.settled(task, String(id), null);
      } else if (await this.tasks.forEditors(submissionId, task, { key: String(id), again: true })) {
        await this.notifier.tell('reviewUnavailable', { event: await this.events.record({ kind: 'review.unavailable', ...about }), submissionId });
      }
    }
  }

  private waiting(personId: number): Promise<Waiting[]> {
    return this.database.query<Waiting>(
      `select a.id, a.submission_id as "submissionId", s.journal_id as "journalId" from review_assignment a join review_round r on r.id = a.round_id join submission s on s.id = a.submission_id
       where a.person_id = $1 and r.closed_at is null and s.stage = 'review' and a.declined_at is null and a.cancelled_at is null and a.submitted_at is null order by a.id`, [personId],
    );
  }
}
