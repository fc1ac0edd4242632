import { EventEmitter } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { Logger, parseCronItems, run, type Runner, type TaskList, type WorkerEvents } from 'graphile-worker';
import { errorCode, log } from '../log.js';
import { JobFailure, Jobs, type Handler, type JobData } from './jobs.js';
import { LiveWorkers } from './live-workers.js';

const quiet = new Logger(() => () => undefined);
const releaseEvery = 10_000;

/** Runs the jobs in this process until stopped, and begins anew when the loss of the database has ended its work. */
@Injectable()
export class JobRunner {
  private runner: Runner | null = null;
  private live: LiveWorkers | null = null;
  private timer: NodeJS.Timeout | null = null;
  private connectionString: string | null = null;
  private reviving: Promise<void> | null = null;

  constructor(private readonly jobs: Jobs) {}

  async start(connectionString: string): Promise<void> {
    this.connectionString = connectionString;
    const live = new LiveWorkers(connectionString);
    await live.open();
    await this.release(live);
    this.live = live;
    this.timer = setInterval(() => void this.release(live), releaseEvery);
    this.runner = await this.run(connectionString, live);
    this.runner.promise.catch((error: unknown) => {
      log({ level: 'error', event: 'jobs.stopped', code: errorCode(error) });
      void this.revive();
    });
  }

  async stop(): Promise<void> {
    this.connectionString = null;
    await this.reviving;
    await this.halt();
  }

  /** Lets go of what is left of the workers, and starts others as soon as the database answers. */
  revive(): Promise<void> {
    return (this.reviving ??= this.beginAnew().finally(() => (this.reviving = null)));
  }

  private async beginAnew(): Promise<void> {
    await this.halt();
    for (let url = this.connectionString; url && !this.runner; url = this.connectionString) {
      await sleep(500);
      await this.start(url).then(() => log({ event: 'jobs.revived' }), async () => this.halt());
    }
  }

  private async halt(): Promise<void> {
    if (this.timer) clearInterval(this.timer);
    const { runner, live } = this;
    this.runner = null;
    this.live = null;
    await Promise.race([runner?.stop().catch(() => undefined), sleep(5_000, undefined, { ref: false })]);
    await live?.close();
  }

  private run(connectionString: string, live: LiveWorkers): Promise<Runner> {
    const events = new EventEmitter() as WorkerEvents;
    // A job is taken in the name of the pool, not of the worker in it.
    events.on('pool:create', ({ workerPool }) => void live.born(workerPool.id));
    const tasks = [...this.jobs.handlers].map(([task, handler]) => [task, (payload: unknown) => this.work(task, handler, payload as JobData)]);
    return run({
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
