import 'reflect-metadata';
import { randomBytes } from 'node:crypto';
import { expect, test } from '@jest/globals';
import { Client } from 'pg';
import type { DataSource } from 'typeorm';
import { entities } from '../../src/app.module.js';
import { migrate, openDataSource } from '../../src/platform/database/data-source.js';

async function emptyDatabase(): Promise<string> {
  const template = process.env['TEST_CLUSTER']!;
  const name = `empty_${randomBytes(6).toString('hex')}`;
  const admin = new Client({ connectionString: template.replace('/template', '/postgres') });
  await admin.connect();
  await admin.query(`create database ${name}`);
  await admin.end();
  return template.replace('/template', `/${name}`);
}

/** Everything that a migration could have made, by name; extensions may have been there before. */
async function made(source: DataSource): Promise<string[]> {
  const rows = await source.query<{ name: string }[]>(`
    select 'relation ' || c.relname as name from pg_class c where c.relnamespace = 'public'::regnamespace and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')
    union all select 'function ' || p.proname from pg_proc p where p.pronamespace = 'public'::regnamespace and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')
    union all select 'constraint ' || conname || ' ' || pg_get_constraintdef(oid) from pg_constraint where connamespace = 'public'::regnamespace order by 1`);
  return rows.map((row) => row.name);
}

test('the migrations go up, all the way down, and up again to the same schema', async () => {
  const url = await emptyDatabase();
  const source = await openDataSource(url, entities);
  try {
    const before = await made(source);
    await migrate(source, url);
    const up = await made(source);
    for (let count = source.migrations.length; count > 0; count -= 1) await source.undoLastMigration({ transaction: 'each' });
    expect((await made(source)).filter((name) => !/^\w+ (pk_)?migration(_|$| )/.test(name))).toEqual(before);
    await migrate(source, url);
    expect(await made(source)).toEqual(up);
  } finally {
    await source.destroy();
  }
});

test('the entities and the migrations say the same', async () => {
  const url = await emptyDatabase();
  const source = await openDataSource(url, entities);
  try {
    await migrate(source, url);
    const { upQueries } = await source.driver.createSchemaBuilder().log();
    expect(upQueries.map(({ query }) => query)).toEqual([]);
  } finally {
    await source.destroy();
  }
});
