import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BadSetting, type Config } from '../../config.js';
import { BackupError } from '../../platform/backup/manifest.js';
import { EmbeddedPostgresError, joinEmbedded } from '../../platform/database/embedded.js';
import { root } from '../../platform/root.js';
import { LedgerKeyMissing } from '../../rights/ledger/ledger.js';
import { placeIn } from '../../platform/data-places.js';

export const ownVersion = (): string => (JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }).version;

/** The database that the service uses, running or not. */
export async function databaseOf(config: Config): Promise<{ url: string; stop(): Promise<void> }> {
  if (config.DATABASE_URL) return { url: config.DATABASE_URL, stop: () => Promise.resolve() };
  if (!existsSync(placeIn(config, 'postgres'))) throw new BackupError(`There is no Palimpsest in ${config.DATA_DIR}. Say where it is with DATA_DIR, or name its database with DATABASE_URL.`);
  return joinEmbedded({ dataDir: config.DATA_DIR });
}

/** Runs one command for a person at a terminal: refusals in words, anything else whole. */
export async function asCommand(work: () => Promise<void>): Promise<void> {
  try {
    await work();
    process.exit();
  } catch (error) {
    const forPeople = [BadSetting, BackupError, EmbeddedPostgresError, LedgerKeyMissing].some((kind) => error instanceof kind);
    console.error(forPeople ? (error as Error).message : error);
    process.exit(1);
  }
}
