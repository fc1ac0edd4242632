import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { isPersonal, type Datum, type EntityMap, type Personal } from '../../personal-data/data-map.js';
import { HOLDERS, type AutomatedProcedure, type PersonalDataHolder } from '../../personal-data/holder.js';
import type { Words } from '../../personal-data/words.js';
import { Database } from '../../platform/database/database.js';

/** Every personal datum of the house, with where it lies: a table, or a place outside the tables. */
export interface Declared {
  room: string;
  place: string;
  /** The table; the place itself where it is none. */
  table: string;
  datum: Personal;
}

/** What the rooms declare. A house in which an entity, or one of its columns, is not declared does not open. */
@Injectable()
export class Declarations implements OnModuleInit {
  constructor(@Inject(HOLDERS) private readonly holders: readonly PersonalDataHolder[], private readonly database: Database) {}

  onModuleInit(): void {
    const problems = problemsOfMaps(this.holders, this.database.source.entityMetadatas.map(({ target, tableName, columns }) => ({
      entity: target, table: tableName, columns: columns.map(({ propertyName }) => propertyName),
    })));
    if (problems.length > 0) throw new Error(problems.join('\n'));
  }

  all(): Declared[] {
    const tableOf = ({ entity }: EntityMap): string => this.database.source.getMetadata(entity).tableName;
    return this.holders.flatMap((holder) => [
      ...holder.maps.flatMap((map) => Object.entries(map.columns).flatMap(([column, datum]) => declared(holder, `${tableOf(map)}.${column}`, tableOf(map), datum))),
      ...(holder.elsewhere ?? []).flatMap(({ place, datum }) => declared(holder, place, place, datum)),
    ]);
  }

  /** What the rows of a table are called, where they are declared. */
  called(table: string): Words | null {
    return this.holders.flatMap(({ maps }) => maps).find(({ entity }) => this.database.source.getMetadata(entity).tableName === table)?.rows?.called ?? null;
  }

  /** What happens to personal data by itself (S8). */
  automated(): (AutomatedProcedure & { room: string })[] {
    return this.holders.flatMap(({ room, automated = [] }) => automated.map((procedure) => ({ room, ...procedure })));
  }
}

const declared = ({ room }: PersonalDataHolder, place: string, table: string, datum: Datum): Declared[] => (isPersonal(datum) ? [{ room, place, table, datum }] : []);

/** An entity as the database knows it. */
export interface Stored {
  entity: unknown;
  table: string;
  columns: readonly string[];
}

/** What is missing or too much in the maps, in words. */
export function problemsOfMaps(holders: readonly PersonalDataHolder[], entities: readonly Stored[]): string[] {
  const maps = holders.flatMap((holder) => holder.maps);
  return entities.flatMap(({ entity, table, columns }) => {
    const own = maps.filter((map) => map.entity === entity);
    if (own.length !== 1) return [`The table ${table} has ${own.length} data maps instead of one.`];
    const mapped = Object.keys(own[0]!.columns);
    return [
      ...columns.filter((column) => !mapped.includes(column)).map((column) => `The data map of ${table} does not declare ${column}.`),
      ...mapped.filter((column) => !columns.includes(column)).map((column) => `The data map of ${table} declares ${column}, which it does not have.`),
    ];
  });
}
