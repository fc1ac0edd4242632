import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, readFile, readlink, realpath, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { transformFile } from '@swc/core';
import { Client } from 'pg';
import { startEmbedded, type EmbeddedOptions, type EmbeddedPostgres } from '../../src/platform/database/embedded.js';

const source = resolve('src/platform/database');
let place: string;
let dataDir: string;
const started: EmbeddedPostgres[] = [];
const children: ChildProcess[] = [];

beforeAll(async () => {
  place = await realpath(await mkdtemp(join(tmpdir(), 'palimpsest-embedded-')));
  await compileLauncher();
});
afterAll(() => rm(place, { recursive: true, force: true }));

afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  await Promise.all(started.splice(0).map((server) => server.stop()));
  if (dataDir) await goneFrom(dataDir);
});

describe('a cluster', () => {
  test('is made on first use, and keeps its data', async () => {
    const first = await start({ durable: true });
    expect(await ask(first.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await ask(first.url, `CREATE TABLE word AS SELECT 'æøå' AS text`);
    await first.stop();

    const second = await again();
    expect(await ask(second.url, 'SELECT text FROM word')).toEqual([{ text: 'æøå' }]);
  });

  test('is served to its owner only, and not by a superuser', async () => {
    const { url } = await start();
    expect((await stat(join(dataDir, 'postgres'))).mode & 0o777).toBe(0o700);
    expect(await ask(url, 'SHOW listen_addresses')).toEqual([{ listen_addresses: '' }]);
    expect(await ask(url, 'SELECT rolsuper FROM pg_roles WHERE rolname = current_user')).toEqual([{ rolsuper: false }]);
  });

  test('knows Norwegian letters, time in UTC and the extensions that we use', async () => {
    const { url } = await start();
    expect(await ask(url, `SELECT lower('ÆØÅŊ') AS lower, to_tsvector('norwegian', 'Ærlige Ødegårder')::text AS words, current_setting('timezone') AS zone`)).toEqual([
      { lower: 'æøåŋ', words: `'ærl':1 'ødegård':2`, zone: 'UTC' },
    ]);
    await ask(url, 'CREATE EXTENSION pg_trgm; CREATE EXTENSION unaccent; CREATE EXTENSION citext');
    expect(await ask(url, `SELECT name FROM unnest(ARRAY['Å', 'Z', 'Ø', 'A', 'Æ']) AS name ORDER BY name COLLATE "nb-x-icu"`)).toEqual(
      ['A', 'Z', 'Æ', 'Ø', 'Å'].map((name) => ({ name })),
    );
  });

  test('writes no value into its log', async () => {
    const { url } = await start();
    await ask(url, `CREATE TABLE person (email text UNIQUE CHECK (email <> 'forbidden@example.org'))`);
    await ask(url, `INSERT INTO person VALUES ('kari@example.org')`);
    await expect(ask(url, `INSERT INTO person VALUES ('kari@example.org')`)).rejects.toThrow(/duplicate/);
    await expect(ask(url, 'INSERT INTO person VALUES ($1)', ['forbidden@example.org'])).rejects.toThrow(/check/);
    await expect(ask(url, `SELECT 'kari@example.org'::int`)).rejects.toThrow(/invalid input/);
    expect(await readFile(join(dataDir, 'postgres.log'), 'utf8')).not.toMatch(/example\.org/);
  });

  test('works below a folder whose name is longer than a socket may have', async () => {
    const { url } = await start({ dataDir: join(place, 'a'.repeat(120), 'deep') });
    expect(await ask(url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });
});

describe('a second start on the same data', () => {
  test('is refused while the first process runs, and the first is not disturbed', async () => {
    const { child, url } = await startInChild();
    await expect(again()).rejects.toMatchObject({
      code: 'alreadyRunning',
      message: `Palimpsest is already running on this data folder (process ${child.pid}). Stop it first, or set DATA_DIR to another folder.`,
    });
    expect(await ask(url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  test('that comes at the same moment, on an empty folder, leaves one of the two running', async () => {
    dataDir = await mkdtemp(join(place, 'data-'));
    const results = await Promise.allSettled([again(), again()]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(results.find((result) => result.status === 'rejected')?.reason).toMatchObject({ code: 'alreadyRunning' });
  });

  test('is not refused because of a process that has inherited the number in the lock file', async () => {
    await (await start()).stop();
    const innocent = spawn('sleep', ['60'], await asOwnerOf(join(dataDir, 'postgres')));
    children.push(innocent);
    await leaveLock(innocent.pid);
    expect(await ask((await again()).url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });
});

describe('after kill -9', () => {
  test('of our process, no server is left, and the next start works at once and has everything that was committed', async () => {
    const { child, url } = await startInChild({ durable: true });
    await ask(url, 'CREATE TABLE kept AS SELECT 42 AS n');
    const busy = await occupy(url);
    child.kill('SIGKILL');
    await once(child, 'exit');

    const next = await again();
    expect(await ask(next.url, 'SELECT n FROM kept')).toEqual([{ n: 42 }]);
    expect(await busy.outcome).toBe('broken off');
    await next.stop();
    await goneFrom(dataDir);
  });

  test('of our process, with no next start, no server is left either', async () => {
    const { child } = await startInChild();
    expect(await serversOf(dataDir)).not.toEqual([]);
    child.kill('SIGKILL');
    await goneFrom(dataDir);
  });

  test('of the server, we are told, and the next start works', async () => {
    const onExit = jest.fn();
    const { url } = await start({ onExit, durable: true });
    await ask(url, 'CREATE TABLE kept AS SELECT 42 AS n');
    const pid = Number((await readFile(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8')).split('\n')[0]);
    process.kill(pid, 'SIGKILL');
    await until(() => onExit.mock.calls.length === 1);
    expect(await ask((await again()).url, 'SELECT n FROM kept')).toEqual([{ n: 42 }]);
  });
});

test('stop() is quick while someone is connected, tells nobody, and may be called twice', async () => {
  const onExit = jest.fn();
  const server = await start({ onExit });
  const busy = await occupy(server.url);
  const before = Date.now();
  await Promise.all([server.stop(), server.stop()]);
  expect(Date.now() - before).toBeLessThan(5000);
  expect(await busy.outcome).toBe('broken off');
  expect(onExit).not.toHaveBeenCalled();
  await goneFrom(dataDir);
});

test('a folder with something else in it is left alone', async () => {
  dataDir = await mkdtemp(join(place, 'data-'));
  await mkdir(join(dataDir, 'postgres'));
  await writeFile(join(dataDir, 'postgres', 'diary.txt'), 'mine');
  await expect(again()).rejects.toMatchObject({ code: 'badData' });
  expect(await readdir(join(dataDir, 'postgres'))).toEqual(['diary.txt']);
});

test('a cluster of another version is left alone', async () => {
  dataDir = await mkdtemp(join(place, 'data-'));
  await mkdir(join(dataDir, 'postgres'));
  await writeFile(join(dataDir, 'postgres', 'PG_VERSION'), '17\n');
  await expect(again()).rejects.toMatchObject({ code: 'badData', message: expect.stringContaining('PostgreSQL 17') });
});

async function start(options: Partial<EmbeddedOptions> = {}): Promise<EmbeddedPostgres> {
  dataDir = options.dataDir ?? (await mkdtemp(join(place, 'data-')));
  return again(options);
}

async function again(options: Partial<EmbeddedOptions> = {}): Promise<EmbeddedPostgres> {
  const server = await startEmbedded({ durable: false, ...options, dataDir });
  started.push(server);
  return server;
}

/** A process of its own that starts the cluster, prints its address and waits to be killed. */
async function startInChild(options: Partial<EmbeddedOptions> = {}): Promise<{ child: ChildProcess; url: string }> {
  dataDir = await mkdtemp(join(place, 'data-'));
  const program = `import { startEmbedded } from ${JSON.stringify(join(place, 'launcher/embedded.js'))};
    console.log((await startEmbedded(${JSON.stringify({ durable: false, ...options, dataDir })})).url); process.stdin.resume();`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', program], { stdio: ['pipe', 'pipe', 'inherit'] });
  children.push(child);
  const [url] = (await once(child.stdout, 'data')) as [Buffer];
  return { child, url: url.toString().trim() };
}

async function compileLauncher(): Promise<void> {
  await mkdir(join(place, 'launcher/embedded'), { recursive: true });
  await symlink(resolve('node_modules'), join(place, 'node_modules'));
  await writeFile(join(place, 'package.json'), '{"type":"module"}');
  const files = ['embedded.ts', ...(await readdir(join(source, 'embedded'))).map((name) => join('embedded', name))];
  for (const file of files) {
    const { code } = await transformFile(join(source, file), { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' }, module: { type: 'es6' } });
    await writeFile(join(place, 'launcher', file.replace(/ts$/, 'js')), code);
  }
}

async function ask(url: string, sql: string, values?: unknown[]): Promise<unknown[]> {
  const client = new Client({ connectionString: url });
  client.on('error', () => {});
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql, values)).rows ?? [];
  } finally {
    await client.end().catch(() => {});
  }
}

/** A query that runs until the server goes. */
async function occupy(url: string): Promise<{ outcome: Promise<string> }> {
  const outcome = ask(url, 'SELECT pg_sleep(60)').then(() => 'answered', () => 'broken off');
  await until(async () => (await ask(url, `SELECT FROM pg_stat_activity WHERE query LIKE 'SELECT pg_sleep%'`)).length === 1);
  return { outcome };
}

async function asOwnerOf(folder: string): Promise<{ uid?: number }> {
  return process.geteuid?.() === 0 ? { uid: (await stat(folder)).uid } : {};
}

/** What a server that was killed leaves behind, with a number that now belongs to someone else. */
async function leaveLock(pid: number | undefined): Promise<void> {
  const folder = join(dataDir, 'postgres');
  await writeFile(join(folder, 'postmaster.pid'), `${pid}\n/proc/self/cwd\n1700000000\n5432\n.\n\n`, { mode: 0o666 });
  await writeFile(join(folder, '.s.PGSQL.5432.lock'), `${pid}\n/proc/self/cwd\n1700000000\n5432\n.\n`, { mode: 0o666 });
}

/** Every process that works inside the cluster: the server and its children, the watchman, initdb. */
async function serversOf(folder: string): Promise<string[]> {
  const inside: string[] = [];
  for (const pid of await readdir('/proc')) {
    const cwd = /^\d+$/.test(pid) ? await readlink(`/proc/${pid}/cwd`).catch(() => '') : '';
    if (cwd.startsWith(`${folder}/`)) inside.push(pid);
  }
  return inside;
}

async function goneFrom(folder: string): Promise<void> {
  await until(async () => (await serversOf(folder)).length === 0);
}

async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 8000;
  while (!(await condition())) {
    if (Date.now() > deadline) throw new Error('It did not happen within eight seconds.');
    await sleep(50);
  }
}
