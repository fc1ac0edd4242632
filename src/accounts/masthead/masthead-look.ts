import type { Translator } from '../../platform/i18n/translator.js';
import { orcidShown, type OrcidShown } from '../person/orcid.js';
import type { Said, SaidVersion } from './masthead.query.js';
import { headingKey, headingText, titleText, yearsText } from './masthead-words.js';

/** What the partial `masthead-person` prints: exactly what readers see of someone. */
export interface MastheadPerson {
  name: string;
  role: { text: string; lang: string };
  affiliation: string | null;
  years: string | null;
  orcid: OrcidShown | null;
}

export interface MastheadPart {
  id: string;
  heading: { text: string; lang: string };
  people: MastheadPerson[];
}

export function mastheadPerson(said: Said, tr: Translator): MastheadPerson {
  return {
    name: said.name, role: titleText(tr, said.title, said.ownTitle), affiliation: said.affiliation, years: yearsText(tr, said.startsOn, said.endsOn),
    orcid: orcidShown(said.orcid, said.orcidVerified === true),
  };
}

/** Entries below their headings; a heading comes where its first entry stands. */
export function byHeading<T extends Pick<Said, 'heading' | 'ownHeading'>>(entries: readonly T[]): { key: string; first: T; entries: T[] }[] {
  const parts = new Map<string, T[]>();
  for (const entry of entries) {
    const key = headingKey(entry.heading, entry.ownHeading);
    parts.set(key, [...(parts.get(key) ?? []), entry]);
  }
  return [...parts].map(([key, among]) => ({ key, first: among[0]!, entries: among }));
}

export const mastheadParts = (said: readonly Said[], tr: Translator): MastheadPart[] =>
  byHeading(said).map(({ first, entries }, index) => ({
    id: `part-${index + 1}`, heading: headingText(tr, first.heading, first.ownHeading), people: entries.map((entry) => mastheadPerson(entry, tr)),
  }));

/** What would be public, term by term. */
export function factsOf(said: Said, tr: Translator): { term: string; text: string }[] {
  const { name, role, affiliation, years, orcid } = mastheadPerson(said, tr);
  const facts: [string, string | null | undefined][] = [
    ['masthead.name', name], ['masthead.role', role.text], ['masthead.heading', headingText(tr, said.heading, said.ownHeading).text], ['masthead.affiliation', affiliation],
    ['masthead.orcid', orcid?.href], ['masthead.years', years],
  ];
  return facts.flatMap(([term, text]) => (text ? [{ term: tr.t(term), text }] : []));
}

export interface Timeline {
  items: { iso: string; time: string; text: string; actor: string | null; detail: string | null }[];
}

/** What was done to an entry, the newest first. */
export function mastheadHistory(versions: readonly SaidVersion[], tr: Translator): Timeline {
  const acts = versions.flatMap((version) => {
    const detail = [version.name, titleText(tr, version.title, version.ownTitle).text, yearsText(tr, version.startsOn, version.endsOn)].filter(Boolean).join(', ');
    const confirmed = version.confirmedAt && { at: version.confirmedAt, text: tr.t('masthead.history.confirmed'), detail: null };
    const declined = version.declinedAt && { at: version.declinedAt, text: tr.t('masthead.history.declined'), detail: null };
    const made = { at: version.madeAt, text: tr.t(version.own ? 'masthead.history.own' : version.number === 1 ? 'masthead.history.proposed' : 'masthead.history.changed'), detail };
    return [...(version.own ? [] : [declined, confirmed]), made].filter((act) => act !== null);
  });
  return { items: acts.map(({ at, text, detail }) => ({ iso: at.toISOString(), time: tr.dateTime(at), text, actor: null, detail })) };
}
