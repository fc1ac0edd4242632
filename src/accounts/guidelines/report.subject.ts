import { Injectable } from '@nestjs/common';
import type { SubjectKind } from '../../access/subjects.js';
import { Database } from '../../platform/database/database.js';
import type { JournalContext } from '../../platform/web/request.js';
import type { ReportFacts } from './guidelines.policy.js';

/** A report by its random id, in the journal of the address. */
@Injectable()
export class ReportSubject implements SubjectKind {
  readonly kind = 'textReport';
  readonly reach = ['textReport.decide'];

  constructor(private readonly database: Database) {}

  async load(publicId: string, journal: JournalContext | null): Promise<ReportFacts | null> {
    const row = await this.database.one<Omit<ReportFacts, 'kind'>>(
      `select id, journal_id as "journalId", kind as "textKind", target_id as "targetId", author_id as "authorId" from text_report
       where public_id = $1 and ($2::integer is null or journal_id = $2)`, [publicId, journal?.id ?? null],
    );
    return row && { kind: 'textReport', ...row };
  }
}
