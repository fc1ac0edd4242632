import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { Remembered } from '../../../platform/remembered.js';
import { UsagePlace, type PlaceDetail } from '../stored/usage-place.entity.js';

/** How finely each journal wants to know where its readers are; what it does not want to know is not looked up (D5). */
@Injectable()
export class PlaceSettings {
  private readonly details = new Remembered(async () => new Map((await this.database.manager.find(UsagePlace)).map(({ journalId, detail }) => [journalId, detail])));

  constructor(private readonly database: Database) {}

  async of(journalId: number): Promise<PlaceDetail | null> {
    return (await this.details.get()).get(journalId) ?? null;
  }

  /** Null turns place off. Other processes follow within a minute. */
  async set(journalId: number, detail: PlaceDetail | null): Promise<void> {
    if (detail) await this.database.manager.upsert(UsagePlace, { journalId, detail }, ['journalId']);
    else await this.database.manager.delete(UsagePlace, { journalId });
    await this.database.afterCommit(() => this.details.forget());
  }
}
