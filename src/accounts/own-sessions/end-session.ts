import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { Database } from '../../platform/database/database.js';
import { Events } from '../../platform/events/events.js';
import { Sessions } from '../../visitors/sessions/sessions.js';

/** A person ends their own sessions elsewhere. Another's is none of theirs: nothing happens, and nothing is told. */
@Injectable()
export class EndSession {
  constructor(private readonly database: Database, private readonly sessions: Sessions, private readonly events: Events) {}

  async one(actor: Actor, id: number): Promise<void> {
    await this.database.transaction(async () => {
      if (await this.sessions.endOwn(id, actor.personId)) await this.record(actor);
    });
  }

  async others(actor: Actor): Promise<void> {
    await this.database.transaction(async () => {
      await this.sessions.endAll(actor.personId, actor.sessionId);
      await this.record(actor);
    });
  }

  private async record(actor: Actor): Promise<void> {
    await this.events.record({ kind: 'account.sessionsEnded', subject: ['person', actor.personId], by: actor });
  }
}
