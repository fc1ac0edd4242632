import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { Database } from '../../platform/database/database.js';
import { Events } from '../../platform/events/events.js';
import { Terms } from '../../platform/retention/terms.js';

/** What a journal can choose, in months: within the bounds of the rule. */
export const choices = [12, 24, 36, 60, 120] as const;

/** How long a journal keeps messages about a submission once that is finished (C6). */
@Injectable()
export class Retention {
  constructor(private readonly database: Database, private readonly events: Events, private readonly terms: Terms) {}

  async of(journalId: number): Promise<number> {
    return (await this.terms.inForce(journalId)).messages ?? (await this.terms.of('messages'));
  }

  async save(journalId: number, months: number, actor: Actor): Promise<void> {
    await this.database.transaction(async () => {
      await this.terms.set('messages', months, journalId);
      await this.events.record({ kind: 'journal.messageRetention', subject: ['journal', journalId], journalId, by: actor });
    });
  }
}
