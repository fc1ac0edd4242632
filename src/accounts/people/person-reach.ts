import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { Policy } from '../../access/policy.js';
import { Database } from '../../platform/database/database.js';
import { Forbidden, found } from '../../platform/web/problems.js';
import type { JournalContext } from '../../platform/web/request.js';
import type { PersonFacts } from './people.policy.js';
import { PersonSubject } from './person.subject.js';

/** Asks the policy once more, on the row that the transaction holds: since the page was drawn, a role may have been given elsewhere (A8). */
@Injectable()
export class PersonReach {
  constructor(private readonly database: Database, private readonly policy: Policy, private readonly subjects: PersonSubject) {}

  async hold(action: string, actor: Actor, person: PersonFacts, journal: JournalContext | null): Promise<PersonFacts> {
    // Both, in one order: two who act on each other at once take turns.
    await this.database.query('select id from person where id = any($1) order by id for update', [[person.id, actor.personId]]);
    const now = found(await this.subjects.load(person.publicId, journal));
    if (!this.policy.allows(action, actor, now)) throw new Forbidden();
    return now;
  }
}
