import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { entities, holders, texts } from '../../src/app.module.js';
import { dataMap, isPersonal, personal, technical, type Datum } from '../../src/personal-data/data-map.js';
import { grounds } from '../../src/personal-data/grounds.js';
import { purposes } from '../../src/personal-data/purposes.js';
import { ruleKeys, ruleOf } from '../../src/personal-data/retention.js';
import { recipients } from '../../src/personal-data/recipients.js';
import { openDataSource } from '../../src/platform/database/data-source.js';
import { problemsOfMaps } from '../../src/rights/holdings/declarations.js';
import { cloneDatabase } from '../support/app.js';
import { sourcesIn } from './support/sources.js';

let source: DataSource;
beforeAll(async () => {
  source = await openDataSource(await cloneDatabase(), entities);
});
afterAll(() => source.destroy());

const stored = () => source.entityMetadatas.map(({ target, tableName, columns }) => ({ entity: target, table: tableName, columns: columns.map(({ propertyName }) => propertyName) }));
const data: { place: string; datum: Datum }[] = holders.flatMap((holder) => [
  ...holder.maps.flatMap((map) => Object.entries(map.columns).map(([column, datum]) => ({ place: `${map.entity.name}.${column}`, datum }))),
  ...(holder.elsewhere ?? []),
]);

test('every entity has one data map, and every column is in it', () => {
  expect(problemsOfMaps(holders, stored())).toEqual([]);
});

test('[R1] a code is said in words that are there; a column of codes without any does not compile', () => {
  const keys = texts.flatMap((room) => Object.keys(room));
  const prefixes = data.flatMap(({ place, datum }) => (isPersonal(datum) && typeof datum.reads === 'object' ? [{ place, prefix: datum.reads.text }] : []));
  expect(prefixes.length).toBeGreaterThan(20);
  for (const { place, prefix } of prefixes) expect({ place, keys: keys.filter((key) => key.startsWith(prefix)).length > 1 }).toEqual({ place, keys: true });
  class Coloured {
    colour!: 'red' | 'green';
  }
  // @ts-expect-error Its colour is not said in words.
  dataMap(Coloured, { colour: personal({ category: 'A', what: { en: 'x', nb: 'x', nn: 'x' }, purposes: ['account'], source: ['self'], seenBy: ['self'], editedBy: ['self'], onErasure: 'delete' }) });
});

test('every map is of an entity, and every entity is known to the house', () => {
  expect(holders.flatMap((holder) => holder.maps).filter((map) => !entities.includes(map.entity)).map((map) => map.entity.name)).toEqual([]);
});

test('every column of every table in the database is declared', async () => {
  const rows = await source.query<{ table: string; column: string }[]>(
    `select table_name as "table", column_name as "column" from information_schema.columns where table_schema = 'public' and table_name in (select table_name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE')`);
  const elsewhere = holders.flatMap((holder) => holder.elsewhere ?? []).map(({ place }) => place);
  const mapped = new Set(source.entityMetadatas.flatMap(({ tableName, columns, target }) => {
    const map = holders.flatMap((holder) => holder.maps).find(({ entity }) => entity === target);
    return columns.filter(({ propertyName }) => map && propertyName in map.columns).map(({ databaseName }) => `${tableName}.${databaseName}`);
  }));
  const undeclared = rows.filter(({ table, column }) => !mapped.has(`${table}.${column}`) && !elsewhere.some((place) => new RegExp(`\\b${table}\\b`).test(place)));
  const whole = (table: string): boolean => rows.every((row) => row.table !== table || undeclared.includes(row));
  expect([...new Set(undeclared.map(({ table, column }) => (whole(table) ? table : `${table}.${column}`)))]).toEqual([]);
});

test('the schemas of other packages are declared as places outside our tables', async () => {
  const rows = await source.query<{ schema: string }[]>(`select nspname as schema from pg_namespace where nspname !~ '^pg_' and nspname not in ('information_schema', 'public')`);
  const elsewhere = holders.flatMap((holder) => holder.elsewhere ?? []).map(({ place }) => place).join('\n');
  expect(rows.map(({ schema }) => schema).filter((schema) => !elsewhere.includes(schema))).toEqual([]);
});

