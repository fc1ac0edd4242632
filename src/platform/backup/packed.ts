import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';

const hashing = (): { through: Transform; digest: () => string } => {
  const hash = createHash('sha256');
  const through = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      done(null, chunk);
    },
  });
  return { through, digest: () => hash.digest('hex') };
};

/** So that it is on the disk when the manifest says that it is. */
async function settle(path: string): Promise<void> {
  const file = await open(path, 'r');
  await file.sync().finally(() => file.close());
}

/** Writes packed, and gives the digest of what was written. */
export async function pack(source: AsyncIterable<Buffer>, path: string): Promise<string> {
  const { through, digest } = hashing();
  await pipeline(source, createGzip({ level: 5 }), through, createWriteStream(path, { mode: 0o600 }));
  await settle(path);
  return digest();
}

export const unpack = (path: string): AsyncIterable<Buffer> => {
  const file = createReadStream(path);
  const gunzip = createGunzip();
  file.on('error', (error) => gunzip.destroy(error));
  return file.pipe(gunzip);
};

export async function sha256Of(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  return hash.digest('hex');
}

/** Copies, and gives the digest of what was read. */
export async function copyFile(from: string, to: string): Promise<string> {
  const { through, digest } = hashing();
  await pipeline(createReadStream(from), through, createWriteStream(to, { mode: 0o600 }));
  await settle(to);
  return digest();
}
