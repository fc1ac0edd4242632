import { fullTextForms, type Form } from '../stored/usage-form.entity.js';
import type { Dimension } from '../stored/usage-cell.entity.js';
import type { Look, Search } from '../event-line.js';
import { Cells } from './cells.js';

export const isFullText = (form: Form): boolean => (fullTextForms as readonly string[]).includes(form);

export interface ItemCount {
  journal: number;
  kind: string;
  item: number;
  yop: number;
  access: string;
  investigations: number;
  uniqueInvestigations: number;
  requests: number;
  uniqueRequests: number;
}

export interface Visit {
  seconds: number;
  pages: number;
  requests: number;
  first: Look;
}

interface JournalCount {
  visits: number;
  pages: number;
  seconds: number;
  visitors: number;
  lastVisitor: string;
}

const entryOf = ({ kind, item }: Look): string => (kind === 'journal' ? 'journal' : `${kind}:${item}`);

/** The figures of one day, as they grow. It grows with what there is to read, not with how often it is read. */
export class Tally {
  readonly items = new Map<string, ItemCount>();
  readonly forms = new Map<string, { journal: number; article: number; version: number; form: Form; views: number }>();
  readonly journals = new Map<number, JournalCount>();
  readonly terms = new Map<string, { journal: number; term: string; searches: number; withoutResult: number }>();
  readonly cells = new Cells();

  /** A look that counts, and whether it is the visitor's first at this item, or at its full text, in this hour. */
  look({ journal, kind, item, yop, access, version, form }: Look, first: { investigation: boolean; request: boolean }): void {
    const count = this.item(journal, kind, item, yop, access);
    const request = kind === 'article' && isFullText(form);
    count.investigations += 1;
    if (first.investigation) count.uniqueInvestigations += 1;
    if (request) count.requests += 1;
    if (request && first.request) count.uniqueRequests += 1;
    if (kind !== 'article') return;
    const key = `${journal} ${item} ${version} ${form}`;
    const known = this.forms.get(key);
    if (known) known.views += 1;
    else this.forms.set(key, { journal, article: item, version, form, views: 1 });
  }

  visit({ first, seconds, pages, requests }: Visit, visitor: string): void {
    const { journal } = first;
    const count = this.journals.get(journal) ?? { visits: 0, pages: 0, seconds: 0, visitors: 0, lastVisitor: '' };
    this.journals.set(journal, count);
    count.visits += 1;
    count.pages += pages;
    count.seconds += seconds;
    if (count.lastVisitor !== visitor) count.visitors += 1;
    count.lastVisitor = visitor;
    const cell = (dimension: Dimension, path: readonly string[]): void => this.cells.add(journal, dimension, path, { pages, requests }, visitor);
    cell('entry', [entryOf(first)]);
    cell('referrer', [first.referrer ?? '']);
    cell('language', [first.language ?? '']);
    cell('device', [first.device ?? 'other']);
    const [country, region, city] = first.place ?? [];
    if (country !== undefined) cell('country', [country]);
    if (country !== undefined && region !== undefined) cell('region', [country, region]);
    if (country !== undefined && region !== undefined && city !== undefined) cell('city', [country, region, city]);
  }

  search({ journal, term, results }: Search): void {
    this.item(journal, 'search', journal, 1, 'Open').investigations += 1;
    if (term === '') return;
    const key = `${journal} ${term}`;
    const count = this.terms.get(key) ?? { journal, term, searches: 0, withoutResult: 0 };
    this.terms.set(key, count);
    count.searches += 1;
    if (results === 0) count.withoutResult += 1;
  }

  private item(journal: number, kind: string, item: number, yop: number, access: string): ItemCount {
    const key = `${journal} ${kind} ${item} ${yop} ${access}`;
    let count = this.items.get(key);
    if (!count) this.items.set(key, (count = { journal, kind, item, yop, access, investigations: 0, uniqueInvestigations: 0, requests: 0, uniqueRequests: 0 }));
    return count;
  }
}
