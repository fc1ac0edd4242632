import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
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
  constructor(private readonly database: Database, private readonly clock: Clock) {}

  async fill(keep: Person, drop: Person): Promise<void> {
    const changes: Partial<Person> = {};
    const sources = { ...keep.sources };
    for (const field of texts) {
      if (keep[field] || !drop[field]) continue;
      changes[field] = drop[field];
      const source = drop.sources[field];
      if (source) sources[field] = source;
    }
    await this.database.manager.update(Person, { id: keep.id }, { ...changes, sources, workingLanguages: both(keep.workingLanguages, drop.workingLanguages) });
    await this.keepAddress(keep, drop);
  }

  /** The preferred address of the account that goes becomes a further one; what either has confirmed stays confirmed. The other rows are moved with everything else. */
  private async keepAddress(keep: Person, drop: Person): Promise<void> {
    await this.database.execute('delete from further_email where (person_id = $1 and address = $4::citext) or (person_id = $2 and address = $3::citext)', [keep.id, drop.id, keep.email, drop.email]);
    await this.database.execute(
      `delete from further_email own using further_email other where own.person_id = $1 and other.person_id = $2 and other.address = own.address and own.confirmed_at is null and other.confirmed_at is not null`, [keep.id, drop.id],
    );
    if (!drop.email) return;
    await this.database.execute('update person set email = null where id = $1', [drop.id]);
    await this.database.query('insert into further_email (person_id, address, added_at, confirmed_at) values ($1, $2, $3, $3)', [keep.id, drop.email, this.clock.now()]);
  }
}
