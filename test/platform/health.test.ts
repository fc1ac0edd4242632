import { afterAll, beforeAll, expect, test } from '@jest/globals';
import request from 'supertest';
import { startTestApp, type TestApp } from '../support/app.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

test('the process says that it is alive', async () => {
  const answer = await request(app.server).get('/healthz');
  expect(answer.status).toBe(200);
  expect(answer.body).toEqual({ status: 'alive' });
  expect(answer.headers['set-cookie']).toBeUndefined();
});

test('it is ready once its schema is the one that it knows', async () => {
  expect((await request(app.server).get('/readyz')).status).toBe(200);
  const [last] = await app.database.query<{ id: number; timestamp: string; name: string }>('delete from migration where id = (select max(id) from migration) returning id, timestamp, name');
  const behind = await request(app.server).get('/readyz');
  await app.database.query('insert into migration (id, timestamp, name) values ($1, $2, $3)', [last!.id, last!.timestamp, last!.name]);
  expect(behind.status).toBe(503);
  expect(behind.body).toEqual({ status: 'old schema' });
  expect((await request(app.server).get('/readyz')).status).toBe(200);
});

test('it is not ready while the database does not answer', async () => {
  await app.database.query('alter table migration rename to migration_away');
  const answer = await request(app.server).get('/readyz');
  await app.database.query('alter table migration_away rename to migration');
  expect(answer.status).toBe(503);
  expect(answer.body).toEqual({ status: 'no database' });
  expect((await request(app.server).get('/healthz')).status).toBe(200);
});
