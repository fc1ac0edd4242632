import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { UsagePlace, type PlaceDetail } from '../stored/usage-place.entity.js';

const rereadEvery = 60_000;

/** How finely each journal wants to know where its readers are; what it does not want to know is not looked up (D5). */
@Injectable()
export class PlaceSettings {
  private held: Promise<Map<number, PlaceDetail>> | null = null;
  private readAt = 0;

  constructor(private readonly database: Database) {}

  async of(journalId: number): Promise<PlaceDetail | null> {
    if (!this.held || performance.now() - this.readAt > rereadEvery) {
      this.readAt = performance.now();
      this.held = this.read();
      this.held.catch(() => (this.held = null));
    }
    return (await this.held).get(journalId) ?? null;
  }

  /** Null turns place off. Other processes follow within a minute. */
  async set(journalId: number, detail: PlaceDetail | null): Promise<void> {
    if (detail) await this.database.manager.upsert(UsagePlace, { journalId, detail }, ['journalId']);
    else await this.database.manager.delete(UsagePlace, { journalId });
    await this.database.afterCommit(() => (this.held = null));
  }

  private async read(): Promise<Map<number, PlaceDetail>> {
    return new Map((await this.database.manager.find(UsagePlace)).map(({ journalId, detail }) => [journalId, detail]));
  }
}
