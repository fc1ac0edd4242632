import type { Readable } from 'node:stream';
import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';

/** What goes into a ZIP under a name: a text, bytes, or a file of ours by its key. */
export type ZipEntry = { name: string } & ({ text: string } | { bytes: Uint8Array } | { key: string });

/** A ZIP, byte by byte, so that large files are never held whole in memory. */
export async function* zipped(entries: Iterable<ZipEntry> | AsyncIterable<ZipEntry>, read: (key: string) => Readable): AsyncGenerator<Uint8Array> {
  const waiting: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    waiting.push(chunk);
  });
  for await (const entry of entries) {
    if (!('key' in entry)) {
      const packed = new ZipDeflate(entry.name);
      zip.add(packed);
      packed.push('text' in entry ? Buffer.from(entry.text) : entry.bytes, true);
      yield* waiting.splice(0);
      continue;
    }
    const stored = new ZipPassThrough(entry.name);
    zip.add(stored);
    for await (const chunk of read(entry.key)) {
      stored.push(chunk as Uint8Array);
      yield* waiting.splice(0);
    }
    stored.push(new Uint8Array(), true);
    yield* waiting.splice(0);
  }
  zip.end();
  yield* waiting.splice(0);
}
