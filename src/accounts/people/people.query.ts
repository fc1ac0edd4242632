import { Injectable } from '@nestjs/common';
import type { JournalRole } from '../../personal-data/roles.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { isLive } from '../roles/live.js';
import type { Localized } from '../../platform/i18n/translator.js';
import { isKeptOut } from '../account/kept-out.js';

export interface PeopleFilter {
  /** Null for the whole platform, which only the web administrator lists. */
  journalId: number | null;
  role: JournalRole | null;
  search: string;
  page: number;
}

export interface ListedPerson {
  publicId: string;
  name: string;
  affiliation: string | null;
  email: string | null;
  /** Null in a journal's list, where it is nobody's business (A17). */
  username: string | null;
  blocked: boolean;
  roles: { journalId: number; journal: Localized; role: JournalRole }[];
  total: number;
}

export const pageSize = 25;

/** People by name: all of them, or those with a role in one journal and then only that journal's roles. */
@Injectable()
export class PeopleQuery {
  constructor(private readonly database: Database, private readonly clock: Clock) {}

  async list({ journalId, role, search, page }: PeopleFilter): Promise<ListedPerson[]> {
    const platform = journalId === null;
    const words = search.split(/\s+/).filter(Boolean).slice(0, 6).map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`);
    const searched = `concat_ws(' ', p.given_name, p.middle_name, p.family_name, p.email, p.affiliation${platform ? ', a.username' : ''})`;
    const live = isLive('m', '$1');
    return this.database.query<ListedPerson>(
      `select p.public_id as "publicId", concat_ws(' ', p.given_name, p.middle_name, p.family_name) as name, p.affiliation, p.email,
              ${platform ? 'a.username' : 'null'} as username, ${platform ? isKeptOut('p.id', '$1') : 'false'} as blocked,
              coalesce((select json_agg(json_build_object('journalId', m.journal_id, 'journal', j.name, 'role', m.role) order by m.journal_id, m.id)
                        from membership m join journal j on j.id = m.journal_id
                        where m.person_id = p.id and ${live} and ($2::int is null or m.journal_id = $2)), '[]') as roles,
              count(*) over ()::int as total
       from person p left join account a on a.person_id = p.id
       where p.family_name is not null and ${searched} ilike all($4::text[])
         and (($2::int is null and $3::text is null)
              or exists (select 1 from membership m where m.person_id = p.id and ${live} and ($2::int is null or m.journal_id = $2) and ($3::text is null or m.role = $3)))
       order by lower(p.family_name), lower(p.given_name), p.id limit ${pageSize} offset $5`,
      [this.clock.now(), journalId, role, words, (page - 1) * pageSize],
    );
  }
}
