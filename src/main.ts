import 'reflect-metadata';
import { BadSetting, readConfig } from './config.js';
import { EmbeddedPostgresError } from './platform/database/embedded.js';
import { LedgerKeyMissing } from './rights/ledger/ledger.js';
import { start } from './start.js';

try {
  const running = await start(readConfig(process.env));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void running.stop().then(() => process.exit(0)));
} catch (error) {
  const forPeople = error instanceof BadSetting || error instanceof EmbeddedPostgresError || error instanceof LedgerKeyMissing;
  console.error(forPeople ? error.message : error);
  process.exit(1);
}
