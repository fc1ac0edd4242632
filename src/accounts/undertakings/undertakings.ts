import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { Events } from '../../platform/events/events.js';
import type { Language } from '../../platform/i18n/texts.js';
import { Undertaking } from './undertaking.entity.js';
import { inForce, type UndertakingGroup } from './words.js';

/** Who has promised confidentiality, where, and in which words. */
@Injectable()
export class Undertakings {
  constructor(private readonly database: Database, private readonly clock: Clock, private readonly events: Events) {}

  /** When the text in force was signed, or null. */
  async signedAt(personId: number, group: UndertakingGroup, journalId: number | null): Promise<Date | null> {
    const row = await this.database.one<{ at: Date }>(
      'select signed_at as at from undertaking where person_id = $1 and role_group = $2 and journal_id is not distinct from $3 and version = $4', [personId, group, journalId, inForce(group).version],
    );
    return row && row.at;
  }

  /** Signing what is signed already changes nothing. */
  async sign(personId: number, group: UndertakingGroup, journalId: number | null, language: Language): Promise<void> {
    const { version } = inForce(group);
    await this.database.transaction(async () => {
      const { identifiers } = await this.database.manager.createQueryBuilder().insert().into(Undertaking)
        .values({ personId, journalId, roleGroup: group, version, language, signedAt: this.clock.now() }).orIgnore().execute();
      if (identifiers[0]) await this.events.record({ kind: 'undertaking.signed', subject: ['person', personId], journalId, by: { personId, behind: null }, data: { group, version } });
    });
  }
}