describe('what is declared', () => {
  const personal = data.flatMap(({ place, datum }) => (isPersonal(datum) ? [{ place, datum }] : []));

  test('names purposes, grounds and recipients that exist', () => {
    const wrong = personal.filter(({ datum }) =>
      datum.purposes.some((key) => !(key in purposes) || !(purposes[key].ground in grounds)) || (datum.sentTo ?? []).some((to) => !(to in recipients))
      || (typeof datum.onErasure === 'object' && !(datum.onErasure.keep in purposes)));
    expect(wrong.map(({ place }) => place)).toEqual([]);
  });

  test('keeps a datum after an erasure only for one of its own purposes', () => {
    const wrong = personal.filter(({ datum }) => typeof datum.onErasure === 'object' && !datum.purposes.includes(datum.onErasure.keep));
    expect(wrong.map(({ place }) => place)).toEqual([]);
  });

  test('never keeps what rests on consent alone', () => {
    const wrong = personal.filter(({ datum }) => typeof datum.onErasure === 'object' && grounds[purposes[datum.onErasure.keep].ground].article === '6(1)(a)');
    expect(wrong.map(({ place }) => place)).toEqual([]);
  });

  test('says why a technical column is none of anyone’s data', () => {
    expect(data.filter(({ datum }) => !isPersonal(datum) && datum.technical.trim().length < 3).map(({ place }) => place)).toEqual([]);
  });

  test('is said well in every language', () => {
    const words = [...personal.map(({ place, datum }) => ({ place, words: datum.what })), ...Object.entries(purposes).map(([key, { words }]) => ({ place: key, words })), ...ruleKeys.flatMap((key) => [{ place: key, words: ruleOf(key).what }, { place: key, words: ruleOf(key).ends }])];
    const empty = words.filter(({ words }) => [words.en, words.nb, words.nn].some((text) => text.trim() === ''));
    const bokmaal = words.filter(({ words }) => /(?<!\p{L})(ikke|hva|hvem|hvor|fra|noen|være|et)(?!\p{L})/iu.test(words.nn));
    expect([...empty, ...bokmaal].map(({ place, words }) => `${place}: ${words.nn}`)).toEqual([]);
  });
});

describe('[R1] [R3] what people edit themselves', () => {
  const pages = holders.flatMap(({ edited = [] }) => edited);
  const maps = holders.flatMap(({ maps }) => maps);
  const isOwn = (datum: Datum | undefined): boolean => datum !== undefined && isPersonal(datum) && datum.editedBy.includes('self');

  test('has a page for each column that the data map lets its person edit, and for no other', () => {
    const without = maps.flatMap(({ entity, columns }) => Object.keys(columns).filter((column) => isOwn(columns[column]) && !pages.some((page) => page.entity === entity && page.columns.includes(column))).map((column) => `${entity.name}.${column}`));
    const toomuch = pages.flatMap(({ entity, columns }) => columns.filter((column) => !isOwn(maps.find((map) => map.entity === entity)!.columns[column])).map((column) => `${entity.name}.${column}`));
    expect([...without, ...toomuch]).toEqual([]);
  });

  test('is edited on a page that there is, whose address the row gives', () => {
    const all = sourcesIn('src').map(({ text }) => text).join('\n');
    const namesIn = (pattern: string): string[] => [...pattern.matchAll(/:(\w+)/g)].map(([, name]) => name!).filter((name) => name !== 'lang').sort();
    expect(pages.filter(({ at, with: values }) => !all.includes(`path('${at.pattern}')`) || namesIn(at.pattern).join() !== Object.keys(values).sort().join()).map(({ at }) => at.pattern)).toEqual([]);
  });
});

test('a map that is missing, doubled or wrong is named', () => {
  class Thing {
    id!: number;
    name!: string;
  }
  const columns = [{ entity: Thing, table: 'thing', columns: ['id', 'name', 'owner'] }];
  const map = dataMap(Thing, { id: technical('row number'), name: technical('its name') });
  expect(problemsOfMaps([], columns)).toEqual(['The table thing has 0 data maps instead of one.']);
  expect(problemsOfMaps([{ room: 'a', maps: [map, map] }], columns)).toEqual(['The table thing has 2 data maps instead of one.']);
  expect(problemsOfMaps([{ room: 'a', maps: [map] }], columns)).toEqual(['The data map of thing does not declare owner.']);
  expect(problemsOfMaps([{ room: 'a', maps: [map] }], [{ entity: Thing, table: 'thing', columns: ['id'] }])).toEqual(['The data map of thing declares name, which it does not have.']);
});
