import type { Metric } from './definitions.js';
import type { Described, Report, ReportRow } from './report.js';
import type { ReportRequest } from './report-request.js';

/** What of a request decides how its table looks. */
type Tabular = Pick<ReportRequest, 'definition' | 'shown' | 'parent' | 'total' | 'filters'>;

type Cell = string | number;
interface Column {
  name: string;
  value: (row: ReportRow) => string;
}

const names = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const monthName = (month: string): string => `${names[Number(month.slice(5)) - 1]}-${month.slice(0, 4)}`;
const joined = (values: Record<string, string | readonly string[]>): string => Object.entries(values).map(([name, value]) => `${name}=${typeof value === 'string' ? value : value.join('|')}`).join('; ');

const ids = (prefix: string, of: (row: ReportRow) => Described | null, isbn: boolean): Column[] => [
  { name: `${prefix}DOI`, value: (row) => of(row)?.id.DOI ?? '' },
  { name: `${prefix}Proprietary_ID`, value: (row) => of(row)?.id.Proprietary ?? '' },
  ...(isbn ? [{ name: `${prefix}ISBN`, value: () => '' }] : []),
  { name: `${prefix}Print_ISSN`, value: (row) => of(row)?.id.Print_ISSN ?? '' },
  { name: `${prefix}Online_ISSN`, value: (row) => of(row)?.id.Online_ISSN ?? '' },
  { name: `${prefix}URI`, value: (row) => of(row)?.id.URI ?? '' },
];

/** The columns of a report, in the order that the Code gives them (tables 4.b, 4.k, 4.p). */
function columnsOf({ definition, shown, parent }: Tabular): Column[] {
  const platform: Column = { name: 'Platform', value: (row) => row.platform };
  const attributes: Column[] = [...(definition.hasDataType ? ['Data_Type' as const] : []), ...(['YOP', 'Access_Type', 'Access_Method'] as const).filter((one) => shown.includes(one))].map((name) => ({ name, value: (row) => row.attributes[name] ?? '' }));
  if (definition.level === 'platform') return [platform, ...attributes];
  const thing: Column[] = [
    { name: definition.level === 'title' ? 'Title' : 'Item', value: (row) => row.thing?.name ?? '' },
    { name: 'Publisher', value: (row) => row.thing?.publisher ?? '' }, { name: 'Publisher_ID', value: () => '' }, platform,
  ];
  const isbn = definition.view === null;
  if (definition.level === 'title') return [...thing, ...ids('', (row) => row.thing, isbn), ...attributes];
  const article: Column[] = (['Authors', 'Publication_Date', 'Article_Version'] as const).filter((one) => shown.includes(one)).map((name) => ({
    name, value: ({ article: of }) => (name === 'Authors' ? (of?.Authors ?? []).map(({ Name, ORCID }) => (ORCID ? `${Name} (ORCID:${ORCID})` : Name)).join('; ') : (of?.[name] ?? '')),
  }));
  const whole = parent && isbn;
  const parents: Column[] = parent ? [
    { name: 'Parent_Title', value: (row) => row.parent?.name ?? '' }, { name: 'Parent_Authors', value: () => '' }, ...(whole ? [{ name: 'Parent_Publication_Date', value: () => '' }] : []),
    { name: 'Parent_Article_Version', value: () => '' }, ...(whole ? [{ name: 'Parent_Data_Type', value: ({ parent: of }: ReportRow) => (of ? 'Journal' : '') }] : []), ...ids('Parent_', (row) => row.parent, whole),
  ] : [];
  return [...thing, ...article, ...ids('', (row) => row.thing, isbn), ...parents, ...attributes];
}

const metricsOf = ({ definition, filters }: Tabular): string => (filters.Metric_Type ?? definition.view?.filters['Metric_Type'] ?? []).join('; ');

function head({ header }: Report, request: Tabular): Cell[][] {
  const { Begin_Date: begin, End_Date: end, Metric_Type: _, ...filters } = header.Report_Filters;
  const exceptions = (header.Exceptions ?? []).map(({ Code, Message, Data }) => `${Code}: ${Message}${Data ? ` (${Data})` : ''}`).join('; ');
  return [
    ['Report_Name', header.Report_Name], ['Report_ID', header.Report_ID], ['Release', header.Release], ['Institution_Name', header.Institution_Name], ['Institution_ID', header.Institution_ID.Proprietary.join('; ')],
    ['Metric_Types', metricsOf(request)], ['Report_Filters', joined(filters)], ['Report_Attributes', joined(header.Report_Attributes ?? {})], ['Exceptions', exceptions],
    ['Reporting_Period', `Begin_Date=${String(begin)}; End_Date=${String(end)}`], ['Created', header.Created], ['Created_By', header.Created_By], ['Registry_Record', header.Registry_Record], [],
  ];
}

export interface Table {
  head: Cell[][];
  columns: string[];
  rows: AsyncIterable<Cell[]>;
}

/** A report as a table: thirteen rows of head, an empty one, the columns, a row for each metric. */
export function tableOf(report: Report, request: Tabular): Table {
  const columns = columnsOf(request);
  const months = request.total ? [] : report.months;
  return {
    head: head(report, request),
    columns: [...columns.map(({ name }) => name), 'Metric_Type', 'Reporting_Period_Total', ...months.map(monthName)],
    rows: rowsOf(report, columns, request.definition.metrics, months),
  };
}

async function* rowsOf(report: Report, columns: readonly Column[], metrics: readonly Metric[], months: readonly string[]): AsyncGenerator<Cell[]> {
  for await (const row of report.rows) {
    const told = columns.map(({ value }) => value(row));
    for (const metric of metrics) {
      const counts = row.counts[metric];
      if (counts) yield [...told, metric, Object.values(counts).reduce((sum, count) => sum + count, 0), ...months.map((month) => counts[month] ?? 0)];
    }
  }
}

/** The same with tabs, in pieces. A cell that a spreadsheet would run as a formula is text (X30). */
export async function* tsvOf({ head: first, columns, rows }: Table): AsyncGenerator<string> {
  const line = (cells: readonly Cell[]): string => `${cells.map((cell) => (typeof cell === 'number' ? String(cell) : cell.replace(/[\t\r\n]+/g, ' ').replace(/^[=+\-@]/, "'$&"))).join('\t')}\r\n`;
  yield `\uFEFF${[...first, columns].map(line).join('')}`;
  for await (const row of rows) yield line(row);
}

export async function* linesOf({ head: first, columns, rows }: Table): AsyncGenerator<Cell[]> {
  yield* [...first, columns];
  yield* rows;
}
