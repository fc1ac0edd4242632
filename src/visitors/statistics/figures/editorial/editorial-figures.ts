import { Injectable } from '@nestjs/common';
import type { Journal } from '../../../../journals/journal.entity.js';
import { Journals } from '../../../../journals/journals.js';
import { Clock } from '../../../../platform/clock.js';
import { dayIn } from '../../../../platform/days.js';
import { EditorialFiguresQuery, fewest, type CountRow, type Happening, type ReviewingRow, type SpanRow } from './editorial-figures.query.js';
import { before, editorialPeriod, within, type EditorialPeriod } from './periods.js';

export interface Reviewing {
  /** Null where too few were asked. */
  all: ReviewingRow | null;
  /** Empty where any section alone had too few: from the others and the whole one could tell them. */
  sections: ReviewingRow[];
}

/** Everything that the page and its files tell, once. */
export interface EditorialFigures {
  journal: Journal;
  period: EditorialPeriod;
  counts: CountRow[];
  spans: SpanRow[];
  reviewing: Reviewing;
  sum(what: readonly Happening[], where?: (row: CountRow) => boolean): number;
  /** In the period before; null where there is none. */
  earlier(what: readonly Happening[]): number | null;
}

export const total = (rows: readonly CountRow[], what: readonly Happening[], where: (row: CountRow) => boolean = () => true): number =>
  rows.reduce((sum, row) => sum + (what.includes(row.what) && where(row) ? row.count : 0), 0);

/** What of reviewers may be shown. */
export function shown(rows: readonly ReviewingRow[]): Reviewing {
  const all = rows.find(({ whole }) => whole);
  const sections = rows.filter(({ whole }) => !whole);
  if (!all || all.people < fewest) return { all: null, sections: [] };
  return { all, sections: sections.length > 1 && sections.every(({ people }) => people >= fewest) ? sections : [] };
}

@Injectable()
export class ReadEditorialFigures {
  constructor(private readonly query: EditorialFiguresQuery, private readonly journals: Journals, private readonly clock: Clock) {}

  async of(journalId: number, asked: unknown, looking: number): Promise<EditorialFigures> {
    const journal = await this.journals.byId(journalId);
    const now = this.clock.now();
    const counts = await this.query.counts(journalId, journal.timeZone);
    const begun = counts[0]?.month ?? dayIn(journal.timeZone, now).slice(0, 7);
    const period = editorialPeriod(asked, journal.timeZone, now, begun);
    const past = before(period);
    return {
      journal, period, counts,
      spans: await this.query.spans(journalId, period),
      reviewing: shown(await this.query.reviewing(journalId, period, looking)),
      sum: (what, where) => total(counts, what, (row) => within(row.month, period) && (where?.(row) ?? true)),
      earlier: (what) => (past ? total(counts, what, ({ month }) => within(month, past)) : null),
    };
  }
}
