import type { Definition } from '../../../src/visitors/statistics/counter/definitions.js';
import type { Described, Report, ReportRow } from '../../../src/visitors/statistics/counter/report.js';
import { samples } from './openapi.js';

export interface SampleBody { Report_Header: Report['header'] & { Report_Attributes?: { Attributes_To_Show?: string[] } }; Report_Items: Record<string, unknown>[] }
type Thing = Record<string, unknown> & { Attribute_Performance: (Record<string, unknown> & { Performance: Record<string, Record<string, number>> })[] };

const file = (id: string, ending: '.json' | '.tsv'): string => samples(ending).find(([name]) => name === `${id.replace('_', '')}_sample_r51${ending}`)![1];
const ours = ['Journal', 'Article', 'Platform', undefined];
/** There are no books here, nothing is denied, and publishers have no numbers. */
const uncounted = /^(Unique_Title_|Limit_Exceeded|No_License)/;

/** The part of a sample report of COUNTER's that a platform of journals can have, as JSON. */
export function sampleJson({ id, level }: Definition): SampleBody {
  const body = JSON.parse(file(id, '.json')) as SampleBody;
  const kept = (thing: Thing): Thing[] => {
    const { Publisher_ID: _, ...rest } = thing;
    const performances = thing.Attribute_Performance.filter((one) => ours.includes(one['Data_Type'] as string | undefined))
      .map((one) => ({ ...one, Performance: Object.fromEntries(Object.entries(one.Performance).filter(([metric]) => !uncounted.test(metric))) }))
      .filter((one) => Object.keys(one.Performance).length > 0);
    return performances.length > 0 ? [{ ...rest, Attribute_Performance: performances }] : [];
  };
  const items = level === 'item'
    ? body.Report_Items.filter((parent) => ours.includes(parent['Data_Type'] as string | undefined)).map((parent) => ({ ...parent, Items: (parent['Items'] as Thing[]).flatMap(kept) })).filter(({ Items }) => Items.length > 0)
    : (body.Report_Items as Thing[]).flatMap(kept);
  return { ...body, Report_Items: items };
}

/** The lines of the sample's table: its head, and those of its rows. */
export function sampleTable(id: string): { head: string[][]; columns: string[]; rows: string[][] } {
  const lines = file(id, '.tsv').replace('\uFEFF', '').trimEnd().split(/\r?\n/).map((line) => line.split('\t'));
  const columns = lines[14]!.filter((name) => name !== '');
  const at = (name: string): number => columns.indexOf(name);
  const rows = lines.slice(15).filter((cells) => !uncounted.test(cells[at('Metric_Type')]!) && (at('Data_Type') < 0 || ours.includes(cells[at('Data_Type')]))
    && (at('Parent_Data_Type') < 0 || ['', 'Journal'].includes(cells[at('Parent_Data_Type')]!)));
  return { head: lines.slice(0, 14).map((cells) => cells.slice(0, 2)), columns, rows: rows.map((cells) => columns.map((name, place) => (name === 'Publisher_ID' ? '' : (cells[place] ?? '')))) };
}

/** A sample as our writers take it. */
export function sampleReport({ level }: Definition, body: SampleBody): Report {
  const described = (thing: Record<string, unknown>, key: string): Described => ({ name: thing[key] as string, publisher: (thing['Publisher'] ?? '') as string, id: thing['Item_ID'] as Described['id'] });
  const rows = (thing: Thing, parent: Record<string, unknown> | null): ReportRow[] => thing.Attribute_Performance.map(({ Performance: counts, ...attributes }) => ({
    platform: thing['Platform'] as string, thing: level === 'platform' ? null : described(thing, level === 'title' ? 'Title' : 'Item'), attributes, counts,
    article: level === 'item' ? { Authors: thing['Authors'] as { Name: string }[], ...Object.fromEntries(['Publication_Date', 'Article_Version'].flatMap((name) => (thing[name] ? [[name, thing[name]]] : []))) } : null,
    parent: parent?.['Item_ID'] ? described(parent, 'Title') : null,
  }));
  const all = level === 'item' ? body.Report_Items.flatMap((parent) => (parent['Items'] as Thing[]).flatMap((thing) => rows(thing, parent))) : (body.Report_Items as Thing[]).flatMap((thing) => rows(thing, null));
  const each = async function* (): AsyncGenerator<ReportRow> { yield* all; };
  return { header: body.Report_Header, months: Array.from({ length: 12 }, (_, month) => `2022-${String(month + 1).padStart(2, '0')}`), rows: each() };
}
