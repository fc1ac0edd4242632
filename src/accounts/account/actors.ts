import { Injectable } from '@nestjs/common';
import type { Actor, ActorSource, WaitingRole } from '../../access/actor.js';
import type { JournalRole, Role } from '../../personal-data/roles.js';
import { hashToken } from '../../platform/tokens/tokens.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { Events } from '../../platform/events/events.js';
import { currentGuidelines } from '../guidelines/guideline-versions.js';
import { isLive } from '../roles/live.js';
import { conditionNamed, unmetSql } from '../roles/role-conditions.js';
import { halfKind, isOpen, Sessions } from '../../visitors/sessions/sessions.js';
import type { Session } from '../../visitors/sessions/session.entity.js';
import { isKeptOut } from './kept-out.js';

interface Row extends Pick<Session, 'personId' | 'behindId' | 'seenAt' | 'endsAt' | 'onlyKind' | 'onlyId'> {
  sessionId: number;
  name: string;
  webAdmin: boolean | null;
  blocked: boolean;
  agreed: boolean;
  held: { role: Role; journal: WaitingRole['journal']; unmet: string[] }[];
  /** The name of the administrator behind, who still is one. */
  by: string | null;
  actedFor: boolean;
  askedAgain: boolean;
}

const waitingRoles = (held: Row['held']): WaitingRole[] => held.flatMap(({ role, journal, unmet }) =>
  unmet.map((condition) => ({ role, journal, condition, href: (lang, next) => conditionNamed(condition).href(lang, { role, journal }, next) })));

/** Who is behind a session, with the roles held now whose conditions are met: a role taken away or an account blocked counts from the next request (X14). */
@Injectable()
export class Actors implements ActorSource {
  constructor(private readonly database: Database, private readonly sessions: Sessions, private readonly clock: Clock, private readonly events: Events) {}

  async actor(sessionSecret: string): Promise<Actor | null> {
    const row = await this.database.one<Row>(
      `select se.id as "sessionId", se.person_id as "personId", se.behind_id as "behindId", se.seen_at as "seenAt", se.ends_at as "endsAt", se.only_kind as "onlyKind", se.only_id as "onlyId",
              concat_ws(' ', p.given_name, p.family_name) as name, a.web_admin as "webAdmin", ${isKeptOut('p.id', '$2')} as blocked, a.guidelines_version is not distinct from $3 as agreed,
              coalesce((select json_agg(json_build_object('role', h.role, 'journal', h.journal, 'unmet', to_json(${unmetSql({ person: 'p.id', journal: 'h.journal_id', role: 'h.role' })}))) from (
                select m.role, m.journal_id, json_build_object('id', j.id, 'path', j.path, 'name', j.name) as journal from membership m join journal j on j.id = m.journal_id
                where m.person_id = p.id and ${isLive('m', '$2')}
                union all select 'webAdmin', null, null where a.web_admin) h), '[]') as held,
              (select concat_ws(' ', bp.given_name, bp.family_name) from person bp join account ba on ba.person_id = bp.id where bp.id = se.behind_id and ba.web_admin and not ${isKeptOut('ba.person_id', '$2')}) as by,
              exists (select 1 from acting ac where ac.person_id = p.id and ac.known_at is null) as "actedFor",
              exists (select 1 from consent c where c.person_id = p.id and c.purpose = 'account' and c.asked_again_at is not null and not exists (select 1 from consent n where n.person_id = p.id and n.purpose = 'account' and n.id > c.id)) as "askedAgain"
       from session se join person p on p.id = se.person_id left join account a on a.person_id = p.id where se.token_hash = $1 and ${isOpen('se', '$2')}`,
      [hashToken(sessionSecret), this.clock.now(), currentGuidelines.version],
    );
    if (!row || row.onlyKind === halfKind) return null;
    await this.sessions.touch({ id: row.sessionId, seenAt: row.seenAt });
    const only = row.onlyKind && row.onlyId ? { kind: row.onlyKind, id: row.onlyId } : null;
    if (row.blocked || (row.webAdmin === null && !only)) return null;
    const behind = row.behindId;
    // Who stopped being an administrator, or acts for one who has become one, acts no longer (A16).
    if (behind !== null && (row.by === null || row.webAdmin)) return null;
    const held = only ? [] : row.held;
    const met = held.filter(({ unmet }) => unmet.length === 0);
    return {
      personId: row.personId,
      behind,
      name: row.name,
      acting: behind === null || row.by === null ? null : { by: row.by, until: row.endsAt },
      actedFor: behind === null && only === null && row.actedFor,
      webAdmin: met.some(({ role }) => role === 'webAdmin'),
      roles: met.flatMap(({ role, journal }) => (journal ? [{ journalId: journal.id, role: role as JournalRole }] : [])),
      waiting: waitingRoles(held),
      sessionId: row.sessionId,
      only,
      owesAgreement: only === null && !row.agreed,
      owesConsent: behind === null && only === null && row.askedAgain,
    };
  }

  async looked(actor: Actor, route: string): Promise<void> {
    await this.events.record({ kind: 'person.seen', subject: ['person', actor.personId], by: actor, data: { acting: true, route } });
  }
}
