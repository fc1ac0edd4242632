import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Client } from 'pg';
import { backUp } from '../../src/cli/backup/back-up.js';
import { bringBack } from '../../src/cli/backup/bring-back.js';
import { CONFIG, readConfig, type Config } from '../../src/config.js';
import { besideFile, manifestName, type Manifest } from '../../src/platform/backup/manifest.js';
import { pruneBackups } from '../../src/platform/backup/prune.js';
import { Files } from '../../src/platform/files/files.js';
import { Jobs } from '../../src/platform/jobs/jobs.js';
import type { DataSubject } from '../../src/rights/holdings/data-subject.js';
import { ledgerPath } from '../../src/rights/ledger/ledger-file.js';
import { EraseSubject } from '../../src/rights/erasure/erase-subject.js';
import { keyPath } from '../../src/rights/ledger/ledger-keys.js';
import { Ledger, LedgerKeyMissing } from '../../src/rights/ledger/ledger.js';
import { start, type Running } from '../../src/start.js';
import { cloneDatabase, startTestApp, type TestApp } from '../support/app.js';
import { makeJournal, makePlayer, type Player } from '../support/cast.js';
import { leavers } from '../support/leaving.js';
import { makeSubmission } from '../support/manuscripts.js';

const secrets = ['Zyxlander', 'Quorbeck', 'zyx@bystanders.example'];
let app: TestApp;
let config: Config;
let place: string;
let backup: { folder: string; manifest: Manifest };
let before: Map<string, string>;
let gone: Player;
let journalPath: string;
/** Staff who go after the backup: one who names who takes over, and one who does not. */
let staff: { leaver: Player; heir: Player; vanished: Player; assigned: number; task: number };

/** Every row of every table of every schema of ours, as text. */
async function rowsOf(url: string): Promise<Map<string, string[]>> {
  const client = new Client({ connectionString: url });
  await client.connect();
  const tables = await client.query<{ name: string }>(`select quote_ident(schemaname) || '.' || quote_ident(tablename) as name from pg_tables where schemaname in ('public', 'graphile_worker') order by 1`);
  const found = new Map<string, string[]>();
  for (const { name } of tables.rows) found.set(name, (await client.query<{ row: string }>(`select t::text as row from ${name} t order by 1`)).rows.map(({ row }) => row));
  await client.end();
  return found;
}
const digests = (rows: Map<string, string[]>): Map<string, string> => new Map([...rows].map(([name, all]) => [name, createHash('sha256').update(all.join('\n')).digest('hex')]));
const filesIn = (folder: string): Map<string, string> =>
  new Map(readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => [entry.name, createHash('sha256').update(readFileSync(join(entry.parentPath, entry.name))).digest('hex')]));
const emptyPlace = (name: string, more: Record<string, string> = {}): Config =>
  readConfig({ PORT: '0', DATA_DIR: join(place, name), UPLOADS_DIR: join(place, name, 'uploads'), BCRYPT_COST: '4', ...more });
const closing = (config: Config, url: string): Config => ({ ...config, DATABASE_URL: url });

async function erase(subject: DataSubject): Promise<void> {
  await app.database.transaction(async () => {
    await app.app.get(EraseSubject).again(subject, []);
    await app.app.get(Ledger).note(subject, [], app.clock.now());
  });
}

