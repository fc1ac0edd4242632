import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { errorCode, log } from '../log.js';

const lock = (worker: string): string => `hashtextextended('${worker.replace(/[^\w-]/g, '')}', 7353)`;

/**
 * Shows other processes which workers live: each holds an advisory lock on a connection that dies with this process.
 * A job whose worker is dead would otherwise stay locked for hours.
 */
export class LiveWorkers {
  private readonly workers = new Set<string>();
  private client: Client | null = null;
  private closed = false;

  constructor(private readonly connectionString: string) {}

  async open(): Promise<void> {
    const client = new Client({ connectionString: this.connectionString });
    client.on('error', () => undefined);
    client.once('end', () => void this.reopen());
    await client.connect();
    this.client = client;
    for (const worker of this.workers) await this.hold(worker);
  }

  /** From now on this worker counts as alive. */
  async born(worker: string): Promise<void> {
    this.workers.add(worker);
    await this.hold(worker);
  }

  /** Lets the jobs of dead workers be taken again. Jobs taken just now are left: their worker may not hold its lock yet. */
  async releaseTheDead(): Promise<void> {
    const client = this.client;
    if (!client) return;
    const { rows } = await client.query<{ worker: string }>(
      `select distinct locked_by as worker from graphile_worker.jobs where locked_by is not null and locked_at < now() - interval '5 seconds'`,
    );
    for (const { worker } of rows) {
      if (this.workers.has(worker)) continue;
      const free = (await client.query<{ free: boolean }>(`select pg_try_advisory_lock(${lock(worker)}) as free`)).rows[0]?.free;
      if (!free) continue;
      await client.query('select graphile_worker.force_unlock_workers(array[$1])', [worker]);
      await client.query(`select pg_advisory_unlock(${lock(worker)})`);
      log({ level: 'warn', event: 'jobs.released' });
    }
  }

  async close(): Promise<void> {
    this.closed = true;
    await this.client?.end().catch(() => undefined);
  }

  private async hold(worker: string): Promise<void> {
    await this.client?.query(`select pg_advisory_lock(${lock(worker)})`).catch(() => undefined);
  }

  private async reopen(): Promise<void> {
    this.client = null;
    while (!this.closed && !this.client) {
      await sleep(500);
      await this.open().catch((error: unknown) => log({ level: 'warn', event: 'jobs.no-connection', code: errorCode(error) }));
    }
  }
}
