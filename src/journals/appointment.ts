import type { Language } from '../platform/i18n/texts.js';

/** Filled by the room of accounts: makes someone manager of a new journal. */
export interface Appointment {
  manager(personId: number, journalId: number, by: { personId: number; behind: number | null }): Promise<unknown>;
  /** Where a new manager goes first, and from there to `next`. */
  welcome(lang: Language, journal: { path: string }, next: string): string;
}
export const APPOINTMENT = Symbol('appointment');
