import { setTimeout as sleep } from 'node:timers/promises';
import { errorCode, log } from '../log.js';
import { startEmbedded, type EmbeddedPostgres } from './embedded.js';

/** The embedded server, started again whenever it ends by itself; meanwhile requests are answered with 503. */
export async function keepEmbedded(dataDir: string): Promise<EmbeddedPostgres> {
  let stopped = false;
  const launch = (): Promise<EmbeddedPostgres> => startEmbedded({ dataDir, onExit: () => void revive() });
  let current = await launch();
  const { url } = current;

  async function revive(): Promise<void> {
    log({ level: 'error', event: 'database.exited' });
    while (!stopped) {
      try {
        current = await launch();
        log({ event: 'database.revived' });
        return;
      } catch (error) {
        log({ level: 'error', event: 'database.not-revived', code: errorCode(error) });
        await sleep(1_000);
      }
    }
  }

  return {
    url,
    stop: () => {
      stopped = true;
      return current.stop();
    },
  };
}
