import type { DataSource, EntityMetadata } from 'typeorm';
import { isPersonal, type Datum, type EntityMap } from '../../personal-data/data-map.js';
import type { PersonalDataHolder } from '../../personal-data/holder.js';

/** What an erasure does to one table: to its rows about a person, or to single columns of them. */
export interface ErasureStep {
  table: string;
  /** The column that says whom the row is about. */
  about: string;
  does: 'delete' | { set: Readonly<Record<string, string>> };
}

/** What stands for nothing in a column that cannot be null. */
function nothing({ type, isArray, isNullable }: EntityMetadata['columns'][number]): string {
  if (isNullable) return 'null';
  if (isArray) return `'{}'`;
  if (type === 'jsonb' || type === 'json') return `'{}'`;
  if (type === 'boolean') return 'false';
  if (type === 'integer' || type === 'bigint') return '0';
  if (String(type).startsWith('timestamp') || type === 'date') return `'epoch'`;
  return `''`;
}

/** Accounts and visits, chapters A and D. What a person contributed or did at work, B and C, is the larger erasure's. */
const ofTheAccount = ({ columns }: EntityMap): boolean => {
  const personal = Object.values(columns).filter(isPersonal);
  return personal.length > 0 && personal.every(({ category }) => category === 'A' || category === 'D');
};

const goes = (datum: Datum): boolean => isPersonal(datum) && (datum.onErasure === 'delete' || datum.onErasure === 'blank');

const isDeleted = (datum: Datum): boolean => !isPersonal(datum) || datum.onErasure === 'delete';

/** The erasure of an account, as its data maps say it: no table and no column is named here. */
export function erasurePlan(holders: readonly PersonalDataHolder[], source: DataSource): ErasureStep[] {
  return holders.flatMap(({ maps }) => maps).filter(ofTheAccount).flatMap((map) => stepsOf(map, source.getMetadata(map.entity)));
}

/** The columns by which the tables of one room say whom a row is about; not those that say who wrote it. */
export function aboutPersons(room: string, holders: readonly PersonalDataHolder[], source: DataSource): { table: string; about: string }[] {
  return holders.filter((holder) => holder.room === room).flatMap(({ maps }) => maps).flatMap(({ entity, columns }) => {
    const metadata = source.getMetadata(entity);
    return pointersOf(metadata).filter(({ propertyName }) => isDeleted(columns[propertyName]!)).map(({ databaseName }) => ({ table: metadata.tableName, about: databaseName }));
  });
}

const pointersOf = (entity: EntityMetadata): EntityMetadata['columns'] =>
  entity.foreignKeys.filter(({ referencedEntityMetadata }) => referencedEntityMetadata.tableName === 'person').flatMap(({ columns }) => columns);

function stepsOf({ columns }: EntityMap, entity: EntityMetadata): ErasureStep[] {
  const { tableName: table } = entity;
  const pointers = pointersOf(entity);
  const own = entity.columns.filter((column) => !pointers.includes(column));
  const declared = (name: string): Datum => columns[name]!;
  const fading = own.filter(({ propertyName }) => goes(declared(propertyName)));
  const blanked = Object.fromEntries(fading.map((column) => [column.databaseName, nothing(column)]));
  if (table === 'person') return [{ table, about: 'id', does: { set: blanked } }];
  return pointers.flatMap((pointer): ErasureStep[] => {
    const datum = declared(pointer.propertyName);
    const about = pointer.databaseName;
    // A pointer that is personal itself says what becomes of it; a technical one only says whom the row is about.
    if (isPersonal(datum)) return datum.onErasure === 'delete' ? [{ table, about, does: 'delete' }] : datum.onErasure === 'blank' ? [{ table, about, does: { set: { [about]: 'null' } } }] : [];
    const whole = own.every(({ propertyName }) => isDeleted(declared(propertyName)));
    return whole ? [{ table, about, does: 'delete' }] : fading.length > 0 ? [{ table, about, does: { set: blanked } }] : [];
  });
}
