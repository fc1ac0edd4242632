import { Agent, get } from 'node:http';
import { parentPort, workerData } from 'node:worker_threads';

export interface Measured {
  perSecond: number;
  /** Milliseconds. */
  p50: number;
  p95: number;
  failed: number;
}

interface Order {
  url: string;
  cookie: string | null;
  connections: number;
  seconds: number;
}

const { url, cookie, connections, seconds } = workerData as Order;
const agent = new Agent({ keepAlive: true, maxSockets: connections });

const ask = (): Promise<boolean> =>
  new Promise((resolve, reject) => {
    get(url, { agent, headers: cookie ? { cookie } : {} }, (answer) => {
      answer.resume();
      answer.once('end', () => resolve(answer.statusCode === 200));
    }).once('error', reject);
  });

async function during(milliseconds: number): Promise<{ times: number[]; failed: number }> {
  const times: number[] = [];
  let failed = 0;
  const end = performance.now() + milliseconds;
  await Promise.all(Array.from({ length: connections }, async () => {
    while (performance.now() < end) {
      const asked = performance.now();
      if (!(await ask())) failed += 1;
      times.push(performance.now() - asked);
    }
  }));
  return { times: times.sort((a, b) => a - b), failed };
}

await during(1_000);
const { times, failed } = await during(seconds * 1000);
const at = (share: number): number => times[Math.floor(times.length * share)] ?? 0;
parentPort?.postMessage({ perSecond: times.length / seconds, p50: at(0.5), p95: at(0.95), failed } satisfies Measured);
agent.destroy();
