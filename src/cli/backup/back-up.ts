import type { Config } from '../../config.js';
import { makeBackup } from '../../platform/backup/make-backup.js';
import type { Manifest } from '../../platform/backup/manifest.js';
import { pruneBackups } from '../../platform/backup/prune.js';
import { ledgerPath } from '../../rights/ledger/ledger-file.js';
import { backupFolder, ownVersion } from './places.js';

/** Makes a backup, and removes those that are too old (D12). */
export async function backUp(config: Config, url: string, now = new Date()): Promise<{ folder: string; manifest: Manifest; removed: string[] }> {
  const into = backupFolder(config);
  const made = await makeBackup({ url, uploads: config.UPLOADS_DIR, into, ledger: ledgerPath(config), palimpsest: ownVersion(), now, days: config.BACKUP_DAYS });
  return { ...made, removed: await pruneBackups(into, now, config.BACKUP_DAYS) };
}
