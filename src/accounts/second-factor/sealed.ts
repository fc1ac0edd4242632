import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../../config.js';

/** Seals what we must be able to read again, where the installation has a key; bound to its owner, so that rows cannot be swapped. */
@Injectable()
export class Sealed {
  private readonly key: Buffer | null;

  constructor(@Inject(CONFIG) config: Config) {
    this.key = config.SECRET_KEY === null ? null : Buffer.from(hkdfSync('sha256', config.SECRET_KEY, '', 'authenticator apps', 32));
  }

  seal(text: string, personId: number): string {
    if (!this.key) return text;
    const iv = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', this.key, iv).setAAD(Buffer.from(String(personId)));
    const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    return `sealed:${Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64url')}`;
  }

  /** Null where the key is not the one that it was sealed with. What was stored before there was a key is read as it is. */
  open(stored: string, personId: number): string | null {
    if (!stored.startsWith('sealed:')) return stored;
    if (!this.key) return null;
    const bytes = Buffer.from(stored.slice('sealed:'.length), 'base64url');
    try {
      const decipher = createDecipheriv('aes-256-gcm', this.key, bytes.subarray(0, 12)).setAAD(Buffer.from(String(personId))).setAuthTag(bytes.subarray(12, 28));
      return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8');
    } catch {
      return null;
    }
  }
}
