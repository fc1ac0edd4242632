import { appendFile, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { readLine, type Look } from '../event-line.js';
import { linesOf } from './lines.js';

const bytesInMemory = 24 * 1024 * 1024;
const bytesOfPart = 2 * 1024 * 1024;
const mostParts = 256;
const mostWaiting = 32 * 1024;

/**
 * The looks of a day by visitor, however many there are. A small day stays in memory. A large one is spread over files by
 * key, and each file, with all looks of its visitors, is read for itself.
 */
export class Spread {
  private readonly visitorsInMemory = new Map<string, Look[]>();
  private readonly parts: string[][];
  private readonly waiting: number[];
  private readonly onDisk: boolean;

  constructor(private readonly folder: string, bytes: number) {
    this.onDisk = bytes > bytesInMemory;
    const count = this.onDisk ? Math.min(mostParts, Math.ceil(bytes / bytesOfPart)) : 0;
    this.parts = Array.from({ length: count }, () => []);
    this.waiting = this.parts.map(() => 0);
  }

  async open(): Promise<void> {
    await this.close();
    if (this.onDisk) await mkdir(this.folder, { recursive: true, mode: 0o700 });
  }

  async close(): Promise<void> {
    await rm(this.folder, { recursive: true, force: true });
  }

  /** A promise where there is something to wait for: most looks only wait with others to be written. */
  add(look: Look, line: string): Promise<void> | null {
    if (!this.onDisk) {
      gather(this.visitorsInMemory, look);
      return null;
    }
    const part = this.partOf(look.key!);
    this.parts[part]!.push(line);
    this.waiting[part]! += line.length;
    return this.waiting[part]! > mostWaiting ? this.write(part) : null;
  }

  /** Each visitor once, with all their looks. */
  async *visitors(): AsyncGenerator<[string, Look[]]> {
    yield* this.visitorsInMemory;
    for (let part = 0; part < this.parts.length; part += 1) {
      await this.write(part);
      const visitors = new Map<string, Look[]>();
      for await (const lines of linesOf(this.file(part))) {
        for (const line of lines) {
          const event = readLine(line);
          if (typeof event !== 'string' && 'look' in event) gather(visitors, event.look);
        }
      }
      yield* visitors;
    }
  }

  private async write(part: number): Promise<void> {
    const lines = this.parts[part]!;
    this.parts[part] = [];
    this.waiting[part] = 0;
    await appendFile(this.file(part), lines.length > 0 ? `${lines.join('\n')}\n` : '', { mode: 0o600 });
  }

  private file(part: number): string {
    return join(this.folder, String(part));
  }

  private partOf(key: string): number {
    let sum = 0;
    for (let at = 0; at < key.length; at += 1) sum = (sum * 31 + key.charCodeAt(at)) % 1_000_003;
    return sum % this.parts.length;
  }
}

function gather(visitors: Map<string, Look[]>, look: Look): void {
  const looks = visitors.get(look.key!);
  if (looks) looks.push(look);
  else visitors.set(look.key!, [look]);
}
