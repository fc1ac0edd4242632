import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { Events } from '../../platform/events/events.js';
import type { JournalContext } from '../../platform/web/request.js';
import type { PersonFacts } from '../people/people.policy.js';
import { PersonReach } from '../people/person-reach.js';
import type { Correctable } from './correctable.js';
import { CorrectionLetters } from './correction-letters.js';
import { Correction } from './correction.entity.js';

/** In one step: what is wrong goes to the person by mail, and to the administrator's list. */
@Injectable()
export class SuggestCorrection {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly reach: PersonReach,
    private readonly letters: CorrectionLetters,
  ) {}

  async suggest(actor: Actor, person: PersonFacts, journal: JournalContext, said: { field: Correctable; value: string; reason: string }): Promise<void> {
    await this.database.transaction(async () => {
      await this.reach.hold('correction.suggest', actor, person, journal);
      const row = this.database.manager.create(Correction, {
        personId: person.id, journalId: journal.id, suggestedById: actor.personId, ...said, suggestedAt: this.clock.now(), settledAt: null, settledById: null, accepted: null,
      });
      await this.database.manager.insert(Correction, row);
      await this.events.record({ kind: 'correction.suggested', subject: ['person', person.id], journalId: journal.id, by: actor, data: { correction: row.id } });
      await this.letters.suggested(row, said.field);
    });
  }
}
