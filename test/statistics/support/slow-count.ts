import type { Look } from '../../../src/visitors/statistics/event-line.js';

type Row = Record<string, string | number>;
export interface SlowFigures {
  items: Row[];
  forms: Row[];
  visits: Row[];
  cells: Row[];
}

const fullText = (look: Look): boolean => look.kind === 'article' && ['pdf', 'html', 'xml', 'epub', 'other'].includes(look.form);
const same = (a: Look, b: Look): boolean => a.key === b.key && a.kind === b.kind && a.item === b.item && a.version === b.version && a.form === b.form && a.file === b.file;
const distinct = <T>(values: readonly T[]): T[] => [...new Set(values)];
const hourOf = (look: Look): number => Math.floor(look.t / 3600);

interface Visit {
  looks: Look[];
  visitor: string;
}

/** The Code of Practice, word for word and in no hurry: every look is compared with every other. It shares no code with what it checks. */
export function countSlowly(given: readonly Look[]): SlowFigures {
  const all = given.map((look, order) => ({ ...look, order }));
  const later = (a: (typeof all)[number], b: (typeof all)[number]): boolean => a.t > b.t || (a.t === b.t && a.order > b.order);
  // 7.2: a look goes if the same visitor's next look at the same thing comes within 30 seconds.
  const counted = all.filter((look) => look.key === undefined || !all.some((other) => other !== look && same(look, other) && later(other, look) && other.t - look.t <= 30));
  return { items: items(counted), forms: formRows(counted), ...visits(counted.filter((look) => look.key !== undefined).sort((a, b) => (later(a, b) ? 1 : -1))) };
}

function items(counted: readonly Look[]): Row[] {
  const name = ({ journal, kind, item, yop, access }: Look): string => JSON.stringify({ journal, kind, item, yop, access });
  // 7.3: once for each visitor and hour; who is not known is someone else each time.
  const sessions = (looks: readonly Look[]): number => looks.filter(({ key }) => key === undefined).length + distinct(looks.filter(({ key }) => key !== undefined).map((look) => `${look.key} ${hourOf(look)}`)).length;
  return distinct(counted.map(name)).map((one) => {
    const looks = counted.filter((look) => name(look) === one);
    const requests = looks.filter(fullText);
    return { ...(JSON.parse(one) as Row), investigations: looks.length, uniqueInvestigations: sessions(looks), requests: requests.length, uniqueRequests: sessions(requests) };
  });
}

function formRows(counted: readonly Look[]): Row[] {
  const name = ({ journal, item, version, form }: Look): string => JSON.stringify({ journal, article: item, version, form });
  const articles = counted.filter(({ kind }) => kind === 'article');
  return distinct(articles.map(name)).map((one) => ({ ...(JSON.parse(one) as Row), views: articles.filter((look) => name(look) === one).length }));
}

function visits(known: readonly Look[]): { visits: Row[]; cells: Row[] } {
  const found: Visit[] = [];
  for (const journal of distinct(known.map((look) => look.journal))) {
    for (const visitor of distinct(known.map(({ key }) => key!))) {
      let visit: Visit | null = null;
      for (const look of known.filter((one) => one.journal === journal && one.key === visitor)) {
        if (!visit || look.t - visit.looks.at(-1)!.t > 1800) found.push((visit = { looks: [], visitor }));
        visit.looks.push(look);
      }
    }
  }
  const rows: { visits: Row[]; cells: Row[] } = { visits: [], cells: [] };
  for (const journal of distinct(known.map((look) => look.journal))) {
    const here = found.filter(({ looks }) => looks[0]!.journal === journal);
    const enough = distinct(here.map(({ visitor }) => visitor)).length >= 5;
    rows.visits.push({
      journal, visits: here.length, measured: enough ? here.length : 0, pages: enough ? here.flatMap(({ looks }) => looks).length : 0,
      seconds: enough ? here.reduce((sum, { looks }) => sum + looks.at(-1)!.t - looks[0]!.t, 0) : 0,
    });
    const cells = (dimension: string, pathOf: (look: Look) => string[]): Row[] => hide(here, (visit) => pathOf(visit.looks[0]!), 0, '').map((cell) => ({ journal, dimension, ...cell }));
    rows.cells.push(
      ...cells('country', ({ place }) => place!.slice(0, 1)), ...cells('region', ({ place }) => place!.slice(0, 2)), ...cells('city', ({ place }) => place!.slice(0, 3)),
      ...cells('referrer', ({ referrer }) => [referrer!]), ...cells('language', ({ language }) => [language!]), ...cells('device', ({ device }) => [device!]),
      ...cells('entry', ({ kind, item }) => [kind === 'journal' ? 'journal' : `${kind}:${item}`]),
    );
  }
  return rows;
}

/** D6: what fewer than five share is among the others, and the others are five or all. */
function hide(visits: readonly Visit[], pathOf: (visit: Visit) => string[], depth: number, within: string): Row[] {
  const people = (some: readonly Visit[]): number => distinct(some.map(({ visitor }) => visitor)).length;
  const groups = distinct(visits.map((visit) => pathOf(visit)[depth]!)).map((value) => ({ value, visits: visits.filter((visit) => pathOf(visit)[depth] === value) }));
  const shown = groups.filter((group) => people(group.visits) >= 5);
  const hidden = groups.filter((group) => !shown.includes(group)).flatMap((group) => group.visits);
  while (hidden.length > 0 && people(hidden) < 5 && shown.length > 0) {
    const smallest = shown.reduce((a, b) => (b.visits.length < a.visits.length || (b.visits.length === a.visits.length && b.value > a.value) ? b : a));
    hidden.push(...shown.splice(shown.indexOf(smallest), 1)[0]!.visits);
  }
  const row = (value: string, some: readonly Visit[]): Row => ({
    value, visits: some.length, pages: people(some) < 5 ? 0 : some.flatMap(({ looks }) => looks).length, requests: people(some) < 5 ? 0 : some.flatMap(({ looks }) => looks).filter(fullText).length,
  });
  return [
    ...shown.flatMap((group) => (pathOf(group.visits[0]!).length > depth + 1 ? hide(group.visits, pathOf, depth + 1, `${within}${group.value}/`) : [row(within + group.value, group.visits)])),
    ...(hidden.length > 0 ? [row(`${within}*`, hidden)] : []),
  ];
}
