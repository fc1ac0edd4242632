import { closeSync, openSync, realpathSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { findBinaries } from './embedded/binaries.js';
import { prepareCluster, serverUser } from './embedded/cluster.js';
import { EmbeddedPostgresError } from './embedded/error.js';
import { occupant, removeMisleadingLocks, SOCKET } from './embedded/occupant.js';
import { launch, type Server } from './embedded/server.js';

export { EmbeddedPostgresError } from './embedded/error.js';

export interface EmbeddedPostgres {
  url: string;
  stop(): Promise<void>;
}

export interface EmbeddedOptions {
  dataDir: string;
  database?: string;
  /** False for tests: faster, and a power failure may destroy the cluster. */
  durable?: boolean;
  /** The server ended although nobody called stop(). */
  onExit?: (code: number | null) => void;
}

const ROLE = 'palimpsest';
const PATIENCE_MS = 15_000;

/** Starts PostgreSQL on the cluster in dataDir/postgres, made on first use, and returns the address of its database. */
export async function startEmbedded({ dataDir, database = 'palimpsest', durable = true, onExit }: EmbeddedOptions): Promise<EmbeddedPostgres> {
  try {
    await mkdir(dataDir, { recursive: true, mode: 0o700 });
    const folder = join(realpathSync(dataDir), 'postgres');
    const user = serverUser(folder);
    const binaries = await findBinaries(user);
    await prepareCluster(folder, binaries, user, durable);
    return await serve(folder, () => launch(folder, binaries, user, durable), database, onExit);
  } catch (error) {
    if (error instanceof EmbeddedPostgresError) throw error;
    const { code = String(error) } = error as { code?: string };
    const message = `Palimpsest cannot use the data folder ${resolve(dataDir)} (${code}). Check that this user may write there and that the disk is not full, or set DATA_DIR to another folder.`;
    throw new EmbeddedPostgresError('notAllowed', message, { cause: error });
  }
}

/** The server that a running Palimpsest has on dataDir, or one that runs until stop() is called. */
export async function joinEmbedded({ dataDir }: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const folder = join(realpathSync(dataDir), 'postgres');
  const socket = socketFolder(folder);
  if ((await occupant(socket.path))?.pid) return { url: urlOf(socket.path, 'palimpsest'), stop: async () => { socket.close(); } };
  socket.close();
  return startEmbedded({ dataDir });
}

/** `host` as a parameter, as libpq has it: pg, TypeORM and graphile-worker read it; so does new URL(). */
const urlOf = (host: string, database: string): string => `postgres://${ROLE}@localhost/${encodeURIComponent(database)}?host=${encodeURIComponent(host)}`;

async function serve(folder: string, start: () => Promise<Server | undefined>, database: string, onExit: EmbeddedOptions['onExit']): Promise<EmbeddedPostgres> {
  const socket = socketFolder(folder);
  let server: Server | undefined;
  try {
    server = await takeOver(folder, socket.path, start);
    await ensureDatabase(socket.path, database);
  } catch (error) {
    await server?.stop();
    socket.close();
    throw error;
  }
  const running = server;
  let stopping: Promise<void> | undefined;
  void running.exited.then((code) => {
    socket.close();
    if (!stopping) onExit?.(code);
  });
  return {
    url: urlOf(socket.path, database),
    stop: () => (stopping ??= running.stop()),
  };
}

/** The server of a Palimpsest that was just killed is still shutting down: that takes a moment, and we wait for it. */
async function takeOver(folder: string, host: string, start: () => Promise<Server | undefined>): Promise<Server> {
  let other: { pid?: number } | undefined;
  for (const deadline = Date.now() + PATIENCE_MS; Date.now() < deadline && !other?.pid; await sleep(50)) {
    other = await occupant(host);
    if (other) continue;
    await removeMisleadingLocks(folder);
    const server = await start();
    if (server) return server;
  }
  const pid = other?.pid ?? parseInt(await readFile(join(folder, 'postmaster.pid'), 'utf8').catch(() => '?'), 10);
  throw new EmbeddedPostgresError('alreadyRunning', `Palimpsest is already running on this data folder (process ${pid}). Stop it first, or set DATA_DIR to another folder.`);
}

/** The kernel allows 107 bytes (macOS 103) for the name of a socket; a folder held open has a short one. */
function socketFolder(folder: string): { path: string; close(): void } {
  const linux = process.platform === 'linux';
  if (Buffer.byteLength(join(folder, SOCKET)) <= (linux ? 107 : 103)) return { path: folder, close() {} };
  if (!linux) {
    throw new EmbeddedPostgresError('notAllowed', `The name of the data folder is too long (${folder}). Set DATA_DIR to a shorter one.`);
  }
  const descriptor = openSync(folder, 'r');
  return { path: `/proc/${process.pid}/fd/${descriptor}`, close: () => closeSync(descriptor) };
}

/** The application is no superuser, here as on a managed server: it owns its database, and may make others (tests). */
async function ensureDatabase(host: string, database: string): Promise<void> {
  const client = new Client({ host, user: 'postgres', database: 'postgres' });
  await client.connect();
  try {
    const exists = async (query: string, name: string) => (await client.query(query, [name])).rowCount === 1;
    if (!(await exists('SELECT FROM pg_roles WHERE rolname = $1', ROLE))) await client.query(`CREATE ROLE ${ROLE} LOGIN CREATEDB`);
    if (!(await exists('SELECT FROM pg_database WHERE datname = $1', database))) {
      await client.query(`CREATE DATABASE ${client.escapeIdentifier(database)} OWNER ${ROLE}`);
    }
  } finally {
    await client.end();
  }
}
