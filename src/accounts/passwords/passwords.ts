import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import bcrypt from 'bcrypt';
import { CONFIG, type Config } from '../../config.js';

/** bcrypt reads 72 bytes and stops at a zero byte: what it would cut is hashed first, never shortened in silence (X24). */
export function whole(password: string): string {
  const text = password.normalize('NFC');
  const fits = Buffer.byteLength(text) <= 72 && !text.includes('\0');
  return fits ? text : createHash('sha256').update(text).digest('base64');
}

/** Passwords are stored as salted bcrypt hashes only (A5). */
@Injectable()
export class Passwords {
  private readonly nobody: Promise<string>;

  constructor(@Inject(CONFIG) private readonly config: Config) {
    this.nobody = this.hash('no account has this password');
  }

  async hash(password: string): Promise<string> {
    return bcrypt.hash(whole(password), this.config.BCRYPT_COST);
  }

  /** Takes as long where there is no account or no password as where there is (X20). */
  async matches(password: string, hash: string | null): Promise<boolean> {
    const same = await bcrypt.compare(whole(password), hash ?? (await this.nobody));
    return hash !== null && same;
  }
}
