import { Injectable } from '@nestjs/common';
import type { Appointment } from '../../journals/appointment.js';
import type { Language } from '../../platform/i18n/texts.js';
import { undertakingName } from '../undertakings/undertaking-condition.js';
import { undertakingsUrls } from '../undertakings/urls.js';
import { Memberships } from './memberships.js';

/** The founder of a journal as its manager: the role at once, the undertaking before it counts. */
@Injectable()
export class ManagerAppointment implements Appointment {
  constructor(private readonly memberships: Memberships) {}

  manager(personId: number, journalId: number, by: { personId: number; behind: number | null }): Promise<boolean> {
    return this.memberships.give(personId, journalId, 'manager', by);
  }

  welcome(lang: Language, journal: { path: string }, next: string): string {
    return undertakingsUrls.undertaking({ lang, undertaking: undertakingName('office', journal.path) }, { next });
  }
}
