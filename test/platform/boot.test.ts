import { afterAll, beforeAll, expect, test } from '@jest/globals';
import request from 'supertest';
import { startTestApp, type TestApp } from '../support/app.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

test('an address that is nowhere gets a page that says so, in the language of the address', async () => {
  const answer = await request(app.server).get('/nb/finnes-ikke');
  expect(answer.status).toBe(404);
  expect(answer.text).toContain('Siden finnes ikke');
});
