import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { mkdir, open, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Config } from '../../config.js';
import { placeIn } from '../../platform/data-places.js';

/** A key of the ledger. It never enters the database or a backup. */
export class LedgerKey {
  /** Says which key a line was made with, and nothing about it. */
  readonly name: string;
  private readonly sealing: Buffer;

  constructor(private readonly secret: string) {
    this.name = createHash('sha256').update(`name of a ledger key\n${secret}`).digest('hex').slice(0, 12);
    this.sealing = Buffer.from(hkdfSync('sha256', secret, '', 'ledger of erasures', 32));
  }

  person(id: number): string {
    return createHmac('sha256', this.secret).update(`person ${id}`).digest('hex');
  }

  /** Of whoever is known by an address alone. */
  address(address: string): string {
    return createHmac('sha256', this.secret).update(`address ${address.toLowerCase()}`).digest('hex');
  }

  seal(words: readonly string[]): string {
    const nonce = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', this.sealing, nonce);
    const sealed = Buffer.concat([cipher.update(JSON.stringify(words)), cipher.final()]);
    return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64');
  }

  open(sealed: string): string[] {
    const bytes = Buffer.from(sealed, 'base64');
    const decipher = createDecipheriv('aes-256-gcm', this.sealing, bytes.subarray(0, 12)).setAuthTag(bytes.subarray(12, 28));
    return JSON.parse(Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString()) as string[];
  }
}

export const keyPath = (config: Config): string => placeIn(config, 'erasures.key');

const linesOf = (text: string): string[] => text.split('\n').map((line) => line.trim()).filter((line) => line.length >= 32);

/** The keys at hand, the one for new lines first; older ones stay good for older lines. */
export async function keysAt(place: Config): Promise<LedgerKey[]> {
  const kept = linesOf(await readFile(keyPath(place), 'utf8').catch(() => ''));
  return [...(place.LEDGER_KEY ? [place.LEDGER_KEY] : []), ...kept].map((secret) => new LedgerKey(secret));
}

async function append(path: string, line: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const file = await open(path, 'a', 0o600);
  try {
    await file.write(`${line}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** The key for new lines; made on first use. */
export async function ownKey(place: Config): Promise<LedgerKey> {
  const [first] = await keysAt(place);
  if (first) return first;
  const secret = randomBytes(32).toString('hex');
  await append(keyPath(place), secret);
  return new LedgerKey(secret);
}

/** Takes over the keys of another installation, or of one that was lost. */
export async function adoptKeys(place: Config, from: string): Promise<void> {
  const known = new Set((await keysAt(place)).map(({ name }) => name));
  for (const secret of linesOf(await readFile(from, 'utf8'))) if (!known.has(new LedgerKey(secret).name)) await append(keyPath(place), secret);
}
