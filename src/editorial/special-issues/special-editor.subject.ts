import { Injectable } from '@nestjs/common';
import type { SubjectKind } from '../../access/subjects.js';
import { Database } from '../../platform/database/database.js';
import type { JournalContext } from '../../platform/web/request.js';
import type { SpecialEditorFacts } from './special-issues.policy.js';

/** That someone is guest editor of one special issue of the journal in the address. */
@Injectable()
export class SpecialEditorSubject implements SubjectKind {
  readonly kind = 'specialEditor';
  readonly reach = ['specialIssue.answer'];

  constructor(private readonly database: Database) {}

  async load(id: string, journal: JournalContext | null): Promise<SpecialEditorFacts | null> {
    if (!journal || !/^[1-9]\d{0,8}$/.test(id)) return null;
    const row = await this.database.one<Omit<SpecialEditorFacts, 'kind'>>(
      'select e.id, i.journal_id as "journalId", e.person_id as "personId" from special_issue_editor e join issue i on i.id = e.issue_id where e.id = $1 and i.journal_id = $2', [Number(id), journal.id],
    );
    return row && { kind: 'specialEditor', ...row };
  }
}
