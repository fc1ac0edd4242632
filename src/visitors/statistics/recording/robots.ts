import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../../../config.js';
import { errorCode, log } from '../../../platform/log.js';
import { root } from '../../../platform/root.js';
import { usageFolder } from './event-files.js';

interface Entry {
  pattern: string;
  last_changed?: string;
}

export interface RobotList {
  patterns: number;
  /** The day of its newest entry. */
  version: string;
  /** Whether someone has put it into the data folder, or it came with the program. */
  installed: boolean;
  robots: RegExp;
}

const rereadEvery = 3_600_000;
const mostKnown = 2_000;

/** One expression of all patterns. One that this engine does not know is left out. */
export function readRobots(text: string, installed: boolean): RobotList {
  const entries = (JSON.parse(text) as Entry[]).filter(({ pattern }) => typeof pattern === 'string' && pattern !== '' && isExpression(pattern));
  if (entries.length === 0) throw new Error('no patterns');
  return {
    patterns: entries.length, installed, version: entries.map((entry) => entry.last_changed ?? '').sort().at(-1) ?? '',
    robots: new RegExp(entries.map(({ pattern }) => `(?:${pattern})`).join('|'), 'i'),
  };
}

function isExpression(pattern: string): boolean {
  try {
    return new RegExp(pattern, 'i') instanceof RegExp;
  } catch {
    return false;
  }
}

/** Robots and crawlers by COUNTER's list: the one in the data folder if there is one, else the one that we bring. */
@Injectable()
export class Robots {
  private list: RobotList | null = null;
  private readAt = 0;
  private modified = 0;
  private readonly known = new Map<string, boolean>();

  constructor(@Inject(CONFIG) private readonly config: Config) {}

  current(): RobotList {
    if (!this.list || performance.now() - this.readAt > rereadEvery) this.read();
    return this.list!;
  }

  /** A browser that does not say what it is counts as a robot. */
  isRobot(browser: string): boolean {
    const { robots } = this.current();
    const known = this.known.get(browser);
    if (known !== undefined) return known;
    const found = browser.trim() === '' || robots.test(browser);
    if (this.known.size >= mostKnown) this.known.clear();
    this.known.set(browser, found);
    return found;
  }

  private read(): void {
    this.readAt = performance.now();
    this.known.clear();
    const own = join(usageFolder(this.config), 'robots.json');
    const modified = statSync(own, { throwIfNoEntry: false })?.mtimeMs ?? 0;
    if (this.list && modified === this.modified) return;
    this.modified = modified;
    if (modified > 0) {
      try {
        this.list = readRobots(readFileSync(own, 'utf8'), true);
        return;
      } catch (error) {
        log({ level: 'error', event: 'usage.robots-not-read', code: errorCode(error) });
      }
    }
    this.list = readRobots(readFileSync(join(root, 'data/counter-robots/robots.json'), 'utf8'), false);
  }
}
