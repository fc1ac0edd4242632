import type { Server } from 'node:http';

/** Takes no new connections, answers the requests that are running, and lets go of connections that are idle. After the patience is over, of all. */
export async function closeDoors(server: Server, patienceMs = 10_000): Promise<void> {
  if (!server.listening) return;
  server.prependListener('request', (_request, response) => void response.setHeader('Connection', 'close'));
  const closed = new Promise((resolve) => server.close(resolve));
  const idle = setInterval(() => { server.closeIdleConnections(); }, 50);
  const enough = setTimeout(() => { server.closeAllConnections(); }, patienceMs);
  await closed;
  clearInterval(idle);
  clearTimeout(enough);
}
