import { Injectable } from '@nestjs/common';
import { Database } from '../../../../platform/database/database.js';
import type { Localized } from '../../../../platform/i18n/translator.js';
import type { Period } from '../../stored/usage.query.js';

export interface JournalUse {
  path: string;
  name: Localized;
  visits: number;
  investigations: number;
  requests: number;
  requestsBefore: number;
}

/** The use of all journals, each in a row. */
@Injectable()
export class PlatformQuery {
  constructor(private readonly database: Database) {}

  journals(period: Period, before: Period): Promise<JournalUse[]> {
    return this.database.query<JournalUse>(
      `select j.path, j.name, coalesce(v.visits, 0)::float8 as visits, coalesce(u.investigations, 0)::float8 as investigations, coalesce(u.requests, 0)::float8 as requests, coalesce(u.before, 0)::float8 as "requestsBefore"
       from journal j
       left join (select journal_id, sum(visits) as visits from usage_visits where day between $1::date and $2::date group by 1) v on v.journal_id = j.id
       left join (
         select journal_id, sum(investigations) filter (where day between $1::date and $2::date) as investigations, sum(requests) filter (where day between $1::date and $2::date) as requests,
           sum(requests) filter (where day between $3::date and $4::date) as before
         from usage_day where kind = 'article' and day between $3::date and $2::date group by 1
       ) u on u.journal_id = j.id
       order by requests desc, j.id`, [period.from, period.to, before.from, before.to],
    );
  }
}