beforeAll(async () => {
  place = mkdtempSync(join(tmpdir(), 'palimpsest-backups-'));
  app = await startTestApp({ BACKUP_DIR: join(place, 'backups') });
  config = app.app.get<Config>(CONFIG);
  const journal = await makeJournal(app);
  journalPath = journal.path;
  const author = await makePlayer(app, { givenName: 'Åse', familyName: 'Tab\tand \\N line\nbreak' });
  gone = await makePlayer(app, { givenName: secrets[0]!, familyName: secrets[1]! });
  await erase({ personId: (await makePlayer(app)).personId, addresses: [] });
  await app.database.query(`insert into alert_subscriber (journal_id, email, language, asked_at) values ($1, $2, 'nb', $3)`, [journal.id, secrets[2], app.clock.now()]);
  await makeSubmission(app, journal, { author, title: 'Snø – “on” \\. snow' });
  await makeSubmission(app, journal, { author, title: 'Removed later' });
  await app.app.get(Jobs).enqueue('mail.send', { message: 0 }, { key: 'later', runAt: new Date(Date.now() + 86_400_000) });
  await app.database.query(`insert into installation (key, value) select 'row ' || n, repeat(md5(n::text), 12) || 'æ' from generate_series(1, 20000) n`);
  const { member, leave, options } = leavers(() => app, () => journal);
  const [leaver, heir, vanished] = [await member({ roles: [[journal, 'editor']] }), await makePlayer(app, { roles: [[journal, 'editor']] }), await makePlayer(app, { roles: [[journal, 'editor']] })];
  const [theirs, other] = [await makeSubmission(app, journal, { author, stage: 'review' }), await makeSubmission(app, journal, { author, stage: 'review' })];
  for (const { personId } of [leaver, vanished]) {
    await app.database.execute(`insert into participant (submission_id, person_id, role, recommend_only, assigned_at) values ($1, $2, 'editor', false, now())`, [theirs.id, personId]);
    for (const { id } of [theirs, other]) await app.database.execute(`insert into task (submission_id, kind, words, owner_id, made_at) values ($1, 'own', 'Look', $2, now())`, [id, personId]);
  }
  staff = { leaver, heir, vanished, assigned: theirs.id, task: other.id };
  before = digests(await rowsOf(app.databaseUrl));
  backup = await backUp(config, app.databaseUrl, new Date());
  const file = await app.database.one<{ id: number }>('select file_id as id from submission_file order by id desc limit 1');
  await app.database.query('delete from submission_file where file_id = $1', [file?.id]);
  await app.app.get(Files).remove(file?.id ?? 0);
  await makeSubmission(app, journal, { author, title: 'After the backup' });
  await erase({ personId: gone.personId, addresses: [] });
  await leave(leaver, (await options(leaver)).map(([key]) => `${key}:${String(heir.personId)}`)).expect(303);
  await erase({ personId: vanished.personId, addresses: [] });
  // Known by an address alone.
  await erase({ personId: null, addresses: [secrets[2]!] });
}, 60_000);
afterAll(async () => {
  await app.stop();
  rmSync(place, { recursive: true, force: true });
});

test('a backup of the running service is one moment of tables and files, without sessions, tokens and keys', () => {
  const names = backup.manifest.tables.map(({ table }) => table);
  expect(names).toEqual(expect.arrayContaining(['person', 'submission', 'stored_file', 'event', 'erasure_note']));
  expect(names.filter((name) => ['session', 'token', 'rate_limit', 'rate_limit_secret', 'migration'].includes(name))).toEqual([]);
  expect(backup.manifest.leftOut.map(({ table }) => table)).toEqual(expect.arrayContaining(['session', 'token']));
  expect(backup.manifest.files).toMatchObject({ count: 4, missing: [], damaged: [] });
  expect(readdirSync(backup.folder, { recursive: true }).filter((name) => String(name).endsWith('.key'))).toEqual([]);
  expect(readFileSync(besideFile(backup.folder, 'erasures.jsonl'), 'utf8').trim().split('\n')).toHaveLength(1);
});

