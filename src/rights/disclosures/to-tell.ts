import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import type { Event } from '../../platform/events/event.entity.js';
import { Events } from '../../platform/events/events.js';
import { Subjects } from '../holdings/subjects.js';
import { Disclosures } from './disclosures.js';

/** Those who were given data are to be told when it is put right, and when it is erased: noted before the erasure, as long as it is known what they were given (Art. 19). */
@Injectable()
export class ToTell {
  constructor(private readonly database: Database, private readonly subjects: Subjects, private readonly disclosures: Disclosures, events: Events) {
    for (const step of ['fulfil', 'fulfilPartly']) events.on(`request.${step}`, (event) => this.note(event, 'rectification'));
    events.on('request.erasureOrdered', (event) => this.note(event, 'erasure'));
  }

  private async note({ subjectId, personId: by, behindId }: Event, kind: 'erasure' | 'rectification'): Promise<void> {
    const request = await this.database.one<{ personId: number | null; address: string | null; kind: string }>(
      'select person_id as "personId", address::text as address, kind from rights_request where id = $1', [subjectId],
    );
    if (!request || (kind === 'rectification' && request.kind !== 'rectification')) return;
    const subject = request.personId === null ? { personId: null, addresses: request.address ? [request.address] : [] } : await this.subjects.ofPerson(request.personId);
    await this.disclosures.tellRecipients(subject, kind, { requestId: subjectId, by: by === null ? null : { personId: by, behind: behindId } });
  }
}
