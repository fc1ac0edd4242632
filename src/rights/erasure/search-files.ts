import { readdir, readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { Worker } from 'node:worker_threads';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../../config.js';
import type { PurposeKey } from '../../personal-data/purposes.js';
import { Database } from '../../platform/database/database.js';
import { FileStore } from '../../platform/files/file-store.js';
import { Holdings } from '../holdings/holdings.js';
import type { Asked, Found } from './find-in-file.js';
import type { Hit } from './hit.js';
import type { Strings } from './sought.js';
import { aboutPlace, dataPlaceNames, placeIn, type DataPlaceName } from '../../platform/data-places.js';

const largest = 300 * 1024 * 1024;
const longest = 2 * 60_000;
const file = new URL(`./read-file.thread${import.meta.url.endsWith('.ts') ? '.ts' : '.js'}`, import.meta.url);
/** The database is searched by itself; backups are named in the answer with their end. */
const isSearched = (name: DataPlaceName): boolean => aboutPlace(name).searched === 'files';

const nothing: Found = { what: 'nothing', unread: false };
/** Of which the thread has not come to an end. */
const tooMuch: Found = { what: 'nothing', unread: true };

/** One file in which something was found. */
type Place = Omit<Hit, 'rows'>;

interface Stored {
  key: string;
  size: number;
  used: string[];
}

/** Looks for what names an erased person in every file: those that people sent, and whatever else the platform writes. Beside the server, which goes on answering. */
@Injectable()
export class SearchFiles {
  constructor(private readonly database: Database, private readonly holdings: Holdings, private readonly store: FileStore, @Inject(CONFIG) private readonly config: Config) {}

  async search(sought: Strings): Promise<{ hits: Hit[]; files: number }> {
    const reader = new Reader(sought);
    try {
      const kept = await this.stored(reader);
      const written = await this.written(reader, kept.keys);
      return { hits: added([...kept.hits, ...written.hits]), files: kept.files + written.files };
    } finally {
      await reader.end();
    }
  }

  private async stored(reader: Reader): Promise<{ hits: Place[]; files: number; keys: ReadonlySet<string> }> {
    const uses = this.uses();
    const union = uses.map(({ table, column }) => `select "${column}" as id, '${table}' as used from "${table}" where "${column}" is not null`).join(' union all ');
    const files = await this.database.query<Stored>(
      `select f.key, f.size::float8 as size, coalesce(array_agg(distinct u.used) filter (where u.used is not null), '{}') as used from stored_file f left join (${union}) u on u.id = f.id group by f.id order by f.id`,
    );
    const hits: Place[] = [];
    for (const { key, size, used } of files) {
      const bytes = size > largest ? null : await this.bytes(key);
      const found = size > largest ? tooMuch : bytes ? await reader.find(bytes) : nothing;
      if (found.unread) hits.push(this.explained('unread', used));
      if (found.what !== 'nothing') hits.push(this.explained(found.what, used));
    }
    return { hits, files: files.length, keys: new Set(files.map(({ key }) => key)) };
  }

  private async bytes(key: string): Promise<Uint8Array | null> {
    const chunks: Uint8Array[] = [];
    try {
      for await (const chunk of this.store.read(key)) chunks.push(chunk as Uint8Array);
    } catch {
      return null;
    }
    return new Uint8Array(Buffer.concat(chunks));
  }

  /** Every other file of a place that holds data, declared there or not: logs, ledgers, uploads that no row knows. */
  private async written(reader: Reader, known: ReadonlySet<string>): Promise<{ hits: Place[]; files: number }> {
    const left = dataPlaceNames.filter((name) => !isSearched(name)).map((name) => placeIn(this.config, name));
    const hits: Place[] = [];
    const seen = new Set<string>();
    for (const folder of new Set([this.config.DATA_DIR, ...dataPlaceNames.filter(isSearched).map((name) => placeIn(this.config, name))])) {
      for (const { name, parentPath } of (await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])).filter((entry) => entry.isFile())) {
        const path = join(parentPath, name);
        if (seen.has(path) || left.some((one) => path === one || path.startsWith(one + sep)) || known.has(name)) continue;
        const bytes = await readFile(path).catch(() => null);
        if (!bytes) continue;
        seen.add(path);
        const { what, unread } = await reader.find(new Uint8Array(bytes));
        if (unread) hits.push({ place: this.placeOf(path), why: 'unread', purpose: null });
        if (what !== 'nothing') hits.push({ place: this.placeOf(path), why: what === 'sure' ? 'left' : 'alike', purpose: null });
      }
    }
    return { hits, files: seen.size };
  }

  /** The declared place in which a file lies. */
  private placeOf(path: string): string {
    const name = dataPlaceNames.find((one) => path === placeIn(this.config, one) || path.startsWith(placeIn(this.config, one) + sep));
    return `folder/${name ?? 'DATA_DIR'}`;
  }

  /** Every column that points to a file. */
  private uses(): { table: string; column: string }[] {
    return this.database.source.entityMetadatas.flatMap(({ tableName, foreignKeys }) =>
      foreignKeys.filter(({ referencedEntityMetadata }) => referencedEntityMetadata.tableName === 'stored_file').flatMap(({ columns }) => columns.map(({ databaseName }) => ({ table: tableName, column: databaseName }))));
  }

  private explained(found: 'sure' | 'alike' | 'unread', used: readonly string[]): Place {
    const holding = this.holdings.all().find(({ table, own }) => used.includes(table) && own.length > 0 && table !== 'journal');
    const place = `file.${[...used].sort()[0] ?? 'none'}`;
    if (used.length === 0) return { place, why: found === 'unread' ? 'unread' : 'left', purpose: null };
    const why = found === 'unread' ? 'unread' : holding ? 'kept' : 'published';
    const keep = holding?.own.map(({ datum }) => datum.onErasure).find((onErasure) => typeof onErasure === 'object')?.keep;
    return { place, why, purpose: (keep ?? (holding ? holding.own[0]!.datum.purposes[0] : 'byline')) satisfies PurposeKey };
  }
}

/** Hits that say the same, together. */
function added(places: readonly Place[]): Hit[] {
  const sums = new Map<string, Hit>();
  for (const hit of places) {
    const key = `${hit.place} ${hit.why} ${hit.purpose}`;
    sums.set(key, { ...hit, rows: (sums.get(key)?.rows ?? 0) + 1 });
  }
  return [...sums.values()];
}

/** A thread that reads one file after the other; begun anew when a file was too much for it. */
class Reader {
  private worker: Worker | null = null;
  private answer: (found: Found) => void = () => undefined;

  constructor(private readonly sought: Strings) {}

  async find(bytes: Uint8Array): Promise<Found> {
    const worker = (this.worker ??= this.begin());
    const found = await new Promise<Found>((resolve) => {
      const timer = setTimeout(() => resolve(tooMuch), longest);
      this.answer = (said) => {
        clearTimeout(timer);
        resolve(said);
      };
      worker.postMessage({ bytes, sought: this.sought } satisfies Asked);
    });
    if (found === tooMuch) await this.end();
    return found;
  }

  async end(): Promise<void> {
    const { worker } = this;
    this.worker = null;
    await worker?.terminate();
  }

  private begin(): Worker {
    const worker = new Worker(file, { stdout: true, stderr: true, resourceLimits: { maxOldGenerationSizeMb: 1_024 } });
    worker.on('message', (found: Found) => this.answer(found));
    worker.on('error', () => this.answer(tooMuch));
    worker.on('exit', () => this.answer(tooMuch));
    // What the readers print is read by nobody.
    worker.stdout.resume();
    worker.stderr.resume();
    return worker;
  }
}
