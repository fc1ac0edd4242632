import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { Events } from '../../platform/events/events.js';
import { halfKind, Sessions } from '../../visitors/sessions/sessions.js';

/** Where someone comes in from. */
export interface Door {
  ip: string;
  browser: string;
  /** The secret of a session that this browser still has. */
  before: string | null;
}

/** How long someone has for the second step. */
const halfMinutes = 10;

/** Opens a session for someone who has shown who they are: always a new one; the one that the browser had is gone (X22). */
@Injectable()
export class OpenSession {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly sessions: Sessions,
  ) {}

  async for(personId: number, door: Door): Promise<string> {
    return this.database.transaction(async () => {
      await this.endBefore(door);
      await this.database.execute('update account set last_sign_in_at = $2 where person_id = $1', [personId, this.clock.now()]);
      await this.events.record({ kind: 'account.signedIn', subject: ['person', personId], by: { personId, behind: null } });
      return this.sessions.open({ personId, ip: door.ip, browser: door.browser });
    });
  }

  /** One that waits for the second factor: nobody acts with it, and it is not a sign-in yet. */
  async half(personId: number, door: Door): Promise<string> {
    return this.database.transaction(async () => {
      await this.endBefore(door);
      await this.events.record({ kind: 'account.secondFactorAsked', subject: ['person', personId], by: { personId, behind: null } });
      return this.sessions.open({ personId, ip: door.ip, browser: door.browser, only: { kind: halfKind, id: personId }, minutes: halfMinutes });
    });
  }

  private async endBefore(door: Door): Promise<void> {
    const before = door.before ? await this.sessions.find(door.before) : null;
    if (before) await this.sessions.end(before.id);
  }
}
