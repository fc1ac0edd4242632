import { Inject, Injectable } from '@nestjs/common';
import type { JournalRole } from '../../personal-data/roles.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import type { Localized } from '../../platform/i18n/translator.js';
import { OPEN_WORK, type OpenWork } from '../roles/open-work.js';
import type { PeopleFilter, PersonState } from './people-filter.js';
import { PeopleSql, type PeopleScope } from './people.sql.js';

export interface ListedPerson {
  publicId: string;
  name: string;
  givenName: string | null;
  familyName: string | null;
  affiliation: string | null;
  email: string | null;
  orcid: string | null;
  interests: string[];
  roles: { journal: Localized; role: JournalRole }[];
  /** Within the looker's reach (A8); what follows is null out of it (A17). */
  within: boolean;
  state: PersonState | null;
  username: string | null;
  country: string | null;
  registeredAt: Date | null;
  lastSignInAt: Date | null;
}

export interface PeoplePageOfList {
  rows: ListedPerson[];
  /** Counted up to `most`, then null: more than that. */
  total: number | null;
  earlier: boolean;
  later: boolean;
}

export const pageSize = 25;
export const most = 1_000;

/** The people of the platform, or those with a role in one journal and then only that journal's roles. One statement for a page, however many people there are. */
@Injectable()
export class PeopleQuery {
  constructor(private readonly database: Database, private readonly clock: Clock, @Inject(OPEN_WORK) private readonly work: OpenWork) {}

  async page(scope: PeopleScope, filter: PeopleFilter): Promise<PeoplePageOfList> {
    const { statement, values } = this.sql(scope, filter).page(pageSize + 1, most + 1);
    const found = await this.database.query<ListedPerson & { total: number }>(statement, values);
    // Whoever the page should begin at is no longer there.
    if (found.length === 0 && filter.cursor) return this.page(scope, { ...filter, cursor: null });
    const back = filter.cursor?.past === 'before';
    const more = found.length > pageSize;
    const rows = found.slice(0, pageSize);
    const total = found[0]?.total ?? 0;
    return { rows: back ? rows.reverse() : rows, total: total > most ? null : total, earlier: back ? more : filter.cursor !== null, later: back || more };
  }

  /** Everyone whom the filter finds, a thousand at a time. */
  async *all(scope: PeopleScope, filter: PeopleFilter, size = 1_000): AsyncGenerator<ListedPerson[]> {
    let cursor: PeopleFilter['cursor'] = null;
    for (;;) {
      const { statement, values }: { statement: string; values: unknown[] } = this.sql(scope, { ...filter, cursor }).page(size, 0);
      const rows: ListedPerson[] = await this.database.query<ListedPerson>(statement, values);
      if (rows.length > 0) yield rows;
      const last = rows.at(-1);
      if (!last || rows.length < size) return;
      cursor = { past: 'after', person: last.publicId };
    }
  }

  sql(scope: PeopleScope, filter: PeopleFilter): PeopleSql {
    return new PeopleSql(scope, filter, this.clock.now(), this.work);
  }
}
