import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { Database } from '../../platform/database/database.js';
import { Events } from '../../platform/events/events.js';
import { Sessions } from '../../visitors/sessions/sessions.js';

/** Signs someone out everywhere. */
@Injectable()
export class EndSessions {
  constructor(private readonly database: Database, private readonly sessions: Sessions, private readonly events: Events) {}

  async end(actor: Actor, personId: number): Promise<void> {
    await this.database.transaction(async () => {
      await this.sessions.endAll(personId, personId === actor.personId ? actor.sessionId : null);
      await this.events.record({ kind: 'account.sessionsEnded', subject: ['person', personId], by: actor });
    });
  }
}
