import 'reflect-metadata';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { deviceCookies } from '../../src/platform/web/cookies.js';
import { statementTexts } from '../../src/rights/statement/statement.texts.js';
import { languages } from '../../src/platform/i18n/texts.js';
import { aboutPlace, dataPlaceNames, placeCalled, type DataPlaceName } from '../../src/platform/data-places.js';
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

/** What in src writes to disk, and where: a place of src/platform/data-places.ts, or why there is no datum in it. */
const writers: Record<string, DataPlaceName | { noData: string }> = {
  'src/platform/database/embedded.ts': 'postgres', 'src/platform/database/embedded/cluster.ts': 'postgres', 'src/platform/database/embedded/server.ts': 'postgres', 'src/platform/database/embedded/binaries.ts': { noData: 'The programs of PostgreSQL, where the user of the database can read them.' },
  'src/platform/files/file-store.ts': 'uploads', 'src/platform/files/kinds.ts': { noData: 'Opens to read.' }, 'src/platform/files/zip.ts': { noData: 'Opens to read.' }, 'src/visitors/statistics/ingest/lines.ts': { noData: 'Opens to read.' },
  'src/platform/mail/transport.ts': 'mailbox', 'src/rights/ledger/ledger-file.ts': 'erasures.jsonl', 'src/rights/ledger/ledger-keys.ts': 'erasures.key',
  'src/visitors/statistics/recording/event-files.ts': 'usage', 'src/visitors/statistics/ingest/spread.ts': 'usage', 'src/visitors/statistics/ingest/day-files.ts': 'usage',
  'src/platform/backup/make-backup.ts': 'backups', 'src/platform/backup/manifest.ts': 'backups', 'src/platform/backup/files-of.ts': 'backups', 'src/platform/backup/packed.ts': 'backups', 'src/platform/backup/restore-backup.ts': 'uploads',
  'src/cli/docs.ts': { noData: 'Documentation of the program.' }, 'src/cli/bench.ts': { noData: 'A made-up installation that is thrown away.' }, 'src/cli/bench-usage.ts': { noData: 'The same.' }, 'src/cli/bench-erasure.ts': { noData: 'The same.' },
};
const opensToWrite = /import \{[^}]*\b(write\w*|append\w*|createWriteStream|mkdir\w*|mkdtemp\w*|open\w*|rename\w*|copyFile\w*|cp|cpSync|symlink\w*|link\w*)\b[^}]*\} from 'node:fs/;

test('[R13] whatever writes to disk writes to a place that src/platform/data-places.ts declares, and finds it there', () => {
  const found = sourcesIn('src').filter(({ text }) => opensToWrite.test(text.replace(/ as \w+/g, ''))).map(({ file }) => file);
  expect(found.sort()).toEqual(Object.keys(writers).sort());
  expect(dataPlaceNames.filter((name) => !Object.values(writers).includes(name))).toEqual([]);
  const joined = sourcesIn('src').filter(({ file }) => !file.endsWith('data-places.ts')).flatMap(({ file, text }) => (/(join|resolve)\([^)]*\b(DATA_DIR|UPLOADS_DIR|BACKUP_DIR|dataDir)\b[^)]*,/.test(text.replace(/join\(realpathSync\(dataDir\), 'postgres'\)|UPLOADS_DIR: join\(folder, 'uploads'\)/g, '').replace(/DATA_DIR: folder, /g, '')) ? [file] : []));
  expect(joined).toEqual([]);
});

test('[R13] every place on disk is told of: to the person where it is not made of tables, and on the privacy page', () => {
  const told = holders.flatMap(({ elsewhere = [] }) => elsewhere).map(({ place }) => place);
  expect(dataPlaceNames.filter((name) => !told.includes(placeCalled(name)))).toEqual([]);
  expect(dataPlaceNames.filter((name) => languages.some((language) => aboutPlace(name).what[language] === '' || aboutPlace(name).ends[language] === ''))).toEqual([]);
});
