import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { Ends } from '../../platform/retention/ends.js';
import { DraftText } from './draft-text.entity.js';

/** Whose draft, of what, about what. */
export interface DraftKey {
  personId: number;
  purpose: string;
  about: readonly [kind: string, id: number];
}

/** Keeps what someone has typed, until they send it or 30 days have passed. It survives the end of a session, and nobody else reads it. */
@Injectable()
export class DraftTexts {
  constructor(private readonly database: Database, private readonly clock: Clock, ends: Ends) {
    ends.enforce('drafts.sweep', '43 3 * * *', { rule: 'draftText', table: 'draft_text', due: (over) => over('t.saved_at') });
  }

  async save({ personId, purpose, about: [subjectKind, subjectId] }: DraftKey, fields: Record<string, string>): Promise<void> {
    await this.database.manager.upsert(
      DraftText, { personId, purpose, subjectKind, subjectId, fields, savedAt: this.clock.now() }, ['personId', 'purpose', 'subjectKind', 'subjectId'],
    );
  }

  async find({ personId, purpose, about: [subjectKind, subjectId] }: DraftKey): Promise<{ fields: Record<string, string>; savedAt: Date } | null> {
    return this.database.manager.findOneBy(DraftText, { personId, purpose, subjectKind, subjectId });
  }

  /** Call in the transaction that sends it. */
  async drop({ personId, purpose, about: [subjectKind, subjectId] }: DraftKey): Promise<void> {
    await this.database.manager.delete(DraftText, { personId, purpose, subjectKind, subjectId });
  }
}
