import { createHmac, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';

/** Who has said “do not ask me again” to a journal (C8). Only a keyed hash of the address is kept, so that it outlives the person's data and tells nothing of them. */
@Injectable()
export class NotAsked {
  private key: Buffer | null = null;

  constructor(private readonly database: Database, private readonly clock: Clock) {}

  /** Those of the addresses that the journal must not ask. */
  async among(journalId: number, addresses: readonly string[]): Promise<Set<string>> {
    if (addresses.length === 0) return new Set();
    const secret = await this.secret();
    const hashes = new Map(addresses.map((address) => [this.hash(secret, journalId, address).toString('hex'), address]));
    const rows = await this.database.query<{ hash: Buffer }>('select hash from not_asked_again where journal_id = $1 and hash = any($2::bytea[])', [journalId, [...hashes.keys()].map((hex) => `\\x${hex}`)]);
    return new Set(rows.map(({ hash }) => hashes.get(hash.toString('hex'))!));
  }

  async has(journalId: number, address: string): Promise<boolean> {
    return (await this.among(journalId, [address])).size > 0;
  }

  async set(journalId: number, address: string, refused: boolean): Promise<void> {
    const hash = this.hash(await this.secret(), journalId, address);
    if (refused) await this.database.query('insert into not_asked_again (hash, journal_id, asked_at) values ($1, $2, $3) on conflict (hash) do nothing', [hash, journalId, this.clock.now()]);
    else await this.database.execute('delete from not_asked_again where hash = $1', [hash]);
  }

  private hash(secret: Buffer, journalId: number, address: string): Buffer {
    return createHmac('sha256', secret).update(`${journalId} ${address.trim().toLowerCase()}`).digest();
  }

  private async secret(): Promise<Buffer> {
    if (this.key) return this.key;
    await this.database.query('insert into not_asked_key (id, secret) values (1, $1) on conflict (id) do nothing', [randomBytes(32)]);
    return (this.key = (await this.database.one<{ secret: Buffer }>('select secret from not_asked_key where id = 1'))!.secret);
  }
}
