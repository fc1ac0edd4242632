import type { Attribute, Definition, Metric } from './definitions.js';
import type { CounterException } from './exceptions.js';

/** A report as its JSON is, but flat: one row for each thing and each combination of what tells usage apart. */
export interface Report {
  header: {
    Report_Name: string;
    Report_ID: string;
    Release: '5.1';
    Institution_Name: string;
    Institution_ID: { Proprietary: string[] };
    Report_Filters: Record<string, string | readonly string[]>;
    Report_Attributes?: Record<string, string | readonly string[]>;
    Exceptions?: CounterException[];
    Created: string;
    Created_By: string;
    Registry_Record: '';
  };
  months: string[];
  /** Made while they are read; those of one thing, and the things of one journal, follow each other. */
  rows: AsyncIterable<ReportRow>;
}

export interface ItemId {
  DOI?: string;
  Proprietary?: string;
  Print_ISSN?: string;
  Online_ISSN?: string;
  URI?: string;
}

export interface Described {
  /** Of a journal Title, of an article Item. */
  name: string;
  publisher: string;
  id: ItemId;
}

export interface Author {
  Name: string;
  ORCID?: string;
}

export interface ReportRow {
  platform: string;
  /** Missing in reports of the whole platform. */
  thing: Described | null;
  article: { Authors: Author[]; Publication_Date?: string; Article_Version?: string } | null;
  parent: Described | null;
  attributes: Partial<Record<Attribute | 'Data_Type', string>>;
  counts: Partial<Record<Metric, Record<string, number>>>;
}

/** What a row tells of its thing besides its use. */
export interface Shape {
  definition: Pick<Definition, 'level' | 'view'>;
  shown: readonly Attribute[];
  parent: boolean;
}

type Json = Record<string, unknown>;

const described = (row: ReportRow, nameKey: 'Title' | 'Item'): Json => ({
  [nameKey]: row.thing!.name, Publisher: row.thing!.publisher, Platform: row.platform, Item_ID: row.thing!.id,
});
const article = ({ article: of }: ReportRow, shown: readonly string[]): Json => (of === null ? {} : Object.fromEntries(Object.entries(of).filter(([key, value]) => shown.includes(key) && value.length > 0)));

function about(row: ReportRow, { definition: { level }, shown }: Shape): Json {
  if (level === 'platform') return { Platform: row.platform };
  return level === 'title' ? described(row, 'Title') : { ...described(row, 'Item'), ...article(row, shown) };
}

/** What stands around the articles of one journal; nothing where parents were not asked for. */
function within({ parent }: ReportRow, shape: Shape): Json {
  if (!parent || !shape.parent) return {};
  return { Title: parent.name, ...(shape.definition.view ? {} : { Data_Type: 'Journal' }), Item_ID: parent.id };
}

/** An object without its end: what it holds last is still to come. */
const open = (of: Json, last: string): string => JSON.stringify({ ...of, [last]: [] }).slice(0, -2);

/** The JSON of the API, piece by piece: what belongs to one thing is in one object (5.1), and a report of any size takes no more memory than a small one. */
export async function* reportJson(report: Report, shape: Shape): AsyncGenerator<string> {
  yield open({ Report_Header: report.header }, 'Report_Items');
  const nested = shape.definition.level === 'item';
  let [thing, parent]: [string | null, string | null] = [null, null];
  for await (const row of report.rows) {
    const [here, around] = [JSON.stringify([row.platform, row.thing?.id]), nested ? JSON.stringify(within(row, shape)) : ''];
    const performance = JSON.stringify({ ...row.attributes, Performance: row.counts });
    if (here === thing && around === parent) {
      yield `,${performance}`;
      continue;
    }
    const next = around !== parent || thing === null;
    const end = thing === null ? '' : nested && next ? ']}]},' : ']},';
    yield end + (nested && next ? open(within(row, shape), 'Items') : '') + open(about(row, shape), 'Attribute_Performance') + performance;
    [thing, parent] = [here, around];
  }
  yield `${thing === null ? '' : nested ? ']}]}' : ']}'}]}`;
}
