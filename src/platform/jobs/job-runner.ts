import { Injectable } from '@nestjs/common';
import { Logger, parseCronItems, run, type Runner } from 'graphile-worker';
import { errorCode, log } from '../log.js';
import { JobFailure, Jobs, type Handler, type JobData } from './jobs.js';

const quiet = new Logger(() => () => undefined);

/** Runs the jobs in this process until stopped. */
@Injectable()
export class JobRunner {
  private runner: Runner | null = null;

  constructor(private readonly jobs: Jobs) {}

  async start(connectionString: string): Promise<void> {
    const tasks = [...this.jobs.handlers].map(([task, handler]) => [task, (payload: unknown) => this.work(task, handler, payload as JobData)]);
    this.runner = await run({
      connectionString,
      concurrency: 2,
      maxPoolSize: 4,
      noHandleSignals: true,
      pollInterval: 2_000,
      logger: quiet,
      taskList: Object.fromEntries(tasks),
      parsedCronItems: parseCronItems(this.jobs.schedule.map(({ task, cron }) => ({ task, match: cron }))),
    });
    this.runner.promise.catch((error: unknown) => log({ level: 'error', event: 'jobs.stopped', code: errorCode(error) }));
  }

  async stop(): Promise<void> {
    await this.runner?.stop().catch(() => undefined);
    this.runner = null;
  }

  private async work(task: string, handler: Handler, data: JobData): Promise<void> {
    const start = performance.now();
    try {
      await handler(data);
      log({ event: 'job.done', job: task, ms: Math.round(performance.now() - start) });
    } catch (error) {
      const code = error instanceof JobFailure ? error.message : errorCode(error);
      log({ level: 'warn', event: 'job.failed', job: task, code });
      throw new JobFailure(code);
    }
  }
}
