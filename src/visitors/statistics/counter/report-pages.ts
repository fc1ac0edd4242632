import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { noon } from '../../../platform/days.js';
import { Download } from '../../../platform/web/answers.js';
import { csvStream } from '../../../platform/web/csv.js';
import type { Select } from '../../../platform/web/fields.js';
import { found, NotFound } from '../../../platform/web/problems.js';
import type { RequestContext } from '../../../platform/web/request.js';
import { CounterQuery } from './counter.query.js';
import type { ReportsPage } from './counter.views.js';
import { definition, definitions, type Definition } from './definitions.js';
import { MakeReport } from './make-report.js';
import { monthsOf, readRequest, type Months, type ReportRequest } from './report-request.js';
import { linesOf, tableOf, tsvOf } from './tabular.js';

const rowsShown = 100;
/** A page and its files show a report with all that it can be told apart by. */
const everything: Partial<Record<Definition['id'], Record<string, string>>> = {
  PR: { attributes_to_show: 'Access_Method' },
  TR: { attributes_to_show: 'YOP|Access_Type|Access_Method' },
  IR: { attributes_to_show: 'Authors|Publication_Date|Article_Version|YOP|Access_Type|Access_Method', include_parent_details: 'True' },
};

export interface AskedPage {
  report?: unknown;
  from?: unknown;
  to?: unknown;
  months?: unknown;
  metric?: unknown;
  yop?: unknown;
  columns?: unknown;
}

/** Where the page stands: of a journal, or of all. */
export interface ReportPlace {
  journalId: number | null;
  action: string;
  file(at: { report: string; format: string }, query: Record<string, string | null>): string;
  around: Pick<ReportsPage, 'tabs' | 'crumbs'>;
}

/** COUNTER's reports as pages and files. */
@Injectable()
export class ReportPages {
  constructor(private readonly query: CounterQuery, private readonly maker: MakeReport) {}

  async page({ translator: tr }: RequestContext, place: ReportPlace, asked: AskedPage): Promise<ReportsPage> {
    const available = await this.query.available();
    const of = definitions.find(({ id }) => id === asked.report) ?? definition('TR_J3')!;
    const { request, months } = this.request(of, asked, available);
    const report = await this.maker.make(request, place.journalId);
    const rows = await firstOf(report.rows, rowsShown + 1);
    const metrics = of.metrics.filter((one) => request.filters.Metric_Type?.includes(one) ?? true);
    const total = (counts: Record<string, number> | undefined): string => (counts ? tr.number(Object.values(counts).reduce((sum, count) => sum + count, 0)) : '–');
    const select = (name: string, options: [string, string][], chosen: string): Select => ({
      id: name, name, label: tr.t(`counter.${name}`), hint: null, error: null, required: true, options: options.map(([value, label]) => ({ value, label, selected: value === chosen })),
    });
    const known = monthsOf(available).reverse().map((value): [string, string] => [value, tr.month(noon(`${value}-15`))]);
    const choice = chosen(of, asked);
    const years = of.view || of.level === 'platform' ? [] : await this.query.years(place.journalId);
    const [id, period] = [of.id.toLowerCase(), { from: months.first, to: months.last, ...choice }];
    return {
      title: tr.t('counter.title'), ...place.around, about: tr.t('counter.about'), action: place.action, submit: tr.t('counter.show'),
      selects: [
        select('report', definitions.map((one) => [one.id, tr.t(`counter.report.${one.id}`)]), of.id), select('from', known, months.first), select('to', known, months.last),
        ...(of.view ? [] : [select('metric', [['', tr.t('counter.metric.all')], ...of.metrics.map((one): [string, string] => [one, one.replaceAll('_', ' ')])], choice['metric'] ?? '')]),
        ...(years.length > 0 ? [select('yop', [['', tr.t('counter.yop.all')], ...years.map((year): [string, string] => [year, year])], choice['yop'] ?? '')] : []),
        ...(of.view ? [] : [select('columns', [['', tr.t('counter.columns.all')], ['few', tr.t('counter.columns.few')]], choice['columns'] ?? '')]),
      ],
      result: {
        heading: tr.t(`counter.report.${of.id}`),
        says: tr.t(rows.length > rowsShown ? 'counter.first' : 'counter.all', { count: rowsShown, all: rows.length }),
        columns: { thing: tr.t('counter.column.thing'), kind: tr.t('counter.column.kind'), metrics: metrics.map((one) => one.replaceAll('_', ' ')) },
        rows: rows.slice(0, rowsShown).map((row) => ({
          thing: row.thing?.name || row.thing?.id.Proprietary || row.platform, kind: (['Data_Type', 'YOP', 'Access_Type'] as const).flatMap((name) => row.attributes[name] ?? []).join(',\u00A0'),
          cells: metrics.map((one) => ({ label: one.replaceAll('_', ' '), text: total(row.counts[one]) })),
        })),
      },
      none: { title: tr.t('counter.none'), text: tr.t('counter.noneText'), action: null },
      files: { heading: tr.t('counter.files'), items: [
        { label: tr.t('counter.tsv'), href: place.file({ report: id, format: 'tsv' }, period) }, { label: tr.t('counter.csv'), href: place.file({ report: id, format: 'csv' }, period) },
        { label: tr.t('counter.tsvTotals'), href: place.file({ report: id, format: 'tsv' }, { ...period, months: 'no' }) },
      ] },
    };
  }

