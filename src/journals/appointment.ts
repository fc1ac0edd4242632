/** Filled by the room of accounts: makes someone manager of a new journal. */
export interface Appointment {
  manager(personId: number, journalId: number, by: { personId: number; behind: number | null }): Promise<unknown>;
}
export const APPOINTMENT = Symbol('appointment');
