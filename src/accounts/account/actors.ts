import { Injectable } from '@nestjs/common';
import type { Actor, ActorSource } from '../../access/actor.js';
import type { JournalRole } from '../../personal-data/roles.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { Sessions } from '../../visitors/sessions/sessions.js';

interface Row {
  name: string;
  webAdmin: boolean | null;
  blocked: boolean;
  roles: Actor['roles'];
}

/** Who is behind a session, with the roles held now: a role taken away or an account blocked counts from the next request (X14). */
@Injectable()
export class Actors implements ActorSource {
  constructor(private readonly database: Database, private readonly sessions: Sessions, private readonly clock: Clock) {}

  async actor(sessionSecret: string): Promise<Actor | null> {
    const session = await this.sessions.find(sessionSecret);
    if (!session) return null;
    const row = await this.database.one<Row>(
      `select concat_ws(' ', p.given_name, p.family_name) as name, a.web_admin as "webAdmin", a.blocked_at is not null as blocked,
              coalesce((select json_agg(json_build_object('journalId', m.journal_id, 'role', m.role)) from membership m
                        where m.person_id = p.id and m.started_at <= $2 and (m.ended_at is null or m.ended_at > $2)), '[]') as roles
       from person p left join account a on a.person_id = p.id where p.id = $1`,
      [session.personId, this.clock.now()],
    );
    const only = session.onlyKind && session.onlyId ? { kind: session.onlyKind, id: session.onlyId } : null;
    if (!row || row.blocked || (row.webAdmin === null && !only)) return null;
    return {
      personId: session.personId,
      behind: null,
      name: row.name,
      webAdmin: only === null && row.webAdmin === true,
      roles: only ? [] : (row.roles as { journalId: number; role: JournalRole }[]),
      sessionId: session.id,
      only,
    };
  }
}
