import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';

interface Locked {
  resolved?: string;
  optionalDependencies?: Record<string, string>;
}

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, Locked> };

test('the lock file names no registry', () => {
  expect(Object.entries(lock.packages).filter(([, { resolved }]) => resolved).map(([path]) => path)).toEqual([]);
});

test('the lock file has the optional packages of every system, without which npm ci refuses it (node bin/complete-lockfile.mjs adds them)', () => {
  const missing = Object.entries(lock.packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter((name) => path !== '' && !lock.packages[`${path}/node_modules/${name}`] && !lock.packages[`node_modules/${name}`]));
  expect([...new Set(missing)]).toEqual([]);
});
