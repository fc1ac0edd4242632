import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import type { AccountDateKind } from './account-date.entity.js';

export interface ReadDate {
  id: number;
  kind: AccountDateKind;
  journalId: number | null;
  at: Date;
  reason: string | null;
  setAt: Date;
  setBy: string;
  removedAt: Date | null;
  removedBy: string;
  doneAt: Date | null;
  stuckAt: Date | null;
}

@Injectable()
export class DatesQuery {
  constructor(private readonly database: Database) {}

  async of(personId: number): Promise<ReadDate[]> {
    return this.database.query<ReadDate>(
      `select d.id, d.kind, d.journal_id as "journalId", d.at, d.reason, d.set_at as "setAt", concat_ws(' ', s.given_name, s.middle_name, s.family_name) as "setBy",
              d.removed_at as "removedAt", concat_ws(' ', r.given_name, r.middle_name, r.family_name) as "removedBy", d.done_at as "doneAt", d.stuck_at as "stuckAt"
       from account_date d left join person s on s.id = d.set_by_id left join person r on r.id = d.removed_by_id where d.person_id = $1 order by d.id desc`, [personId],
    );
  }

  /** When the account was last used, or kept; null without an account. */
  async used(personId: number): Promise<{ at: Date; confirmed: boolean; asked: Date | null } | null> {
    return this.database.one(
      `select greatest(a.registered_at, a.last_sign_in_at, i.kept_at) as at, a.confirmed_at is not null as confirmed,
              case when i.asked_at > greatest(a.registered_at, a.last_sign_in_at, i.kept_at) then i.asked_at end as asked
       from account a left join account_idle i on i.person_id = a.person_id where a.person_id = $1`, [personId],
    );
  }
}
