import { Injectable } from '@nestjs/common';
import type { Facts } from '../../access/policy.js';
import type { SubjectKind } from '../../access/subjects.js';
import { Database } from '../../platform/database/database.js';

export interface BreachFacts extends Facts {
  kind: 'breach';
  publicId: string;
}

/** A breach by its random id. */
@Injectable()
export class BreachSubject implements SubjectKind {
  readonly kind = 'breach';
  readonly reach = ['breach.read'];

  constructor(private readonly database: Database) {}

  async load(publicId: string): Promise<BreachFacts | null> {
    const row = await this.database.one<{ id: number }>('select id from breach where public_id = $1', [publicId]);
    return row && { kind: 'breach', id: row.id, journalId: null, publicId };
  }
}
