import type { Look } from '../event-line.js';
import { isFullText, type Tally, type Visit } from './tally.js';

/** Two looks at the same thing with no more than this between them are one (COUNTER 5.1, 7.2). */
const doubleClick = 30;
/** A longer break ends a visit. */
const visitBreak = 30 * 60;

const linkOf = ({ kind, item, version, form, file }: Look): string => `${kind} ${item} ${version} ${form} ${file}`;

/** All looks of one visitor of one day into the figures, in any order. */
export function countVisitor(key: string, given: readonly Look[], tally: Tally): void {
  const looks = withoutDoubleClicks([...given].sort((a, b) => a.t - b.t));
  const met = new Set<string>();
  const first = (name: string): boolean => met.size !== met.add(name).size;
  for (const look of looks) {
    const unique = `${Math.floor(look.t / 3600)} ${look.kind} ${look.item}`;
    const request = isFullText(look.form);
    tally.look(look, { investigation: first(unique), request: request && first(`${unique} full text`) });
  }
  for (const visit of visitsOf(looks)) tally.visit(visit, key);
}

/** A look that nobody made twice, as far as we can know (D14). */
export const countUnknown = (look: Look, tally: Tally): void => tally.look(look, { investigation: true, request: true });

/** Of looks at the same thing that follow each other closely, the last. */
function withoutDoubleClicks(looks: readonly Look[]): Look[] {
  const latest = new Map<string, number>();
  const dropped = new Set<number>();
  looks.forEach((look, index) => {
    const link = linkOf(look);
    const before = latest.get(link);
    if (before !== undefined && look.t - looks[before]!.t <= doubleClick) dropped.add(before);
    latest.set(link, index);
  });
  return looks.filter((_, index) => !dropped.has(index));
}

function visitsOf(looks: readonly Look[]): Visit[] {
  const visits: (Visit & { last: number })[] = [];
  const open = new Map<number, Visit & { last: number }>();
  for (const look of looks) {
    let visit = open.get(look.journal);
    if (!visit || look.t - visit.last > visitBreak) {
      visit = { first: look, last: look.t, seconds: 0, pages: 0, requests: 0 };
      open.set(look.journal, visit);
      visits.push(visit);
    }
    visit.last = look.t;
    visit.seconds = look.t - visit.first.t;
    visit.pages += 1;
    if (isFullText(look.form)) visit.requests += 1;
  }
  return visits;
}