test('[X55] [R13] restored into an empty installation, everything is as it was, and who was erased since is not there when the service opens', async () => {
  const url = await cloneDatabase();
  const there = emptyPlace('restored');
  const ledgers = [ledgerPath(config)];
  const key = keyPath(config);
  expect((await bringBack(there, url, { folder: backup.folder, ledgers, key })).erased).toBe(4);
  const rows = await rowsOf(url);
  const after = digests(rows);
  const changed = [...before].filter(([name, digest]) => after.get(name) !== digest && !/session|token|rate_limit|migration|graphile_worker/.test(name)).map(([name]) => name);
  expect(changed.sort()).toEqual(['account', 'alert_subscriber', 'erasure_note', 'event', 'membership', 'message', 'participant', 'person', 'task', 'undertaking'].map((name) => `public.${name}`));
  expect(rows.get('graphile_worker._private_jobs')?.filter((row) => row.includes('later'))).toHaveLength(1);
  expect(filesIn(there.UPLOADS_DIR)).toEqual(filesIn(join(backup.folder, 'files')));
  const brought = new Client({ connectionString: url });
  await brought.connect();
  const whose = async (sql: string): Promise<unknown> => (await brought.query<{ id: number | null }>(sql, [[staff.assigned, staff.task]])).rows.map(({ id }) => id);
  // What was named goes to who was named, and what was not is left to the editors.
  expect(await whose('select person_id as id from participant where submission_id = any($1)')).toEqual([staff.heir.personId]);
  expect(await whose('select distinct owner_id as id from task where submission_id = any($1) order by 1')).toEqual([staff.heir.personId, null]);
  await brought.end();
  let running: Running | null = null;
  try {
    running = await start(closing(there, url));
    expect((await fetch(`${await running.app.getUrl()}/${journalPath}/en`)).status).toBe(200);
    const raw = [...(await rowsOf(url)).values()].flat().join('\n') + [...filesIn(there.UPLOADS_DIR).keys()].join('\n');
    for (const secret of [...secrets, gone.email, gone.username]) expect(raw).not.toContain(secret);
    await expect(bringBack(there, url, { folder: backup.folder })).rejects.toThrow('Palimpsest is running on this database');
  } finally {
    await running?.stop();
  }
  await expect(bringBack(there, url, { folder: backup.folder })).rejects.toThrow('not empty');
}, 60_000);

test('[R13] a manifest names the places that no backup takes along, as the table of places says', () => {
  expect(backup.manifest.placesLeftOut.map(({ place: name }) => name).sort()).toEqual(['backups', 'erasures.key', 'mailbox', 'usage']);
  expect(readdirSync(backup.folder).sort()).toEqual(['erasures.jsonl', 'files', 'jobs.copy.gz', 'manifest.json', 'tables']);
});

test('[X55] a database that was brought back by other means catches up before the service opens, or the service does not open', async () => {
  const url = await cloneDatabase();
  const there = emptyPlace('by-other-means');
  await bringBack(there, url, { folder: backup.folder });
  expect([...(await rowsOf(url)).values()].flat().join('\n')).toContain(secrets[0]);
  cpSync(ledgerPath(config), ledgerPath(there));
  await expect(start(closing(there, url))).rejects.toThrow(LedgerKeyMissing);
  cpSync(keyPath(config), keyPath(there));
  await (await start(closing(there, url))).stop();
  const raw = [...(await rowsOf(url)).values()].flat().join('\n');
  for (const secret of [...secrets, gone.email, gone.username]) expect(raw).not.toContain(secret);
}, 60_000);

test('a backup of an earlier version is brought up to date', async () => {
  const url = await cloneDatabase();
  const known = backup.manifest.migrations;
  const older = join(place, 'older');
  cpSync(backup.folder, older, { recursive: true });
  const last = new Client({ connectionString: url });
  await last.connect();
  await last.query('drop schema public cascade; create schema public; drop schema graphile_worker cascade');
  await last.end();
  const manifest = JSON.parse(readFileSync(join(older, manifestName), 'utf8')) as Manifest;
  const table = 'erasure_note';
  writeFileSync(join(older, manifestName), JSON.stringify({ ...manifest, migrations: known.filter((name) => !name.startsWith('ErasureLedger')), tables: manifest.tables.filter((part) => part.table !== table) }));
  await bringBack(emptyPlace('older-there'), url, { folder: older, key: keyPath(config) });
  expect(digests(await rowsOf(url)).get('public.person')).toBe(before.get('public.person'));
}, 60_000);

