import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../../config.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { log } from '../../platform/log.js';
import { Ends } from '../../platform/retention/ends.js';
import type { DataSubject } from '../holdings/data-subject.js';
import { Holdings } from '../holdings/holdings.js';
import { ERASE_AGAIN, type EraseAgain } from './erase-again.js';
import { ErasureNote } from './erasure-note.entity.js';
import { appendToLedger, ledgerPath, readLedger, replaceLedger, type LedgerLine } from './ledger-file.js';
import { keysAt, ownKey, type LedgerKey } from './ledger-keys.js';

const day = 86_400_000;

/** A line about an erasure cannot be read without the key that made it. */
export class LedgerKeyMissing extends Error {}

/**
 * The ledger of erasures (X55): a file outside the database, so that a database from an earlier day can be told what was
 * erased since. The row is written with the erasure, in its transaction; the line after the commit. Whichever of the two
 * a crash leaves out is made up for at the next start: a row without a line was done here and is written down, a line
 * without a row was done in a later state of the database and is done again.
 */
@Injectable()
export class Ledger {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
    private readonly holdings: Holdings,
    @Inject(ERASE_AGAIN) private readonly eraser: EraseAgain,
    ends: Ends,
  ) {
    ends.enforce('erasures.ledger', '20 2 * * *', { rule: 'erasureLedger', table: 'erasure_note', due: () => `t.at < $1::timestamptz - interval '${this.config.BACKUP_DAYS + 1} days'`, remove: () => this.sweep() });
  }

  /** Notes an erasure. Within its transaction, or right after it; `kept` names what stayed, in the words of the data maps. */
  async note({ personId, addresses }: DataSubject, kept: readonly string[], at: Date): Promise<void> {
    const key = await ownKey(this.config);
    const whose = personId === null ? addresses.map((address) => key.address(address)) : [key.person(personId)];
    const lines = whose.map((person) => ({ id: randomUUID(), at: at.toISOString(), key: key.name, person, kept: key.seal(kept) }));
    for (const line of lines) await this.record(line);
    await this.database.afterCommit(() => appendToLedger(ledgerPath(this.config), lines));
  }

  /** The day from which no backup holds what is erased at `at` (R19, D12). */
  backupsEnd(at: Date = this.clock.now()): Date {
    return new Date(at.getTime() + this.config.BACKUP_DAYS * day);
  }

  /** Before the service opens: what the ledger knows and this database does not is erased again. */
  async catchUp(): Promise<number> {
    const lines = await readLedger(ledgerPath(this.config));
    const rows = await this.rows();
    const done = new Set(rows.map(({ id }) => id));
    const written = new Set(lines.map(({ id }) => id));
    await appendToLedger(ledgerPath(this.config), rows.filter((row) => !written.has(row.id) && !this.over(row)));
    const due = lines.filter((line) => !done.has(line.id) && !this.over(line));
    if (due.length === 0) return 0;
    const keys = await this.keysFor(due);
    const people = await this.peopleOf(due, keys);
    for (const line of due) await this.again(line, people.get(line.person) ?? null, keys);
    log({ event: 'erasures.applied-again', count: due.length });
    return due.length;
  }

  /** Forgets what no backup can bring back. */
  private async sweep(): Promise<number> {
    await this.catchUp();
    const lines = await readLedger(ledgerPath(this.config));
    const left = lines.filter((line) => !this.over(line));
    if (left.length < lines.length) await replaceLedger(ledgerPath(this.config), left);
    return this.database.execute('delete from erasure_note where at < $1', [this.oldest]);
  }

  /** A day more, for a backup that was under way when it was erased. */
  private get oldest(): Date {
    return new Date(this.clock.now().getTime() - (this.config.BACKUP_DAYS + 1) * day);
  }

  private over({ at }: LedgerLine): boolean {
    return new Date(at) < this.oldest;
  }

  private async again(line: LedgerLine, subject: DataSubject | null, keys: readonly LedgerKey[]): Promise<void> {
    const kept = keys.find(({ name }) => name === line.key)?.open(line.kept) ?? [];
    await this.database.transaction(async () => {
      if (subject) await this.eraser.again(subject, kept);
      await this.record(line);
    });
  }

  private async keysFor(due: readonly LedgerLine[]): Promise<LedgerKey[]> {
    const keys = await keysAt(this.config);
    if (due.every((line) => keys.some(({ name }) => name === line.key))) return keys;
    throw new LedgerKeyMissing('The ledger of erasures has lines whose key is not here, so people who were erased would be back. Set LEDGER_KEY, or put the file erasures.key of the earlier installation into DATA_DIR.');
  }

  /** Whom the lines are about, of those whom this database knows: people, and addresses that are nobody's account. */
  private async peopleOf(due: readonly LedgerLine[], keys: readonly LedgerKey[]): Promise<Map<string, DataSubject>> {
    const wanted = new Set(due.map(({ person }) => person));
    const found = new Map<string, DataSubject>();
    const look = (hashes: readonly string[], subject: DataSubject): void => hashes.filter((hash) => wanted.has(hash)).forEach((hash) => found.set(hash, subject));
    for (const { id } of await this.database.query<{ id: number }>('select id from person order by id')) look(keys.map((key) => key.person(id)), { personId: id, addresses: [] });
    const columns = this.holdings.addresses().map(({ table, column }) => `select lower("${column}"::text) as address from "${table}" where "${column}" is not null`);
    for (const { address } of await this.database.query<{ address: string }>(columns.join(' union '))) look(keys.map((key) => key.address(address)), { personId: null, addresses: [address] });
    return found;
  }

  private async record({ id, at, key, person, kept }: LedgerLine): Promise<void> {
    await this.database.manager.insert(ErasureNote, { id, at: new Date(at), keyName: key, personHash: person, kept });
  }

  private async rows(): Promise<LedgerLine[]> {
    const rows = await this.database.query<LedgerLine & { at: Date }>('select id, at, key_name as key, person_hash as person, kept from erasure_note order by at, id');
    return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
  }
}
