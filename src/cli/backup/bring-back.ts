import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { createApp } from '../../app.js';
import { entities } from '../../app.module.js';
import type { Config } from '../../config.js';
import { BackupError, backupsIn, besideFile, type Manifest } from '../../platform/backup/manifest.js';
import { restoreBackup } from '../../platform/backup/restore-backup.js';
import { migrate, migrationNames, openDataSource } from '../../platform/database/data-source.js';
import { besideNames, leftOutPlaces, placeIn, type BesideName } from '../../platform/data-places.js';
import { waiting } from '../../platform/mail/transport.js';
import { adoptKeys } from '../../rights/ledger/ledger-keys.js';
import { joinLedgers } from '../../rights/ledger/ledger-file.js';
import { Ledger } from '../../rights/ledger/ledger.js';

export interface Wanted {
  folder: string;
  /** Ledgers of erasures that are newer than the backup, and the file with their key. */
  ledgers?: readonly string[];
  key?: string | null;
}

/** How what lies in a backup beside its tables comes back: from this backup and those beside it. */
const broughtBack: Record<BesideName, (to: string, from: readonly string[], wanted: Wanted) => Promise<unknown>> = {
  'erasures.jsonl': (to, from, { ledgers = [] }) => joinLedgers(to, [...from, ...ledgers]),
};

async function build(url: string, upTo: readonly string[]): Promise<void> {
  const source = await openDataSource(url, entities, upTo);
  await migrate(source, url).finally(() => source.destroy());
}

/** Backup, then pending migrations, then the erasures done since; only after that may the service open (X55). */
export async function bringBack(config: Config, url: string, wanted: Wanted): Promise<{ manifest: Manifest; erased: number }> {
  const folder = resolve(wanted.folder);
  const absent = [...(wanted.ledgers ?? []), ...(wanted.key ? [wanted.key] : [])].find((path) => !existsSync(path));
  if (absent) throw new BackupError(`There is no file ${absent}.`);
  const backups = [folder, ...(await backupsIn(dirname(folder))).map((backup) => backup.folder)];
  const manifest = await restoreBackup({
    url, uploads: placeIn(config, 'uploads'), folder, empty: leftOutPlaces.filter(({ empty }) => empty).map(({ place }) => placeIn(config, place)),
    known: await migrationNames(), build: (names) => build(url, names),
    async before() {
      if (wanted.key) await adoptKeys(config, wanted.key);
      for (const name of besideNames) await broughtBack[name](placeIn(config, name), backups.map((backup) => besideFile(backup, name)), wanted);
    },
  });
  return { manifest, erased: await bringUpToDate(config, url) };
}

async function bringUpToDate(config: Config, url: string): Promise<number> {
  const source = await openDataSource(url, entities);
  try {
    await migrate(source, url);
    const app = await createApp({ config, source, transport: waiting });
    return await app.get(Ledger).catchUp().finally(() => app.close());
  } finally {
    await source.destroy();
  }
}
