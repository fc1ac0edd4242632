import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import type { Event } from '../../platform/events/event.entity.js';
import { Events } from '../../platform/events/events.js';
import { Subjects } from '../holdings/subjects.js';
import { Disclosures } from './disclosures.js';

/** When a correction was made that someone asked for, those who were given the data before are to be told (R3, Art. 19). */
@Injectable()
export class Rectified {
  constructor(private readonly database: Database, private readonly subjects: Subjects, private readonly disclosures: Disclosures, events: Events) {
    for (const step of ['fulfil', 'fulfilPartly']) events.on(`request.${step}`, (event) => this.tell(event));
  }

  private async tell({ subjectId, personId: by, behindId }: Event): Promise<void> {
    const request = await this.database.one<{ personId: number | null; address: string | null }>(
      `select person_id as "personId", address::text as address from rights_request where id = $1 and kind = 'rectification'`, [subjectId],
    );
    if (!request) return;
    const subject = request.personId === null ? { personId: null, addresses: request.address ? [request.address] : [] } : await this.subjects.ofPerson(request.personId);
    await this.disclosures.tellRecipients(subject, 'rectification', { requestId: subjectId, by: by === null ? null : { personId: by, behind: behindId } });
  }
}
