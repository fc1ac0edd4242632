import type { Passage } from './read/passages.js';

export const traceKinds = ['name', 'email', 'orcid', 'affiliation', 'username', 'website'] as const;
export type TraceKind = (typeof traceKinds)[number];

/** Something that tells who someone is. */
export interface Wanted {
  kind: TraceKind;
  text: string;
}

/** Where it still stands in what a reader sees. */
export interface Trace extends Wanted {
  place: Passage['place'];
  /** The pages, paragraphs or lines, at most twenty. */
  numbers: number[];
  count: number;
}

export interface Known {
  givenName: string | null;
  middleName: string | null;
  familyName: string | null;
  email: string | null;
  orcid: string | null;
  website: string | null;
  username: string | null;
  affiliations: string[];
}

const most = { numbers: 20, traces: 200 };
const shortest = 3;

/** What gives a person away: their name in each order, with initials, and whatever is theirs alone. */
export function wantedOf(people: readonly Known[]): Wanted[] {
  const wanted: Wanted[] = people.flatMap(({ givenName, middleName, familyName, email, orcid, website, username, affiliations }) => {
    const given = givenName?.trim() ?? '';
    const family = familyName?.trim() ?? '';
    const initial = given.charAt(0);
    const names = given && family ? [`${given} ${family}`, `${family}, ${given}`, ...(middleName ? [`${given} ${middleName} ${family}`] : []), `${initial}. ${family}`, `${family}, ${initial}.`, `${family} ${initial}`] : [given, family].filter((name) => name.length > shortest);
    const one = (kind: TraceKind, text: string | null): Wanted[] => (text && text.trim().length > shortest ? [{ kind, text: text.trim() }] : []);
    return [
      ...names.map((text): Wanted => ({ kind: 'name', text })), ...one('email', email), ...one('orcid', orcid?.replace(/^https?:\/\/orcid\.org\//, '') ?? null), ...one('website', website?.replace(/^https?:\/\/|\/$/g, '') ?? null), ...one('username', username),
      ...affiliations.flatMap((text) => one('affiliation', text)),
    ];
  });
  return [...new Map(wanted.map((one) => [one.text.toLocaleLowerCase(), one])).values()];
}

/** Words as they compare: of one case, with one kind of space and of hyphen, and without accents that a keyboard may lack. */
const folded = (text: string): string => text.normalize('NFKD').replace(/\p{M}|\u00ad/gu, '').replace(/[\u2010-\u2015]/g, '-').replace(/\s+/g, ' ').toLocaleLowerCase();

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Looks for each of them in each passage, as whole words. */
export function tracesIn(passages: readonly Passage[], wanted: readonly Wanted[]): Trace[] {
  const texts = passages.map((passage) => ({ ...passage, text: folded(passage.text) }));
  const traces: Trace[] = [];
  for (const one of wanted) {
    const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${escaped(folded(one.text))}(?![\\p{L}\\p{N}])`, 'gu');
    const found = new Map<Passage['place'], { numbers: number[]; count: number }>();
    for (const { place, number, text } of texts) {
      const count = text.match(pattern)?.length ?? 0;
      if (count === 0) continue;
      const at = found.get(place) ?? { numbers: [], count: 0 };
      if (at.numbers.length < most.numbers) at.numbers.push(number);
      found.set(place, { numbers: at.numbers, count: at.count + count });
    }
    for (const [place, at] of found) traces.push({ ...one, place, ...at });
  }
  return traces.slice(0, most.traces);
}
