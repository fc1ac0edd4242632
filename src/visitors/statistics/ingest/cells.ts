import { otherValue, type Dimension } from '../stored/usage-cell.entity.js';

/** From how many visitors on a cell of a breakdown is stored as itself (D6). */
export const fewest = 5;
/** How many values of one kind are kept apart on one day; whoever invents referring sites fills no memory. */
const mostValues = 5_000;

export interface Cell {
  journal: number;
  dimension: Dimension;
  value: string;
  visits: number;
  pages: number;
  requests: number;
}

interface Count {
  visits: number;
  pages: number;
  requests: number;
  /** Some of its visitors, no more than are needed to know that they are enough. */
  visitors: string[];
}

interface Node extends Count {
  parts: Map<string, Node>;
}

const empty = (): Node => ({ visits: 0, pages: 0, requests: 0, visitors: [], parts: new Map() });

const meet = (count: Count, visitor: string): void => {
  if (count.visitors.length < fewest && !count.visitors.includes(visitor)) count.visitors.push(visitor);
};

function add(count: Count, more: Count): void {
  count.visits += more.visits;
  count.pages += more.pages;
  count.requests += more.requests;
  for (const visitor of more.visitors) meet(count, visitor);
}

/** The parts of a whole that may be shown, and all others as one: of enough visitors, or of all that there are. */
function apart(whole: Node): { shown: [string, Node][]; others: Count } {
  const all = [...whole.parts];
  const few = all.filter(([value, { visitors }]) => value === otherValue || visitors.length < fewest);
  const shown = all.filter((part) => !few.includes(part)).sort(([one, a], [other, b]) => b.visits - a.visits || (one < other ? -1 : 1));
  const others = empty();
  for (const [, part] of few) add(others, part);
  while (others.visits > 0 && others.visitors.length < fewest && shown.length > 0) add(others, shown.pop()![1]);
  return { shown, others };
}

/** Visits by what they share. */
export class Cells {
  private readonly wholes = new Map<string, { journal: number; dimension: Dimension; node: Node; values: number }>();

  /** One visit. The value has several parts where it lies within another: country, region, city. */
  add(journal: number, dimension: Dimension, path: readonly string[], { pages, requests }: { pages: number; requests: number }, visitor: string): void {
    const key = `${journal} ${dimension}`;
    let whole = this.wholes.get(key);
    if (!whole) this.wholes.set(key, (whole = { journal, dimension, node: empty(), values: 0 }));
    let node = whole.node;
    this.count(node, pages, requests, visitor);
    for (const part of path) {
      let next = node.parts.get(part) ?? (whole.values >= mostValues ? node.parts.get(otherValue) : undefined);
      if (!next) {
        next = empty();
        node.parts.set(whole.values >= mostValues ? otherValue : part, next);
        whole.values += 1;
      }
      this.count(next, pages, requests, visitor);
      node = next;
    }
  }

  /** What may be stored: a cell of few visitors only among others. */
  shown(): Cell[] {
    return [...this.wholes.values()].filter((whole) => this.isWhole(whole)).flatMap(({ journal, dimension, node }) => this.leaves(node, '').map((cell) => ({ journal, dimension, ...cell })));
  }

  /** On a day on which a journal began or ended to ask for regions, their difference to the countries would tell of those who came before or after: such a day has countries only. */
  private isWhole({ journal, dimension, node }: { journal: number; dimension: Dimension; node: Node }): boolean {
    return (dimension !== 'region' && dimension !== 'city') || node.visits === this.wholes.get(`${journal} country`)?.node.visits;
  }

  private leaves(node: Node, within: string): Omit<Cell, 'journal' | 'dimension'>[] {
    const { shown, others } = apart(node);
    // Of fewer than five, which are then all that there are, only the number of visits.
    const known = others.visitors.length >= fewest;
    const rest = others.visits > 0 ? [{ value: within + otherValue, visits: others.visits, pages: known ? others.pages : 0, requests: known ? others.requests : 0 }] : [];
    return [...shown.flatMap(([value, part]) => {
      if (part.parts.size > 0) return this.leaves(part, `${within}${value}/`);
      return [{ value: within + value, visits: part.visits, pages: part.pages, requests: part.requests }];
    }), ...rest];
  }

  private count(node: Node, pages: number, requests: number, visitor: string): void {
    node.visits += 1;
    node.pages += pages;
    node.requests += requests;
    meet(node, visitor);
  }
}
