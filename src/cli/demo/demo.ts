import type { INestApplicationContext } from '@nestjs/common';
import { errorCode, log, logTo } from '../../platform/log.js';
import { cast } from './cast.js';
import { printDemo, seedDemo } from './seed.js';
import { demoPassword } from './seeding/people.js';
import { pressInThread } from './seeding/press.js';

export interface RunningDemo {
  /** What the terminal says. */
  welcome(address: string): string;
  stop(): Promise<void>;
}

/** Fills the demo at its first start. The PDFs are printed while the server already answers. */
export async function openDemo(app: INestApplicationContext): Promise<RunningDemo> {
  logTo((line) => {
    if (!line.includes('"level":"info"')) process.stderr.write(line);
  });
  await seedDemo(app);
  const leaving = new AbortController();
  const printing = printDemo(app, pressInThread, leaving.signal).catch((error: unknown) => {
    if (!leaving.signal.aborted) log({ level: 'error', event: 'demo.printing-failed', code: errorCode(error) });
  });
  return {
    welcome,
    async stop() {
      leaving.abort();
      await printing;
    },
  };
}

const welcome = (address: string): string => `
Palimpsest, the demo. Open ${address}
Sign in with one click at ${address}/en/sign-in as ${cast.map(({ username }) => username).join(', ')} (password of each: ${demoPassword}).
Every mail that is sent shows at ${address}/demo/mailbox. Ctrl+C stops; everything is kept for the next time.
`;
