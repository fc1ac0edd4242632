import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { Database } from '../../platform/database/database.js';
import { Events } from '../../platform/events/events.js';
import { found } from '../../platform/web/problems.js';
import { JournalReviewTerms } from './review-terms.entity.js';

export type Terms = Omit<JournalReviewTerms, 'journalId'>;

/** What holds in a journal that has not said otherwise. */
export const defaultTerms: Terms = { method: 'doubleAnonymous', responseDays: 28, reviewDays: 28, remindBefore: 3, remindAfter: 2, repeatEvery: 7, atMost: 3 };

@Injectable()
export class ReviewTerms {
  constructor(private readonly database: Database, private readonly events: Events) {}

  async of(journalId: number): Promise<Terms & { timeZone: string }> {
    const journal = found(await this.database.one<{ timeZone: string }>('select time_zone as "timeZone" from journal where id = $1', [journalId]));
    const terms = await this.database.manager.findOneBy(JournalReviewTerms, { journalId });
    return { ...defaultTerms, ...(terms ?? {}), timeZone: journal.timeZone };
  }

  async save(journalId: number, terms: Terms, actor: Actor): Promise<void> {
    await this.database.transaction(async () => {
      await this.database.manager.upsert(JournalReviewTerms, { journalId, ...terms }, ['journalId']);
      await this.events.record({ kind: 'journal.reviewTerms', subject: ['journal', journalId], journalId, by: actor });
    });
  }
}
