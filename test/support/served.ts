import 'reflect-metadata';
import { fork, type ChildProcess } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { root } from '../../src/platform/root.js';
import { createApp } from '../../src/app.js';
import { entities } from '../../src/app.module.js';
import { readConfig } from '../../src/config.js';
import { Clock } from '../../src/platform/clock.js';
import { openDataSource } from '../../src/platform/database/data-source.js';
import { Database } from '../../src/platform/database/database.js';
import { waiting } from '../../src/platform/mail/transport.js';
import { runJob, type TestApp } from './app.js';
import { Postbox } from './postbox.js';

export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}

/** The real program in a process of its own, on an embedded database of its own, that can be killed and started again. */
export class Served {
  readonly folder = mkdtempSync(join(tmpdir(), 'palimpsest-served-'));
  output = '';
  private child: ChildProcess | null = null;

  private constructor(readonly port: number, readonly postbox: Postbox, private readonly env: Record<string, string>, private readonly preload: string | null) {}

  /** `preload` is a module that is loaded before the program, and hears what it is told. */
  static async start(env: Record<string, string> = {}, preload: string | null = null): Promise<Served> {
    const served = new Served(await freePort(), await Postbox.open(), env, preload);
    await served.again();
    return served;
  }

  get url(): string {
    return `http://localhost:${this.port}`;
  }

  get databaseUrl(): string {
    return `postgres://palimpsest@localhost/palimpsest?host=${encodeURIComponent(join(this.folder, 'postgres'))}`;
  }

  /** Starts it; resolves when it answers that it is ready. */
  async again(): Promise<void> {
    const child = fork(join(root, 'dist/src/main.js'), {
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      execArgv: this.preload ? ['--import', this.preload] : [],
      env: {
        PATH: process.env['PATH'], HOME: process.env['HOME'], PORT: String(this.port), PUBLIC_URL: this.url, DATA_DIR: this.folder, UPLOADS_DIR: join(this.folder, 'uploads'),
        SMTP_URL: this.postbox.url, BCRYPT_COST: '4', ...this.env,
      },
    });
    this.child = child;
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => (this.output += chunk.toString()));
    for (const deadline = Date.now() + 60_000; ; await new Promise((resolve) => setTimeout(resolve, 50))) {
      if (await fetch(`${this.url}/readyz`).then((answer) => answer.ok, () => false)) return;
      if (child.exitCode !== null || Date.now() > deadline) throw new Error(`It did not start: ${this.output}`);
    }
  }

  tell(message: object): void {
    this.child?.send(message);
  }

  /** Resolves when it has died by itself. */
  async dead(): Promise<void> {
    const child = this.child;
    if (child && child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  }

  async kill(signal: NodeJS.Signals = 'SIGKILL'): Promise<void> {
    const child = this.child;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    child.kill(signal);
    await once(child, 'exit');
  }

  killDatabase(): void {
    process.kill(Number(readFileSync(join(this.folder, 'postgres/postmaster.pid'), 'utf8').split('\n')[0]), 'SIGKILL');
  }

  /** The same application on the same database, in this process and without doors, for the factories. */
  async backstage(): Promise<TestApp> {
    const config = readConfig({ PUBLIC_URL: this.url, DATA_DIR: this.folder, UPLOADS_DIR: join(this.folder, 'uploads'), DATABASE_URL: this.databaseUrl });
    const source = await openDataSource(this.databaseUrl, entities);
    const app = await createApp({ config, source, transport: waiting });
    return {
      app, url: this.url, server: app.getHttpServer(), database: app.get(Database), clock: app.get(Clock), postbox: this.postbox, folder: this.folder, databaseUrl: this.databaseUrl, logLines: [],
      run: (task) => runJob(app, task),
      stop: async () => {
        await app.close();
        await source.destroy();
      },
    };
  }

  async query<Row extends object>(sql: string, values: unknown[] = []): Promise<Row[]> {
    const client = new Client({ connectionString: this.databaseUrl });
    await client.connect();
    try {
      return (await client.query<Row>(sql, values)).rows;
    } finally {
      await client.end();
    }
  }

  async stop(): Promise<void> {
    await this.kill('SIGTERM');
    await this.postbox.close();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
