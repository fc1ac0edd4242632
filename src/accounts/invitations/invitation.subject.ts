import { Injectable } from '@nestjs/common';
import type { SubjectKind } from '../../access/subjects.js';
import { Database } from '../../platform/database/database.js';
import type { JournalContext } from '../../platform/web/request.js';
import type { InvitationFacts } from './invitations.policy.js';

/** An invitation as staff reach it: through its own journal, or through the platform. */
@Injectable()
export class InvitationSubject implements SubjectKind {
  readonly kind = 'invitation';
  readonly reach = ['invitation.manage'];

  constructor(private readonly database: Database) {}

  async load(id: string, journal: JournalContext | null): Promise<InvitationFacts | null> {
    if (!/^[1-9]\d{0,8}$/.test(id)) return null;
    const row = await this.database.one<{ id: number; journalId: number | null }>('select id, journal_id as "journalId" from invitation where id = $1', [Number(id)]);
    // Through the platform's address it is nobody's but the administrator's.
    return row && (!journal || row.journalId === journal.id) ? { kind: 'invitation', id: row.id, journalId: journal?.id ?? null } : null;
  }
}
