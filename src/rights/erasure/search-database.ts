import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { subjectValues, type DataSubject } from '../holdings/data-subject.js';
import { outcome, type Choices } from './choices.js';
import { ErasureLines } from './erasure-lines.js';
import type { Hit } from './hit.js';
import type { Strings } from './sought.js';

/** Filled by the erasure itself: what it looks for lies there until it has looked. */
const ownTable = 'public.erasure';

interface Table {
  schema: string;
  table: string;
  columns: { name: string; bytes: boolean }[];
}

interface Found {
  sure: number;
  alike: number;
  own: number;
}

const pattern = (text: string): string => `%${text.replaceAll(/[\\%_]/g, '\\$&')}%`;
const asText = ({ name, bytes }: Table['columns'][number]): string => `lower(${bytes ? `encode(t."${name}", 'escape')` : `t."${name}"::text`})`;

/** Looks for what names an erased person in every column of every table of every schema, whoever made it. */
@Injectable()
export class SearchDatabase {
  constructor(private readonly database: Database, private readonly lines: ErasureLines) {}

  async search(subject: DataSubject, choices: Choices, { sure, alike }: Strings): Promise<Hit[]> {
    const hits: Hit[] = [];
    const sought = { sure: sure.map(pattern), alike: alike.map(pattern) };
    for (const table of await this.tables()) {
      if (!(await this.any(table, sought))) continue;
      for (const column of table.columns) {
        const found = await this.in(table, column, subject, sought);
        if (found.sure + found.alike > 0) hits.push(this.explained(table, column.name, found, choices));
      }
    }
    return hits;
  }

  private async tables(): Promise<Table[]> {
    const rows = await this.database.query<Table>(
      `select n.nspname as schema, c.relname as table, json_agg(json_build_object('name', a.attname, 'bytes', t.typname = 'bytea') order by a.attnum) as columns
       from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped join pg_type t on t.oid = a.atttypid
       where c.relkind in ('r', 'm') and n.nspname not in ('pg_catalog', 'information_schema') and n.nspname not like 'pg_toast%' group by 1, 2 order by 1, 2`,
    );
    return rows.filter(({ schema, table }) => `${schema}.${table}` !== ownTable);
  }

  /** Reads a table once; only where something is found does it matter in which column. */
  private async any({ schema, table, columns }: Table, { sure, alike }: Strings): Promise<boolean> {
    const text = ['lower(t::text)', ...columns.filter(({ bytes }) => bytes).map(asText)];
    return (await this.database.one(`select 1 from "${schema}"."${table}" t where ${text.map((one) => `${one} like any($1)`).join(' or ')} limit 1`, [[...sure, ...alike]])) !== null;
  }

  private async in({ schema, table }: Table, column: Table['columns'][number], subject: DataSubject, sought: Strings): Promise<Found> {
    const about = schema === 'public' ? this.lines.all().find(({ holding }) => holding.table === table)?.holding.about ?? 'false' : 'false';
    const rows = await this.database.query<Found>(
      `select count(*) filter (where sure)::int as sure, count(*) filter (where not sure)::int as alike, count(*) filter (where own)::int as own from (
         select ${asText(column)} like any($3) as sure, coalesce(${about}, false) as own from "${schema}"."${table}" t where ${asText(column)} like any($3 || $4)
           and $1::integer is not distinct from $1 and $2::text[] is not distinct from $2) found`, [...subjectValues(subject), sought.sure, sought.alike],
    );
    return rows[0]!;
  }

  private explained({ schema, table }: Table, column: string, { sure, alike, own }: Found, choices: Choices): Hit {
    const place = schema === 'public' ? `${table}.${column}` : `${schema}.${table}.${column}`;
    const rows = sure + alike;
    const line = schema === 'public' ? this.lines.all().find(({ holding, fields }) => holding.table === table && fields.some((field) => field.column === column)) : undefined;
    if (!line) return { place, rows, why: sure > 0 ? 'left' : 'alike', purpose: null };
    const [purpose] = line.fields.find((field) => field.column === column)!.datum.purposes;
    if (own === 0) return { place, rows, why: sure > 0 ? 'others' : 'alike', purpose };
    if (line.holding.awaited) return { place, rows, why: 'waiting', purpose };
    const does = outcome(line, choices);
    if (does === 'keep' || does === 'ghost') return { place, rows, why: 'kept', purpose: typeof line.does === 'object' ? line.does.keep : purpose };
    // What was emptied in special cases only, and is published, stays until a new version says otherwise.
    return { place, rows, why: typeof line.does === 'object' && line.holding.published ? 'published' : 'left', purpose };
  }
}
