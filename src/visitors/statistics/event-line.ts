import { forms, type Form } from './stored/usage-form.entity.js';
import { accessTypes, type AccessType, type ItemKind } from './stored/usage-item.entity.js';

/** A look at something, as a line of an event file holds it (D5): no address, no browser string. The short names are those of the file. */
export interface Look {
  /** Seconds since 1970. */
  t: number;
  journal: number;
  kind: Exclude<ItemKind, 'search'>;
  item: number;
  /** Of an article. */
  version: number;
  form: Form;
  /** Which of an article's files. */
  file: string;
  yop: number;
  access: AccessType;
  /** The visitor's key of the day; without it, the rest is missing too (D14). */
  key?: string;
  /** Country, region, city: as far as the journal wants to know and the place data tells. Missing where it does not want to. */
  place?: string[];
  referrer?: string;
  language?: string;
  device?: string;
}

/** A search has neither a time nor a visitor, and stands in a file of its own, so that its place among the looks tells nothing (D15). */
export interface Search {
  journal: number;
  term: string;
  results: number;
}

export type EventLine = { look: Look } | { search: Search } | { lost: number } | { opened: string };

export function writeLine(event: EventLine): string {
  if (!('look' in event)) return JSON.stringify(event);
  const { t, journal, kind, item, version, form, file, yop, access, key, place, referrer, language, device } = event.look;
  return JSON.stringify({ t, j: journal, k: kind, i: item, ...(kind === 'article' ? { v: version, f: form, g: file || undefined, y: yop, a: access } : {}), u: key, p: place, r: referrer, l: language, d: device });
}

const isCount = (value: unknown, most = 2 ** 31 - 1): value is number => Number.isInteger(value) && (value as number) >= 0 && (value as number) <= most;
const isText = (value: unknown, most: number): value is string => typeof value === 'string' && value.length <= most;
const isMissingOrText = (value: unknown, most: number): value is string | undefined => value === undefined || isText(value, most);
const keyShape = /^[\w-]{16}$/;

/** What a line says, or a word for what is wrong with it. */
export function readLine(line: string): EventLine | string {
  let raw: unknown;
  try {
    raw = JSON.parse(line);
  } catch {
    return 'not-json';
  }
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return 'not-json';
  const given = raw as Record<string, unknown>;
  if ('opened' in given) return isText(given['opened'], 40) ? { opened: given['opened'] } : 'opened';
  if ('lost' in given) return isCount(given['lost']) ? { lost: given['lost'] } : 'lost';
  if ('search' in given) return readSearch(given['search'] as Record<string, unknown> | null);
  return readLook(given);
}

function readSearch(given: Record<string, unknown> | null): EventLine | string {
  const { journal, term, results } = given ?? {};
  return isCount(journal) && isText(term, 80) && isCount(results) ? { search: { journal, term, results } } : 'search';
}

function readLook(given: Record<string, unknown>): EventLine | string {
  const { t, j, k, i, u } = given;
  if (!isCount(t, 1e11)) return 'time';
  if (!isCount(j)) return 'journal';
  if ((k !== 'journal' && k !== 'issue' && k !== 'article') || !isCount(i)) return 'item';
  const look: Look = { t, journal: j, kind: k, item: i, version: 0, form: 'page', file: '', yop: 1, access: 'Open' };
  if (k === 'article' && !readArticle(given, look)) return 'article';
  if (u === undefined) return { look };
  if (typeof u !== 'string' || !keyShape.test(u)) return 'key';
  look.key = u;
  return readVisitor(given, look) ?? { look };
}

function readArticle({ v, f, g, y, a }: Record<string, unknown>, look: Look): boolean {
  if (!isCount(v, 32_767) || !forms.includes(f as Form) || !isMissingOrText(g, 64) || !isCount(y, 9999) || !accessTypes.includes(a as AccessType)) return false;
  look.version = v;
  look.form = f as Form;
  look.file = g ?? '';
  look.yop = y;
  look.access = a as AccessType;
  return true;
}

function readVisitor({ p, r, l, d }: Record<string, unknown>, look: Look): string | null {
  if (p !== undefined && !(Array.isArray(p) && p.length <= 3 && p.every((part) => isText(part, 80)))) return 'place';
  if (!isMissingOrText(r, 100) || !isMissingOrText(l, 10) || !isMissingOrText(d, 10)) return 'visitor';
  look.place = p as string[] | undefined;
  look.referrer = r;
  look.language = l;
  look.device = d;
  return null;
}
