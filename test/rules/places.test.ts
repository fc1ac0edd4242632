import 'reflect-metadata';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { deviceCookies } from '../../src/platform/web/cookies.js';
import { statementTexts } from '../../src/rights/statement/statement.texts.js';
import { dataPlaceNames } from '../../src/platform/data-places.js';
import { holders } from '../../src/app.module.js';
import { sourcesIn } from './support/sources.js';

const scripts = readdirSync(join(process.cwd(), 'views'), { recursive: true, encoding: 'utf8' }).filter((file) => /\.(js|mjs|hbs|html)$/.test(file)).map((file) => ({ file: join('views', file), text: readFileSync(join(process.cwd(), 'views', file), 'utf8') }));
const saying = (pattern: RegExp): string[] => [...sourcesIn('src'), ...scripts].flatMap(({ file, text }) => text.split('\n').flatMap((line) => (pattern.test(line) ? [`${file}: ${line.trim()}`] : [])));

test('[D13] a cookie that src/platform/web/cookies.ts does not name cannot be set', () => {
  const set = saying(/\.cookie\(|set-cookie/i).filter((line) => !/^src\/cli\//.test(line));
  expect(set.length).toBeGreaterThan(1);
  expect(set.filter((line) => !/\.cookie\((session|elsewhere)CookieName\(secure\),/.test(line))).toEqual([]);
  expect(deviceCookies.filter((name) => !(`rights.device.purpose.${name}` in statementTexts))).toEqual([]);
});

test('[D13] nothing else is stored on a device', () => {
  expect(saying(/\b(localStorage|sessionStorage|indexedDB|serviceWorker|document\.cookie|cookieStore|caches\.(open|put|keys|match))\b/)).toEqual([]);
});

test('[R13] what is written below DATA_DIR is declared in src/platform/data-places.ts, and what of it is not made of tables also to the person', () => {
  const joined = sourcesIn('src').filter(({ file }) => !file.endsWith('data-places.ts')).flatMap(({ file, text }) => (/(join|resolve)\([^)]*(DATA_DIR|dataDir)\b[^)]*,/.test(text.replace(/join\(realpathSync\(dataDir\), 'postgres'\)|UPLOADS_DIR: join\(folder, 'uploads'\)/g, '').replace(/DATA_DIR: folder, /g, '')) ? [file] : []));
  expect(joined).toEqual([]);
  const told = holders.flatMap(({ elsewhere = [] }) => elsewhere).map(({ place }) => place).join('\n');
  expect(dataPlaceNames.filter((name) => name !== 'postgres' && !told.includes(name))).toEqual([]);
});
