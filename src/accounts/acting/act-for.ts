import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { Policy } from '../../access/policy.js';
import { Database } from '../../platform/database/database.js';
import { Conflict, Forbidden, found } from '../../platform/web/problems.js';
import { Sessions } from '../../visitors/sessions/sessions.js';
import { Accounts } from '../account/accounts.js';
import type { PersonFacts } from '../people/people.policy.js';
import { PersonSubject } from '../people/person.subject.js';
import type { Door } from '../sign-in/open-session.js';
import { Actings } from './actings.js';

/** How long one may act before saying once more why. */
const minutes = 60;

/** A web administrator signs in as someone, for an hour at most, and comes back as themselves (A16). */
@Injectable()
export class ActFor {
  constructor(
    private readonly database: Database,
    private readonly policy: Policy,
    private readonly subjects: PersonSubject,
    private readonly accounts: Accounts,
    private readonly sessions: Sessions,
    private readonly actings: Actings,
  ) {}

  /** The secret of a session as the person. The administrator's own session ends: there is one cookie. */
  async start(actor: Actor, person: PersonFacts, reason: string, door: Door): Promise<string> {
    return this.database.transaction(async () => {
      const account = await this.accounts.locked(person.id);
      const now = found(await this.subjects.load(person.publicId, null));
      if (!this.policy.allows('person.actFor', actor, now)) throw new Forbidden();
      if (!account || !account.confirmed || account.blocked) throw new Conflict('acting.noAccount');
      await this.sessions.end(actor.sessionId);
      const secret = await this.sessions.open({ personId: person.id, ip: door.ip, browser: door.browser, behind: actor.personId, minutes });
      await this.actings.begin(actor, found(await this.sessions.find(secret)), reason);
      return secret;
    });
  }

  /** The secret of a new session of the administrator's own. */
  async stop(actor: Actor, door: Door): Promise<string> {
    return this.database.transaction(async () => {
      const personId = found(actor.behind);
      await this.sessions.end(actor.sessionId);
      await this.actings.close(actor.sessionId, { personId, behind: null });
      return this.sessions.open({ personId, ip: door.ip, browser: door.browser });
    });
  }

  /** The person puts an end to it; true if it was still going on. */
  async endOwn(actor: Actor, actingId: number): Promise<boolean> {
    return this.database.transaction(async () => {
      const sessionId = await this.actings.sessionOf(actingId, actor.personId);
      if (sessionId === null) return false;
      await this.sessions.endOwn(sessionId, actor.personId);
      return this.actings.close(sessionId, actor);
    });
  }
}
