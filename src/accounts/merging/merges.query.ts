import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import type { Localized } from '../../platform/i18n/translator.js';
import { isLive } from '../roles/live.js';

export interface MergeSide {
  personId: number;
  publicId: string;
  username: string;
  name: string;
  email: string | null;
  registeredAt: Date;
  roles: { role: string; journal: Localized }[];
  manuscripts: number;
}

export interface ReadMerge {
  id: number;
  publicId: string;
  keepId: number;
  dropId: number | null;
  proposedById: number | null;
  proposedAt: Date;
  keepAgreedAt: Date | null;
  dropAgreedAt: Date | null;
  endedAt: Date | null;
  outcome: string | null;
}

const merges = `select id, public_id as "publicId", keep_id as "keepId", drop_id as "dropId", proposed_by_id as "proposedById", proposed_at as "proposedAt",
    keep_agreed_at as "keepAgreedAt", drop_agreed_at as "dropAgreedAt", ended_at as "endedAt", outcome from account_merge`;

@Injectable()
export class MergesQuery {
  constructor(private readonly database: Database, private readonly clock: Clock) {}

  async of(personId: number): Promise<ReadMerge[]> {
    return this.database.query<ReadMerge>(`${merges} where keep_id = $1 or drop_id = $1 order by id desc limit 50`, [personId]);
  }

  async one(id: number): Promise<ReadMerge | null> {
    return this.database.one<ReadMerge>(`${merges} where id = $1`, [id]);
  }

  async side(personId: number): Promise<MergeSide | null> {
    return this.database.one<MergeSide>(
      `select p.id as "personId", p.public_id as "publicId", a.username, concat_ws(' ', p.given_name, p.middle_name, p.family_name) as name, p.email, a.registered_at as "registeredAt",
              coalesce((select json_agg(json_build_object('role', m.role, 'journal', j.name) order by j.id, m.id) from membership m join journal j on j.id = m.journal_id
                        where m.person_id = p.id and ${isLive('m', '$2')}), '[]') as roles,
              (select count(*)::int from submission s where s.submitter_id = p.id) as manuscripts
       from person p join account a on a.person_id = p.id where p.id = $1`, [personId, this.clock.now()],
    );
  }
}