test('a backup that is damaged, newer or none is refused, and leaves the installation empty', async () => {
  const url = await cloneDatabase();
  const there = emptyPlace('refused');
  mkdirSync(join(there.DATA_DIR, 'usage'), { recursive: true });
  writeFileSync(join(there.DATA_DIR, 'usage', '2026-01-01'), 'read');
  expect(await bringBack(there, url, { folder: backup.folder }).then(() => '', (error: Error) => error.message)).toContain('of another installation');
  rmSync(join(there.DATA_DIR, 'usage'), { recursive: true });
  const attempt = async (change: (folder: string) => void): Promise<string> => {
    const folder = join(place, `copy-${Math.random()}`);
    cpSync(backup.folder, folder, { recursive: true });
    change(folder);
    return bringBack(there, url, { folder }).then(() => 'restored', (error: Error) => error.message);
  };
  const [key = ''] = filesIn(join(backup.folder, 'files')).keys();
  const change = (folder: string, more: Partial<Manifest>): void => writeFileSync(join(folder, manifestName), JSON.stringify({ ...backup.manifest, ...more }));
  expect(await attempt((folder) => writeFileSync(join(folder, 'tables/person.copy.gz'), 'x'))).toContain('tables/person.copy.gz is not what was written');
  expect(await attempt((folder) => rmSync(join(folder, 'jobs.copy.gz')))).toContain('jobs.copy.gz is missing');
  expect(await attempt((folder) => writeFileSync(join(folder, 'files', key.slice(0, 2), key), 'x'))).toContain(`1 of its files are missing or not what was stored (the first is ${key})`);
  expect(await attempt((folder) => change(folder, { migrations: [...backup.manifest.migrations, 'Tomorrow2000000000000'] }))).toContain('made by a newer Palimpsest');
  expect(await attempt((folder) => rmSync(join(folder, manifestName)))).toContain('There is no backup in');
  expect((await rowsOf(url)).get('public.person')).toEqual([]);
}, 60_000);

test('[D12] [R19] backups older than the time that is set are removed, and the ledger knows until when one may hold what was erased', async () => {
  const copy = join(place, 'old', 'palimpsest-old');
  mkdirSync(copy, { recursive: true });
  const made = Date.parse(backup.manifest.madeAt);
  const day = 86_400_000;
  writeFileSync(join(copy, manifestName), JSON.stringify(backup.manifest));
  expect(await pruneBackups(join(place, 'old'), new Date(made + 364 * day), 365)).toEqual([]);
  expect(await pruneBackups(join(place, 'old'), new Date(made + 366 * day), 365)).toEqual([copy]);
  expect(existsSync(copy)).toBe(false);
  expect(backup.manifest.keptUntil).toBe(new Date(made + 365 * day).toISOString());
  expect(app.app.get(Ledger).backupsEnd(new Date('2027-03-01T10:00:00Z'))).toEqual(new Date('2028-02-29T10:00:00Z'));
});

test('[R19] the ledger holds hashes, and forgets them when the last backup is gone', async () => {
  const text = readFileSync(ledgerPath(config), 'utf8');
  for (const secret of [...secrets, gone.email, 'person_id']) expect(text).not.toContain(secret);
  app.clock.set(new Date(Date.now() + 365 * 86_400_000));
  await app.run('erasures.ledger');
  expect(readFileSync(ledgerPath(config), 'utf8')).toContain('"person"');
  app.clock.set(new Date(Date.now() + 367 * 86_400_000));
  await app.run('erasures.ledger');
  expect(readFileSync(ledgerPath(config), 'utf8')).toBe('');
  expect(await app.database.query('select 1 from erasure_note')).toEqual([]);
  app.clock.reset();
});

test('a backup never holds half: files that go while it is made are not in it', async () => {
  const removing = app.database.query<{ id: number }>('select file_id as id from submission_file order by id desc limit 1').then(async ([file]) => {
    await app.database.query('delete from submission_file where file_id = $1', [file?.id]);
    await app.app.get(Files).remove(file?.id ?? 0);
  });
  const [{ manifest, folder }] = await Promise.all([backUp(config, app.databaseUrl, new Date(Date.now() + 5_000)), removing]);
  const stored = manifest.tables.find(({ table }) => table === 'stored_file');
  expect(manifest.files.missing).toEqual([]);
  expect(filesIn(join(folder, 'files')).size).toBe(stored?.rows);
});
