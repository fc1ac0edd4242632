import { Agent, get } from 'node:http';
import { setTimeout } from 'node:timers/promises';

export interface Order {
  url: string;
  cookie: string | null;
  connections: number;
  seconds: number;
  /** Milliseconds from an answer to the next question; none asks as fast as it can. */
  pause: number;
}

export interface Measured {
  pages: number;
  /** Milliseconds. */
  p50: number;
  p95: number;
  failed: number;
}

/** A process of its own: what it costs to ask is not counted as what it costs to answer. */
process.on('message', (order: Order) => void load(order).then((measured) => process.send?.(measured)));

async function load({ url, cookie, connections, seconds, pause }: Order): Promise<Measured> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const ask = (): Promise<boolean> =>
    new Promise((resolve, reject) => {
      get(url, { agent, headers: cookie ? { cookie } : {} }, (answer) => {
        answer.resume();
        answer.once('end', () => resolve(answer.statusCode === 200));
      }).once('error', reject);
    });
  const times: number[] = [];
  let failed = 0;
  const end = performance.now() + seconds * 1000;
  await Promise.all(Array.from({ length: connections }, async (_, index) => {
    // Not all at once.
    await setTimeout((pause * index) / connections);
    while (performance.now() < end) {
      const asked = performance.now();
      if (!(await ask())) failed += 1;
      times.push(performance.now() - asked);
      await setTimeout(pause);
    }
  }));
  agent.destroy();
  times.sort((a, b) => a - b);
  const at = (share: number): number => times[Math.floor(times.length * share)] ?? 0;
  return { pages: times.length, p50: at(0.5), p95: at(0.95), failed };
}
