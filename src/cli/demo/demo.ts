import type { INestApplicationContext } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { BadSetting, type Config } from '../../config.js';
import { errorCode, log, logTo } from '../../platform/log.js';
import { cast } from './cast.js';
import { printDemo, seedDemo } from './seed.js';
import { demoPassword } from './seeding/people.js';
import { pressInThread } from './seeding/press.js';

export interface RunningDemo {
  stop(): Promise<void>;
}

/** A demo never runs on a database with real people in it, and a demo's database is never taken for a real one. */
export async function keepDemoApart(source: DataSource, config: Config): Promise<void> {
  const [found] = (await source.query(
    `select exists (select 1 from installation where key = 'demo') as demo, exists (select 1 from person union all select 1 from journal) as used`,
  )) as { demo: boolean; used: boolean }[];
  if (!config.DEMO && found?.demo) throw new BadSetting('This database holds the demo. Run it with “npm run demo”, or choose another place for your own data with DATA_DIR or DATABASE_URL.');
  if (config.DEMO && !found?.demo && found?.used) throw new BadSetting('This database is in use and is not a demo, so the demo does not touch it. Choose another place for the demo with DATA_DIR or DATABASE_URL.');
}

/** Fills the demo at its first start. The PDFs are printed while the server already answers. */
export async function openDemo(app: INestApplicationContext): Promise<RunningDemo> {
  logTo((line) => void (line.includes('"level":"info"') || process.stderr.write(line)));
  await seedDemo(app);
  const leaving = new AbortController();
  const printing = printDemo(app, pressInThread, leaving.signal).catch((error: unknown) => {
    if (!leaving.signal.aborted) log({ level: 'error', event: 'demo.printing-failed', code: errorCode(error) });
  });
  return {
    async stop() {
      leaving.abort();
      await printing;
    },
  };
}

/** What the terminal says. */
export const welcome = (address: string): string => `
Palimpsest, the demo. Open ${address}
Sign in with one click at ${address}/en/sign-in as ${cast.map(({ username }) => username).join(', ')} (password of each: ${demoPassword}).
Every mail that is sent shows at ${address}/demo/mailbox. Ctrl+C stops; everything is kept for the next time.
`;
