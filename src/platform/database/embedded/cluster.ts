import { execFile } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { chmod, chown, lchown, mkdtemp, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { EmbeddedPostgresError } from './error.js';
import { isAlive } from './occupant.js';

/** Whom the server runs as; empty: as ourselves. */
export interface ServerUser {
  uid?: number;
  gid?: number;
}

/** PostgreSQL's own name for its data folder. */
const MAJOR_VERSION = '18';

/**
 * PostgreSQL refuses root. Under root it runs as a number that no distribution gives to anybody (systemd lists
 * 60578–61183 as unused), not as `nobody`, who would share our data with other services.
 */
const UNPRIVILEGED = 61000;

/** initdb, unlike the server, insists on a user with a name. */
const NOBODY = 65534;

/**
 * How PostgreSQL names its data folder: it is started inside it, so that it need not be able to enter the folders
 * above (as an unprivileged user, below /root). Changing into an absolute path it must; this one always leads here.
 */
export const folderAsSeenInside = (folder: string): string => (process.platform === 'linux' ? '/proc/self/cwd' : folder);

export function serverUser(folder: string): ServerUser {
  if (process.geteuid?.() !== 0) return {};
  const owner = statSync(folder, { throwIfNoEntry: false });
  const uid = owner?.uid || UNPRIVILEGED;
  return { uid, gid: owner?.gid || uid };
}

/** Afterwards the folder is a cluster of our version that belongs to the server's user, and to no one else. */
export async function prepareCluster(folder: string, binaries: string, user: ServerUser, durable: boolean): Promise<void> {
  const owner = statSync(folder, { throwIfNoEntry: false })?.uid;
  if (owner !== undefined && user.uid === undefined && owner !== process.geteuid?.()) {
    throw new EmbeddedPostgresError('notAllowed', `The data folder ${folder} belongs to another user (number ${owner}). Start Palimpsest as that user, or set DATA_DIR to another folder.`);
  }
  await removeUnfinished(folder);
  if (!existsSync(join(folder, 'PG_VERSION'))) await initialise(folder, binaries, user, durable);
  const version = (await readFile(join(folder, 'PG_VERSION'), 'utf8')).trim();
  if (version !== MAJOR_VERSION) {
    throw new EmbeddedPostgresError('badData', `The data folder ${folder} was written by PostgreSQL ${version}; this Palimpsest brings ${MAJOR_VERSION}. Restore a backup into a new DATA_DIR, or set DATABASE_URL to a PostgreSQL ${version}.`);
  }
  if (owner === 0) await giveTo(folder, user); // restored by root from a copy
  await chmod(folder, 0o700);
}

/** Made under another name and renamed: a first start that is interrupted leaves no half cluster. */
async function initialise(folder: string, binaries: string, user: ServerUser, durable: boolean): Promise<void> {
  if (existsSync(folder) && (await readdir(folder)).length > 0) {
    throw new EmbeddedPostgresError('badData', `The folder ${folder} holds something, but no PostgreSQL data. Move it away, or set DATA_DIR to another folder.`);
  }
  const fresh = await mkdtemp(`${folder}.new-${process.pid}-`);
  try {
    await initdb(fresh, binaries, user, durable);
    await giveTo(fresh, user);
    await rename(fresh, folder).catch((error: unknown) => {
      if (!existsSync(join(folder, 'PG_VERSION'))) throw error; // else another process was first
    });
    if (durable) await sync(dirname(folder));
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
}

async function removeUnfinished(folder: string): Promise<void> {
  for (const name of await readdir(dirname(folder))) {
    const [, prefix, pid] = /^(.+)\.new-(\d+)-\w+$/.exec(name) ?? [];
    if (prefix !== basename(folder) || isAlive(Number(pid))) continue;
    // Where it fails, an initdb is still at work for a process that was killed; a later start removes what it leaves.
    await rm(join(dirname(folder), name), { recursive: true, force: true }).catch(() => {});
  }
}

async function initdb(fresh: string, binaries: string, user: ServerUser, durable: boolean): Promise<void> {
  const command = [
    join(binaries, 'bin', 'initdb'),
    ...['-D', folderAsSeenInside(fresh), '--username=postgres', '--auth-local=trust', '--auth-host=reject'],
    // PostgreSQL's own C.UTF-8: the same on every machine, and an index never depends on the version of a library.
    ...['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'],
    ...['--no-instructions', ...(durable ? [] : ['--no-sync'])],
  ];
  let as: ServerUser = {};
  if (user.uid !== undefined) {
    as = { uid: NOBODY, gid: NOBODY };
    await chown(fresh, NOBODY, NOBODY);
  } else if (!hasName()) {
    command.unshift('unshare', '--user', `--map-user=${NOBODY}`, `--map-group=${NOBODY}`);
  }
  const [program = '', ...args] = command;
  await promisify(execFile)(program, args, { ...as, cwd: fresh, env: { PATH: '/usr/bin:/bin', TZ: 'UTC' } }).catch((cause: unknown) => {
    const { stderr = '', message } = cause as Error & { stderr?: string };
    const reason = /error: .*|unshare: .*|FATAL: .*/.exec(stderr)?.[0] ?? message;
    const hint = hasName() ? '' : ` This user (number ${process.geteuid?.()}) has no name in /etc/passwd, and PostgreSQL wants one: start Palimpsest as root or as a named user, or set DATABASE_URL.`;
    throw new EmbeddedPostgresError('notStarted', `PostgreSQL could not make a database in ${fresh} (${reason}).${hint}`, { cause });
  });
}

function hasName(): boolean {
  try {
    return userInfo().username !== '';
  } catch {
    return false;
  }
}

async function giveTo(path: string, user: ServerUser): Promise<void> {
  if (user.uid === undefined || user.gid === undefined) return;
  await lchown(path, user.uid, user.gid);
  const children = await readdir(path, { withFileTypes: true, recursive: true });
  for (const child of children) await lchown(join(child.parentPath, child.name), user.uid, user.gid);
}

async function sync(folder: string): Promise<void> {
  const handle = await open(folder);
  await handle.sync().finally(() => handle.close());
}
