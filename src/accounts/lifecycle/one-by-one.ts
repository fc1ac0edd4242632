import { JobFailure } from '../../platform/jobs/jobs.js';
import { errorCode, log, unexpected } from '../../platform/log.js';

/** Each by itself: one that fails is reported, and does not hold up the others (X53). The job fails at the end, and is tried again. Says how many there were. */
export async function oneByOne(ids: readonly number[], work: (id: number) => Promise<void>): Promise<number> {
  let failed = 0;
  for (const id of ids) {
    try {
      await work(id);
    } catch (error) {
      failed += 1;
      unexpected(error);
      log({ level: 'error', event: 'lifecycle.failed', code: errorCode(error) });
    }
  }
  if (failed > 0) throw new JobFailure('some-failed');
  return ids.length;
}
