import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { Events } from '../../platform/events/events.js';
import type { Language } from '../../platform/i18n/texts.js';
import type { Localized } from '../../platform/i18n/translator.js';
import { Undertaking } from './undertaking.entity.js';
import { inForce, type UndertakingGroup } from './words.js';

export interface Signed {
  group: UndertakingGroup;
  version: string;
  language: string;
  signedAt: Date;
  journal: Localized | null;
}

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

  /** Everything that a person signed, the newest first. */
  async of(personId: number): Promise<Signed[]> {
    return this.database.query<Signed>(
      `select u.role_group as "group", u.version, u.language, u.signed_at as "signedAt", j.name as journal from undertaking u left join journal j on j.id = u.journal_id
       where u.person_id = $1 order by u.signed_at desc, u.id desc`, [personId],
    );
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
