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
    await this.database.manager.update(Person, { id: keep.id }, {
      ...changes, sources, workingLanguages: both(keep.workingLanguages, drop.workingLanguages),
    });
    if (drop.email) await this.moveAddress(drop.id, keep.id, drop.email);
  }

  /** The address of the account that goes still leads to its owner, who has shown in agreeing that it is theirs. */
  private async moveAddress(from: number, to: number, address: string): Promise<void> {
    await this.database.execute('update person set email = null where id = $1', [from]);
    await this.database.execute(
      `insert into further_email (person_id, address, added_at, confirmed_at) values ($1, $2, $3, $3)
       on conflict (person_id, address) do update set confirmed_at = coalesce(further_email.confirmed_at, excluded.confirmed_at)`, [to, address, this.clock.now()],
    );
  }
}
