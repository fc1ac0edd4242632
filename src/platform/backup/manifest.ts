import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** For people who keep or bring back a backup: said as it is, without a stack. */
export class BackupError extends Error {}

export interface TablePart {
  table: string;
  columns: string[];
  rows: number;
  /** Of the packed file `tables/<table>.copy.gz`. */
  sha256: string;
}

/** What a backup holds, in `manifest.json`. Written last: a folder without it is no backup. */
export interface Manifest {
  format: 1;
  palimpsest: string;
  madeAt: string;
  /** The day after which it is to be gone (D12). */
  keptUntil: string;
  migrations: string[];
  tables: TablePart[];
  sequences: { name: string; value: string; called: boolean }[];
  jobs: { rows: number; sha256: string };
  /** `missing` and `damaged` are those that the installation itself no longer had whole. */
  files: { count: number; bytes: number; missing: string[]; damaged: string[] };
  leftOut: { table: string; why: string }[];
  placesLeftOut: readonly { place: string; why: string }[];
}

export const manifestName = 'manifest.json';
export const tableFile = (folder: string, table: string): string => join(folder, 'tables', `${table}.copy.gz`);
export const jobsFile = (folder: string): string => join(folder, 'jobs.copy.gz');
export const filesFolder = (folder: string): string => join(folder, 'files');
export const besideFile = (folder: string, name: string): string => join(folder, name);

export async function writeManifest(folder: string, manifest: Manifest): Promise<void> {
  await writeFile(join(folder, manifestName), `${JSON.stringify(manifest, null, 2)}\n`, { mode: 0o600, flush: true });
}

export async function readManifest(folder: string): Promise<Manifest> {
  const text = await readFile(join(folder, manifestName), 'utf8').catch(() => null);
  if (text === null) throw new BackupError(`There is no backup in ${folder}: it has no ${manifestName}.`);
  let manifest: Manifest;
  try {
    manifest = JSON.parse(text) as Manifest;
  } catch {
    throw new BackupError(`The backup in ${folder} is damaged: ${manifestName} cannot be read.`);
  }
  if (manifest.format !== 1) throw new BackupError('This backup was made by a newer Palimpsest. Install that version, and restore with it.');
  return manifest;
}

/** The backups in a folder, the oldest first. */
export async function backupsIn(folder: string): Promise<{ folder: string; manifest: Manifest }[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const found: { folder: string; manifest: Manifest }[] = [];
  for (const entry of entries) {
    if (!entry.isDirectory()) continue;
    const manifest = await readManifest(join(folder, entry.name)).catch(() => null);
    if (manifest) found.push({ folder: join(folder, entry.name), manifest });
  }
  return found.sort((a, b) => a.manifest.madeAt.localeCompare(b.manifest.madeAt));
}
