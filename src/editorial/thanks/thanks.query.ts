import { Injectable } from '@nestjs/common';
import { isRestricted } from '../../accounts/restriction/restricted.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { dayIn } from '../../platform/days.js';
import { authorsOf } from '../facts.js';

/** So many must have reviewed in a year for anybody to be named: among fewer, a name could be tied to a work. */
export const least = 5;

export interface ThanksYear {
  year: number;
  /** Everyone who sent a review in that year. */
  reviewed: number;
  names: { name: string; affiliation: string | null }[];
}

/** Who reviewed in a year and agreed to be thanked for it by name (G4). */
@Injectable()
export class ThanksQuery {
  constructor(private readonly database: Database, private readonly clock: Clock) {}

  /** The newest first. Readers see years that are over: a list that grows day by day would tell who has just sent a review. So the running year is only for `looking`, without the reviews of their own works (X4). */
  async years(journalId: number, looking: number | null): Promise<ThanksYear[]> {
    const { timeZone } = (await this.database.one<{ timeZone: string }>('select time_zone as "timeZone" from journal where id = $1', [journalId]))!;
    const now = Number(dayIn(timeZone, this.clock.now()).slice(0, 4));
    const rows = await this.database.query<ThanksYear>(
      `select y.year, count(*)::int as reviewed,
         coalesce(json_agg(json_build_object('name', concat_ws(' ', p.given_name, p.middle_name, p.family_name), 'affiliation', p.affiliation) order by p.family_name collate "nb-x-icu", p.given_name)
           filter (where p.family_name is not null and not ${isRestricted('p.id', 'publication')} and exists (select 1 from consent c where c.person_id = p.id and c.journal_id = $1 and c.purpose = 'thanks' and c.withdrawn_at is null)), '[]') as names
       from (select distinct a.person_id, extract(year from a.submitted_at at time zone $2)::int as year from review_assignment a join submission s on s.id = a.submission_id
         where s.journal_id = $1 and a.submitted_at is not null and a.cancelled_at is null
           and ($4::int is null or extract(year from a.submitted_at at time zone $2)::int < $5 or $4 not in (${authorsOf('a.submission_id')}))) y join person p on p.id = y.person_id
       where y.year < $3 group by y.year order by y.year desc`, [journalId, timeZone, looking === null ? now : now + 1, looking, now],
    );
    return rows.map((row) => (row.reviewed < least ? { ...row, names: [] } : row));
  }
}
