import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import type { Localized } from '../../platform/i18n/translator.js';
import type { BlockReason } from './reasons.js';

export interface ReadBlock {
  id: number;
  journalId: number | null;
  journal: Localized | null;
  /** Where to complain to the journal whose manager placed it. */
  journalEmail: string | null;
  reason: BlockReason;
  comment: string | null;
  startsAt: Date;
  endsAt: Date | null;
  placedBy: string;
  liftedAt: Date | null;
  liftedBy: string;
  liftReason: string | null;
  holds: boolean;
}

const select = `select b.id, b.journal_id as "journalId", j.name as journal, j.contact_email as "journalEmail", b.reason, b.comment, b.starts_at as "startsAt", b.ends_at as "endsAt",
    concat_ws(' ', p.given_name, p.middle_name, p.family_name) as "placedBy", b.lifted_at as "liftedAt",
    concat_ws(' ', l.given_name, l.middle_name, l.family_name) as "liftedBy", b.lift_reason as "liftReason",
    b.lifted_at is null and b.starts_at <= $2 and (b.ends_at is null or b.ends_at > $2) as holds
  from block b left join journal j on j.id = b.journal_id left join person p on p.id = b.placed_by_id left join person l on l.id = b.lifted_by_id`;

/** Every block of a person's account, the newest first. */
@Injectable()
export class BlocksQuery {
  constructor(private readonly database: Database, private readonly clock: Clock) {}

  async of(personId: number): Promise<ReadBlock[]> {
    return this.database.query<ReadBlock>(`${select} where b.person_id = $1 order by b.id desc`, [personId, this.clock.now()]);
  }

  async one(id: number): Promise<ReadBlock | null> {
    return this.database.one<ReadBlock>(`${select} where b.id = $1`, [id, this.clock.now()]);
  }
}
