import 'reflect-metadata';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { Client } from 'pg';
import { createApp } from '../../src/app.js';
import { entities } from '../../src/app.module.js';
import { readConfig } from '../../src/config.js';
import { Clock } from '../../src/platform/clock.js';
import { openDataSource } from '../../src/platform/database/data-source.js';
import { Database } from '../../src/platform/database/database.js';
import { JobRunner } from '../../src/platform/jobs/job-runner.js';
import { Jobs } from '../../src/platform/jobs/jobs.js';
import { logTo, showErrorsTo } from '../../src/platform/log.js';
import { smtp } from '../../src/platform/mail/transport.js';
import { Postbox } from './postbox.js';

export interface TestApp {
  app: NestExpressApplication;
  server: Server;
  url: string;
  database: Database;
  clock: Clock;
  postbox: Postbox;
  folder: string;
  databaseUrl: string;
  logLines: string[];
  /** Does a recurring job now, as its schedule would. */
  run(task: string): Promise<void>;
  stop(): Promise<void>;
}

/** A database of one's own, as the migrations have built it. */
export async function cloneDatabase(): Promise<string> {
  const template = process.env['TEST_CLUSTER'];
  if (!template) throw new Error('No test cluster: run the tests with npm test.');
  const name = `test_${randomBytes(6).toString('hex')}`;
  const admin = new Client({ connectionString: template.replace('/template', '/postgres') });
  await admin.connect();
  await admin.query(`create database ${name} template template`);
  await admin.end();
  return template.replace('/template', `/${name}`);
}

export async function runJob(app: NestExpressApplication, task: string): Promise<void> {
  const handler = app.get(Jobs).handlers.get(task);
  if (!handler) throw new Error(`No job ${task}.`);
  await handler({});
}

/** The whole application on a database of its own, a real SMTP server, and a folder that is removed at the end. */
export async function startTestApp(env: Record<string, string> = {}): Promise<TestApp> {
  const folder = mkdtempSync(join(tmpdir(), 'palimpsest-'));
  const postbox = await Postbox.open();
  const databaseUrl = await cloneDatabase();
  const logLines: string[] = [];
  logTo((line) => void logLines.push(line));
  showErrorsTo((error) => console.error(error));
  const probe = await import('node:http').then(({ createServer }) => createServer().listen(0, '127.0.0.1'));
  await new Promise((resolve) => probe.once('listening', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  const config = readConfig({
    PORT: String(port), PUBLIC_URL: `http://localhost:${port}`, DATA_DIR: folder, UPLOADS_DIR: join(folder, 'uploads'), SMTP_URL: postbox.url, BCRYPT_COST: '4', ...env,
  });
  const source = await openDataSource(databaseUrl, entities);
  const app = await createApp({ config, source, transport: smtp(postbox.url) });
  await app.listen(port, '127.0.0.1');
  await app.get(JobRunner).start(databaseUrl);
  return {
    app, url: config.publicUrl, server: app.getHttpServer() as Server, database: app.get(Database), clock: app.get(Clock), postbox, folder, databaseUrl, logLines,
    run: (task) => runJob(app, task),
    async stop() {
      await app.get(JobRunner).stop();
      await app.close();
      await source.destroy();
      await postbox.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
