import { once } from 'node:events';
import type { Duplex } from 'node:stream';
import type { Client, Submittable } from 'pg';

/** What we need of the connection below pg's client; its types leave these out. */
interface Wire {
  stream: Duplex;
  query(sql: string): void;
  sendCopyFromChunk(chunk: Buffer): void;
  endCopyFrom(): void;
  sendCopyFail(reason: string): void;
}

const most = 1024 * 1024;

/** A statement in the copy protocol, as pg's own `Query` is one in the usual protocol. */
abstract class Copy implements Submittable {
  protected wire!: Wire;
  protected failure: Error | null = null;
  protected over = false;

  constructor(private readonly sql: string) {}

  submit(connection: unknown): void {
    this.wire = connection as Wire;
    this.wire.query(this.sql);
  }

  handleRowDescription(): void { this.progressed(); }
  handleDataRow(): void { this.progressed(); }
  handleCommandComplete(): void { this.progressed(); }

  handleError(error: Error): void {
    this.failure ??= error;
    this.over = true;
    this.progressed();
  }

  handleReadyForQuery(): void {
    this.over = true;
    this.progressed();
  }

  protected abstract progressed(): void;
}

class CopyOut extends Copy {
  private readonly waiting: Buffer[] = [];
  private size = 0;
  private wake: (() => void) | null = null;

  handleCopyData({ chunk }: { chunk: Buffer }): void {
    // A view of a buffer that the parser uses again.
    this.waiting.push(Buffer.from(chunk));
    this.size += chunk.length;
    if (this.size > most) this.wire.stream.pause();
    this.progressed();
  }

  async *chunks(): AsyncGenerator<Buffer> {
    for (;;) {
      if (this.waiting.length > 0) {
        const whole = Buffer.concat(this.waiting.splice(0));
        this.size = 0;
        this.wire.stream.resume();
        yield whole;
      } else if (this.over) {
        if (this.failure) throw this.failure;
        return;
      } else await new Promise<void>((resolve) => (this.wake = resolve));
    }
  }

  protected progressed(): void {
    this.wake?.();
    this.wake = null;
  }
}

class CopyIn extends Copy {
  private ready: (() => void) | null = null;
  readonly open = new Promise<void>((resolve) => (this.ready = resolve));
  private finished: (() => void) | null = null;
  readonly done = new Promise<void>((resolve) => (this.finished = resolve));

  handleCopyInResponse(): void {
    this.ready?.();
  }

  async send(source: AsyncIterable<Buffer>): Promise<void> {
    await Promise.race([this.open, this.done]);
    try {
      for await (const chunk of source) {
        if (this.over) break;
        this.wire.sendCopyFromChunk(chunk);
        if (this.wire.stream.writableNeedDrain) await Promise.race([once(this.wire.stream, 'drain'), this.done]);
      }
      if (!this.over) this.wire.endCopyFrom();
    } catch (error) {
      if (!this.over) this.wire.sendCopyFail('The source broke off.');
      await this.done;
      throw error;
    }
    await this.done;
    if (this.failure) throw this.failure;
  }

  protected progressed(): void {
    if (this.over) this.finished?.();
  }
}

/** What `COPY … TO STDOUT` gives, as fast as it is read. */
export function copyOut(client: Client, sql: string): AsyncGenerator<Buffer> {
  const copy = new CopyOut(sql);
  client.query(copy);
  return copy.chunks();
}

/** Feeds `COPY … FROM STDIN`. */
export async function copyIn(client: Client, sql: string, source: AsyncIterable<Buffer>): Promise<void> {
  const copy = new CopyIn(sql);
  client.query(copy);
  await copy.send(source);
}
