import { Injectable } from '@nestjs/common';
import { Worker } from 'node:worker_threads';
import type { Laundry, Washed } from './wash.js';

const longest = 5 * 60_000;
const idle = 30_000;
const heap = 1_024;
const file = new URL(`./cleaning.thread${import.meta.url.endsWith('.ts') ? '.ts' : '.js'}`, import.meta.url);

type Answer = (washed: Washed, alive: boolean) => void;

/** One thread of the process, begun when it is needed and ended when it is not. */
class Thread {
  private worker: Worker | null = null;
  private rest: NodeJS.Timeout | null = null;
  private answer: Answer | null = null;

  wash(laundry: Laundry): Promise<Washed> {
    if (this.rest) clearTimeout(this.rest);
    const worker = (this.worker ??= this.begin());
    return new Promise((resolve) => {
      const timer = setTimeout(() => this.answer?.({ ok: false, reason: 'tooSlow', finding: null }, false), longest);
      this.answer = (washed, alive) => {
        this.answer = null;
        clearTimeout(timer);
        worker.unref();
        if (alive) this.rest = setTimeout(() => this.drop(), idle).unref();
        else this.drop();
        resolve(washed);
      };
      worker.ref();
      worker.postMessage(laundry);
    });
  }

  private begin(): Worker {
    const worker = new Worker(file, { stdout: true, stderr: true, resourceLimits: { maxOldGenerationSizeMb: heap } });
    const fail = (reason: 'tooLarge' | 'broken', finding: string): void => {
      if (this.worker === worker) this.answer?.({ ok: false, reason, finding }, false);
      if (this.worker === worker) this.worker = null;
    };
    worker.on('message', (washed: Washed) => this.answer?.(washed, true));
    worker.on('error', (error: NodeJS.ErrnoException) => fail(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'tooLarge' : 'broken', error.code ?? error.name));
    worker.on('exit', () => fail('broken', 'exit'));
    // What qpdf prints is read by nobody.
    worker.stdout.resume();
    worker.stderr.resume();
    return worker;
  }

  private drop(): void {
    const { worker } = this;
    this.worker = null;
    void worker?.terminate();
  }
}

const thread = new Thread();
let last: Promise<unknown> = Promise.resolve();

/** Washes beside the server, which goes on answering; one file at a time, since each may need much memory. */
@Injectable()
export class LaundryRoom {
  wash(laundry: Laundry): Promise<Washed> {
    const washed = last.then(() => thread.wash(laundry));
    last = washed;
    return washed;
  }
}
