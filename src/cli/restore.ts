import 'reflect-metadata';
import { parseArgs } from 'node:util';
import { readConfig } from '../config.js';
import { BackupError } from '../platform/backup/manifest.js';
import { startEmbedded } from '../platform/database/embedded.js';
import { logTo } from '../platform/log.js';
import { bringBack } from './backup/bring-back.js';
import { asCommand } from './backup/places.js';

const usage = 'npm run restore -- <folder of the backup> [--ledger <erasures.jsonl that is newer>]… [--key <erasures.key>]';

function asked(): { folder: string; ledgers: string[]; key: string | null } {
  const given = process.argv.slice(process.argv[2] === 'restore' ? 3 : 2);
  try {
    const { values, positionals } = parseArgs({ args: given, allowPositionals: true, options: { ledger: { type: 'string', multiple: true }, key: { type: 'string' } } });
    if (positionals.length === 1) return { folder: positionals[0]!, ledgers: values.ledger ?? [], key: values.key ?? null };
  } catch {
    // Said below.
  }
  throw new BackupError(usage);
}

await asCommand(async () => {
  const wanted = asked();
  const config = readConfig(process.env);
  const embedded = config.DATABASE_URL ? null : await startEmbedded({ dataDir: config.DATA_DIR });
  logTo(() => undefined);
  try {
    const { manifest, erased } = await bringBack(config, config.DATABASE_URL ?? embedded!.url, wanted);
    console.log(`Restored as of ${manifest.madeAt}: ${manifest.tables.reduce((sum, { rows }) => sum + rows, 0)} rows, ${manifest.files.count} files.\n${erased} erasures that were done since are done again. Start the service now.`);
  } finally {
    await embedded?.stop();
  }
});
