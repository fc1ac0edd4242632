import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { Events } from '../../platform/events/events.js';
import { Sessions } from '../../visitors/sessions/sessions.js';

/** Closes an account to its owner, and opens it again. A blocked account has no session left (X14). */
@Injectable()
export class BlockAccount {
  constructor(private readonly database: Database, private readonly clock: Clock, private readonly sessions: Sessions, private readonly events: Events) {}

  async set(actor: Actor, personId: number, blocked: boolean): Promise<void> {
    await this.database.transaction(async () => {
      await this.database.execute('update account set blocked_at = $2 where person_id = $1', [personId, blocked ? this.clock.now() : null]);
      if (blocked) await this.sessions.endAll(personId);
      await this.events.record({ kind: blocked ? 'account.blocked' : 'account.unblocked', subject: ['person', personId], by: actor });
    });
  }

  async endSessions(actor: Actor, personId: number): Promise<void> {
    await this.database.transaction(async () => {
      await this.sessions.endAll(personId, personId === actor.personId ? actor.sessionId : null);
      await this.events.record({ kind: 'account.sessionsEnded', subject: ['person', personId], by: actor });
    });
  }
}
