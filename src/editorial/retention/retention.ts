import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { Database } from '../../platform/database/database.js';
import { Events } from '../../platform/events/events.js';
import { MessageRetention } from './message-retention.entity.js';

/** What a journal can choose, in months. */
export const choices = [12, 24, 36, 60, 120] as const;

/** Three years hold for a journal that has not said otherwise: as long as someone may come back to a decision, and no longer. */
export const defaultMonths = 36;

@Injectable()
export class Retention {
  constructor(private readonly database: Database, private readonly events: Events) {}

  async of(journalId: number): Promise<number> {
    return (await this.database.manager.findOneBy(MessageRetention, { journalId }))?.months ?? defaultMonths;
  }

  async save(journalId: number, months: number, actor: Actor): Promise<void> {
    await this.database.transaction(async () => {
      await this.database.manager.upsert(MessageRetention, { journalId, months }, ['journalId']);
      await this.events.record({ kind: 'journal.messageRetention', subject: ['journal', journalId], journalId, by: actor });
    });
  }
}
