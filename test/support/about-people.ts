import { randomBytes } from 'node:crypto';
import { holders } from '../../src/app.module.js';
import { isPersonal, type EntityMap, type Link } from '../../src/personal-data/data-map.js';
import type { TestApp } from './app.js';
import { Filler } from './fill.js';

export interface Planted {
  table: string;
  property: string;
  /** A string that is nowhere else. */
  value: string;
  seenBy: readonly string[];
  editedBy: readonly string[];
  /** Shown once, in another form. */
  twin: boolean;
}

/** Writes, into every table whose rows lead to a person, a row about this one, with a string of its own in every personal text. */
export class Planter {
  private readonly filler: Filler;
  private readonly maps: readonly EntityMap[] = holders.flatMap(({ maps }) => maps);

  constructor(private readonly test: TestApp) {
    this.filler = new Filler(test);
  }

  async everywhere(person: { personId: number; email: string }): Promise<Planted[]> {
    const planted: Planted[] = [];
    for (const map of this.maps) {
      if (!Object.values(map.columns).some(isPersonal) || map.rows?.untraceable) continue;
      const link = map.rows?.about?.[0] ?? this.ownPointer(map);
      if (link) planted.push(...(await this.plant(map, link, person)));
    }
    // A block, or a date on which the account ends, would close the account that is to be looked at.
    await this.test.database.execute('update block set lifted_at = $1 where lifted_at is null', [this.test.clock.now()]);
    await this.test.database.execute('update account_date set done_at = $1 where done_at is null', [this.test.clock.now()]);
    return planted;
  }

  private async plant(map: EntityMap, link: Link, person: { personId: number; email: string }): Promise<Planted[]> {
    const metadata = this.test.database.source.getMetadata(map.entity);
    const texts = metadata.columns.flatMap((column) => {
      const { propertyName: property, databaseName, isArray, isInsert, type } = column;
      const datum = map.columns[property]!;
      const points = metadata.foreignKeys.some(({ columns }) => columns.includes(column));
      if (!isPersonal(datum) || points || !isInsert || !['text', 'citext'].includes(String(type))) return [];
      if (typeof link !== 'string' && 'address' in link && link.address === property) return [];
      return [{ column: databaseName, isArray, planted: { table: metadata.tableName, property, value: `zq${randomBytes(8).toString('hex')}`, seenBy: datum.seenBy, editedBy: datum.editedBy, twin: datum.twin ?? false } }];
    });
    if (texts.length === 0) return [];
    const values = Object.fromEntries(texts.map(({ column, isArray, planted }) => [column, isArray ? [planted.value] : planted.value]));
    await this.rowAbout(metadata.tableName, link, person, values);
    return texts.map(({ planted }) => planted);
  }

  /** The id of a row about the person. */
  private async rowAbout(table: string, link: Link, person: { personId: number; email: string }, values: Record<string, unknown>): Promise<unknown> {
    const metadata = this.test.database.source.getMetadata(table);
    const column = (property: string): string => metadata.findColumnWithPropertyName(property)!.databaseName;
    if (table === 'person') return this.update('person', 'id', person.personId, values);
    if (table === 'account') return this.update('account', 'person_id', person.personId, values);
    if (typeof link === 'string') return this.id(table, await this.filler.row(table, { ...values, [column(link)]: person.personId }));
    if ('address' in link) return this.id(table, await this.filler.row(table, { ...values, [column(link.address)]: person.email }));
    if ('through' in link) {
      const target = metadata.foreignKeys.find(({ columns }) => columns.some(({ propertyName }) => propertyName === link.through))!.referencedEntityMetadata.tableName;
      return this.id(table, await this.filler.row(table, { ...values, [column(link.through)]: await this.rowAbout(target, this.linkOf(target), person, {}) }));
    }
    const id = await this.id(table, await this.filler.row(table, values));
    const { from, by } = link.pointedTo;
    const there = this.test.database.source.getMetadata(from);
    await this.filler.row(from, { [by]: id, [there.findColumnWithPropertyName(this.linkOf(from) as string)!.databaseName]: person.personId });
    return id;
  }

  private linkOf(table: string): Link {
    const map = this.maps.find(({ entity }) => this.test.database.source.getMetadata(entity).tableName === table)!;
    return map.rows?.about?.[0] ?? this.ownPointer(map)!;
  }

  private ownPointer(map: EntityMap): string | null {
    const { foreignKeys } = this.test.database.source.getMetadata(map.entity);
    const pointers = foreignKeys.filter(({ referencedEntityMetadata }) => referencedEntityMetadata.tableName === 'person').flatMap(({ columns }) => columns);
    return pointers.find(({ propertyName }) => !isPersonal(map.columns[propertyName]!))?.propertyName ?? null;
  }

  private async update(table: string, key: string, id: number, values: Record<string, unknown>): Promise<number> {
    const names = Object.keys(values).filter((name) => !['public_id', 'email', 'username', 'password_hash', 'mail_language'].includes(name));
    await this.test.database.execute(`update "${table}" set ${names.map((name, index) => `"${name}" = $${index + 2}`).join(', ')} where "${key}" = $1`, [id, ...names.map((name) => values[name])]);
    return id;
  }

  private async id(table: string, place: string): Promise<unknown> {
    const key = this.test.database.source.getMetadata(table).primaryColumns[0]!.databaseName;
    return (await this.test.database.one<{ id: unknown }>(`select "${key}" as id from "${table}" where ctid = $1::tid`, [place]))!.id;
  }
}
