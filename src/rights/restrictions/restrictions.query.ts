import { Injectable } from '@nestjs/common';
import type { Restriction } from '../../accounts/restriction/restriction.entity.js';
import { Database } from '../../platform/database/database.js';
import type { Localized } from '../../platform/i18n/translator.js';

export interface RestrictionRow extends Omit<Restriction, 'placedById' | 'liftedById'> {
  person: { name: string; publicId: string } | null;
  request: string | null;
  placedBy: string | null;
  liftedBy: string | null;
  /** Mails that were not written since. */
  mails: number;
}

/** A work in which the person is named or which they submitted, and that is not published. */
export interface HeldWork {
  id: number;
  journal: Localized;
  path: string;
  title: Localized;
  language: string;
  stage: string;
}

const nameOf = (alias: string): string => `nullif(concat_ws(' ', ${alias}.given_name, ${alias}.middle_name, ${alias}.family_name), '')`;

@Injectable()
export class RestrictionsQuery {
  constructor(private readonly database: Database) {}

  list(lifted: boolean): Promise<Pick<RestrictionRow, 'publicId' | 'name' | 'ground' | 'since' | 'toldAt' | 'liftOn' | 'liftedAt'>[]> {
    return this.database.query(
      `select public_id as "publicId", name, ground, since::text as since, told_at as "toldAt", lift_on::text as "liftOn", lifted_at as "liftedAt" from restriction where (lifted_at is not null) = $1 order by id desc limit 200`, [lifted],
    );
  }

  one(id: number): Promise<RestrictionRow | null> {
    return this.database.one<RestrictionRow>(
      `select r.id, r.public_id as "publicId", r.request_id as "requestId", r.person_id as "personId", r.address::text as address, r.name, r.ground, r.works, r.covers, r.since::text as since, r.placed_at as "placedAt",
         r.exceptions, r.letter, r.told_at as "toldAt", r.lift_on::text as "liftOn", r.lifted_at as "liftedAt", q.public_id as request, ${nameOf('b')} as "placedBy", ${nameOf('l')} as "liftedBy",
         case when p.id is null then null else json_build_object('name', coalesce(${nameOf('p')}, ''), 'publicId', p.public_id) end as person,
         (select count(*)::int from event e where e.kind = 'restriction.mailHeld' and e.subject_kind = 'restriction' and e.subject_id = r.id) as mails
       from restriction r left join rights_request q on q.id = r.request_id left join person p on p.id = r.person_id left join person b on b.id = r.placed_by_id left join person l on l.id = r.lifted_by_id where r.id = $1`, [id],
    );
  }

  /** What waits because of it: works that cannot be published, and reviews that were begun. */
  async held({ personId, address }: Pick<RestrictionRow, 'personId' | 'address'>): Promise<{ works: HeldWork[]; reviews: number; roles: number }> {
    const works = await this.database.query<HeldWork>(
      `select s.id, j.name as journal, j.path, p.title, p.language, s.stage from submission s join journal j on j.id = s.journal_id
         join lateral (select v.id, v.title, v.language from publication v where v.submission_id = s.id order by v.version desc limit 1) p on true
       where s.stage in ('submission', 'review', 'copyediting', 'production', 'scheduled') and exists (select 1 from contributor c where c.publication_id = p.id
         and (c.person_id = $1 or c.email = $2::citext or c.email in (select email from person where id = $1))) order by s.id limit 100`, [personId, address],
    );
    const row = await this.database.one<{ reviews: number; roles: number }>(
      `select (select count(*)::int from review_assignment a join review_round r on r.id = a.round_id where a.person_id = $1 and r.closed_at is null and a.declined_at is null and a.cancelled_at is null and a.submitted_at is null) as reviews,
         (select count(*)::int from membership m where m.person_id = $1 and m.ended_at is null) as roles`, [personId],
    );
    return { works, reviews: row?.reviews ?? 0, roles: row?.roles ?? 0 };
  }
}
