import { setTimeout as sleep } from 'node:timers/promises';

/** Takes at least this long, so that the clock does not tell what was found (X20). */
export async function takingAtLeast<T>(ms: number, work: () => Promise<T>): Promise<T> {
  const pause = sleep(ms);
  try {
    return await work();
  } finally {
    await pause;
  }
}
