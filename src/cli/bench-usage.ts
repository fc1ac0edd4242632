import 'reflect-metadata';
import { closeSync, mkdirSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '../config.js';
import { Database } from '../platform/database/database.js';
import { askHistory, writeHistory } from './bench/history.js';
import { writeLine, type Look } from '../visitors/statistics/event-line.js';
import { Ingest } from '../visitors/statistics/ingest/ingest.js';
import { UsageQuery } from '../visitors/statistics/stored/usage.query.js';
import { logTo } from '../platform/log.js';
import { start } from '../start.js';

// How fast a day of readers is taken in, with how much memory, and how fast a history of a hundred million events answers.
const [events = 1_000_000, articles = 5_000] = process.argv.slice(2).map(Number);

/** A day of many readers, as three processes would have written it down. */
function writeDay(folder: string, day: string): void {
  mkdirSync(folder, { recursive: true });
  const begin = Date.parse(`${day}T00:00:00Z`) / 1000;
  const hosts = ['', '', 'scholar.example', 'news.example'];
  for (const process of [0, 1, 2]) {
    const file = openSync(join(folder, `${day}.bench${process}.log`), 'w', 0o600);
    let lines = [writeLine({ opened: `bench ${process}` })];
    for (let n = process; n < events; n += 3) {
      const visitor = (n * 7_919) % 60_000;
      const look: Look = {
        t: begin + Math.floor((n / events) * 86_400), journal: 1 + (visitor % 2), kind: 'article', item: 1 + ((n * 31 + (visitor >> 3)) % articles), version: 1, form: n % 3 === 0 ? 'pdf' : 'page', file: n % 3 === 0 ? 'abcdef' : '', yop: 2020 + (n % 6), access: 'Open',
        key: `visitor-${visitor}`.padEnd(16, '_'), place: ['NO', 'Oslo', 'Oslo'], referrer: hosts[n % 4], language: 'nb', device: 'desktop',
      };
      lines.push(writeLine({ look }));
      if (lines.length === 10_000) {
        writeSync(file, `${lines.join('\n')}\n`);
        lines = [];
      }
    }
    writeSync(file, `${lines.join('\n')}\n`);
    closeSync(file);
  }
}

const seconds = async (work: () => Promise<unknown>): Promise<number> => {
  const began = performance.now();
  await work();
  return (performance.now() - began) / 1000;
};

logTo(() => undefined);
const folder = mkdtempSync(join(tmpdir(), 'palimpsest-bench-'));
const running = await start(readConfig({ PORT: '0', DATA_DIR: folder, UPLOADS_DIR: join(folder, 'uploads') }));
try {
  const [database, ingest, usage] = [running.app.get(Database), running.app.get(Ingest), running.app.get(UsageQuery)];
  for (const path of ['one', 'two']) {
    await database.query(
      `insert into journal (path, name, acronym, languages, primary_language, contact_name, contact_email, tagline, about, author_guidelines, licence, accent, time_zone, enabled, created_at)
       values ($1, '{}', $1, '{en}', 'en', '', '', '{}', '{}', '{}', 'CC-BY-4.0', '#000000', 'Europe/Oslo', true, '2026-01-01')`, [path],
    );
  }
  writeDay(join(folder, 'usage'), '2026-01-15');
  const memory = process.memoryUsage().rss;
  let most = memory;
  const watch = setInterval(() => (most = Math.max(most, process.memoryUsage().rss)), 20);
  const cpu = process.cpuUsage();
  const took = await seconds(() => ingest.takeIn());
  const { user, system } = process.cpuUsage(cpu);
  clearInterval(watch);
  const taken = (await usage.ingests()).reduce((sum, report) => sum + report.taken, 0);
  console.log(`${taken} events of one day taken in within ${took.toFixed(1)} s (${Math.round(taken / took)} a second), with ${((user + system) / 1e6).toFixed(1)} s of this process (${Math.round(taken / ((user + system) / 1e6))} a second) and ${Math.round((most - memory) / 1e6)} MB more memory at most`);
  let stood = 0;
  const wrote = await seconds(async () => (stood = await writeHistory(database)));
  console.log(`Three years of ten journals, ${Math.round(stood / 1e6)} million events, written in ${wrote.toFixed(0)} s`);
  for (const line of await askHistory(running.app)) console.log(line);
} finally {
  await running.stop();
  rmSync(folder, { recursive: true, force: true });
}
