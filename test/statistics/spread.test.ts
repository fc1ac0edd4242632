import { existsSync, mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { writeLine, type Look } from '../../src/visitors/statistics/event-line.js';
import { Spread } from '../../src/visitors/statistics/ingest/spread.js';
import { aStream } from './support/stream.js';

test('a day too large for memory is spread over files by visitor, and comes back whole', async () => {
  const looks = aStream({ day: '2026-03-02', journals: [1, 2], visitors: 40, looks: 900, seed: 21, known: 1 });
  const folder = mkdtempSync(join(tmpdir(), 'palimpsest-spread-'));
  const spread = new Spread(folder, 64 * 1024 * 1024);
  await spread.open();
  for (const look of looks) await spread.add(look, writeLine({ look }));
  const back = new Map<string, Look[]>();
  for await (const [key, some] of spread.visitors()) {
    expect([back.has(key), new Set(some.map((look) => look.key))]).toEqual([false, new Set([key])]);
    back.set(key, some);
  }
  expect(readdirSync(folder).length).toBeGreaterThan(10);
  const plain = (some: readonly Look[]): unknown => JSON.parse(JSON.stringify(some));
  expect([...back].map(([key, some]) => [key, plain(some)]).sort()).toEqual([...new Set(looks.map(({ key }) => key!))].map((key) => [key, plain(looks.filter((look) => look.key === key))]).sort());
  await spread.close();
  expect(existsSync(folder)).toBe(false);
});
