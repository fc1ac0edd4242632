import { Injectable } from '@nestjs/common';
import { Clock } from '../clock.js';
import { Database } from '../database/database.js';
import { Event } from './event.entity.js';

export interface Act {
  kind: string;
  subject: readonly [kind: string, id: number];
  journalId?: number | null;
  by?: { personId: number; behind: number | null } | null;
  data?: Event['data'];
}

type Listener = (event: Event) => Promise<void>;

/** Records acts in the transaction of the act, and lets other parts react within the same transaction. */
@Injectable()
export class Events {
  private readonly listeners = new Map<string, Listener[]>();

  constructor(private readonly database: Database, private readonly clock: Clock) {}

  on(kind: string, listener: Listener): void {
    this.listeners.set(kind, [...(this.listeners.get(kind) ?? []), listener]);
  }

  async record(act: Act): Promise<Event> {
    const listeners = this.listeners.get(act.kind) ?? [];
    // A single statement stands or falls by itself.
    if (listeners.length === 0) return this.write(act);
    return this.database.transaction(async () => {
      const event = await this.write(act);
      for (const listener of listeners) await listener(event);
      return event;
    });
  }

  private async write(act: Act): Promise<Event> {
    const event = this.database.manager.create(Event, {
      at: this.clock.now(),
      kind: act.kind,
      journalId: act.journalId ?? null,
      subjectKind: act.subject[0],
      subjectId: act.subject[1],
      personId: act.by?.personId ?? null,
      behindId: act.by?.behind ?? null,
      data: act.data ?? {},
    });
    await this.database.manager.insert(Event, event);
    return event;
  }
}
