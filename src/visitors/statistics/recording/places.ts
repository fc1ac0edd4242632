import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { CONFIG, type Config } from '../../../config.js';
import { Clock } from '../../../platform/clock.js';
import { errorCode, log } from '../../../platform/log.js';
import { placeDetails, type PlaceDetail } from '../stored/usage-place.entity.js';
import { creditOf, readPlaces, type PlaceData } from './place.js';

const lookEvery = 60_000;

/** What is installed, for whoever shows it. */
export interface PlacesState {
  /** The name of the file that the setting points to. */
  file: string | null;
  data: (Pick<PlaceData, 'name' | 'built' | 'detail' | 'bytes'> & { readAt: Date }) | null;
  /** Why the file that lies there now is not the one in use. */
  problem: { why: 'missing' | 'unreadable' | 'broken'; at: Date } | null;
  credit: { text: string; lang: string | null } | null;
}

/** Knows where addresses are, if a place database is installed. A newer one is taken up when it lies there; one that cannot be read changes nothing. */
@Injectable()
export class Places implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly timer = setInterval(() => void this.look(), lookEvery).unref();
  private data: (PlaceData & { readAt: Date }) | null = null;
  private problem: PlacesState['problem'] = null;
  private seen = '';
  private looking: Promise<void> | null = null;

  constructor(@Inject(CONFIG) private readonly config: Config, private readonly clock: Clock) {}

  onApplicationBootstrap(): Promise<void> {
    return this.look();
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  /** A place as finely as asked for and known: country, region, city. Null where nothing is installed. */
  find(address: string, detail: PlaceDetail): string[] | null {
    if (!this.data) return null;
    const { country, region, city } = this.found(this.data, address) ?? { country: '', region: '', city: '' };
    return [country, region, city].slice(0, Math.min(placeDetails.indexOf(detail), placeDetails.indexOf(this.data.detail)) + 1);
  }

  get state(): PlacesState {
    const { data, problem } = this;
    const own = this.config.PLACES_CREDIT;
    const made = data && creditOf(data.name);
    return {
      file: this.config.PLACES_FILE && basename(this.config.PLACES_FILE), problem, data: data && { name: data.name, built: data.built, detail: data.detail, bytes: data.bytes, readAt: data.readAt },
      credit: data && (own ? { text: own, lang: null } : made ? { text: made, lang: 'en' } : null),
    };
  }

  /** Reads the file if it is another than the last time. */
  look(): Promise<void> {
    this.looking ??= this.read().finally(() => (this.looking = null));
    return this.looking;
  }

  private async read(): Promise<void> {
    const path = this.config.PLACES_FILE;
    if (!path) return;
    let why: NonNullable<PlacesState['problem']>['why'] = 'unreadable';
    try {
      const { ino, size, mtimeMs } = await stat(path);
      const now = `${ino} ${size} ${mtimeMs}`;
      if (now === this.seen) return;
      const bytes = await readFile(path);
      this.seen = now;
      why = 'broken';
      this.data = { ...readPlaces(bytes), readAt: this.clock.now() };
      this.problem = null;
      log({ event: 'usage.places-read', count: bytes.length });
    } catch (error) {
      if (errorCode(error) === 'ENOENT') why = 'missing';
      if (why !== 'broken') this.seen = '';
      if (this.problem?.why !== why) log({ level: 'error', event: 'usage.places-not-read', code: errorCode(error) });
      if (this.problem?.why !== why || why === 'broken') this.problem = { why, at: this.clock.now() };
    }
  }

  /** Data that is broken somewhere knows nothing there. */
  private found(data: PlaceData, address: string): ReturnType<PlaceData['find']> {
    try {
      return data.find(address);
    } catch (error) {
      log({ level: 'warn', event: 'usage.no-place', code: errorCode(error) });
      return null;
    }
  }
}
