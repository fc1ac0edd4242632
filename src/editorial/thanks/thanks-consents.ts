import { Inject, Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Consent } from '../../accounts/consents/consent.entity.js';
import { CURRENT_STATEMENT, type CurrentStatement } from '../../accounts/consents/current-statement.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { Events } from '../../platform/events/events.js';
import { Languages } from '../../platform/i18n/languages.js';
import type { Language } from '../../platform/i18n/texts.js';
import type { Localized } from '../../platform/i18n/translator.js';

/** A yes to being thanked by name, to one journal. */
const purpose = 'thanks';

export interface OwnThanks {
  journalId: number;
  journal: Localized;
  agreed: boolean;
}

@Injectable()
export class ThanksConsents {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly languages: Languages,
    @Inject(CURRENT_STATEMENT) private readonly statement: CurrentStatement,
  ) {}

  /** The journals that a person has reviewed for, and those that they agreed with. */
  of(personId: number): Promise<OwnThanks[]> {
    return this.database.query<OwnThanks>(
      `select j.id as "journalId", j.name as journal, exists (select 1 from consent c where c.person_id = $1 and c.journal_id = j.id and c.purpose = '${purpose}' and c.withdrawn_at is null) as agreed
       from journal j where j.id in (select s.journal_id from review_assignment a join submission s on s.id = a.submission_id where a.person_id = $1 and a.submitted_at is not null and a.cancelled_at is null)
         or j.id in (select c.journal_id from consent c where c.person_id = $1 and c.purpose = '${purpose}' and c.withdrawn_at is null) order by j.id`, [personId],
    );
  }

  async agreed(personId: number, journalId: number): Promise<boolean> {
    return this.database.manager.existsBy(Consent, { personId, journalId, purpose, withdrawnAt: IsNull() });
  }

  /** Says yes or no for one journal; what was said already stands. */
  async say(personId: number, journalId: number, yes: boolean, language: Language): Promise<void> {
    await this.database.transaction(async () => {
      await this.database.query('select id from person where id = $1 for update', [personId]);
      if ((await this.agreed(personId, journalId)) === yes) return;
      const now = this.clock.now();
      if (yes) {
        await this.database.manager.insert(Consent, { personId, purpose, journalId, words: this.languages.in(language).t('consent.thanks'), language, statementVersion: await this.statement.version(), givenAt: now, withdrawnAt: null });
      } else {
        await this.database.manager.update(Consent, { personId, journalId, purpose, withdrawnAt: IsNull() }, { withdrawnAt: now });
      }
      await this.events.record({ kind: yes ? 'consent.given' : 'consent.withdrawn', subject: ['person', personId], journalId, by: { personId, behind: null }, data: { purpose } });
    });
  }
}
