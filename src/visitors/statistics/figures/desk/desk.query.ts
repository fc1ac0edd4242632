import { Injectable } from '@nestjs/common';
import { Clock } from '../../../../platform/clock.js';
import { Database } from '../../../../platform/database/database.js';
import { addDays } from '../../../../platform/days.js';
import type { Localized } from '../../../../platform/i18n/translator.js';
import type { Period } from '../../stored/usage.query.js';
import { things, wholeMonths } from '../../stored/whole-months.js';
import type { Known } from './periods.js';

export interface IssueFigures {
  id: number;
  volume: number | null;
  number: string | null;
  year: number;
  title: Localized;
  publishedAt: Date;
  articles: number;
  investigations: number;
  requests: number;
}

/** What of usage is asked for with the works and issues that it is of. */
@Injectable()
export class DeskQuery {
  constructor(private readonly database: Database, private readonly clock: Clock) {}

  /** Figures end with the last day that is counted; where counting has stood still for a week, with yesterday, so that it shows. */
  async known(journalId: number | null): Promise<Known> {
    const row = await this.database.one<{ first: string | null; last: string | null }>(
      'select (select min(day)::text from usage_day where $1::integer is null or journal_id = $1) as first, (select max(day)::text from usage_ingest) as last', [journalId],
    );
    const yesterday = addDays(this.clock.now().toISOString().slice(0, 10), -1);
    const counted = row?.last && row.last <= yesterday && row.last > addDays(yesterday, -7) ? row.last : yesterday;
    return { first: row?.first && row.first <= counted ? row.first : counted, last: counted, begun: Boolean(row?.first) };
  }

  /** The issues of a journal, the newest first, with the use of the articles that are in them. */
  issues(journalId: number, period: Period, limit = 30): Promise<IssueFigures[]> {
    return this.database.query<IssueFigures>(
      `with used as (select u.item_id as work, sum(u.investigations) as investigations, sum(u.requests) as requests from ${things('article')} u group by 1),
         shown as (select * from issue where journal_id = $3 and published_at is not null order by published_at desc, id desc limit $6),
         works as (select distinct p.issue_id as issue, p.submission_id as work from publication p join shown i on i.id = p.issue_id where p.status = 'published')
       select i.id, i.volume, i.number, i.year, i.title, i.published_at as "publishedAt", count(w.work)::int as articles,
         coalesce(sum(u.investigations), 0)::float8 as investigations, coalesce(sum(u.requests), 0)::float8 as requests
       from shown i left join works w on w.issue = i.id left join used u on u.work = w.work
       group by i.id, i.volume, i.number, i.year, i.title, i.published_at order by i.published_at desc, i.id desc`, [...wholeMonths(period, journalId), limit],
    );
  }

  /** The downloads of an issue's articles by the days since it came out. */
  async sinceOut(issues: readonly number[], days: number): Promise<{ issue: number; day: number; requests: number }[]> {
    return this.database.query(
      `select i.id as issue, (u.day - (i.published_at at time zone 'UTC')::date)::int as day, sum(u.requests)::float8 as requests
       from issue i join lateral (select distinct p.submission_id as work from publication p where p.issue_id = i.id and p.status = 'published') w on true
       join usage_item u on u.kind = 'article' and u.item_id = w.work and u.journal_id = i.journal_id
         and u.day >= (i.published_at at time zone 'UTC')::date and u.day < (i.published_at at time zone 'UTC')::date + $2::integer
       where i.id = any($1::integer[]) group by 1, 2`, [issues, days],
    );
  }

  /** Titles of works, as readers have them now. */
  async titles(journalId: number, works: readonly number[]): Promise<Map<number, { title: Localized; language: string }>> {
    if (works.length === 0) return new Map();
    const rows = await this.database.query<{ work: number; title: Localized; language: string }>(
      `select distinct on (submission_id) submission_id as work, title, language from publication where journal_id = $1 and submission_id = any($2::integer[]) and status = 'published' order by submission_id, version desc`, [journalId, works],
    );
    return new Map(rows.map(({ work, ...row }) => [work, row]));
  }

  /** An article of the journal that readers have, or had. */
  article(journalId: number, number: number): Promise<{ title: Localized; language: string; publishedAt: Date | null } | null> {
    return this.database.one(
      `select p.title, p.language, min(p.published_at) over () as "publishedAt" from publication p
       where p.journal_id = $1 and p.submission_id = $2 and p.status in ('published', 'withdrawn', 'removed') order by p.version desc limit 1`, [journalId, number],
    );
  }
}
