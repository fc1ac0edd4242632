import { Injectable } from '@nestjs/common';
import type { Door } from '../../accounts/sign-in/open-session.js';
import { Database } from '../../platform/database/database.js';
import { Events, type Act } from '../../platform/events/events.js';
import { Sessions } from '../../visitors/sessions/sessions.js';
import type { OpenAssignment } from './invitation-links.js';

/** Opens a session that reaches one subject and nothing else; the one that the browser had is gone (X22). */
@Injectable()
export class OpenByLink {
  constructor(private readonly database: Database, private readonly sessions: Sessions, private readonly events: Events) {}

  session({ id, personId, journalId }: Pick<OpenAssignment, 'id' | 'personId' | 'journalId'>, door: Door): Promise<string> {
    return this.open(personId, { kind: 'assignment', id }, door, { kind: 'review.linkOpened', subject: ['assignment', id], journalId });
  }

  /** Noted of the person, not of the manuscript: that its author has no account is nothing for its history. */
  manuscript({ id, personId }: { id: number; personId: number }, door: Door): Promise<string> {
    return this.open(personId, { kind: 'submission', id }, door, { kind: 'person.linkOpened', subject: ['person', personId], data: { submission: id } });
  }

  private async open(personId: number, only: { kind: string; id: number }, door: Door, act: Omit<Act, 'by'>): Promise<string> {
    return this.database.transaction(async () => {
      const before = door.before ? await this.sessions.find(door.before) : null;
      if (before) await this.sessions.end(before.id);
      await this.events.record({ ...act, by: { personId, behind: null } });
      return this.sessions.open({ personId, ip: door.ip, browser: door.browser, only });
    });
  }
}
