import { Injectable } from '@nestjs/common';
import type { EntityMetadata } from 'typeorm';
import { grounds } from '../../personal-data/grounds.js';
import { purposes, type PurposeKey } from '../../personal-data/purposes.js';
import { Database } from '../../platform/database/database.js';
import { Holdings, type Field, type Holding } from '../holdings/holdings.js';

/** What happens to rows: they go, some of their columns become empty, they point to a ghost, or they stay for a purpose. */
export type Does = 'delete' | 'blank' | 'ghost' | { keep: PurposeKey };

/** One line of the plan of an erasure: rows of one table that lead to the data subject, and what becomes of some of their columns. */
export interface Line {
  /** Its name in choices and records: table and what it does. */
  key: string;
  holding: Holding;
  does: Does;
  /** SQL over the rows `t` and a data subject. */
  where: string;
  fields: readonly Field[];
  /** Whether what stays can be emptied, and what goes can stay. */
  open: boolean;
  /** The rows that these belong to, where those go as a whole: what becomes of one becomes of the other. */
  follows: Line | null;
}

const isEmptied = ({ nullable, to }: Field): boolean => nullable && to === null;
/** What may be emptied of what would stay. */
export const emptied = ({ fields }: Line): Field[] => fields.filter(isEmptied);

/** The plan of every erasure, as the data maps say it: no table is named here. */
@Injectable()
export class ErasureLines {
  private lines: readonly Line[] | null = null;

  constructor(private readonly holdings: Holdings, private readonly database: Database) {}

  /** By chapter and table, as the holdings stand. */
  all(): readonly Line[] {
    return (this.lines ??= joined(this.holdings.all().flatMap(linesOf)));
  }

  /** Those that act, in an order that the database allows: rows that point to others before those, rows before what leads to them, and the person last. */
  inOrder(lines: readonly Line[]): Line[] {
    const deleting = sorted(lines.filter(({ does }) => does === 'delete'), (one, other) => this.pointsTo(one.holding.table, other.holding.table));
    const emptying = sorted(lines.filter(({ does }) => does !== 'delete'), (one, other) => one.where.includes(`from "${other.holding.table}"`));
    return [...deleting, ...emptying.filter(({ holding }) => holding.table !== 'person'), ...emptying.filter(({ holding }) => holding.table === 'person')];
  }

  private pointsTo(table: string, other: string): boolean {
    const metadata: EntityMetadata = this.database.source.getMetadata(table);
    return table !== other && metadata.foreignKeys.some(({ referencedEntityMetadata }) => referencedEntityMetadata.tableName === other);
  }
}

function linesOf(holding: Holding): Line[] {
  const { own, pointers, about } = holding;
  const keyOf = (does: Does): string => `${holding.table}.${typeof does === 'string' ? does : `keep.${does.keep}`}`;
  const line = (does: Does, where: string, fields: readonly Field[], key = keyOf(does)): Line => ({
    key, holding, does, where, fields, open: typeof does === 'string' ? does !== 'ghost' : fields.some(isEmptied), follows: null,
  });
  const lines: Line[] = [];
  if (about && own.length > 0) {
    const whole = own.every(({ datum }) => datum.onErasure === 'delete');
    const going = own.filter(({ datum }) => datum.onErasure === 'delete' || datum.onErasure === 'blank');
    if (whole) lines.push(line('delete', about, own));
    else lines.push(...blankLines(going, holding.table).map(({ key, fields }) => line('blank', about, fields, key)));
    const kept = [...new Set(own.flatMap(({ datum: { onErasure } }) => (typeof onErasure === 'object' ? [onErasure.keep] : [])))];
    for (const keep of kept) lines.push(line({ keep }, about, own.filter(({ datum: { onErasure } }) => typeof onErasure === 'object' && onErasure.keep === keep)));
    const faceless = own.filter(({ datum }) => datum.onErasure === 'pseudonym');
    if (faceless.length > 0) lines.push(line('ghost', about, faceless));
  }
  for (const pointer of pointers) lines.push(...pointerLine(holding, pointer, line));
  return lines;
}

/** What rests on consent alone goes whatever else is still needed, so it is a line of its own beside what does not. */
function blankLines(going: readonly Field[], table: string): { key: string; fields: readonly Field[] }[] {
  const onConsent = going.filter(({ datum }) => datum.purposes.every((purpose) => grounds[purposes[purpose].ground].article === '6(1)(a)'));
  const others = going.filter((field) => !onConsent.includes(field));
  const all = onConsent.length > 0 && others.length > 0 ? [{ key: `${table}.blank.consent`, fields: onConsent }, { key: `${table}.blank`, fields: others }] : [{ key: `${table}.blank`, fields: going }];
  return all.filter(({ fields }) => fields.length > 0);
}

/** A column that points to a person and is about that person. Where its rows are about the same person anyway, the lines above say what becomes of them. */
function pointerLine({ table, about, own }: Holding, pointer: Field, line: (does: Does, where: string, fields: readonly Field[], key: string) => Line): Line[] {
  const { column, datum: { onErasure } } = pointer;
  if (own.length > 0 && about?.includes(`t."${column}" = $1`) && onErasure !== 'blank') return [];
  const does = onErasure === 'pseudonym' ? 'ghost' : onErasure;
  return [line(does, `(t."${column}" = $1)`, [pointer], `${table}.${column}.${typeof does === 'string' ? does : `keep.${does.keep}`}`)];
}

/** Rows that lead to a person through other rows follow these, where these are deleted. */
function joined(lines: readonly Line[]): Line[] {
  return lines.map((line) => {
    const through = /^\(t\."\w+" in \(select t_\."id" from "(\w+)"/.exec(line.where)?.[1];
    const follows = line.does === 'delete' ? lines.find(({ does, holding }) => does === 'delete' && holding.table === through) ?? null : null;
    return { ...line, follows };
  });
}

/** Each before those that it says it comes before; what does not matter stays as it is. */
function sorted(lines: readonly Line[], before: (one: Line, other: Line) => boolean): Line[] {
  const done: Line[] = [];
  let left = [...lines];
  while (left.length > 0) {
    const free = left.filter((line) => !left.some((other) => other !== line && before(other, line)));
    if (free.length === 0) throw new Error(`An erasure cannot be put in order: ${left.map(({ key }) => key).join(', ')}.`);
    done.push(...free);
    left = left.filter((line) => !free.includes(line));
  }
  return done;
}
