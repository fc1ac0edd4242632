import { Injectable } from '@nestjs/common';
import type { Facts } from '../access/policy.js';
import type { SubjectKind } from '../access/subjects.js';
import { Database } from '../platform/database/database.js';
import type { JournalContext } from '../platform/web/request.js';

/** A section of the journal in the address. */
@Injectable()
export class SectionSubject implements SubjectKind {
  readonly kind = 'section';
  readonly reach = ['section.edit'];

  constructor(private readonly database: Database) {}

  async load(id: string, journal: JournalContext | null): Promise<Facts | null> {
    if (!journal || !/^[1-9]\d{0,8}$/.test(id)) return null;
    const row = await this.database.one<{ id: number }>('select id from section where id = $1 and journal_id = $2', [Number(id), journal.id]);
    return row && { kind: 'section', id: row.id, journalId: journal.id };
  }
}
