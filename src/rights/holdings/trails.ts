import type { DataSource, EntityMetadata } from 'typeorm';
import { isPersonal, type EntityMap, type Link } from '../../personal-data/data-map.js';

/** From rows to the people whom they are about, in SQL over a data subject: `$1` a person's id or null, `$2` e-mail addresses in lower case. */
export class Trails {
  private readonly maps = new Map<string, EntityMap>();

  constructor(maps: readonly EntityMap[], private readonly source: DataSource) {
    for (const map of maps) this.maps.set(source.getMetadata(map.entity).tableName, map);
  }

  /** What is true of the table's rows that are about the data subject; null where nothing leads to anyone. */
  about(table: string, alias = 't'): string | null {
    const links = this.links(table);
    return links.length === 0 ? null : `(${links.map((link) => this.condition(table, alias, link)).join(' or ')})`;
  }

  /** Columns that point to a person. */
  pointers(table: string): EntityMetadata['columns'] {
    return this.metadata(table).foreignKeys.filter(({ referencedEntityMetadata }) => referencedEntityMetadata.tableName === 'person').flatMap(({ columns }) => columns);
  }

  private links(table: string): readonly Link[] {
    const map = this.maps.get(table);
    if (map?.rows?.about) return map.rows.about;
    if (!map || map.rows?.untraceable) return [];
    return this.pointers(table).map(({ propertyName }) => propertyName).filter((name) => !isPersonal(map.columns[name]!));
  }

  private condition(table: string, alias: string, link: Link): string {
    if (typeof link === 'string') return `${alias}."${this.column(table, link)}" = $1`;
    if ('address' in link) return `lower(${alias}."${this.column(table, link.address)}"::text) = any($2)`;
    if ('through' in link) {
      const there = this.metadata(table).foreignKeys.find(({ columns }) => columns.some(({ propertyName }) => propertyName === link.through));
      if (!there) throw new Error(`${table}.${link.through} points to no table.`);
      const next = there.referencedEntityMetadata.tableName;
      return `${alias}."${this.column(table, link.through)}" in (select ${alias}_."id" from "${next}" ${alias}_ where ${this.beyond(table, next, `${alias}_`)})`;
    }
    const { from, by } = link.pointedTo;
    return `${alias}."${this.key(table)}" in (select ${alias}_."${by}" from "${from}" ${alias}_ where ${this.beyond(table, from, `${alias}_`)})`;
  }

  private beyond(from: string, to: string, alias: string): string {
    const condition = this.about(to, alias);
    if (!condition) throw new Error(`The rows of ${from} are said to be about those of ${to}, which lead to no one.`);
    return condition;
  }

  private key(table: string): string {
    return this.metadata(table).primaryColumns[0]!.databaseName;
  }

  private column(table: string, property: string): string {
    const column = this.metadata(table).findColumnWithPropertyName(property);
    if (!column) throw new Error(`${table} has no ${property}.`);
    return column.databaseName;
  }

  private metadata(table: string): EntityMetadata {
    return this.source.getMetadata(this.maps.get(table)?.entity ?? table);
  }
}
