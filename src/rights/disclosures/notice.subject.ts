import { Injectable } from '@nestjs/common';
import type { SubjectKind } from '../../access/subjects.js';
import { Database } from '../../platform/database/database.js';
import type { NoticeFacts } from './disclosures.policy.js';

@Injectable()
export class NoticeSubject implements SubjectKind {
  readonly kind = 'recipientNotice';
  readonly reach = ['disclosure.read'];

  constructor(private readonly database: Database) {}

  async load(publicId: string): Promise<NoticeFacts | null> {
    const row = await this.database.one<{ id: number; publicId: string }>('select id, public_id as "publicId" from recipient_notice where public_id = $1', [publicId]);
    return row && { kind: 'recipientNotice', journalId: null, ...row };
  }
}
