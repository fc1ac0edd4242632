import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, openSync, readFileSync, statSync } from 'node:fs';
import type { Writable } from 'node:stream';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { folderAsSeenInside, type ServerUser } from './cluster.js';
import { EmbeddedPostgresError } from './error.js';

const settings = {
  // A socket inside the data folder, which only the server's user (and root) may enter, instead of a port with a
  // password: no other user of the machine, and no request forged through us, can even knock. Hence `trust`.
  listen_addresses: '',
  unix_socket_directories: '.',
  unix_socket_permissions: '0700',
  // Shared memory as files in the data folder: a container's 64 MB of /dev/shm do not limit it, logging out does not
  // remove it (systemd's RemoveIPC), and after kill -9 nothing of a cluster lies anywhere else.
  dynamic_shared_memory_type: 'mmap',
  max_connections: '100',
  // What is asked of lies in memory or on a disk without an arm: looking up one row costs little more than reading on.
  random_page_cost: '1.1',
  timezone: 'UTC',
  // Error messages quote values, and values are personal data. Nothing that quotes gets into the log.
  logging_collector: 'off',
  log_destination: 'stderr',
  log_timezone: 'UTC',
  log_min_messages: 'fatal',
  log_error_verbosity: 'terse',
  log_min_error_statement: 'panic',
  log_parameter_max_length_on_error: '0',
  log_statement: 'none',
  log_min_duration_statement: '-1',
};

/** For tests: as fast as it goes, and nothing survives a power failure. */
const forgetful = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  wal_level: 'minimal',
  max_wal_senders: '0',
  // It would go round hundreds of databases that are looked at for seconds; and when it came by would decide how a query is planned.
  autovacuum: 'off',
};

/**
 * The shell becomes the server (`exec`), and leaves behind a watchman who listens on a pipe from us. Whatever ends
 * us, the kernel closes the pipe, and the watchman asks the server for a fast shutdown. A line means: stand down.
 */
const START = '(read -r line <&3 || kill -INT $$) & exec "$@" 3<&-';

const LOG_LIMIT = 1_000_000;
const READY_WITHIN_MS = 120_000;

export interface Server {
  exited: Promise<number | null>;
  stop(): Promise<void>;
}

/** Undefined: another server holds the cluster; it may be about to go. */
export async function launch(folder: string, binaries: string, user: ServerUser, durable: boolean): Promise<Server | undefined> {
  const args = ['-D', folderAsSeenInside(folder)];
  // So that the next one can ask who we are, and anyone can see which folder a process serves.
  const identity = { 'palimpsest.process': String(process.pid), 'palimpsest.folder': folder };
  for (const [name, value] of Object.entries({ ...settings, ...(durable ? {} : forgetful), ...identity })) args.push('-c', `${name}=${value}`);

  const logFile = `${folder}.log`;
  const log = openSync(logFile, (statSync(logFile, { throwIfNoEntry: false })?.size ?? 0) > LOG_LIMIT ? 'w' : 'a', 0o600);
  const logStart = statSync(logFile).size;
  const child = spawn('/bin/sh', ['-c', START, 'sh', join(binaries, 'bin', 'postgres'), ...args], {
    ...user,
    cwd: folder,
    env: { PATH: '/usr/bin:/bin' }, // not ours: it holds secrets
    stdio: ['ignore', 'ignore', log, 'pipe'],
    detached: true, // Ctrl-C in a terminal is for us; the server goes after our last query
  });
  closeSync(log);
  const server = attend(child);

  const deadline = Date.now() + READY_WITHIN_MS;
  let ended = false;
  void server.exited.then(() => (ended = true));
  while (!ended && Date.now() < deadline) {
    if (isReady(folder, child.pid)) return server;
    await sleep(10);
  }
  await server.stop();
  const reason = lastComplaint(readFileSync(logFile).subarray(logStart).toString());
  if (/lock file .* already exists|shared memory block .* in use/.test(reason)) return undefined;
  throw new EmbeddedPostgresError('notStarted', `PostgreSQL did not start (${reason}). Its log is ${logFile}.`);
}

function attend(child: ChildProcess): Server {
  const watchman = child.stdio[3] as Writable;
  watchman.on('error', () => {});
  const exited = new Promise<number | null>((resolve) => {
    child.once('error', () => resolve(null)); // the shell could not be started at all
    child.once('exit', (code) => {
      watchman.end('\n');
      resolve(code);
    });
  });
  // A program that has nothing more to do may end; the watchman sees to the server.
  child.unref();
  (watchman as Writable & { unref(): void }).unref();

  return { exited, stop: () => stop(child, exited) };
}

async function stop(child: ChildProcess, exited: Promise<unknown>): Promise<void> {
  // Fast shutdown; immediate, where the next start recovers from the log; the last resort loses nothing either.
  for (const [signal, patience] of [['SIGINT', 7000], ['SIGQUIT', 1500], ['SIGKILL', 1000]] as const) {
    child.kill(signal);
    const waiting = new AbortController();
    const inTime = await Promise.race([exited.then(() => true), sleep(patience, false, { signal: waiting.signal }).catch(() => false)]);
    waiting.abort();
    if (inTime) return;
  }
}

/** The server's own lock file tells: its process id is the first line, its state the last. */
function isReady(folder: string, pid: number | undefined): boolean {
  try {
    const lines = readFileSync(join(folder, 'postmaster.pid'), 'utf8').split('\n');
    return lines[0] === String(pid) && lines[7]?.trim() === 'ready';
  } catch {
    return false;
  }
}

function lastComplaint(log: string): string {
  const lines = log.split('\n').filter(Boolean);
  const fatal = lines.findLast((line) => /FATAL|PANIC/.test(line))?.replace(/^.*?(?=FATAL|PANIC)/, '');
  return fatal ?? (lines.slice(-3).join(' ') || 'it gave no reason');
}
