import 'reflect-metadata';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { readConfig } from '../config.js';
import { Database } from '../platform/database/database.js';
import { logTo } from '../platform/log.js';
import { start } from '../start.js';
import { Sessions } from '../visitors/sessions/sessions.js';
import { editorialUrls } from '../editorial/urls.js';
import { journalsUrls } from '../journals/urls.js';
import { searchUrls } from '../publishing/search/urls.js';
import { publishingUrls } from '../publishing/urls.js';
import { accountsUrls } from '../accounts/urls.js';
import { crowd } from './bench/crowd.js';
import { library } from './bench/library.js';
import { office } from './bench/office.js';
import { queriesOf } from './bench/queries.js';
import type { Measured, Order } from './bench/load.js';

const connections = 8;
/** A person who asks for two pages a second is in a great hurry. */
const pause = 500;
const seconds = Number(process.argv[2] ?? 5);
/** Only the pages whose name begins so. */
const only = process.argv[3] ?? '';
const folder = mkdtempSync(join(tmpdir(), 'palimpsest-bench-'));

const generator = fork(new URL('./bench/load.js', import.meta.url));

/** Asks for one page over and over, and says what each answer cost this process. */
async function load(order: Order): Promise<Measured & { cpu: number }> {
  const before = process.cpuUsage();
  generator.send(order);
  const [measured] = (await once(generator, 'message')) as [Measured];
  const { user, system } = process.cpuUsage(before);
  return { ...measured, cpu: (user + system) / 1000 / measured.pages };
}

logTo(() => undefined);
const running = await start(readConfig({ DEMO: 'true', PORT: '0', DATA_DIR: folder, UPLOADS_DIR: join(folder, 'uploads') }));
try {
  const database = running.app.get(Database);
  const editor = await database.one<{ id: number }>(`select person_id as id from account where username = 'editor'`);
  const secret = await running.app.get(Sessions).open({ personId: editor?.id ?? 0, ip: '::1', browser: 'bench' });
  const admin = await database.one<{ id: number }>(`select person_id as id from account where web_admin order by person_id limit 1`);
  const administrators = await running.app.get(Sessions).open({ personId: admin?.id ?? 0, ip: '::1', browser: 'bench' });
  const manager = await database.one<{ id: number }>(`select person_id as id from account where username = 'manager'`);
  const managers = await running.app.get(Sessions).open({ personId: manager?.id ?? 0, ip: '::1', browser: 'bench' });
  const everyone = accountsUrls.people({ lang: 'en' });
  const number = (await database.one<{ id: number }>(`select id from submission where stage = 'review' and journal_id = 1 order by id limit 1`))?.id ?? 0;
  const at = { journal: 'boreal', lang: 'en' };
  const pages: [name: string, path: string, cookie: string | null][] = [
    ['journal home', journalsUrls.home(at), null],
    ['issue (table of contents)', publishingUrls.issue({ ...at, issue: 1 }), null],
    ['article', publishingUrls.article({ ...at, number: 3 }), null],
    ['archive', publishingUrls.archive(at), null],
    ['editor’s list', editorialUrls.list(at), `session=${secret}`],
    ['submission', editorialUrls.submission({ ...at, submission: number }), `session=${secret}`],
    ['editor’s list, waiting', editorialUrls.list(at, { editor: 'mine', state: 'waiting' }), `session=${secret}`],
    ['editor’s list, searched', editorialUrls.list(at, { q: 'oystein nordmann4' }), `session=${secret}`],
    ['editor’s list, page 300', editorialUrls.list(at, { stage: 'all', page: '300' }), `session=${secret}`],
    ['desk', editorialUrls.desk({ lang: 'en' }), `session=${secret}`],
    ['reviewer finder', editorialUrls.invitation({ ...at, submission: number }), `session=${secret}`],
    ['reviewer finder, searched', `${editorialUrls.invitation({ ...at, submission: number })}?words=nordmann4`, `session=${secret}`],
    ['page of a move', editorialUrls.move({ ...at, submission: number, move: 'requestRevisions' }), `session=${secret}`],
    ['issue desk', publishingUrls.issueDesk(at), `session=${secret}`],
    ['people of the journal, searched', `${accountsUrls.journalPeople(at)}?q=oystein+nordmann4`, `session=${managers}`],
    ['people list', everyone, `session=${administrators}`],
    ['people list, searched', `${everyone}?q=oystein+nordmann4`, `session=${administrators}`],
    ['people list, deep', `${everyone}?after=crowd25000`, `session=${administrators}`],
    ['people list, by last sign-in', `${everyone}?sort=seen`, `session=${administrators}`],
  ];
  const searched = (words: string, more: Record<string, string> = {}): string => searchUrls.journal(at, { q: words, ...more });
  const readers: typeof pages = [
    ['search, a common word', searched('snow'), null],
    ['search, two words', searched('ferries light'), null],
    ['search, a phrase', searched('"snow and"'), null],
    ['search, a rare word', searched('w3777'), null],
    ['search, a name', searched('forfatter77'), null],
    ['search, nothing found', searched('zzyzx'), null],
    ['search, a common word, page 100', searched('snow', { page: '100' }), null],
    ['search, one year', searched('snow', { year: String(new Date().getUTCFullYear()) }), null],
    ['search in all journals', searchUrls.platform({ lang: 'en' }, { q: 'snow' }), null],
  ];
  await crowd(database, 50_000, { personId: editor?.id ?? 0, journalId: 1 }, new Date());
  await office(database, 10_000, { submissionId: number }, new Date());
  console.log(`50,000 people and 10,000 manuscripts; ${connections} connections, ${seconds} s each; flat out, and at work: half a second from an answer to the next question; load generator on the same machine; CPU is that of the serving process for one page\n`);
  console.log('| page | pages/s | p50 ms | p95 ms | p95 ms, 8 at work | CPU ms | queries | kB | kB compressed |\n|---|--:|--:|--:|--:|--:|--:|--:|--:|');
  const measure = async ([name, path, cookie]: (typeof pages)[number]): Promise<void> => {
    const url = running.address + path;
    await load({ url, cookie, connections, seconds: 1, pause: 0 });
    let body = Buffer.alloc(0);
    const queries = await queriesOf(database.source, async () => {
      body = Buffer.from(await (await fetch(url, cookie ? { headers: { cookie } } : {})).arrayBuffer());
    });
    const measured = await load({ url, cookie, connections, seconds, pause: 0 });
    const atWork = cookie === null ? null : await load({ url, cookie, connections, seconds: Math.max(5, seconds), pause });
    const [kB, ms] = [(size: number): string => (size / 1000).toFixed(1), (time: number): string => time.toFixed(1)];
    console.log(`| ${name} | ${(measured.pages / seconds).toFixed(0)} | ${ms(measured.p50)} | ${ms(measured.p95)} | ${atWork ? ms(atWork.p95) : ''} | ${ms(measured.cpu)} | ${queries} | ${kB(body.length)} | ${kB(brotliCompressSync(body).length)} |${measured.failed ? ` ${measured.failed} failed` : ''}`);
  };
  const wanted = (all: typeof pages): typeof pages => all.filter(([name]) => name.startsWith(only));
  for (const one of wanted(pages)) await measure(one);
  // Once there is so much to read, the pages above would be others.
  if (wanted(readers).length > 0) await library(database, 10_000, { submissionId: 3 }, new Date());
  for (const one of wanted(readers)) await measure(one);
} finally {
  generator.disconnect();
  await running.stop();
  rmSync(folder, { recursive: true, force: true });
}
