import { join } from 'node:path';
import { BackupError, jobsFile, readManifest, tableFile, type Manifest } from './manifest.js';
import { sha256Of } from './packed.js';

/** Whether each part is as it was written; files are compared when they are brought over. */
export async function checkedManifest(folder: string): Promise<Manifest> {
  const manifest = await readManifest(folder);
  const parts = [...manifest.tables.map(({ table, sha256 }) => ({ path: tableFile(folder, table), sha256 })), { path: jobsFile(folder), sha256: manifest.jobs.sha256 }];
  for (const { path, sha256 } of parts) {
    const found = await sha256Of(path).catch(() => null);
    if (found !== sha256) throw new BackupError(`The backup is damaged: ${path.slice(join(folder, '/').length)} ${found === null ? 'is missing' : 'is not what was written'}. Nothing was restored.`);
  }
  return manifest;
}

