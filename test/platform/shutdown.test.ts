import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { request, Agent, type ClientRequest, type IncomingMessage } from 'node:http';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { cloneDatabase } from '../support/app.js';

const folder = mkdtempSync(join(tmpdir(), 'palimpsest-'));
let server: ChildProcess | null = null;
afterAll(() => {
  if (server?.exitCode === null) server.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}

async function run(port: number): Promise<ChildProcess> {
  const settings = { PORT: String(port), DATABASE_URL: await cloneDatabase(), DATA_DIR: folder, UPLOADS_DIR: join(folder, 'uploads') };
  server = spawn(process.execPath, ['bin/palimpsest.mjs'], { env: { ...process.env, NODE_OPTIONS: '', ...settings }, stdio: ['ignore', 'pipe', 'inherit'] });
  const { stdout } = server;
  const ended = once(server, 'exit').then(() => Promise.reject(new Error('It did not start.')));
  const started = new Promise<void>((resolve) => stdout!.on('data', (chunk) => { if (String(chunk).includes('"started"')) resolve(); }));
  await Promise.race([started, ended]);
  ended.catch(() => undefined);
  return server;
}

async function answerTo(call: ClientRequest): Promise<number> {
  const [answer] = (await once(call, 'response')) as [IncomingMessage];
  answer.resume();
  await once(answer, 'end');
  return answer.statusCode ?? 0;
}

test('SIGTERM: the running request is answered, idle connections are let go, no new one is taken, and the process ends well', async () => {
  const port = await freePort();
  const process = await run(port);
  const idle = new Agent({ keepAlive: true });
  expect(await answerTo(request({ port, path: '/healthz', agent: idle }).end())).toBe(200);

  const call = request({ port, path: '/en/sign-in', method: 'POST', headers: { 'Content-Type': 'application/x-www-form-urlencoded' } });
  call.write('username=someone');
  await new Promise((resolve) => setTimeout(resolve, 200));
  const ended = once(process, 'exit');
  process.kill('SIGTERM');
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(process.exitCode).toBeNull();
  await expect(answerTo(request({ port, path: '/healthz' }).end())).rejects.toMatchObject({ code: 'ECONNREFUSED' });

  call.end('&password=something');
  expect(await answerTo(call)).toBe(403);
  expect(await ended).toEqual([0, null]);
  idle.destroy();
});
