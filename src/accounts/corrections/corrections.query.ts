import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import type { Localized } from '../../platform/i18n/translator.js';
import type { Correctable } from './correctable.js';

export interface WaitingCorrection {
  id: number;
  field: Correctable;
  now: string | null;
  value: string;
  reason: string;
  suggestedAt: Date;
  journal: Localized;
  person: string;
  publicId: string;
}

const now = `case c.field when 'givenName' then p.given_name when 'middleName' then p.middle_name when 'familyName' then p.family_name when 'affiliation' then p.affiliation
  when 'email' then p.email when 'orcid' then p.orcid end`;

/** Corrections that nobody has decided on, oldest first. */
@Injectable()
export class CorrectionsQuery {
  constructor(private readonly database: Database) {}

  /** Of one person, or of everyone. */
  async waiting(personId: number | null): Promise<WaitingCorrection[]> {
    return this.database.query<WaitingCorrection>(
      `select c.id, c.field, ${now} as now, c.value, c.reason, c.suggested_at as "suggestedAt", j.name as journal, concat_ws(' ', p.given_name, p.middle_name, p.family_name) as person, p.public_id as "publicId"
       from correction c join person p on p.id = c.person_id join journal j on j.id = c.journal_id
       where c.settled_at is null and c.value is not null and ($1::int is null or c.person_id = $1) order by c.suggested_at, c.id limit 200`, [personId],
    );
  }
}
