import { Injectable } from '@nestjs/common';
import type { SubjectKind } from '../../access/subjects.js';
import { Database } from '../../platform/database/database.js';
import type { SearchFacts } from './mentions.policy.js';

@Injectable()
export class SearchSubject implements SubjectKind {
  readonly kind = 'mentionSearch';
  readonly reach = ['mention.read'];

  constructor(private readonly database: Database) {}

  async load(publicId: string): Promise<SearchFacts | null> {
    const row = await this.database.one<{ id: number; publicId: string }>('select id, public_id as "publicId" from mention_search where public_id = $1', [publicId]);
    return row && { kind: 'mentionSearch', journalId: null, ...row };
  }
}
