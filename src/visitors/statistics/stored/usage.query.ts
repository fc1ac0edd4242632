import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import type { Localized } from '../../../platform/i18n/translator.js';
import type { Dimension } from './usage-cell.entity.js';
import type { Form } from './usage-form.entity.js';
import type { LineProblem } from './usage-ingest.entity.js';
import type { ItemKind } from './usage-item.entity.js';
import { cells, things, wholeMonths } from './whole-months.js';

/** Days (UTC), both included, as 2026-05-04. */
export interface Period {
  from: string;
  to: string;
}

/** What figures are of: everything of a journal (or of all journals, with null), one kind of thing, or one thing. */
export interface Of {
  journalId: number | null;
  kind?: ItemKind;
  /** With a kind: the issue, or the article by its number for readers. */
  item?: number;
}

export interface Figures {
  investigations: number;
  uniqueInvestigations: number;
  requests: number;
  uniqueRequests: number;
}

export interface VisitFigures {
  visits: number;
  /** Divide pages and seconds by this one. */
  measured: number;
  pages: number;
  seconds: number;
}

export interface ArticleFigures extends Figures {
  /** Its number for readers, as in its address. */
  number: number;
  title: Localized;
  language: string;
  journalId: number;
  publishedAt: Date | null;
}

/** As numbers that hold any sum: the seconds of all visits of years are more than an integer. */
const sums = `coalesce(sum(u.investigations), 0)::float8 as investigations, coalesce(sum(u.unique_investigations), 0)::float8 as "uniqueInvestigations",
  coalesce(sum(u.requests), 0)::float8 as requests, coalesce(sum(u.unique_requests), 0)::float8 as "uniqueRequests"`;
const visitSums = `coalesce(sum(u.visits), 0)::float8 as visits, coalesce(sum(u.measured), 0)::float8 as measured, coalesce(sum(u.pages), 0)::float8 as pages, coalesce(sum(u.seconds), 0)::float8 as seconds`;
/** By day or month first: so each row is read once, and each step finds its own at once. */
const stepped = (table: string, by: 'day' | 'month', columns: readonly string[]): string =>
  `(select date_trunc('${by}', u.day::timestamp)::date as first, ${columns.map((column) => `sum(u.${column}) as ${column}`).join(', ')} from ${table} group by 1)`;
const itemColumns = ['investigations', 'unique_investigations', 'requests', 'unique_requests'];
const visitColumns = ['visits', 'measured', 'pages', 'seconds'];
const within = `u.day between $1::date and $2::date and ($3::integer is null or u.journal_id = $3)`;
/** One thing by its own days; all of a kind by the sums that are kept of them. */
const used = ({ item }: Of): string => (item === undefined ? `usage_day u where ${within} and ($4::text is null or u.kind = $4)` : `usage_item u where ${within} and ($4::text is null or u.kind = $4) and u.item_id = $5`);
const steps = (by: 'day' | 'month'): string =>
  `select to_char(at, '${by === 'day' ? 'YYYY-MM-DD' : 'YYYY-MM'}') as at, at::date as first from generate_series(date_trunc('${by}', $1::date::timestamp), $2::date::timestamp, interval '1 ${by}') at`;

/**
 * The figures of use, for whoever shows them: a desk, a chart, a mail, a report. Periods are days in UTC, both included,
 * and nothing is known of a day before it is over and taken in. What a figure means stands in its entity. Whoever asks
 * has been let in by the policy already: nothing here is about a person.
 *
 * totals · series: what was used, in sum or by day or month, also without use (zeros)
 * visits · visitSeries: the same of visits
 * articles: the articles of a journal or issue that were used, the most used first
 * issues: the issues of a journal, by looks at their contents
 * forms: page, PDF, HTML … of a journal or an article; versions: the same of one article by version
 * breakdown: the cells of a dimension, the largest first, those of the few (`*`) last
 * terms: what was searched for, from 5 searches on 2 days
 * firstDay · lastDay: from when and until when there is anything
 * ingests: the reports of files taken in, the newest first
 */
@Injectable()
export class UsageQuery {
  constructor(private readonly database: Database) {}

  async totals(of: Of, period: Period): Promise<Figures> {
    return (await this.database.one<Figures>(`select ${sums} from ${used(of)}`, this.values(of, period)))!;
  }

  /** One row for each day or month of the period; `at` is 2026-05-04 or 2026-05. A month counts only the days of it that lie in the period. */
  async series(of: Of, period: Period, by: 'day' | 'month'): Promise<(Figures & { at: string })[]> {
    return this.database.query(
      `select s.at, ${sums} from (${steps(by)}) s left join ${stepped(used(of), by, itemColumns)} u on u.first = s.first group by s.at order by s.at`, this.values(of, period),
    );
  }

  async visits(journalId: number | null, period: Period): Promise<VisitFigures> {
    return (await this.database.one<VisitFigures>(`select ${visitSums} from usage_visits u where ${within}`, [period.from, period.to, journalId]))!;
  }

  async visitSeries(journalId: number | null, period: Period, by: 'day' | 'month'): Promise<(VisitFigures & { at: string })[]> {
    return this.database.query(
      `select s.at, ${visitSums} from (${steps(by)}) s left join ${stepped(`usage_visits u where ${within}`, by, visitColumns)} u on u.first = s.first group by s.at order by s.at`, [period.from, period.to, journalId],
    );
  }

