import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbedded } from '../../dist/src/platform/database/embedded.js';
import { migrate, openDataSource } from '../../dist/src/platform/database/data-source.js';

const folder = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'palimpsest-test-'));
let cluster;

async function stop() {
  await cluster?.stop();
  rmSync(folder, { recursive: true, force: true });
  process.exit(0);
}

process.on('message', stop);
process.on('disconnect', stop);
try {
  cluster = await startEmbedded({ dataDir: folder, database: 'template', durable: false });
  const source = await openDataSource(cluster.url, []);
  await migrate(source, cluster.url);
  await source.destroy();
  process.send({ url: cluster.url });
} catch (error) {
  process.send({ error: String(error?.stack ?? error) });
}
