import { Inject, Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { Events } from '../../platform/events/events.js';
import { Languages } from '../../platform/i18n/languages.js';
import { isLanguage, type Language } from '../../platform/i18n/texts.js';
import { Consent } from './consent.entity.js';
import { CURRENT_STATEMENT, type CurrentStatement } from './current-statement.js';

export const consentPurposes = ['account', 'reviewerPool', 'news'] as const;
export type ConsentPurpose = (typeof consentPurposes)[number];

/** Each yes to one purpose, with the words beside the box, the statement's version and the time. */
@Injectable()
export class Consents {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly languages: Languages,
    @Inject(CURRENT_STATEMENT) private readonly statement: CurrentStatement,
  ) {}

  /** A yes that was given to other words than today's ends where a new one begins; one to the same words stands. */
  async give(personId: number, purpose: ConsentPurpose, language: Language): Promise<void> {
    await this.database.transaction(async () => {
      await this.database.query('select id from person where id = $1 for update', [personId]);
      const now = this.clock.now();
      const live = await this.database.manager.findOneBy(Consent, { personId, purpose, withdrawnAt: IsNull() });
      if (live && live.words === this.wordsOf(purpose, live.language)) return;
      if (live) await this.database.manager.update(Consent, { id: live.id }, { withdrawnAt: now });
      await this.database.manager.insert(Consent, {
        personId, purpose, journalId: null, words: this.wordsOf(purpose, language), language, statementVersion: await this.statement.version(), givenAt: now, withdrawnAt: null, askedAgainAt: null,
      });
      // Whoever says yes after all keeps the account that their silence would have ended.
      if (purpose === 'account') await this.database.execute(`update account_date set removed_at = $2 where person_id = $1 and kind = 'erasure' and removed_at is null and done_at is null and set_by_id is null and journal_id is null`, [personId, now]);
      await this.events.record({ kind: 'consent.given', subject: ['person', personId], by: { personId, behind: null }, data: { purpose } });
    });
  }

  async withdraw(personId: number, purpose: ConsentPurpose): Promise<void> {
    await this.database.transaction(async () => {
      const ended = await this.database.execute(
        'update consent set withdrawn_at = $3 where person_id = $1 and purpose = $2 and withdrawn_at is null', [personId, purpose, this.clock.now()],
      );
      if (ended > 0) await this.events.record({ kind: 'consent.withdrawn', subject: ['person', personId], by: { personId, behind: null }, data: { purpose } });
    });
  }

  async live(personId: number, purpose: ConsentPurpose): Promise<boolean> {
    return (await this.database.one('select 1 from consent where person_id = $1 and purpose = $2 and withdrawn_at is null', [personId, purpose])) !== null;
  }

  wordsOf(purpose: ConsentPurpose, language: string): string {
    return this.languages.in(isLanguage(language) ? language : 'en').t(`consent.${purpose}`);
  }

  async of(personId: number): Promise<Consent[]> {
    return this.database.manager.find(Consent, { where: { personId }, order: { givenAt: 'DESC', id: 'DESC' } });
  }
}
