import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { Person } from '../person/person.entity.js';

const texts = [
  'middleName', 'salutation', 'initials', 'suffix', 'gender', 'affiliation', 'country', 'orcid', 'website', 'postalAddress', 'phone', 'fax', 'biography', 'signature',
] as const satisfies readonly (keyof Person)[];

const both = (kept: readonly string[], further: readonly string[]): string[] =>
  [...kept, ...further.filter((value) => !kept.some((own) => own.toLowerCase() === value.toLowerCase()))];

/** What the account that stays does not say of its owner, it takes from the one that goes, with whom it came from (S7). What both say, the one that stays says. */
@Injectable()
export class FillBlanks {
  constructor(private readonly database: Database) {}

  async fill(keep: Person, drop: Person): Promise<void> {
    const changes: Partial<Person> = {};
    const sources = { ...keep.sources };
    for (const field of texts) {
      if (keep[field] || !drop[field]) continue;
      changes[field] = drop[field];
      const source = drop.sources[field];
      if (source) sources[field] = source;
    }
    const addresses = both(keep.furtherEmails, [...(drop.email ? [drop.email] : []), ...drop.furtherEmails]).filter((address) => address.toLowerCase() !== keep.email?.toLowerCase());
    await this.database.manager.update(Person, { id: keep.id }, {
      ...changes, sources, furtherEmails: addresses,
      interests: both(keep.interests, drop.interests), workingLanguages: both(keep.workingLanguages, drop.workingLanguages),
    });
  }
}
