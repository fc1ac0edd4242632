import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import type { Event } from '../../platform/events/event.entity.js';
import type { Localized } from '../../platform/i18n/translator.js';
import { Terms } from '../../platform/retention/terms.js';
import { lookKind, securityKinds } from './security-kinds.js';

export interface LoggedEvent {
  id: string;
  at: Date;
  kind: string;
  /** Who did it; null where nobody was signed in. */
  personId: number | null;
  behindId: number | null;
  journal: Localized | null;
  data: Event['data'];
  /** Whether whoever did it administers the platform. */
  webAdmin: boolean;
}

const lists = { security: Object.keys(securityKinds), looks: [lookKind] } as const;
export type LogList = keyof typeof lists;

/** What bears on the security of a person's account, and who has looked at it: newest first, no longer than it is kept. */
@Injectable()
export class SecurityLog {
  constructor(private readonly database: Database, private readonly clock: Clock, private readonly terms: Terms) {}

  async of(personId: number, list: LogList, page: { size: number; number: number }): Promise<{ total: number; events: LoggedEvent[] }> {
    const rows = await this.database.query<LoggedEvent & { total: number }>(
      `select e.id, e.at, e.kind, e.person_id as "personId", e.behind_id as "behindId", j.name as journal, e.data, coalesce(a.web_admin, false) as "webAdmin", count(*) over ()::int as total
       from event e left join journal j on j.id = e.journal_id left join account a on a.person_id = e.person_id
       where e.subject_kind = 'person' and e.subject_id = $1 and e.kind = any($2) and e.at > $3 order by e.id desc limit $4 offset $5`,
      [personId, [...lists[list]], await this.terms.before('securityLog', this.clock.now()), page.size, (page.number - 1) * page.size],
    );
    return { total: rows[0]?.total ?? 0, events: rows };
  }
}
