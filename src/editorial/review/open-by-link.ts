import { Injectable } from '@nestjs/common';
import type { Door } from '../../accounts/sign-in/open-session.js';
import { Database } from '../../platform/database/database.js';
import { Events } from '../../platform/events/events.js';
import { Sessions } from '../../visitors/sessions/sessions.js';
import type { OpenAssignment } from './invitation-links.js';

/** Opens a session that reaches one assignment and nothing else; the one that the browser had is gone (X22). */
@Injectable()
export class OpenByLink {
  constructor(private readonly database: Database, private readonly sessions: Sessions, private readonly events: Events) {}

  async session(assignment: OpenAssignment, door: Door): Promise<string> {
    return this.database.transaction(async () => {
      const before = door.before ? await this.sessions.find(door.before) : null;
      if (before) await this.sessions.end(before.id);
      const by = { personId: assignment.personId, behind: null };
      await this.events.record({ kind: 'review.linkOpened', subject: ['assignment', assignment.id], journalId: assignment.journalId, by });
      return this.sessions.open({ personId: assignment.personId, ip: door.ip, browser: door.browser, only: { kind: 'assignment', id: assignment.id } });
    });
  }
}
