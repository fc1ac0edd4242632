import { plain } from '../statement/sections.js';

/** One thing that a statement says, below the headings that it stands under. */
export interface Said {
  under: string[];
  text: string;
}

const headings = ['h2', 'h3', 'dt'];
const ends = new Set(['p', 'li', 'dd', 'span', 'summary', 'div']);

/** What a version says, thing by thing, whatever its markup; it is our own rendering, so that its tags can be told by their form. */
export function sayingsOf(html: string): Said[] {
  const said: Said[] = [];
  const under: string[] = [];
  let words = '';
  for (const part of html.split(/(<[^>]+>)/)) {
    const name = /^<\/(\w+)>$/.exec(part)?.[1];
    if (!part.startsWith('<')) words += part;
    if (!name) continue;
    const level = headings.indexOf(name);
    if (level < 0 && !ends.has(name)) continue;
    const text = plain(words);
    words = '';
    if (text === '') continue;
    if (level < 0) said.push({ under: under.filter(Boolean), text });
    else under.splice(level, under.length, ...Array.from({ length: Math.max(0, level - under.length) }, () => ''), text);
  }
  return said;
}

const name = ({ under, text }: Said): string => JSON.stringify([under, text]);

/** What a version says that the other does not. */
export function saidOnlyBy(one: string, other: string): Said[] {
  const known = new Set(sayingsOf(other).map(name));
  return sayingsOf(one).filter((said) => !known.has(name(said)));
}
