import { Injectable } from '@nestjs/common';
import { Ends } from '../../platform/retention/ends.js';

/** Forgets a consent some years after it ended: was withdrawn, or went with the account that it was given for. */
@Injectable()
export class ConsentEnds {
  constructor(ends: Ends) {
    ends.enforce('consents.expire', '47 3 * * *', {
      rule: 'proofOfConsent', table: 'consent',
      due: (over) => `(${over('t.withdrawn_at')} or (t.withdrawn_at is null and exists (select from event e where e.kind = 'account.erased' and e.subject_kind = 'person' and e.subject_id = t.person_id and ${over('e.at')})))`,
    });
  }
}
