import { randomBytes } from 'node:crypto';
import { mkdir, open, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { CONFIG, type Config } from '../../../config.js';
import { errorCode, log } from '../../../platform/log.js';
import { writeLine, type EventLine } from '../event-line.js';
import { placeIn } from '../../../platform/data-places.js';

const flushEvery = 1_000;
const mostWaiting = 50_000;

/** The folder of event files, and what lies in it. */
export const usageFolder = (config: Config): string => placeIn(config, 'usage');

/**
 * Writes events to this process's files of the day, many at a time and behind the pages. A page never waits for it, and
 * never learns that it failed: what could not be written is counted, and the count is the next line that can.
 */
@Injectable()
export class EventFiles implements OnApplicationShutdown {
  private readonly process = randomBytes(6).toString('hex');
  /** What each file that was begun is called on disk. */
  private readonly opened = new Map<string, string>();
  private waiting = new Map<string, string[]>();
  private count = 0;
  private lost = 0;
  private timer: NodeJS.Timeout | null = null;
  private writing: Promise<void> = Promise.resolve();

  constructor(@Inject(CONFIG) private readonly config: Config) {}

  add(day: string, event: EventLine): void {
    if (this.count >= mostWaiting) {
      this.lost += 1;
      return;
    }
    this.count += 1;
    const file = `${day}.${this.process}${'search' in event ? '.searches' : ''}.log`;
    const lines = this.waiting.get(file);
    if (lines) lines.push(writeLine(event));
    else this.waiting.set(file, [writeLine(event)]);
    this.timer ??= setTimeout(() => void this.flush(), flushEvery).unref();
  }

  /** Writes what waits; done when it is on disk, or lost. */
  flush(): Promise<void> {
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
    const waiting = this.waiting;
    this.waiting = new Map();
    this.writing = this.writing.then(async () => {
      for (const [file, lines] of waiting) await this.write(file, lines);
    });
    return this.writing;
  }

  onApplicationShutdown(): Promise<void> {
    return this.flush();
  }

  /** A file that is gone was counted, where the clock was ahead for a while: under its name nothing counts again. */
  private async nameOf(folder: string, file: string): Promise<string> {
    const name = this.opened.get(file) ?? file;
    return !this.opened.has(file) || await stat(join(folder, name)).then(() => true, () => false) ? name : file.replace(this.process, `${this.process}-${randomBytes(4).toString('hex')}`);
  }

  private async write(file: string, lines: readonly string[]): Promise<void> {
    const lost = this.lost;
    try {
      const folder = usageFolder(this.config);
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const name = await this.nameOf(folder, file);
      const first = this.opened.get(file) === name ? [] : [writeLine({ opened: randomBytes(8).toString('hex') })];
      const said = lost > 0 ? [writeLine({ lost })] : [];
      await wholly(join(folder, name), `${[...first, ...said, ...lines].join('\n')}\n`);
      this.opened.set(file, name);
      this.lost -= lost;
    } catch (error) {
      this.lost += lines.length;
      log({ level: 'error', event: 'usage.lost', code: errorCode(error), count: lines.length });
    } finally {
      this.count -= lines.length;
    }
  }
}

/** Adds a text to a file, or leaves it as it was: of what a full disk has taken a part, half a line would spoil the next, and what counts as lost would stand there. */
async function wholly(path: string, text: string): Promise<void> {
  const file = await open(path, 'a', 0o600);
  try {
    const { size } = await file.stat();
    await file.appendFile(text).catch(async (error: unknown) => {
      await file.truncate(size);
      throw error;
    });
  } finally {
    await file.close();
  }
}
