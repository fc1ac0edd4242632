import type { Config } from '../../config.js';
import { makeBackup } from '../../platform/backup/make-backup.js';
import type { Manifest } from '../../platform/backup/manifest.js';
import { pruneBackups } from '../../platform/backup/prune.js';
import { besideNames, leftOutPlaces, placeIn } from '../../platform/data-places.js';
import { ownVersion } from './places.js';

/** Makes a backup, and removes those that are too old (D12). */
export async function backUp(config: Config, url: string, now = new Date()): Promise<{ folder: string; manifest: Manifest; removed: string[] }> {
  const into = placeIn(config, 'backups');
  const beside = besideNames.map((name) => ({ name, path: placeIn(config, name) }));
  const made = await makeBackup({ url, uploads: placeIn(config, 'uploads'), into, beside, leftOut: leftOutPlaces.map(({ place, why }) => ({ place, why })), palimpsest: ownVersion(), now, days: config.BACKUP_DAYS });
  return { ...made, removed: await pruneBackups(into, now, config.BACKUP_DAYS) };
}
