import { Injectable } from '@nestjs/common';
import type { SubjectKind } from '../../access/subjects.js';
import { Database } from '../../platform/database/database.js';
import type { MergeFacts } from './merging.policy.js';

@Injectable()
export class MergeSubject implements SubjectKind {
  readonly kind = 'merge';
  readonly reach = ['merge.read'];

  constructor(private readonly database: Database) {}

  async load(publicId: string): Promise<MergeFacts | null> {
    const row = await this.database.one<Pick<MergeFacts, 'id' | 'keepId' | 'dropId'>>('select id, keep_id as "keepId", drop_id as "dropId" from account_merge where public_id = $1 and ended_at is null', [publicId]);
    return row && { kind: 'merge', journalId: null, publicId, ...row };
  }
}
