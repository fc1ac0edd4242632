import { Injectable } from '@nestjs/common';
import { Clock } from '../clock.js';
import { Database } from '../database/database.js';
import { log } from '../log.js';
import { FileStore, type Arrived } from './file-store.js';
import { StoredFile } from './stored-file.entity.js';
import { cleanName } from './file-names.js';

/** Files with their rows: neither is left without the other. */
@Injectable()
export class Files {
  constructor(private readonly database: Database, private readonly store: FileStore, private readonly clock: Clock) {}

  /** Keeps an arrived file within the open transaction; if that is rolled back, the sweep removes the file. */
  async keep(arrived: Arrived, name: string, mediaType: string): Promise<StoredFile> {
    return this.database.transaction(async () => {
      const file = this.database.manager.create(StoredFile, {
        key: arrived.key, size: String(arrived.size), sha256: arrived.sha256, mediaType, originalName: cleanName(name), storedAt: this.clock.now(),
      });
      await this.database.manager.insert(StoredFile, file);
      await this.store.keep(arrived);
      return file;
    });
  }

  /** Removes what arrived and was not kept: where it came in, and in its place if its row was rolled back. */
  async letGo(arrived: Arrived): Promise<void> {
    await this.store.discard(arrived);
    if (!(await this.store.exists(arrived.key))) return;
    if (!(await this.hasRow(arrived.key))) await this.store.remove(arrived.key);
  }

  /** Whether the row came to be. Where the connection broke at its commit, that may not be decided yet: a second row of the same key waits for it. */
  private async hasRow(key: string): Promise<boolean> {
    return this.database.transaction(async () => {
      const second = await this.database.one<{ id: number }>(
        `insert into stored_file (key, size, sha256, media_type, original_name, stored_at) values ($1, 0, '', '', '', $2) on conflict (key) do nothing returning id`, [key, this.clock.now()],
      );
      if (second) await this.database.execute('delete from stored_file where id = $1', [second.id]);
      return second === null;
    });
  }

  async find(id: number): Promise<StoredFile | null> {
    return this.database.manager.findOneBy(StoredFile, { id });
  }

  /** Removes the row now, and the bytes once that is certain. */
  async remove(id: number): Promise<void> {
    const row = await this.database.one<{ key: string }>('delete from stored_file where id = $1 returning key', [id]);
    if (row) await this.database.afterCommit(() => this.store.remove(row.key));
  }

  /**
   * Removes files that no row knows, and reports rows whose file is gone. Files younger than `minutes` may still be on
   * their way in another process; a process that is alone, before it serves, passes 0.
   */
  async sweep(minutes: number): Promise<{ removed: number; missing: number }> {
    const found = await this.store.list(minutes);
    const known = new Set((await this.database.query<{ key: string }>('select key from stored_file')).map((row) => row.key));
    const orphans = found.settled.filter((key) => !known.has(key));
    for (const key of orphans) await this.store.remove(key);
    for (const path of found.incoming) await this.store.discard({ path });
    const removed = orphans.length + found.incoming.length;
    let missing = 0;
    for (const key of known) if (!(await this.store.exists(key))) missing += 1;
    if (removed > 0) log({ event: 'files.orphans-removed', count: removed });
    if (missing > 0) log({ level: 'error', event: 'files.missing', count: missing });
    return { removed, missing };
  }
}
