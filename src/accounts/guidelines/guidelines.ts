import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { Events } from '../../platform/events/events.js';
import { currentGuidelines } from './guideline-versions.js';

/** Who has agreed to which version of the guidelines, and when (P4). */
@Injectable()
export class Guidelines {
  constructor(private readonly database: Database, private readonly clock: Clock, private readonly events: Events) {}

  /** The person agrees to what holds now; the first time counts. */
  async agree(personId: number): Promise<void> {
    const { version } = currentGuidelines;
    await this.database.transaction(async () => {
      const changed = await this.database.execute(
        'update account set guidelines_agreed_at = $2, guidelines_version = $3 where person_id = $1 and guidelines_version is distinct from $3', [personId, this.clock.now(), version],
      );
      if (changed > 0) await this.events.record({ kind: 'guidelines.agreed', subject: ['person', personId], by: { personId, behind: null }, data: { version } });
    });
  }
}
