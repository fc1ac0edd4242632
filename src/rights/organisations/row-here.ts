import { Injectable } from '@nestjs/common';
import type { Facts } from '../../access/policy.js';
import type { SubjectKind } from '../../access/subjects.js';
import { Database } from '../../platform/database/database.js';
import type { JournalContext } from '../../platform/web/request.js';

/** A row of the journal in the address; of the platform, where there is none. */
@Injectable()
export abstract class RowHere implements SubjectKind {
  abstract readonly kind: string;
  abstract readonly reach: readonly string[];
  protected abstract readonly table: 'organisation' | 'contact_person';

  constructor(private readonly database: Database) {}

  async load(id: string, journal: JournalContext | null): Promise<Facts | null> {
    if (!/^[1-9]\d{0,8}$/.test(id)) return null;
    const row = await this.database.one<{ id: number }>(`select id from "${this.table}" where id = $1 and journal_id is not distinct from $2`, [Number(id), journal?.id ?? null]);
    return row && { kind: this.kind, id: row.id, journalId: journal?.id ?? null };
  }
}
