import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock.js';
import { Database } from '../../../platform/database/database.js';
import type { Localized } from '../../../platform/i18n/translator.js';
import { DayFiles } from '../ingest/day-files.js';
import type { Definition } from './definitions.js';
import { lastDayOf, type Months } from './report-request.js';

/** What was used in one month, as finely as a report can ask for. */
export interface UsageRow {
  month: string;
  kind: 'article' | 'search';
  journalId: number;
  /** The article; 0 where a report does not tell them apart. */
  item: number;
  yop: number;
  accessType: string;
  Total_Item_Investigations: number;
  Unique_Item_Investigations: number;
  Total_Item_Requests: number;
  Unique_Item_Requests: number;
}

export interface TitleRow {
  id: number;
  path: string;
  name: Localized;
  primaryLanguage: string;
  publisher: string | null;
  issnPrint: string | null;
  issnOnline: string | null;
}

export interface ArticleRow {
  number: number;
  title: Localized;
  language: string;
  doi: string | null;
  kind: string;
  publishedAt: Date;
  authors: { name: string; orcid: string | null }[];
}

/** How many articles of a report are in memory at once. */
const itemsAtOnce = 500;
const monthBefore = (moment: Date): string => new Date(Date.UTC(moment.getUTCFullYear(), moment.getUTCMonth() - 1, 1)).toISOString().slice(0, 7);

/** What COUNTER's reports are made of. */
@Injectable()
export class CounterQuery {
  constructor(private readonly database: Database, private readonly clock: Clock, private readonly files: DayFiles) {}

  moment(): Date {
    return this.clock.now();
  }

  /** The months of which all is counted. A month is ready when it is over and none of its days waits in a file. */
  async available(): Promise<Months> {
    const row = await this.database.one<{ first: string | null }>(`select to_char(min(month), 'YYYY-MM') as first from usage_title_month`);
    let last = monthBefore(this.clock.now());
    const waiting = (await this.files.all()).map(({ day }) => day).sort()[0];
    while (waiting && waiting <= lastDayOf(last)) last = monthBefore(new Date(`${last}-01T00:00:00Z`));
    return { first: row?.first ?? last, last };
  }

  /** What was used, whole things at a time: platform and journals at once, articles some hundreds after each other. */
  async *pages(of: Definition, months: Months, journalId: number | null): AsyncGenerator<UsageRow[]> {
    if (of.level !== 'item') {
      yield await this.usage(of, months, journalId, null);
      return;
    }
    const used = await this.database.query<{ journalId: number; items: number[] }>(
      `select u.journal_id as "journalId", array_agg(distinct u.item_id order by u.item_id) as items from usage_month u
       where u.month between $1::date and $2::date and u.kind = 'article' and ($3::integer is null or u.journal_id = $3) group by 1 order by 1`, [`${months.first}-01`, `${months.last}-01`, journalId],
    );
    for (const { journalId: one, items } of used) for (let from = 0; from < items.length; from += itemsAtOnce) yield await this.usage(of, months, one, items.slice(from, from + itemsAtOnce));
  }

  private async usage({ level }: Definition, { first, last }: Months, journalId: number | null, items: readonly number[] | null): Promise<UsageRow[]> {
    return this.database.query<UsageRow>(
      `select to_char(u.month, 'YYYY-MM') as month, u.kind, u.journal_id as "journalId", ${level === 'item' ? 'u.item_id' : '0'} as item, u.yop, u.access_type as "accessType",
              sum(u.investigations)::float8 as "Total_Item_Investigations", sum(u.unique_investigations)::float8 as "Unique_Item_Investigations", sum(u.requests)::float8 as "Total_Item_Requests", sum(u.unique_requests)::float8 as "Unique_Item_Requests"
       from ${items ? 'usage_month' : 'usage_title_month'} u where u.month between $1::date and $2::date and ($3::integer is null or u.journal_id = $3) and u.kind in (${level === 'platform' ? `'article', 'search'` : `'article'`})
         ${items ? 'and u.item_id = any($4::integer[])' : ''}
       group by 1, 2, 3, 4, 5, 6 order by 3, 4, 5, 6, 1`,
      [`${first}-01`, `${last}-01`, journalId, ...(items ? [items] : [])],
    );
  }

  /** In which articles that were read came out, the newest first. */
  async years(journalId: number | null): Promise<string[]> {
    const rows = await this.database.query<{ yop: number }>(`select distinct yop from usage_title_month where kind = 'article' and ($1::integer is null or journal_id = $1) order by 1 desc`, [journalId]);
    return rows.map(({ yop }) => String(yop).padStart(4, '0'));
  }

  /** The days of which lines were lost or could not be read. */
  async missing({ first, last }: Months): Promise<string[]> {
    const rows = await this.database.query<{ day: string }>('select distinct day::text as day from usage_ingest where lost + set_aside > 0 and day between $1::date and $2::date order by 1 limit 31', [`${first}-01`, lastDayOf(last)]);
    return rows.map(({ day }) => day);
  }

  async titles(ids: readonly number[]): Promise<Map<number, TitleRow>> {
    const rows = await this.database.query<TitleRow>(
      `select id, path, name, primary_language as "primaryLanguage", publisher, issn_print as "issnPrint", issn_online as "issnOnline" from journal where id = any($1)`, [ids],
    );
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** As readers see them: the newest version, its first three authors. Of a work that is no longer there nothing is said. */
  async articles(numbers: readonly number[]): Promise<Map<number, ArticleRow>> {
    const rows = await this.database.query<ArticleRow>(
      `select distinct on (p.submission_id) p.submission_id as number, p.title, p.language, p.doi, p.kind, min(p.published_at) over (partition by p.submission_id) as "publishedAt",
              coalesce((select json_agg(json_build_object('name', a.name, 'orcid', a.orcid)) from (
                select concat_ws(' ', c.given_name, c.middle_name, c.family_name, c.suffix) as name, c.orcid from contributor c where c.publication_id = p.id and c.role = 'author' order by c.position, c.id limit 3
              ) a), '[]') as authors
       from publication p where p.submission_id = any($1) and p.status = 'published' order by p.submission_id, p.version desc`, [numbers],
    );
    return new Map(rows.filter(({ kind }) => kind !== 'removal').map((row) => [row.number, row]));
  }
}
