import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../../../config.js';
import { orcidOf } from '../../../accounts/person/orcid.js';
import { journalsUrls } from '../../../journals/urls.js';
import { publishingUrls } from '../../../publishing/urls.js';
import { CounterQuery, type ArticleRow, type TitleRow, type UsageRow } from './counter.query.js';
import type { Metric } from './definitions.js';
import { exception } from './exceptions.js';
import type { Described, Report, ReportRow } from './report.js';
import { lastDayOf, monthsOf, type ReportRequest } from './report-request.js';

/** COUNTER's name for everybody: nothing here is known of institutions. */
export const world = { id: '0000000000000000', name: 'The World' } as const;
const namespace = 'palimpsest';
const own = (id: string): string => `${namespace}:${id}`;

/** Puts COUNTER's reports together from what is stored. */
@Injectable()
export class MakeReport {
  /** The platform's name in reports: the host that readers know. */
  readonly platform: string;

  constructor(private readonly query: CounterQuery, @Inject(CONFIG) private readonly config: Config) {
    this.platform = new URL(config.publicUrl).hostname;
  }

  /** Of all journals, or of one. */
  async make(request: ReportRequest, journalId: number | null = null): Promise<Report> {
    const rows = this.rows(request, journalId);
    // The head tells whether there is any use at all, and comes before it.
    const first = await rows.next();
    const told = new Set(request.exceptions.map(({ Code }) => Code));
    const none = first.done && request.known !== null && !told.has(3031) && !told.has(3032) ? [exception(3030)] : [];
    const missing = request.known ? await this.query.missing(request.known) : [];
    const partial = missing.length > 0 ? [exception(3040, `Of these days some use could not be read: ${missing.join(', ')}.`)] : [];
    const exceptions = [...none, ...partial, ...request.exceptions].sort((one, other) => one.Code - other.Code);
    const { definition: { id, name, view }, asked, filters, attributes } = request;
    return {
      header: {
        Report_Name: name, Report_ID: id, Release: '5.1', Institution_Name: world.name, Institution_ID: { Proprietary: [own(world.id)] },
        Report_Filters: { ...(view?.filters ?? {}), ...filters, Begin_Date: `${asked.first}-01`, End_Date: lastDayOf(asked.last) },
        ...(Object.keys(attributes).length > 0 ? { Report_Attributes: attributes } : {}),
        ...(exceptions.length > 0 ? { Exceptions: exceptions } : {}),
        Created: `${this.query.moment().toISOString().slice(0, 19)}Z`, Created_By: this.config.CONTACT_NAME ?? this.platform, Registry_Record: '',
      },
      months: monthsOf(asked), rows: after(first, rows),
    };
  }

  /** By journal, and by article in it: no more than a page of articles is held at once. */
  private async *rows(request: ReportRequest, journalId: number | null): AsyncGenerator<ReportRow, undefined> {
    const { definition, known } = request;
    if (known === null) return;
    const titles = new Map<number, TitleRow>();
    for await (const usage of this.query.pages(definition, known, journalId)) {
      const used = usage.filter((row) => this.fits(row, request));
      const strange = definition.level === 'platform' ? [] : [...new Set(used.map((row) => row.journalId))].filter((id) => !titles.has(id));
      for (const [id, title] of strange.length > 0 ? await this.query.titles(strange) : []) titles.set(id, title);
      const articles = definition.level === 'item' ? await this.query.articles([...new Set(used.map(({ item }) => item))]) : new Map<number, ArticleRow>();
      yield* this.page(request, used, titles, articles);
    }
  }

  private page(request: ReportRequest, used: readonly UsageRow[], titles: ReadonlyMap<number, TitleRow>, articles: ReadonlyMap<number, ArticleRow>): ReportRow[] {
    const { level } = request.definition;
    const rows = new Map<string, ReportRow>();
    for (const row of used) {
      const key = JSON.stringify([level === 'platform' ? row.kind : row.journalId, row.item, request.shown.includes('YOP') && row.yop, request.shown.includes('Access_Type') && row.accessType]);
      let made = rows.get(key);
      if (!made) rows.set(key, (made = this.row(row, request, titles.get(row.journalId), articles.get(row.item))));
      this.count(made, row, request);
    }
    const { Item_ID: itemId, Author: author } = request.filters;
    const written = author && orcidOf(author.replace(/^orcid:/i, ''));
    return [...rows.values()].filter((row) => Object.keys(row.counts).length > 0 && (!itemId || hasId(row.thing, itemId)) && (!author || (written !== null && row.article?.Authors.some(({ ORCID }) => ORCID === written) === true)));
  }

