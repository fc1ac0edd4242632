import { EventEmitter } from 'node:events';
import { Injectable } from '@nestjs/common';
import { Logger, parseCronItems, run, type Runner, type TaskList, type WorkerEvents } from 'graphile-worker';
import { errorCode, log } from '../log.js';
import { JobFailure, Jobs, type Handler, type JobData } from './jobs.js';
import { LiveWorkers } from './live-workers.js';

const quiet = new Logger(() => () => undefined);
const releaseEvery = 10_000;

/** Runs the jobs in this process until stopped. */
@Injectable()
export class JobRunner {
  private runner: Runner | null = null;
  private live: LiveWorkers | null = null;
  private timer: NodeJS.Timeout | null = null;

  constructor(private readonly jobs: Jobs) {}

  async start(connectionString: string): Promise<void> {
    const tasks = [...this.jobs.handlers].map(([task, handler]) => [task, (payload: unknown) => this.work(task, handler, payload as JobData)]);
    const live = new LiveWorkers(connectionString);
    const events = new EventEmitter() as WorkerEvents;
    events.on('worker:create', ({ worker }) => void live.born(worker.workerId));
    await live.open();
    await this.release(live);
    this.live = live;
    this.timer = setInterval(() => void this.release(live), releaseEvery);
    this.runner = await run({
      connectionString,
      events,
      concurrency: 2,
      maxPoolSize: 4,
      noHandleSignals: true,
      pollInterval: 2_000,
      logger: quiet,
      taskList: Object.fromEntries(tasks) as TaskList,
      parsedCronItems: parseCronItems(this.jobs.schedule.map(({ task, cron }) => ({ task, match: cron }))),
    });
    this.runner.promise.catch((error: unknown) => log({ level: 'error', event: 'jobs.stopped', code: errorCode(error) }));
  }

  async stop(): Promise<void> {
    if (this.timer) clearInterval(this.timer);
    await this.runner?.stop().catch(() => undefined);
    await this.live?.close();
    this.runner = null;
    this.live = null;
  }

  private async release(live: LiveWorkers): Promise<void> {
    await live.releaseTheDead().catch((error: unknown) => log({ level: 'warn', event: 'jobs.not-released', code: errorCode(error) }));
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