  /** The titles are those of the newest published version; a work that readers can no longer see is left out. */
  async articles(
    { journalId, issue, section }: { journalId: number | null; issue?: number; section?: number }, period: Period,
    { by = 'requests', limit = 20, offset = 0 }: { by?: 'requests' | 'investigations'; limit?: number; offset?: number } = {},
  ): Promise<ArticleFigures[]> {
    return this.database.query<ArticleFigures>(
      `with used as (select u.item_id as number, ${sums} from ${things('article')} u group by u.item_id)
       select used.*, p.title, p.language, p.journal_id as "journalId", p.first_at as "publishedAt" from used
       join lateral (
         select v.title, v.language, v.journal_id, v.issue_id, v.section_id, v.kind, min(v.published_at) over () as first_at from publication v
         where v.submission_id = used.number and v.status = 'published' order by v.version desc limit 1
       ) p on p.kind <> 'removal'
       where ($6::integer is null or p.issue_id = $6) and ($7::integer is null or p.section_id = $7)
       order by ${by === 'requests' ? 'used.requests desc, used.investigations desc' : 'used.investigations desc, used.requests desc'}, used.number limit $8 offset $9`,
      [...wholeMonths(period, journalId), issue ?? null, section ?? null, limit, offset],
    );
  }

  async issues(journalId: number, period: Period): Promise<{ issue: number; investigations: number }[]> {
    return this.database.query(
      `select u.item_id as issue, sum(u.investigations)::float8 as investigations from ${things('issue')} u group by u.item_id order by 2 desc, 1`, wholeMonths(period, journalId),
    );
  }

  async forms({ journalId, article }: { journalId: number | null; article?: number }, period: Period): Promise<{ form: Form; views: number }[]> {
    const [of, which] = article === undefined ? ['usage_form_day u where $4::integer is null', null] : ['usage_form u where u.article = $4', article];
    return this.database.query(`select u.form, sum(u.views)::float8 as views from ${of} and ${within} group by u.form having sum(u.views) > 0 order by 2 desc, 1`, [period.from, period.to, journalId, which]);
  }

  async versions(journalId: number, article: number, period: Period): Promise<{ version: number; form: Form; views: number }[]> {
    return this.database.query(
      `select u.version, u.form, sum(u.views)::float8 as views from usage_form u where ${within} and u.article = $4 group by u.version, u.form order by u.version desc, 3 desc`, [period.from, period.to, journalId, article],
    );
  }

  /** The largest, and what is not told apart; `all` is the visits of the values that are left out too, `values` their number. */
  async breakdown(journalId: number | null, dimension: Dimension, period: Period, limit = 50): Promise<{ value: string; visits: number; pages: number; requests: number; all: number; values: number }[]> {
    return this.database.query(
      `select * from (
         select u.value, sum(u.visits)::float8 as visits, sum(u.pages)::float8 as pages, sum(u.requests)::float8 as requests, (sum(sum(u.visits)) over ())::float8 as "all", (count(*) over ())::int as "values"
         from ${cells} u group by u.value having sum(u.visits) > 0 order by u.value = '*' desc, 2 desc, 1 limit $7
       ) c order by c.value = '*', c.visits desc, c.value`, [...wholeMonths(period, journalId), dimension, limit],
    );
  }

  /** Terms over at least two days and five searches in the period (D15); those that found nothing, where `empty`. */
  async terms(journalId: number | null, period: Period, { empty = false, limit = 50 } = {}): Promise<{ term: string; searches: number; withoutResult: number }[]> {
    return this.database.query(
      `select u.term, sum(u.searches)::int as searches, sum(u.without_result)::int as "withoutResult" from usage_term u where ${within}
       group by u.term having sum(u.searches) >= 5 and min(u.day) < max(u.day) and (not $4 or sum(u.without_result) > 0) order by ${empty ? '3' : '2'} desc, 1 limit $5`,
      [period.from, period.to, journalId, empty, limit],
    );
  }

  async firstDay(journalId: number | null): Promise<string | null> {
    return (await this.database.one<{ day: string | null }>('select min(day)::text as day from usage_day where $1::integer is null or journal_id = $1', [journalId]))?.day ?? null;
  }

  /** The newest day that is taken in. */
  async lastDay(): Promise<string | null> {
    return (await this.database.one<{ day: string | null }>('select max(day)::text as day from usage_ingest'))?.day ?? null;
  }

  async ingests(limit = 60): Promise<{ file: string; day: string; lines: number; taken: number; setAside: number; lost: number; problems: LineProblem[]; takenAt: Date }[]> {
    return this.database.query(
      `select file, day::text as day, lines, taken, set_aside as "setAside", lost, problems, taken_at as "takenAt" from usage_ingest order by day desc, file limit $1`, [limit],
    );
  }

  private values({ journalId, kind, item }: Of, { from, to }: Period): unknown[] {
    return [from, to, journalId, kind ?? null, ...(item === undefined ? [] : [item])];
  }
}

/** The period of the same length that ends where this one begins, to compare with. */
export function before({ from, to }: Period): Period {
  const days = (day: string): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000;
  const text = (at: number): string => new Date(at * 86_400_000).toISOString().slice(0, 10);
  const [first, last] = [days(from), days(to)];
  return { from: text(first - (last - first) - 1), to: text(first - 1) };
}
