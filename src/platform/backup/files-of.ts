import { mkdir, readdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Client } from 'pg';
import type { Manifest } from './manifest.js';
import { copyFile } from './packed.js';

interface FileRow {
  key: string;
  size: string;
  sha256: Buffer;
}

export const placeOf = (folder: string, key: string): string => join(folder, key.slice(0, 2), key);

/** Rows by the thousand, so that memory stays flat. */
async function* rowsOf(client: Client): AsyncGenerator<FileRow> {
  for (let after = ''; ;) {
    const { rows } = await client.query<FileRow>('select key, size::text, sha256 from stored_file where key > $1 order by key limit 1000', [after]);
    yield* rows;
    if (rows.length < 1000) return;
    after = rows.at(-1)!.key;
  }
}

/**
 * Opens the snapshot and copies the files that it names. Files never change under their key, but one can be removed while
 * we copy: then its row is gone as well, and a later snapshot, for which nearly all is copied already, is the one to keep.
 * A file that is missing in two snapshots on end is missing in the installation itself, and is named; so is one that is not what was stored.
 */
export async function copyFilesOf(client: Client, uploads: string, to: string): Promise<Manifest['files']> {
  const copied = new Set<string>();
  const damaged = new Set<string>();
  let before = new Set<string>();
  for (;;) {
    await client.query('begin transaction isolation level serializable, read only, deferrable');
    const missing = new Set<string>();
    const named = new Set<string>();
    let bytes = 0;
    for await (const { key, size, sha256 } of rowsOf(client)) {
      named.add(key);
      bytes += Number(size);
      if (copied.has(key)) continue;
      const found = await bringOver(placeOf(uploads, key), placeOf(to, key));
      if (found === null) missing.add(key);
      else copied.add(key);
      if (found !== null && found !== sha256.toString('hex')) damaged.add(key);
    }
    if ([...missing].every((key) => before.has(key))) {
      for (const key of copied) if (!named.has(key)) await rm(placeOf(to, key), { force: true });
      return { count: named.size - missing.size, bytes, missing: [...missing], damaged: [...damaged].filter((key) => named.has(key)) };
    }
    before = missing;
    await client.query('rollback');
  }
}

/** The digest of what was copied; null where there is no such file. */
async function bringOver(from: string, to: string): Promise<string | null> {
  await mkdir(dirname(to), { recursive: true, mode: 0o700 });
  try {
    return await copyFile(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    await rm(to, { force: true });
    return null;
  }
}

const filesIn = async (folder: string): Promise<string[]> =>
  (await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])).filter((entry) => entry.isFile()).map(({ name }) => name);

/** The keys of the files in a folder. */
export const keysIn = async (folder: string): Promise<string[]> => (await filesIn(folder)).filter((name) => /^[0-9a-f]{32}$/.test(name));

export const holdsFiles = async (folder: string): Promise<boolean> => (await filesIn(folder)).length > 0;
