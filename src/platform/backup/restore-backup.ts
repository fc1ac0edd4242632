import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Client } from 'pg';
import { checkedManifest } from './check-backup.js';
import { emptyFor } from './empty-for.js';
import { holdsFiles, keysIn, placeOf } from './files-of.js';
import { load } from './load.js';
import { BackupError, filesFolder, type Manifest } from './manifest.js';
import { copyFile } from './packed.js';

export interface RestoreOrder {
  url: string;
  uploads: string;
  folder: string;
  /** Folders that no backup brings back, and that would not belong to what it brings. */
  empty: readonly string[];
  /** The migrations that this program knows, in order, and how to bring an empty database to the last of the named ones. */
  known: readonly string[];
  build(names: readonly string[]): Promise<void>;
  /** Done when all is checked, before anything of the backup can be seen in the database. */
  before(manifest: Manifest): Promise<void>;
}

/** Brings a backup back into an empty installation. The tables come in one transaction, last: what breaks off leaves it empty. */
export async function restoreBackup(order: RestoreOrder): Promise<Manifest> {
  const manifest = await checkedManifest(order.folder);
  const unknown = manifest.migrations.filter((name) => !order.known.includes(name));
  if (unknown.length > 0) throw new BackupError(`This backup was made by a newer Palimpsest (${manifest.palimpsest}). Install that version, and restore with it.`);
  const client = new Client({ connectionString: order.url, application_name: 'palimpsest-restore' });
  client.on('error', () => undefined);
  await client.connect();
  try {
    const built = await emptyFor(client, manifest.migrations);
    await refuseOtherFiles(order);
    if (!built) await order.build(manifest.migrations);
    await order.before(manifest);
    await bringFiles(client, order, manifest);
    return manifest;
  } finally {
    await client.end();
  }
}

/** Only files of this very backup may be there: those that a restore brought which then broke off. */
async function refuseOtherFiles({ uploads, folder, empty }: RestoreOrder): Promise<void> {
  for (const place of empty) {
    if (await holdsFiles(place)) throw new BackupError(`There are files in ${place} that are of another installation. A backup is restored into an empty installation only; choose another place with DATA_DIR.`);
  }
  const ours = new Set(await keysIn(filesFolder(folder)));
  const others = (await keysIn(uploads)).filter((key) => !ours.has(key));
  if (others.length > 0) throw new BackupError(`There are files in ${uploads} that are not of this backup. A backup is restored into an empty installation only; choose another place with UPLOADS_DIR.`);
}

async function bringFiles(client: Client, order: RestoreOrder, manifest: Manifest): Promise<void> {
  const { folder, uploads } = order;
  const digests = new Map<string, string>();
  for (const key of await keysIn(filesFolder(folder))) {
    const place = placeOf(uploads, key);
    await mkdir(dirname(place), { recursive: true });
    digests.set(key, await copyFile(placeOf(filesFolder(folder), key), place));
  }
  await load(client, folder, manifest, async () => {
    const { rows } = await client.query<{ key: string; sha256: string }>(`select key, encode(sha256, 'hex') as sha256 from stored_file`);
    const excused = new Set([...manifest.files.missing, ...manifest.files.damaged]);
    const wrong = rows.filter(({ key, sha256 }) => !excused.has(key) && digests.get(key) !== sha256);
    if (wrong.length > 0) throw new BackupError(`The backup is damaged: ${wrong.length} of its files are missing or not what was stored (the first is ${wrong[0]!.key}). Nothing was restored.`);
  });
}