  private fits(row: UsageRow, { definition, filters }: ReportRequest): boolean {
    const dataType = row.kind === 'search' ? 'Platform' : definition.level === 'item' ? 'Article' : 'Journal';
    if (filters.Data_Type && !filters.Data_Type.includes(dataType)) return false;
    if (filters.Access_Method && !filters.Access_Method.includes('Regular')) return false;
    if (filters.Access_Type && !filters.Access_Type.includes(row.accessType)) return false;
    return !filters.YOP || filters.YOP.some((range) => row.yop >= Number(range.slice(0, 4)) && row.yop <= Number(range.slice(-4)));
  }

  private row(usage: UsageRow, { definition: { level, hasDataType }, shown }: ReportRequest, title: TitleRow | undefined, article: ArticleRow | undefined): ReportRow {
    const journal = title ? this.title(title) : null;
    const dataType = usage.kind === 'search' ? 'Platform' : level === 'item' ? 'Article' : 'Journal';
    return {
      platform: this.platform,
      thing: level === 'platform' ? null : level === 'title' ? journal : this.article(usage.item, title, article),
      article: level === 'item' ? { Authors: (article?.authors ?? []).filter(({ name }) => name.length > 1).map(({ name, orcid }) => ({ Name: name, ...(orcid && orcidOf(orcid) ? { ORCID: orcidOf(orcid)! } : {}) })), ...(article ? { Publication_Date: article.publishedAt.toISOString().slice(0, 10), Article_Version: ['correction', 'erratum'].includes(article.kind) ? 'CVoR' : 'VoR' } : {}) } : null,
      parent: level === 'item' ? journal : null,
      attributes: {
        ...(hasDataType ? { Data_Type: dataType } : {}), ...(shown.includes('YOP') ? { YOP: String(usage.yop).padStart(4, '0') } : {}),
        ...(shown.includes('Access_Type') ? { Access_Type: usage.accessType } : {}), ...(shown.includes('Access_Method') ? { Access_Method: 'Regular' } : {}),
      },
      counts: {},
    };
  }

  private count(made: ReportRow, row: UsageRow, { definition, filters, total, asked }: ReportRequest): void {
    const month = total ? asked.first : row.month;
    const add = (metric: Metric, count: number): void => {
      if (count === 0 || !definition.metrics.includes(metric) || (filters.Metric_Type && !filters.Metric_Type.includes(metric))) return;
      const counts = (made.counts[metric] ??= {});
      counts[month] = (counts[month] ?? 0) + count;
    };
    if (row.kind === 'search') return add('Searches_Platform', row.Total_Item_Investigations);
    for (const metric of ['Total_Item_Investigations', 'Total_Item_Requests', 'Unique_Item_Investigations', 'Unique_Item_Requests'] as const) add(metric, row[metric]);
  }

  private title({ path, name, primaryLanguage, publisher, issnPrint, issnOnline }: TitleRow): Described {
    return {
      name: name[primaryLanguage] ?? Object.values(name)[0] ?? '', publisher: publisher ?? '',
      id: { Proprietary: own(path), ...issn('Print_ISSN', issnPrint), ...issn('Online_ISSN', issnOnline), URI: this.config.publicUrl + journalsUrls.home({ journal: path, lang: 'en' }) },
    };
  }

  private article(number: number, journal: TitleRow | undefined, article: ArticleRow | undefined): Described {
    const doi = article?.doi && /^10\.[1-9][0-9]{2}[0-9.]*\/.+$/.test(article.doi) ? { DOI: article.doi } : {};
    return {
      name: article ? (article.title[article.language] ?? Object.values(article.title)[0] ?? '') : '', publisher: journal?.publisher ?? '',
      id: { ...doi, Proprietary: own(`article-${number}`), ...(article && journal ? { URI: this.config.publicUrl + publishingUrls.stableArticle({ journal: journal.path, number }) } : {}) },
    };
  }
}

const issn = (name: 'Print_ISSN' | 'Online_ISSN', value: string | null): Record<string, string> => (value && /^[0-9]{4}-[0-9]{3}[0-9X]$/.test(value) ? { [name]: value } : {});

/** Whether a thing has an identifier, asked for with its kind in front or without. */
function hasId(thing: Described | null, asked: string): boolean {
  const wanted = asked.replace(/^(doi|issn|online_issn|print_issn|proprietary|uri):/i, '').toLowerCase();
  return thing !== null && Object.values(thing.id as Record<string, string>).some((value) => value.toLowerCase() === wanted);
}

/** The same rows with the one that was read already. */
async function* after<Row>(first: IteratorResult<Row, undefined>, rest: AsyncGenerator<Row, undefined>): AsyncGenerator<Row> {
  if (first.done) return;
  yield first.value;
  yield* rest;
}
