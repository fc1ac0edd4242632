import 'reflect-metadata';
import { readConfig } from '../config.js';
import { backUp } from './backup/back-up.js';
import { asCommand, databaseOf } from './backup/places.js';

await asCommand(async () => {
  const config = readConfig(process.env);
  const database = await databaseOf(config);
  try {
    const { folder, manifest, removed } = await backUp(config, database.url);
    const { files, tables, keptUntil } = manifest;
    console.log(`${folder}\n${tables.reduce((sum, { rows }) => sum + rows, 0)} rows in ${tables.length} tables, ${files.count} files of ${(files.bytes / 1_000_000).toFixed(1)} MB together. To be gone by ${keptUntil.slice(0, 10)}.`);
    if (removed.length > 0) console.log(`Too old, and removed: ${removed.length}.`);
    if (!config.LEDGER_KEY) console.log('Keep a copy of DATA_DIR/erasures.key elsewhere, apart from the backups: an older backup is restored with it only.');
    if (files.missing.length + files.damaged.length > 0) {
      console.error(`The installation itself has lost files: ${files.missing.length} are missing, ${files.damaged.length} are damaged. The manifest names them; an earlier backup may have them.`);
      process.exitCode = 2;
    }
  } finally {
    await database.stop();
  }
});
