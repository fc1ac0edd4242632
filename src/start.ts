import type { AddressInfo } from 'node:net';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { Setup } from './accounts/setup/setup.js';
import { createApp } from './app.js';
import { entities } from './app.module.js';
import { keepDemoApart } from './cli/demo/apart.js';
import type { Config } from './config.js';
import { openDataSource, migrate } from './platform/database/data-source.js';
import { keepEmbedded } from './platform/database/keep-embedded.js';
import { Files } from './platform/files/files.js';
import { JobRunner } from './platform/jobs/job-runner.js';
import { databaseIsGone } from './platform/database/gone.js';
import { errorCode, log } from './platform/log.js';
import { Readiness } from './platform/database/readiness.js';
import { Ledger } from './rights/ledger/ledger.js';
import { closeDoors } from './platform/web/doors.js';
import { folder, smtp, waiting, type Transport } from './platform/mail/transport.js';
import { placeIn } from './platform/data-places.js';

export interface Running {
  app: NestExpressApplication;
  address: string;
  stop(): Promise<void>;
}

function transportFor(config: Config): Transport {
  if (config.SMTP_URL) return smtp(config.SMTP_URL);
  return config.DEMO ? folder(placeIn(config, 'mailbox')) : waiting;
}

/** The job queue lets a promise fail unheard when the database is lost: it begins anew. Anything else ends the process, as it should. */
function watchForLoss(runner: JobRunner): () => void {
  const watch = (error: unknown): void => {
    if (!databaseIsGone(error)) throw error;
    log({ level: 'warn', event: 'database.connection-lost', code: errorCode(error) });
    void runner.revive();
  };
  process.on('unhandledRejection', watch);
  return () => process.off('unhandledRejection', watch);
}

/** Database, migrations, application, jobs, doors; `stop` closes them the other way round. */
export async function start(config: Config): Promise<Running> {
  const embedded = config.DATABASE_URL ? null : await keepEmbedded(config.DATA_DIR);
  const url = config.DATABASE_URL ?? embedded!.url;
  const source = await openDataSource(url, entities);
  await migrate(source, url);
  await keepDemoApart(source, config).catch(async (refusal: unknown) => {
    await source.destroy();
    await embedded?.stop();
    throw refusal;
  });
  const app = await createApp({ config, source, transport: transportFor(config) });
  await app.get(Ledger).catchUp().catch(async (refusal: unknown) => {
    await app.close();
    await source.destroy();
    await embedded?.stop();
    throw refusal;
  });
  await app.get(Files).sweep(embedded ? 0 : 24 * 60);
  const demo = config.DEMO ? await (await import('./cli/demo/demo.js')).openDemo(app) : null;
  const stopWatching = watchForLoss(app.get(JobRunner));
  await app.get(JobRunner).start(url);
  await app.listen(config.PORT, config.HOST ?? '127.0.0.1');
  const { port } = app.getHttpServer().address() as AddressInfo;
  const address = config.PUBLIC_URL ?? `http://localhost:${port}`;
  log({ event: 'started' });
  if (!demo && process.stdout.isTTY) process.stdout.write(`Palimpsest is open at ${address}\n`);
  if (demo) process.stdout.write(demo.welcome(address));
  const first = demo ? null : await app.get(Setup).address();
  if (first) process.stdout.write(`\nThis installation is new. Within an hour, make the web administrator's account at\n${first}\n\n`);
  let stopping: Promise<void> | null = null;
  const close = async (): Promise<void> => {
    app.get(Readiness).leave();
    await closeDoors(app.getHttpServer());
    await demo?.stop();
    stopWatching();
    await app.get(JobRunner).stop();
    await app.close();
    await source.destroy();
    await embedded?.stop();
    log({ event: 'stopped' });
  };
  return { app, address, stop: () => (stopping ??= close()) };
}
