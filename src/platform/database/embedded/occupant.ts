import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Client } from 'pg';

/** The server's name for the socket that it opens inside the data folder. */
export const SOCKET = '.s.PGSQL.5432';

/**
 * Who serves the cluster behind this socket: nobody (undefined), the Palimpsest with this process id, or somebody
 * who cannot say (no `pid`: just starting or stopping). The socket is the one witness that holds across a reused
 * process id, and across containers that share a volume.
 */
export async function occupant(host: string): Promise<{ pid?: number } | undefined> {
  const client = new Client({ host, user: 'postgres', database: 'postgres', connectionTimeoutMillis: 5000 });
  client.on('error', () => {}); // it may go away while we ask
  try {
    await client.connect();
    const { rows } = await client.query<{ pid: string | null }>(`SELECT current_setting('palimpsest.process', true) AS pid`);
    const pid = Number(rows[0]?.pid);
    // Whoever started it is gone: the server has been told to stop, and will be gone in a moment.
    return isAlive(pid) ? { pid } : {};
  } catch (error) {
    const { code = '' } = error as { code?: string };
    if (['ENOENT', 'ECONNREFUSED'].includes(code)) return undefined;
    if (['EACCES', 'EPERM'].includes(code)) throw error;
    return {};
  } finally {
    await client.end().catch(() => {});
  }
}

export function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/**
 * After a kill -9 (or in a container that starts anew) the process id in a lock file may be that of an innocent
 * process. PostgreSQL would take it for a server, so we remove what it would misread. Should we ever be wrong, its
 * shared memory still keeps a second server out.
 */
export async function removeMisleadingLocks(folder: string): Promise<void> {
  for (const name of ['postmaster.pid', `${SOCKET}.lock`]) {
    const pid = Math.abs(parseInt(await readFile(join(folder, name), 'utf8').catch(() => ''), 10));
    if (isAlive(pid) && !commandLine(pid).includes(folder)) await rm(join(folder, name), { force: true });
  }
}

function commandLine(pid: number): string {
  try {
    if (process.platform === 'linux') return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
    return execFileSync('ps', ['-ww', '-o', 'args=', '-p', String(pid)], { encoding: 'utf8' });
  } catch {
    return '';
  }
}