  async file(journalId: number | null, report: string, format: string, asked: AskedPage): Promise<Download> {
    const of = found(definition(report) ?? null);
    if (format !== 'tsv' && format !== 'csv') throw new NotFound();
    const { request, months } = this.request(of, asked, await this.query.available());
    const without = asked.months === 'no';
    const made = await this.maker.make(request, journalId);
    const attributes = { ...made.header.Report_Attributes, ...(without ? { Exclude_Monthly_Details: 'True' } : {}) };
    const table = tableOf({ ...made, header: { ...made.header, Report_Attributes: attributes }, months: without ? [] : made.months }, request);
    const name = `${of.id}_${months.first}_${months.last}`;
    if (format === 'csv') return csvStream(name, linesOf(table));
    return new Download({ stream: Readable.from(tsvOf(table), { objectMode: false }), size: null, mediaType: 'text/tab-separated-values; charset=utf-8', headers: { 'Content-Disposition': `attachment; filename="${name}.tsv"` } });
  }

  /** What was chosen, kept within what there is; the newest month where nothing was. */
  private request(of: Definition, asked: AskedPage, available: Months): { request: ReportRequest; months: Months } {
    const known = (value: unknown): string => (typeof value === 'string' && /^\d{4}-(0[1-9]|1[0-2])$/.test(value) && value >= available.first && value <= available.last ? value : available.last);
    const [first, last] = [known(asked.from), known(asked.to)].sort() as [string, string];
    const request = readRequest(of, { begin_date: first, end_date: last, ...apart(of, asked) }, { available, now: this.query.moment().toISOString().slice(0, 7), platform: this.maker.platform });
    return { request, months: { first, last } };
  }
}

/** What of the words of an address makes a difference to a report: a view of its own has nothing to choose. */
function chosen({ view, level, metrics }: Definition, { metric, yop, columns }: AskedPage): Record<string, string> {
  if (view) return {};
  return {
    ...(metrics.some((one) => one === metric) ? { metric: metric as string } : {}), ...(level !== 'platform' && typeof yop === 'string' && /^\d{4}$/.test(yop) ? { yop } : {}), ...(columns === 'few' ? { columns } : {}),
  };
}

/** The same in the words of the API. */
function apart(of: Definition, asked: AskedPage): Record<string, string> {
  const { metric, yop, columns } = chosen(of, asked);
  return { ...(columns ? {} : everything[of.id]), ...(metric ? { metric_type: metric } : {}), ...(yop ? { yop } : {}) };
}

/** No more is read of a long report than a page shows. */
async function firstOf<Row>(rows: AsyncIterable<Row>, many: number): Promise<Row[]> {
  const some: Row[] = [];
  for await (const row of rows) {
    some.push(row);
    if (some.length === many) break;
  }
  return some;
}
