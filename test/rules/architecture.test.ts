import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { sourcesIn } from './support/sources.js';

interface Cruise {
  modules: unknown[];
  summary: { violations: { rule: { name: string }; from: string; to: string }[] };
}

const cruiser = join(process.cwd(), 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');

function cruise(): Promise<Cruise> {
  const environment = { ...process.env, NODE_OPTIONS: '' };
  return new Promise((resolve, reject) => {
    execFile(process.execPath, [cruiser, 'src', 'migrations', 'test', '--config', '--output-type', 'json'], { env: environment, maxBuffer: 64 * 1024 * 1024 }, (error, output) => {
      if (output) resolve(JSON.parse(output) as Cruise);
      else reject(error ?? new Error('The cruiser said nothing.'));
    });
  });
}

test('imports go down the house, never up and never in a circle', async () => {
  const { modules, summary } = await cruise();
  expect(modules.length).toBeGreaterThan(100);
  expect(summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`)).toEqual([]);
}, 60_000);

const sources = sourcesIn('src');
const saying = (pattern: RegExp, allowed: RegExp): string[] =>
  sources.filter(({ file }) => !allowed.test(file)).flatMap(({ file, text }) =>
    text.split('\n').flatMap((line, index) => (pattern.test(line) ? [`${file}:${index + 1}: ${line.trim()}`] : [])));

test('the settings are read in one place', () => {
  expect(saying(/process\.env|import\.meta\.env/, /^src\/(main|config|cli\/(backup|restore))\.ts$/)).toEqual([]);
});

test('nothing is wired in a circle, and nothing lives for one request only', () => {
  expect(saying(/forwardRef|Scope\.REQUEST|ModuleRef/, /^$/)).toEqual([]);
});

test('business time comes from the clock', () => {
  expect(saying(/new Date\(\)|Date\.now\(\)|(?<!\.|run_at := )\bnow\(\)|\bcurrent_(date|timestamp)\b/, /^src\/(platform|cli)\//)).toEqual([]);
  expect(saying(/(?<!\.|run_at := )\bnow\(\)|\bcurrent_(date|timestamp)\b/i, /^src\/platform\/(jobs\/|clock\.ts)/)).toEqual([]);
});

test('nobody writes to the terminal but the start', () => {
  expect(saying(/\bconsole\.|process\.std(out|err)/, /^src\/(main|start|platform\/log)\.ts$|^src\/cli\//)).toEqual([]);
});
