import { shortName } from './names.js';
import type { PublicContributor } from './article.query.js';

interface Cited {
  contributors: readonly PublicContributor[];
  year: number;
  title: string;
  journal: string;
  volume: number | null;
  number: string | null;
  pages: string | null;
  href: string;
}

/** The reference as plain text, in the manner of the APA (7th edition). */
export function citation({ contributors, year, title, journal, volume, number, pages, href }: Cited): string {
  const place = volume === null ? (number ? `(${number})` : '') : `${volume}${number ? `(${number})` : ''}`;
  const authors = authorList(contributors.filter(({ role }) => role !== 'translator').map(shortName).filter(Boolean));
  const ended = /[.?!…]$/.test(title) ? title : `${title}.`;
  const source = [journal, place, pages].filter(Boolean).join(', ');
  return [authors ? `${authors} (${year}). ${ended}` : `${ended.replace(/\.$/, '')} (${year}).`, `${source}.`, href].join(' ');
}

/** Up to twenty names; of more, the first nineteen and the last. */
function authorList(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  if (names.length <= 1) return last;
  if (names.length > 20) return `${names.slice(0, 19).join(', ')}, … ${last}`;
  return `${names.slice(0, -1).join(', ')}, & ${last}`;
}
