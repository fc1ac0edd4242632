import { createHash, randomBytes } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Transform, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../../config.js';
import { placeIn } from '../data-places.js';

export interface Arrived {
  key: string;
  path: string;
  size: number;
  sha256: Buffer;
}

/** A folder of files under random keys. Files arrive in `incoming/` and move to their place when their row is written. */
@Injectable()
export class FileStore {
  readonly incoming: string;

  constructor(@Inject(CONFIG) private readonly config: Config) {
    this.incoming = join(placeIn(config, 'uploads'), 'incoming');
  }

  /** Streams to disk while counting and hashing. Removes what it wrote if the stream breaks off. */
  async receive(stream: Readable): Promise<Arrived> {
    await mkdir(this.incoming, { recursive: true });
    const key = randomBytes(16).toString('hex');
    const path = join(this.incoming, key);
    const hash = createHash('sha256');
    let size = 0;
    const measure = new Transform({
      transform(chunk: Buffer, _encoding, done) {
        hash.update(chunk);
        size += chunk.length;
        done(null, chunk);
      },
    });
    try {
      await pipeline(stream, measure, createWriteStream(path, { mode: 0o600 }));
    } catch (error) {
      await rm(path, { force: true });
      throw error;
    }
    return { key, path, size, sha256: hash.digest() };
  }

  async keep(arrived: Arrived): Promise<void> {
    const path = this.path(arrived.key);
    await mkdir(dirname(path), { recursive: true });
    await rename(arrived.path, path);
  }

  async discard(arrived: { path: string }): Promise<void> {
    await rm(arrived.path, { force: true });
  }

  read(key: string): Readable {
    return createReadStream(this.path(key));
  }

  async remove(key: string): Promise<void> {
    await rm(this.path(key), { force: true });
  }

  async exists(key: string): Promise<boolean> {
    return stat(this.path(key)).then((found) => found.isFile(), () => false);
  }

  /** Files that have lain for at least `minutes`: the keys of those in their place, the paths of those that never arrived. */
  async list(minutes: number): Promise<{ settled: string[]; incoming: string[] }> {
    const entries = await readdir(placeIn(this.config, 'uploads'), { recursive: true, withFileTypes: true }).catch(() => []);
    const settled: string[] = [];
    const incoming: string[] = [];
    for (const entry of entries) {
      if (!entry.isFile() || !/^[0-9a-f]{32}$/.test(entry.name)) continue;
      const path = join(entry.parentPath, entry.name);
      const found = await stat(path).catch(() => null);
      if (!found || found.ctimeMs > Date.now() - minutes * 60_000) continue;
      if (entry.parentPath === this.incoming) incoming.push(path);
      else settled.push(entry.name);
    }
    return { settled, incoming };
  }

  private path(key: string): string {
    if (!/^[0-9a-f]{32}$/.test(key)) throw new Error('Not a key of a file.');
    return join(placeIn(this.config, 'uploads'), key.slice(0, 2), key);
  }
}
