import { randomBytes } from 'node:crypto';
import type { TestApp } from './app.js';

interface Column {
  name: string;
  type: string;
  needed: boolean;
}

/** Writes rows into any table, with something in every column that must have it: rows that it points to are made along the way. */
export class Filler {
  constructor(private readonly test: TestApp) {}

  /** The row's place (ctid) in its table. `given` are columns whose value matters. */
  async row(table: string, given: Record<string, unknown>): Promise<string> {
    try {
      return await this.insert(table, given, false);
    } catch (error) {
      if ((error as { code?: string }).code !== '23505') throw error;
      return this.insert(table, given, true);
    }
  }

  /** `fresh` points to rows made for it, where one of those that are there is taken. */
  private async insert(table: string, given: Record<string, unknown>, fresh: boolean): Promise<string> {
    const pointers = await this.pointers(table);
    const values: Record<string, unknown> = { ...given };
    for (const { name, type, needed } of await this.columns(table)) {
      // Of what there is one for each journal, the next is another journal's.
      const another = fresh && name === 'journal_id';
      if (!(needed || another) || name in values) continue;
      const target = pointers.find((pointer) => pointer.column === name);
      values[name] = target ? await this.target(target, fresh) : this.value(type, name);
    }
    const names = Object.keys(values);
    const [row] = await this.test.database.query<{ place: string }>(
      `insert into "${table}" (${names.map((name) => `"${name}"`).join(', ')}) values (${names.map((_, index) => `$${index + 1}`).join(', ')}) returning ctid::text as place`, Object.values(values),
    );
    return row!.place;
  }

  private async target({ target, key }: { target: string; key: string }, fresh: boolean): Promise<unknown> {
    const known = fresh || target === 'account' ? null : await this.test.database.one<{ value: unknown }>(`select "${key}" as value from "${target}" order by 1 limit 1`);
    if (known) return known.value;
    const place = await this.row(target, {});
    return (await this.test.database.one<{ value: unknown }>(`select "${key}" as value from "${target}" where ctid = $1::tid`, [place]))!.value;
  }

  private columns(table: string): Promise<Column[]> {
    return this.test.database.query<Column>(
      `select column_name as name, udt_name as type, is_nullable = 'NO' and column_default is null and is_identity = 'NO' and is_generated = 'NEVER' as needed
       from information_schema.columns where table_schema = 'public' and table_name = $1 order by ordinal_position`, [table],
    );
  }

  private pointers(table: string): Promise<{ column: string; target: string; key: string }[]> {
    return this.test.database.query(
      `select a.attname as "column", c.confrelid::regclass::text as target, k.attname as key from pg_constraint c
       join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1] join pg_attribute k on k.attrelid = c.confrelid and k.attnum = c.confkey[1]
       where c.contype = 'f' and c.conrelid = ('public.' || quote_ident($1))::regclass`, [table],
    );
  }

  private value(type: string, name: string): unknown {
    const word = randomBytes(6).toString('hex');
    if (name === 'key' && type === 'text') return randomBytes(16).toString('hex');
    if (type.startsWith('_')) return [];
    if (type === 'bytea') return randomBytes(16);
    if (type.startsWith('int')) return randomBytes(3).readUIntBE(0, 3);
    if (type === 'bool') return false;
    if (type.startsWith('timestamp')) return this.test.clock.now();
    if (type === 'date') return '2026-05-04';
    if (type.startsWith('json')) return {};
    return `${name}-${word}`;
  }
}
