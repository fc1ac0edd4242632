import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import type { DataSubject } from './data-subject.js';

/** Who is meant: a person with the addresses that are known to be theirs. */
@Injectable()
export class Subjects {
  constructor(private readonly database: Database) {}

  /** A further address counts when it is confirmed: whoever merely typed it is not yet its owner. */
  async ofPerson(personId: number): Promise<DataSubject> {
    const rows = await this.database.query<{ address: string }>(
      `select lower(email::text) as address from person where id = $1 and email is not null union select lower(address::text) from further_email where person_id = $1 and confirmed_at is not null`, [personId],
    );
    return { personId, addresses: rows.map(({ address }) => address) };
  }
}
