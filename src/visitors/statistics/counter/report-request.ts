import type { Attribute, Definition } from './definitions.js';
import { exception, Refused, type CounterException } from './exceptions.js';

/** Months, as 2026-05. */
export interface Months {
  first: string;
  last: string;
}

/** A report as it was asked for, with what could not be done as asked. */
export interface ReportRequest {
  definition: Definition;
  /** What was asked for, cut off at what is not known yet. */
  asked: Months;
  /** The part of it that there are figures of; null where there is none. */
  known: Months | null;
  filters: { Data_Type?: string[]; Access_Method?: string[]; Access_Type?: string[]; Metric_Type?: string[]; YOP?: string[]; Item_ID?: string; Author?: string; Platform?: string };
  shown: readonly Attribute[];
  parent: boolean;
  total: boolean;
  /** As they stand in the header: only what was asked for. */
  attributes: Record<string, string | string[]>;
  exceptions: CounterException[];
}

type Query = Record<string, unknown>;

const everywhere = ['customer_id', 'requestor_id', 'api_key', 'begin_date', 'end_date', 'platform'];
const ofLevel: Record<Definition['level'], readonly string[]> = {
  platform: ['metric_type', 'data_type', 'access_method', 'attributes_to_show', 'granularity'],
  title: ['metric_type', 'data_type', 'access_method', 'access_type', 'yop', 'item_id', 'attributes_to_show', 'granularity'],
  item: ['metric_type', 'data_type', 'access_method', 'access_type', 'yop', 'item_id', 'author', 'attributes_to_show', 'granularity', 'include_parent_details', 'include_component_details'],
};
/** Extensions of the Code that we do not have: nothing is known of countries or institutions here. */
const extensions = ['attributed', 'country_code', 'subdivision_code'];

