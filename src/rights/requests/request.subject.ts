import { Injectable } from '@nestjs/common';
import type { SubjectKind } from '../../access/subjects.js';
import { Database } from '../../platform/database/database.js';
import type { RequestFacts } from './requests.policy.js';

/** A request by its random id; one whose address is not confirmed is not there yet. */
@Injectable()
export class RequestSubject implements SubjectKind {
  readonly kind = 'rightsRequest';
  readonly reach = ['request.read'];

  constructor(private readonly database: Database) {}

  async load(publicId: string): Promise<RequestFacts | null> {
    const row = await this.database.one<Omit<RequestFacts, 'kind' | 'journalId'>>(
      `select id, public_id as "publicId", kind as "requestKind", state, steps from rights_request where public_id = $1 and state <> 'unconfirmed'`, [publicId],
    );
    return row && { kind: 'rightsRequest', journalId: null, ...row };
  }
}
