import { fork } from 'node:child_process';
import { once } from 'node:events';

/** One throw-away PostgreSQL for the whole run, in its own process, with a template that the migrations have built. */
export default async function () {
  const server = fork(new URL('./cluster-process.mjs', import.meta.url), { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  const [message] = await once(server, 'message');
  if (message.error) throw new Error(message.error);
  process.env.TEST_CLUSTER = message.url;
  globalThis.testCluster = server;
}
