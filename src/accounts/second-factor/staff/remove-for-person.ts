import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../access/actor.js';
import { Policy } from '../../../access/policy.js';
import { Database } from '../../../platform/database/database.js';
import { Events } from '../../../platform/events/events.js';
import { Forbidden, found } from '../../../platform/web/problems.js';
import { Sessions } from '../../../visitors/sessions/sessions.js';
import { PersonSubject } from '../../people/person.subject.js';
import type { PersonFacts } from '../../people/people.policy.js';
import { FactorLetters } from '../factor-letters.js';
import { Factors } from '../factors.js';

/** How an administrator has made sure that it is the person who asks. Kept with the event. */
export const reasons = ['metInPerson', 'videoCall', 'knownNumber', 'employer'] as const;
export type Reason = (typeof reasons)[number];

/** An administrator removes a person's second factor after making sure who asks. The person is told and signed out everywhere. */
@Injectable()
export class RemoveForPerson {
  constructor(
    private readonly database: Database,
    private readonly policy: Policy,
    private readonly subjects: PersonSubject,
    private readonly factors: Factors,
    private readonly sessions: Sessions,
    private readonly events: Events,
    private readonly letters: FactorLetters,
  ) {}

  async remove(actor: Actor, person: PersonFacts, reason: Reason): Promise<void> {
    await this.database.transaction(async () => {
      await this.factors.lock(person.id);
      if (!this.policy.allows('person.removeSecondFactor', actor, found(await this.subjects.load(person.publicId, null)))) throw new Forbidden();
      if (!(await this.factors.on(person.id))) return;
      await this.factors.removeAll(person.id);
      await this.sessions.endAll(person.id);
      await this.events.record({ kind: 'account.secondFactorRemoved', subject: ['person', person.id], by: actor, data: { reason } });
      await this.letters.told(person.id, 'removedByStaff');
    });
  }
}
