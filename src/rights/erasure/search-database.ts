import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { subjectValues, type DataSubject } from '../holdings/data-subject.js';
import { outcome, type Choices } from './choices.js';
import { ErasureLines } from './erasure-lines.js';
import type { Hit } from './hit.js';
import type { Sought } from './sought.js';

/** Filled by the erasure itself: what it looks for lies there until it has looked. */
const ownTable = 'public.erasure';

interface Column {
  schema: string;
  table: string;
  column: string;
  bytes: boolean;
}

interface Found {
  sure: number;
  alike: number;
  own: number;
}

const pattern = (text: string): string => `%${text.replaceAll(/[\\%_]/g, '\\$&')}%`;

/** Looks for what names an erased person in every column of every table of every schema, whoever made it. */
@Injectable()
export class SearchDatabase {
  constructor(private readonly database: Database, private readonly lines: ErasureLines) {}

  async search(subject: DataSubject, choices: Choices, { sure, alike }: Sought): Promise<Hit[]> {
    const hits: Hit[] = [];
    for (const column of await this.columns()) {
      const found = await this.in(column, subject, { sure: sure.map(pattern), alike: alike.map(pattern) });
      if (found.sure + found.alike > 0) hits.push(this.explained(column, found, choices));
    }
    return hits;
  }

  private async columns(): Promise<Column[]> {
    const rows = await this.database.query<Column>(
      `select c.table_schema as schema, c.table_name as table, c.column_name as column, c.data_type = 'bytea' as bytes
       from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
       where t.table_type = 'BASE TABLE' and c.table_schema not in ('pg_catalog', 'information_schema')
         and (c.data_type in ('text', 'character varying', 'character', 'json', 'jsonb', 'xml', 'bytea', 'ARRAY', 'tsvector', 'name') or c.udt_name in ('citext', 'inet', 'hstore'))
       order by 1, 2, 3`,
    );
    return rows.filter(({ schema, table }) => `${schema}.${table}` !== ownTable);
  }

  private async in({ schema, table, column, bytes }: Column, subject: DataSubject, sought: Sought): Promise<Found> {
    const text = `lower(${bytes ? `encode(t."${column}", 'escape')` : `t."${column}"::text`})`;
    const about = schema === 'public' ? this.lines.all().find(({ holding }) => holding.table === table)?.holding.about ?? 'false' : 'false';
    const rows = await this.database.query<Found>(
      `select count(*) filter (where sure)::int as sure, count(*) filter (where not sure)::int as alike, count(*) filter (where own)::int as own from (
         select ${text} like any($3) as sure, coalesce(${about}, false) as own from "${schema}"."${table}" t where ${text} like any($3 || $4)
           and $1::integer is not distinct from $1 and $2::text[] is not distinct from $2) found`, [...subjectValues(subject), sought.sure, sought.alike],
    );
    return rows[0]!;
  }

  private explained({ schema, table, column }: Column, { sure, alike, own }: Found, choices: Choices): Hit {
    const place = schema === 'public' ? `${table}.${column}` : `${schema}.${table}.${column}`;
    const rows = sure + alike;
    const line = schema === 'public' ? this.lines.all().find(({ holding, fields }) => holding.table === table && fields.some((field) => field.column === column)) : undefined;
    if (!line) return { place, rows, why: sure > 0 ? 'left' : 'alike', purpose: null };
    const [purpose] = line.fields.find((field) => field.column === column)!.datum.purposes;
    if (own === 0) return { place, rows, why: sure > 0 ? 'others' : 'alike', purpose };
    if (table === 'rights_request') return { place, rows, why: 'waiting', purpose };
    const does = outcome(line, choices);
    if (does === 'keep' || does === 'ghost') return { place, rows, why: 'kept', purpose: typeof line.does === 'object' ? line.does.keep : purpose };
    // What was emptied in special cases only, and is published, stays until a new version says otherwise.
    return { place, rows, why: typeof line.does === 'object' && line.holding.published ? 'published' : 'left', purpose };
  }
}
