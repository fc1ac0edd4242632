import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { Database } from '../../platform/database/database.js';
import { Events } from '../../platform/events/events.js';
import { Sessions } from '../../visitors/sessions/sessions.js';

@Injectable()
export class SignOut {
  constructor(private readonly database: Database, private readonly sessions: Sessions, private readonly events: Events) {}

  async of(actor: Actor): Promise<void> {
    await this.database.transaction(async () => {
      await this.sessions.end(actor.sessionId);
      await this.events.record({ kind: 'account.signedOut', subject: ['person', actor.personId], by: actor });
    });
  }
}