const monthAfter = (month: string, months = 1): string => new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)) - 1 + months, 1)).toISOString().slice(0, 7);
export const monthsOf = ({ first, last }: Months): string[] => {
  const months: string[] = [];
  for (let month = first; month <= last && months.length < 1200; month = monthAfter(month)) months.push(month);
  return months;
};
export const lastDayOf = (month: string): string => new Date(Date.parse(`${monthAfter(month)}-01T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);

function monthOf(given: string, end: boolean): string {
  const month = /^(\d{4}-(?:0[1-9]|1[0-2]))(?:-(\d\d))?$/.exec(given);
  if (!month?.[1]) throw new Refused(3020, `${given} is no date of the form yyyy-mm-dd or yyyy-mm.`);
  if (month[2] !== undefined && given !== (end ? lastDayOf(month[1]) : `${month[1]}-01`)) throw new Refused(3020, 'A report begins on the first day of a month and ends on the last day of one.');
  return month[1];
}

/** Reads what a report is asked for. `available` are the months that there are figures of, `now` is the month that it is. */
export function readRequest(definition: Definition, query: Query, { available, now, platform }: { available: Months; now: string; platform: string }): ReportRequest {
  const text = (name: string): string => (typeof query[name] === 'string' ? query[name].trim() : '');
  for (const name of ['begin_date', 'end_date']) if (text(name) === '') throw new Refused(1030, `${name} is missing.`);
  const exceptions: CounterException[] = [];
  const months = askedMonths(monthOf(text('begin_date'), false), monthOf(text('end_date'), true), available, now, exceptions);
  const allowed = [...everywhere, ...(definition.view ? [] : ofLevel[definition.level])];
  const isExtension = (name: string): boolean => definition.view === null && extensions.includes(name);
  const unknown = Object.keys(query).filter((name) => !allowed.includes(name) && !isExtension(name));
  if (unknown.length > 0) exceptions.push(exception(3050, unknown.map((name) => name.slice(0, 60)).join(', ')));
  const twice = Object.keys(query).filter((name) => allowed.includes(name) && typeof query[name] !== 'string');
  const bad: string[] = [...Object.keys(query).filter(isExtension), ...twice].map((name) => valued(name, query[name]));
  const request: ReportRequest = {
    definition, ...months, filters: {}, shown: definition.view?.shown ?? [], parent: definition.view?.parent ?? false, total: false, attributes: {}, exceptions,
  };
  if (text('platform') !== '') {
    if (text('platform') === platform) request.filters.Platform = platform;
    else bad.push(valued('platform', text('platform')));
  }
  if (!definition.view) readFilters(request, text, bad);
  if (bad.length > 0) exceptions.push(exception(3060, bad.join(', ')));
  if (!definition.view) readAttributes(request, text);
  return request;
}

function askedMonths(first: string, asked: string, available: Months, now: string, exceptions: CounterException[]): Pick<ReportRequest, 'asked' | 'known'> {
  if (asked < first) throw new Refused(3020, 'end_date is before begin_date.');
  if (first >= now) throw new Refused(3020, 'begin_date is in the current month or a later one.');
  const last = asked >= now ? monthAfter(now, -1) : asked;
  if (asked > available.last) exceptions.push(exception(3031, `Usage is available to ${lastDayOf(available.last)}; not yet processed: ${monthsOf({ first: first > available.last ? first : monthAfter(available.last), last: asked }).slice(0, 24).join(', ')}.`));
  if (first < available.first) exceptions.push(exception(3032, `Usage is available from ${available.first}-01 to ${lastDayOf(available.last)}.`));
  const known = { first: first > available.first ? first : available.first, last: last < available.last ? last : available.last };
  return { asked: { first, last }, known: known.first <= known.last ? known : null };
}

/** A value that could not be used, as the exceptions name it; no longer than helps. */
const valued = (name: string, value: unknown): string => `${name}=${[value].flat().map(String).join('|').slice(0, 120)}`;

function readFilters(request: ReportRequest, text: (name: string) => string, bad: string[]): void {
  const { definition, filters } = request;
  const list = (name: string, key: 'Data_Type' | 'Access_Method' | 'Access_Type' | 'Metric_Type' | 'YOP', fits: (value: string) => boolean): void => {
    if (text(name) === '' || !ofLevel[definition.level].includes(name)) return;
    const values = [...new Set(text(name).split('|').map((value) => value.trim()))];
    if (values.every(fits)) filters[key] = values;
    else bad.push(valued(name, values.filter((value) => !fits(value)).join('|')));
  };
  list('metric_type', 'Metric_Type', (value) => definition.metricNames.includes(value));
  list('data_type', 'Data_Type', (value) => definition.dataTypes.includes(value));
  list('access_method', 'Access_Method', (value) => ['Regular', 'TDM'].includes(value));
  list('access_type', 'Access_Type', (value) => ['Controlled', 'Open', 'Free_To_Read'].includes(value));
  list('yop', 'YOP', (value) => /^\d{4}(-\d{4})?$/.test(value) && (value.length === 4 || value.slice(0, 4) <= value.slice(5)));
  for (const [name, key] of [['item_id', 'Item_ID'], ['author', 'Author']] as const) {
    if (text(name) === '' || !ofLevel[definition.level].includes(name)) continue;
    if (text(name).includes('|')) request.exceptions.push(exception(3061, `${valued(name, text(name))}: one at a time.`));
    else if (text(name).length > 1) filters[key] = text(name).slice(0, 200);
    else bad.push(valued(name, text(name)));
  }
}

function readAttributes(request: ReportRequest, text: (name: string) => string): void {
  const { definition, attributes, exceptions } = request;
  const bad: string[] = [];
  const shown = text('attributes_to_show') === '' ? [] : [...new Set(text('attributes_to_show').split('|').map((value) => value.trim()))];
  if (shown.every((value): value is Attribute => (definition.attributes as readonly string[]).includes(value))) {
    if (shown.length > 0) attributes['Attributes_To_Show'] = shown;
    request.shown = definition.attributes.filter((attribute) => shown.includes(attribute));
  } else bad.push(valued('attributes_to_show', shown.filter((value) => !(definition.attributes as readonly string[]).includes(value)).join('|')));
  // The Code says Totals, its specification Total.
  const granularity = text('granularity').replace(/^Totals$/, 'Total');
  if (['Month', 'Total'].includes(granularity)) attributes['Granularity'] = granularity;
  else if (granularity !== '') bad.push(valued('granularity', granularity));
  request.total = granularity === 'Total';
  if (definition.level === 'item') {
    const yes = (name: string): string => text(name).replace(/^(t)rue$|^(f)alse$/, (word) => word.slice(0, 1).toUpperCase() + word.slice(1));
    const parent = yes('include_parent_details');
    if (['True', 'False'].includes(parent)) attributes['Include_Parent_Details'] = parent;
    else if (parent !== '') bad.push(valued('include_parent_details', parent));
    request.parent = parent === 'True';
    const components = yes('include_component_details');
    if (components === 'True') exceptions.push(exception(3063));
    else if (components !== 'False' && components !== '') bad.push(valued('include_component_details', components));
  }
  if (bad.length > 0) exceptions.push(exception(3062, bad.join(', ')));
}
