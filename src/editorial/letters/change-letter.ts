import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { Clock } from '../../platform/clock.js';
import { Database, uniqueViolation } from '../../platform/database/database.js';
import { Events } from '../../platform/events/events.js';
import type { Language } from '../../platform/i18n/texts.js';
import { Conflict } from '../../platform/web/problems.js';
import { LetterTemplate } from './letter-template.entity.js';

interface Which {
  journalId: number;
  letter: string;
  language: Language;
  /** How many changes the form had seen. */
  seen: number;
}

/** Gives a letter the journal's own words, or the standard ones back. Whoever was slower is told. */
@Injectable()
export class ChangeLetter {
  constructor(private readonly database: Database, private readonly clock: Clock, private readonly events: Events) {}

  async change({ journalId, letter, language, seen }: Which, words: { subject: string; body: string }, actor: Actor): Promise<void> {
    const row = { ...words, changes: seen + 1, changedById: actor.personId, changedAt: this.clock.now() };
    await this.database.transaction(async () => {
      if (seen === 0) await this.database.manager.insert(LetterTemplate, { journalId, letter, language, ...row });
      else if ((await this.database.manager.update(LetterTemplate, { journalId, letter, language, changes: seen }, row)).affected !== 1) throw new Conflict('letters.changedMeanwhile');
      await this.events.record({ kind: 'letter.changed', subject: ['journal', journalId], journalId, by: actor, data: { letter, language } });
    }).catch((error: unknown) => {
      throw uniqueViolation(error) ? new Conflict('letters.changedMeanwhile') : error;
    });
  }

  async restore({ journalId, letter, language, seen }: Which, actor: Actor): Promise<void> {
    await this.database.transaction(async () => {
      const gone = await this.database.execute('delete from letter_template where journal_id = $1 and letter = $2 and language = $3 and changes = $4', [journalId, letter, language, seen]);
      if (gone !== 1) throw new Conflict('letters.changedMeanwhile');
      await this.events.record({ kind: 'letter.restored', subject: ['journal', journalId], journalId, by: actor, data: { letter, language } });
    });
  }
}
