import { randomBytes } from 'node:crypto';
import { appendFile, mkdir, readdir, rename, rm, stat, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../../../config.js';
import { usageFolder } from '../recording/event-files.js';
import { linesOf, masked } from './lines.js';

export interface DayFile {
  name: string;
  path: string;
  day: string;
  bytes: number;
  /** When it was last written to. */
  changed: Date;
}

/** For how many days lines that were set aside are kept. */
export const asideKept = 90;
const hour = 3_600_000;
const staleWork = 6 * hour;
/** A key is made from the first moment of its day on: it is taken out an hour before that is two days ago. */
export const keysEnd = (day: string): number => Date.parse(`${day}T00:00:00Z`) + 47 * hour;
const stripping = '.stripping';
const named = /^(\d{4}-\d{2}-\d{2})\.[\w.-]+\.log$/;

/** The files of events on disk, and those of lines that were not understood; only the administrator reaches them (D4). */
@Injectable()
export class DayFiles {
  readonly folder: string;

  constructor(@Inject(CONFIG) config: Config) {
    this.folder = usageFolder(config);
  }

  /** All of them, the oldest first. */
  all(): Promise<DayFile[]> {
    return this.in(this.folder);
  }

  /** The lines that were set aside, a file for each they came from. */
  aside(): Promise<DayFile[]> {
    return this.in(join(this.folder, 'aside'));
  }

  /** A file as it may leave the machine, where nothing destroys it within two days: without what tells one visitor from another (D5). */
  async *readable({ path }: DayFile): AsyncGenerator<string> {
    for await (const lines of linesOf(path)) if (lines.length > 0) yield `${lines.map((line) => this.withoutKey(line)).join('\n')}\n`;
  }

  private async in(folder: string): Promise<DayFile[]> {
    const names = (await this.list(folder)).filter((name) => named.test(name)).sort();
    const files = await Promise.all(names.map(async (name) => {
      const path = join(folder, name);
      const found = await stat(path).catch(() => null);
      return found && { name, path, day: named.exec(name)![1]!, bytes: found.size, changed: found.mtime };
    }));
    return files.filter((file) => file !== null);
  }

  async remove({ path }: DayFile): Promise<void> {
    await unlink(path).catch((error: unknown) => {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    });
  }

  /** Keeps lines that were not understood, without what could be a key. */
  async setAside(name: string, lines: readonly string[]): Promise<void> {
    const folder = join(this.folder, 'aside');
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await writeFile(join(folder, name), `${lines.map(masked).join('\n')}\n`, { mode: 0o600 });
  }

  /** Removes what was set aside before a day. */
  async forgetAside(before: string): Promise<void> {
    const folder = join(this.folder, 'aside');
    for (const name of await this.list(folder)) if (name < before) await unlink(join(folder, name));
  }

  /** Takes the visitors' keys, and all that goes with them, out of a file. True if there was one in it. */
  async strip({ path }: DayFile): Promise<boolean> {
    const copy = `${path}${stripping}`;
    let found = false;
    await writeFile(copy, '', { mode: 0o600 });
    for await (const lines of linesOf(path)) {
      const stripped = lines.map((line) => this.withoutKey(line));
      found ||= stripped.some((line, index) => line !== lines[index]);
      await appendFile(copy, `${stripped.join('\n')}\n`);
    }
    if (found) await rename(copy, path);
    else await unlink(copy);
    return found;
  }

  /** A folder to work in, named by until when it may be there. It holds keys: it ends with them. */
  workFolder(now: Date, day: string): string {
    const [stale, end] = [now.getTime() + staleWork, keysEnd(day)];
    return join(this.folder, 'work', `${end > now.getTime() ? Math.min(stale, end) : stale}-${randomBytes(6).toString('hex')}`);
  }

  /** Removes what a process that died in its work has left. */
  async removeOldWork(now: Date): Promise<void> {
    const folder = join(this.folder, 'work');
    for (const name of await this.list(folder)) if (Number.parseInt(name, 10) <= now.getTime()) await rm(join(folder, name), { recursive: true, force: true });
    const names = await this.list(this.folder);
    for (const name of names) if (name.endsWith(stripping) && !names.includes(name.slice(0, -stripping.length))) await rm(join(this.folder, name), { force: true });
  }

  private withoutKey(line: string): string {
    try {
      const { u, p, r, l, d, ...rest } = JSON.parse(line) as Record<string, unknown>;
      return [u, p, r, l, d].every((one) => one === undefined) ? line : JSON.stringify(rest);
    } catch {
      return line === '' ? '' : '{"unreadable":true}';
    }
  }

  private async list(folder: string): Promise<string[]> {
    return readdir(folder).catch(() => []);
  }
}
