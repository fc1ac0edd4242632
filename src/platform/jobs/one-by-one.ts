import { errorCode, log, unexpected } from '../log.js';
import { JobFailure } from './jobs.js';

/** Each by itself: one that fails is reported, and does not hold up the others (X53). The job fails at the end, and is tried again. Says how many there were. */
export async function oneByOne<T>(things: readonly T[], work: (thing: T) => Promise<void>): Promise<number> {
  let failed = 0;
  for (const thing of things) {
    try {
      await work(thing);
    } catch (error) {
      failed += 1;
      unexpected(error);
      log({ level: 'error', event: 'job.one-failed', code: errorCode(error) });
    }
  }
  if (failed > 0) throw new JobFailure('some-failed');
  return things.length;
}
