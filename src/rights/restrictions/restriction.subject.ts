import { Injectable } from '@nestjs/common';
import type { SubjectKind } from '../../access/subjects.js';
import { Database } from '../../platform/database/database.js';
import type { RestrictionFacts } from './restrictions.policy.js';

@Injectable()
export class RestrictionSubject implements SubjectKind {
  readonly kind = 'restriction';
  readonly reach = ['restriction.read'];

  constructor(private readonly database: Database) {}

  async load(publicId: string): Promise<RestrictionFacts | null> {
    const row = await this.database.one<{ id: number; publicId: string }>('select id, public_id as "publicId" from restriction where public_id = $1', [publicId]);
    return row && { kind: 'restriction', journalId: null, ...row };
  }
}
