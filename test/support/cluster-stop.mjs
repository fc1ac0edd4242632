import { once } from 'node:events';

export default async function () {
  const server = globalThis.testCluster;
  server.send('stop');
  await once(server, 'exit');
}
