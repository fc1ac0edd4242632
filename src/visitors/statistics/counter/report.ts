import type { Attribute, Metric } from './definitions.js';
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
  total: boolean;
  rows: ReportRow[];
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

type Json = Record<string, unknown>;

const described = (row: ReportRow, nameKey: 'Title' | 'Item'): Json => ({
  [nameKey]: row.thing!.name, Publisher: row.thing!.publisher, Platform: row.platform, Item_ID: row.thing!.id,
});
const article = ({ article: of }: ReportRow, shown: readonly string[]): Json => (of === null ? {} : Object.fromEntries(Object.entries(of).filter(([key, value]) => shown.includes(key) && value.length > 0)));

/** The JSON of the API: what belongs to one thing is in one object (5.1). */
export function reportJson(report: Report, shown: readonly Attribute[], { level, showsParent, parentType }: { level: 'platform' | 'title' | 'item'; showsParent: boolean; parentType: boolean }): Json {
  const things = new Map<string, Json & { Attribute_Performance: Json[] }>();
  const parents = new Map<string, Json & { Items: Json[] }>();
  for (const row of report.rows) {
    const key = JSON.stringify([row.platform, row.thing?.id]);
    let thing = things.get(key);
    if (!thing) {
      const about = level === 'platform' ? { Platform: row.platform } : level === 'title' ? described(row, 'Title') : { ...described(row, 'Item'), ...article(row, shown) };
      thing = { ...about, Attribute_Performance: [] };
      things.set(key, thing);
      if (level === 'item') {
        const parent = showsParent ? row.parent : null;
        const parentKey = JSON.stringify(parent?.id ?? null);
        let within = parents.get(parentKey);
        if (!within) {
          within = { ...(parent ? { Title: parent.name, ...(parentType ? { Data_Type: 'Journal' } : {}), Item_ID: parent.id } : {}), Items: [] };
          parents.set(parentKey, within);
        }
        within.Items.push(thing);
      }
    }
    thing.Attribute_Performance.push({ ...row.attributes, Performance: row.counts });
  }
  return { Report_Header: report.header, Report_Items: level === 'item' ? [...parents.values()] : [...things.values()] };
}
