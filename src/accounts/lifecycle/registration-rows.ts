import type { DataSource } from 'typeorm';
import { isPersonal } from '../../personal-data/data-map.js';
import type { PersonalDataHolder } from '../../personal-data/holder.js';

/** The columns by which the tables of one room say whom a row is about; not those that say who wrote it. */
export function aboutPersons(room: string, holders: readonly PersonalDataHolder[], source: DataSource): { table: string; about: string }[] {
  return holders.filter((holder) => holder.room === room).flatMap(({ maps }) => maps).flatMap(({ entity, columns }) => {
    const { tableName: table, foreignKeys } = source.getMetadata(entity);
    const pointers = foreignKeys.filter(({ referencedEntityMetadata }) => referencedEntityMetadata.tableName === 'person').flatMap((key) => key.columns);
    return pointers.flatMap(({ propertyName, databaseName }) => {
      const datum = columns[propertyName]!;
      return isPersonal(datum) && datum.onErasure !== 'delete' ? [] : [{ table, about: databaseName }];
    });
  });
}
