import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import type { Event } from '../../platform/events/event.entity.js';
import { Circle } from '../discussions/circle.js';
import type { SubmissionFacts } from '../facts.js';
import { Notifier } from '../notifier.js';

/** Tells whoever asked the author, as long as they work on the submission, or else the editors. */
@Injectable()
export class AnswerTold {
  constructor(private readonly database: Database, private readonly circle: Circle, private readonly notifier: Notifier) {}

  async tell(facts: SubmissionFacts, checkId: number, event: Event): Promise<void> {
    const asked = await this.database.one<{ id: number | null }>('select asked_by_id as id from author_check where id = $1', [checkId]);
    const asker = (await this.circle.staff(facts)).filter(({ personId }) => personId === asked?.id);
    for (const { personId } of asker.length > 0 ? asker : await this.circle.editors(facts)) await this.notifier.tell('authorAnswered', { event, submissionId: facts.id, person: personId });
  }
}
