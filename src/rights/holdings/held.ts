import { Injectable } from '@nestjs/common';
import type { Category } from '../../personal-data/data-map.js';
import type { Localized } from '../../platform/i18n/translator.js';
import { Database } from '../../platform/database/database.js';
import { subjectValues, type DataSubject } from './data-subject.js';
import { Holdings, type Field, type Holding } from './holdings.js';

export type Value = string | number | boolean | null | Value[] | { [key: string]: Value };

export interface HeldRow {
  journal: Localized | null;
  submission: number | null;
  /** By property: the fields that the person may see, and what helps to understand them. */
  values: Record<string, Value>;
  /** By property: the page on which the person edits it, where that is possible still. */
  edits: Record<string, EditPlace>;
}

export interface EditPlace {
  pattern: string;
  values: Record<string, string | number>;
}

/** What one table holds about a data subject. */
export interface HeldTable {
  holding: Holding;
  total: number;
  rows: HeldRow[];
  /** How often a column that points to a person points to this one. */
  pointed: { field: Field; count: number }[];
}

/** What a person may be shown of a field about them; the rest is named, with the reason why it is withheld. */
export const isShown = ({ datum: { seenBy } }: Field): boolean => seenBy.includes('self') || seenBy.includes('public');

export const categoryOf = ({ own, pointers }: Holding): Category => (own[0] ?? pointers[0])!.datum.category;

/** Reads what is held about a data subject from every table of the chapters, in one query and a look-up of names. */
@Injectable()
export class Held {
  constructor(private readonly database: Database, private readonly holdings: Holdings) {}

  /** At most `limit` rows of each table, the newest first; null for all. */
  async of(subject: DataSubject, chapters: readonly Category[], limit: number | null): Promise<HeldTable[]> {
    const asked = this.holdings.all().filter((holding) => chapters.includes(categoryOf(holding)));
    const parts = asked.map((holding, index) => `select ${index} as "index", ${totalOf(holding)} as total, ${rowsOf(holding)} as rows, ${pointedOf(holding)} as pointed`);
    // Both parameters need a type where no part uses them, and the limit is the same for all.
    const found = await this.database.query<{ index: number; total: number; rows: Value[][] | null; pointed: number[] }>(
      `select * from (${parts.join(' union all ')}) held where $1::integer is not distinct from $1 and $2::text[] is not distinct from $2 and $3::integer is not distinct from $3 order by "index"`, [...subjectValues(subject), limit],
    );
    const names = await this.names(asked, found.map(({ rows }) => rows ?? []));
    return found.map(({ index, total, rows, pointed }) => {
      const holding = asked[index]!;
      return { holding, total, rows: (rows ?? []).map((row) => rowOf(holding, row, names)), pointed: holding.pointers.map((field, at) => ({ field, count: pointed[at]! })) };
    }).filter(({ total, pointed }) => total > 0 || pointed.some(({ count }) => count > 0));
  }

  /** What the rows that others point to are called, by table and id. */
  private async names(asked: readonly Holding[], rows: readonly Value[][][]): Promise<Map<string, Value>> {
    const wanted = new Map<string, Set<number>>();
    asked.forEach((holding, index) => columnsOf(holding).forEach(({ to }, at) => {
      if (!to || !this.holdings.names().has(to)) return;
      const ids = wanted.get(to) ?? wanted.set(to, new Set()).get(to)!;
      for (const row of rows[index]!) if (typeof row[at] === 'number') ids.add(row[at]);
    }));
    const found = new Map<string, Value>();
    for (const [table, ids] of wanted) {
      if (ids.size === 0) continue;
      const named = await this.database.query<{ id: number; name: Value }>(`select id, to_json("${this.holdings.names().get(table)!}") as name from "${table}" where id = any($1)`, [[...ids]]);
      for (const { id, name } of named) found.set(`${table} ${id}`, name);
    }
    return found;
  }
}

interface Wanted {
  property: string;
  column: string;
  to: string | null;
}

/** What is read of a row, in this order. */
const columnsOf = ({ own, beside }: Holding): Wanted[] => [
  { property: 'journal', column: beside.journal ?? '', to: 'journal' },
  { property: 'submission', column: beside.submission ?? '', to: null },
  ...own.filter(isShown),
  ...beside.more.map((more) => ({ ...more, to: null })),
];

const totalOf = ({ table, about, own }: Holding): string => (about && own.length > 0 ? `(select count(*)::int from "${table}" t where ${about})` : '0');

function rowsOf(holding: Holding): string {
  if (!holding.about || holding.own.length === 0) return 'null::json';
  const columns = [...columnsOf(holding).map(({ column }) => (column ? `t."${column}"` : 'null')), ...holding.edits.map(({ values }) => values)];
  const order = holding.key.map((key) => `t."${key}" desc`).join(', ');
  return `(select json_agg(r.values order by r.n) from (select json_build_array(${columns.join(', ')}) as values, row_number() over (order by ${order}) as n
    from "${holding.table}" t where ${holding.about} order by ${order} limit $3) r)`;
}

/** The pointers that say whom a row is about are counted with its rows. */
const pointedOf = ({ table, pointers, own, about }: Holding): string =>
  `array[${pointers.map(({ column }) => (own.length > 0 && about?.includes(`t."${column}" = $1`) ? '0' : `(select count(*)::int from "${table}" t where t."${column}" = $1)`)).join(', ')}]::integer[]`;

function rowOf(holding: Holding, row: Value[], names: ReadonlyMap<string, Value>): HeldRow {
  const [journal, submission, ...rest] = row;
  const wanted = columnsOf(holding).slice(2);
  const named = (to: string | null, value: Value): Value => (to === null ? value : names.get(`${to} ${JSON.stringify(value)}`) ?? (value === null ? null : true));
  return {
    journal: (names.get(`journal ${JSON.stringify(journal ?? null)}`) as Localized | undefined) ?? null,
    submission: (submission as number | null) ?? null,
    edits: editsOf(holding, rest.slice(wanted.length)),
    values: Object.fromEntries(wanted.map(({ property, to }, at) => [property, named(to, rest[at] ?? null)])),
  };
}

/** A page with a name in its address that the row does not give is closed to it. */
function editsOf({ edits }: Holding, found: readonly Value[]): HeldRow['edits'] {
  const open = edits.flatMap(({ columns, pattern }, at) => {
    const values = found[at] as Record<string, string | number | null>;
    return Object.values(values).includes(null) ? [] : columns.map((column): [string, EditPlace] => [column, { pattern, values: values as EditPlace['values'] }]);
  });
  return Object.fromEntries(open);
}
