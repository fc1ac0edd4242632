import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { ColumnMetadata } from 'typeorm/metadata/ColumnMetadata.js';
import { isPersonal, type EntityMap, type Personal, type Rows } from '../../personal-data/data-map.js';
import { HOLDERS, type PersonalDataHolder } from '../../personal-data/holder.js';
import type { Words } from '../../personal-data/words.js';
import { Database } from '../../platform/database/database.js';
import { Trails } from './trails.js';

/** A personal column. */
export interface Field {
  property: string;
  column: string;
  datum: Personal;
  type: string;
  /** The table that it points to. */
  to: string | null;
  nullable: boolean;
}

/** A table that holds personal data. */
export interface Holding {
  room: string;
  table: string;
  called: Words;
  /** SQL that is true of its rows `t` about the data subject; null where nothing leads to anyone. */
  about: string | null;
  key: readonly string[];
  /** What is said of whom the row is about. */
  own: readonly Field[];
  /** Columns that point to a person and are about that person: who wrote, who decided. */
  pointers: readonly Field[];
  /** SQL over its rows `t`: whether readers have them. */
  published: string | null;
  /** SQL over its rows `t`: whether an erasure leaves them for now. */
  awaited: string | null;
  /** What others wrote about the person's work. */
  regards: NonNullable<Rows['regards']> | null;
  /** Where the person edits what a row says: by the properties that stand on one page, with SQL for the names in its address. */
  edits: readonly Edit[];
  /** The column with a file of the person's, and when it is theirs. */
  files: { column: string; when: string } | null;
  /** Columns that are no one’s data but help to understand a row. */
  beside: { journal: string | null; submission: string | null; more: readonly Besides[] };
}

export interface Edit {
  columns: readonly string[];
  pattern: string;
  values: string;
}

interface Besides {
  property: string;
  column: string;
  type: string;
}

/** Every table that holds personal data, with the way from its rows to the people whom they are about. */
@Injectable()
export class Holdings implements OnModuleInit {
  private holdings: readonly Holding[] = [];
  private named: ReadonlyMap<string, string> = new Map();
  private addressed: readonly { table: string; column: string }[] = [];

  constructor(@Inject(HOLDERS) private readonly holders: readonly PersonalDataHolder[], private readonly database: Database) {}

  onModuleInit(): void {
    const trails = new Trails(this.holders.flatMap(({ maps }) => maps), this.database.source);
    this.named = new Map(this.holders.flatMap(({ maps }) => maps).flatMap(({ entity, rows }): [string, string][] => {
      const metadata = this.database.source.getMetadata(entity);
      return rows?.name ? [[metadata.tableName, metadata.findColumnWithPropertyName(rows.name)!.databaseName]] : [];
    }));
    this.addressed = this.holders.flatMap(({ maps }) => maps).flatMap(({ entity, rows }) => (rows?.about ?? []).flatMap((link) => {
      const metadata = this.database.source.getMetadata(entity);
      return typeof link !== 'string' && 'address' in link ? [{ table: metadata.tableName, column: metadata.findColumnWithPropertyName(link.address)!.databaseName }] : [];
    }));
    this.holdings = this.holders.flatMap(({ room, maps }) => maps.filter(({ columns }) => Object.values(columns).some(isPersonal)).map((map) => this.holding(room, map, trails)));
  }

  all(): readonly Holding[] {
    return this.holdings;
  }

  /** Columns with an address by which a row leads to a person. */
  addresses(): readonly { table: string; column: string }[] {
    return this.addressed;
  }

  /** The columns that name the rows of a table to people, by table. */
  names(): ReadonlyMap<string, string> {
    return this.named;
  }

  private holding(room: string, map: EntityMap, trails: Trails): Holding {
    const metadata = this.database.source.getMetadata(map.entity);
    const { tableName: table } = metadata;
    if (!map.rows) throw new Error(`The data map of ${table} does not say what its rows are called and whom they are about.`);
    const fields = metadata.columns.flatMap((column): Field[] => {
      const datum = map.columns[column.propertyName]!;
      const key = metadata.foreignKeys.find(({ columns }) => columns.includes(column));
      return isPersonal(datum) ? [fieldOf(column, datum, key?.referencedEntityMetadata.tableName ?? null)] : [];
    });
    const about = trails.about(table);
    const own = fields.filter(({ to }) => to !== 'person');
    if (own.length > 0 && !about && !map.rows.untraceable) throw new Error(`The data map of ${table} does not say whom its rows are about.`);
    const beside = (property: string): string | null => metadata.findColumnWithPropertyName(property)?.databaseName ?? null;
    const { files } = map.rows;
    return {
      published: map.rows.published ?? null,
      awaited: map.rows.awaited ?? null,
      regards: map.rows.regards ?? null,
      edits: this.holders.flatMap(({ edited = [] }) => edited).filter(({ entity }) => entity === map.entity).map(({ columns, at, with: values }) => ({
        columns, pattern: at.pattern, values: `json_build_object(${Object.entries(values).map(([name, sql]) => `'${name}', ${sql}`).join(', ')})`,
      })),
      files: files ? { column: metadata.findColumnWithPropertyName(files.column)!.databaseName, when: files.when } : null,
      room, table, called: map.rows.called, about, own, pointers: fields.filter(({ to }) => to === 'person'), key: metadata.primaryColumns.map(({ databaseName }) => databaseName),
      beside: { journal: beside('journalId'), submission: table === 'submission' ? 'id' : beside('submissionId'), more: (map.rows.beside ?? []).map((property) => plain(metadata.findColumnWithPropertyName(property)!)) },
    };
  }
}

const plain = (column: ColumnMetadata): Besides => ({
  property: column.propertyName, column: column.databaseName, type: `${typeof column.type === 'string' ? column.type : column.type.name.toLowerCase()}${column.isArray ? '[]' : ''}`,
});

const fieldOf = (column: ColumnMetadata, datum: Personal, to: string | null): Field => ({ ...plain(column), datum, to, nullable: column.isNullable });
