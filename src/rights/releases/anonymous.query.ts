import { Injectable } from '@nestjs/common';
import { authorsOf } from '../../editorial/facts.js';
import { tracesIn, wantedOf, type Known, type Wanted } from '../../editorial/cleaning/traces.js';
import { Database } from '../../platform/database/database.js';

/** Whom a person may not come to know: anonymous reviewers of their works, the authors and the other reviewers of what they review. */
@Injectable()
export class Anonymous {
  constructor(private readonly database: Database) {}

  async wanted(personId: number): Promise<Wanted[]> {
    const people = await this.database.query<Known>(
      `select pe.given_name as "givenName", pe.middle_name as "middleName", pe.family_name as "familyName", pe.email::text, pe.orcid, pe.website, (select username::text from account where person_id = pe.id) as username, array_remove(array[pe.affiliation], null) as affiliations
       from person pe where pe.id <> $1 and (
         pe.id in (select a.person_id from review_assignment a where (a.method <> 'open' and $1 in (${authorsOf('a.submission_id')})) or a.submission_id in (select submission_id from review_assignment where person_id = $1))
         or pe.id in (select who.id from review_assignment a cross join lateral (${authorsOf('a.submission_id')}) who(id) where a.person_id = $1 and a.method = 'doubleAnonymous'))`, [personId],
    );
    const families = people.flatMap(({ familyName }): Wanted[] => (familyName && familyName.trim().length > 2 ? [{ kind: 'name', text: familyName.trim() }] : []));
    return [...wantedOf(people), ...families];
  }

  /** Which of them a text names. */
  async named(personId: number, text: string): Promise<string[]> {
    return [...new Set(tracesIn([{ place: 'paragraph', number: 1, text }], await this.wanted(personId)).map((trace) => trace.text))];
  }

  /** The text without them, to begin with. */
  async struck(personId: number, text: string): Promise<string> {
    const longest = (await this.named(personId, text)).sort((a, b) => b.length - a.length);
    return longest.reduce((left, name) => left.replace(new RegExp(name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), 'giu'), '[…]'), text);
  }
}
