import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.js';
import { Events } from '../platform/events/events.js';
import type { Localized } from '../platform/i18n/translator.js';
import { APPOINTMENT, type Appointment } from './appointment.js';
import { Journal } from './journal.entity.js';
import { Section } from './section.entity.js';

export interface JournalPlan {
  path: string;
  name: Localized;
  acronym: string;
  languages: string[];
  primaryLanguage: string;
  contactName: string;
  contactEmail: string;
  /** Whether the founder becomes its manager. */
  manage: boolean;
}

type By = { personId: number; behind: number | null };

/** Founds a journal, closed to readers until the administrator opens it, with a first section. */
@Injectable()
export class FoundJournal {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    @Inject(APPOINTMENT) private readonly appointment: Appointment,
  ) {}

  async found({ manage, ...plan }: JournalPlan, by: By): Promise<Journal> {
    return this.database.transaction(async () => {
      const { manager } = this.database;
      const journal = manager.create(Journal, {
        ...plan, publisher: null, issnPrint: null, issnOnline: null, tagline: {}, about: {}, authorGuidelines: {}, licence: 'CC-BY-4.0', accent: '#23566b', logoFileId: null,
        timeZone: 'Europe/Oslo', enabled: false, createdAt: this.clock.now(),
      });
      await manager.insert(Journal, journal);
      await manager.insert(Section, {
        journalId: journal.id, title: firstSection(plan.languages), abbreviation: 'ART', peerReviewed: true, open: true, position: 1,
      });
      await this.events.record({ kind: 'journal.founded', subject: ['journal', journal.id], journalId: journal.id, by });
      if (manage) await this.appointment.manager(by.personId, journal.id, by);
      return journal;
    });
  }
}

function firstSection(languages: readonly string[]): Localized {
  const titles: Localized = { en: 'Articles', nb: 'Artikler', nn: 'Artiklar' };
  const own = Object.fromEntries(Object.entries(titles).filter(([code]) => languages.includes(code)));
  return Object.keys(own).length > 0 ? own : { en: 'Articles' };
}
