import { Injectable } from '@nestjs/common';
import type { SubjectKind } from '../../access/subjects.js';
import { Database } from '../../platform/database/database.js';
import type { JournalContext } from '../../platform/web/request.js';
import type { MastheadFacts } from './masthead.policy.js';

/** An entry by its random id: among its journal's, or among one's own. */
@Injectable()
export class MastheadSubject implements SubjectKind {
  readonly kind = 'mastheadEntry';
  readonly reach = ['masthead.edit', 'masthead.answer'];

  constructor(private readonly database: Database) {}

  async load(publicId: string, journal: JournalContext | null): Promise<MastheadFacts | null> {
    const row = await this.database.one<Omit<MastheadFacts, 'kind'>>(
      'select id, journal_id as "journalId", public_id as "publicId", person_id as "personId" from masthead_entry where public_id = $1 and ($2::integer is null or journal_id = $2)',
      [publicId, journal?.id ?? null],
    );
    return row && { kind: 'mastheadEntry', ...row };
  }
}
