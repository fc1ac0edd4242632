import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { Events } from '../../platform/events/events.js';
import { Ends } from '../../platform/retention/ends.js';
import { Conflict, found } from '../../platform/web/problems.js';
import { FieldSources } from '../person/field-sources.js';
import { Person } from '../person/person.entity.js';
import { byClick, isCorrectable } from './correctable.js';
import { Correction } from './correction.entity.js';

/** The person, or the administrator, says yes or no to a correction; a yes puts the value in place where a click may. */
@Injectable()
export class SettleCorrection {
  constructor(
    private readonly database: Database, private readonly clock: Clock, private readonly events: Events, private readonly sources: FieldSources, ends: Ends,
  ) {
    ends.enforce(
      'corrections.expire', '40 3 * * *',
      { rule: 'corrections', table: 'correction', due: (over) => over('t.settled_at') },
      { rule: 'correctionsOpen', table: 'correction', due: (over) => `t.settled_at is null and ${over('t.suggested_at')}` },
    );
  }

  /** `of` is whose correction it must be; null for the administrator, who settles anyone's. */
  async settle(actor: Actor, id: number, accepted: boolean, of: number | null): Promise<void> {
    await this.database.transaction(async () => {
      const correction = found(await this.database.manager.findOne(Correction, { where: { id, ...(of === null ? {} : { personId: of }) }, lock: { mode: 'pessimistic_write' } }));
      if (correction.settledAt) throw new Conflict('correction.settled');
      const { field, personId, journalId } = correction;
      if (accepted && isCorrectable(field) && byClick(field)) {
        await this.database.manager.update(Person, { id: personId }, { [field]: correction.value });
        await this.sources.edited(personId, [field], actor);
        await this.events.record({ kind: 'person.edited', subject: ['person', personId], by: actor });
      }
      await this.database.manager.update(Correction, { id }, { settledAt: this.clock.now(), settledById: actor.personId, accepted });
      await this.events.record({ kind: accepted ? 'correction.accepted' : 'correction.declined', subject: ['person', personId], journalId, by: actor, data: { correction: id } });
    });
  }
}
