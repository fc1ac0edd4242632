import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';

/** A job carries ids only. */
export type JobData = Record<string, number | string>;
export type Handler = (data: JobData) => Promise<void>;

/** Thrown by a handler to say, by a word, why it failed; the word is stored, never a foreign error's text. */
export class JobFailure extends Error {}

/** Work outside the request. A job enqueued inside a transaction exists only if that transaction commits. */
@Injectable()
export class Jobs {
  readonly handlers = new Map<string, Handler>();
  readonly schedule: { task: string; cron: string }[] = [];

  constructor(private readonly database: Database) {}

  define(task: string, handler: Handler): void {
    if (this.handlers.has(task)) throw new Error(`The job ${task} is defined twice.`);
    this.handlers.set(task, handler);
  }

  /** `cron` is in UTC. Recurring work is a sweep over what is due, so that a missed run is made up for by the next. */
  recur(task: string, cron: string, handler: Handler): void {
    this.define(task, handler);
    this.schedule.push({ task, cron });
  }

  /** With a key, a job that is already waiting under it is replaced, not doubled. */
  async enqueue(task: string, data: JobData, options: { key?: string; runAt?: Date } = {}): Promise<void> {
    await this.database.query('select graphile_worker.add_job($1, $2::json, run_at := $3, job_key := $4)', [
      task, JSON.stringify(data), options.runAt ?? null, options.key ?? null,
    ]);
  }

  /** Jobs that failed at least once and have not been done since. */
  async failed(): Promise<FailedJob[]> {
    return this.database.query<FailedJob>(
      `select id::int, task_identifier as task, attempts, max_attempts as "maxAttempts", last_error as code, run_at as "nextTry"
       from graphile_worker.jobs where attempts > 0 and last_error is not null order by run_at desc limit 100`,
    );
  }

  /** Lets a failed job start over, now. */
  async retry(id: number): Promise<void> {
    await this.database.query('select graphile_worker.reschedule_jobs(array[$1]::bigint[], run_at := now(), attempts := 0)', [id]);
  }
}

export interface FailedJob {
  id: number;
  task: string;
  attempts: number;
  maxAttempts: number;
  code: string;
  nextTry: Date;
}
